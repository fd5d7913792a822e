#include "core/workbook/explanation_sheet.hpp"

#include <string_view>

namespace zicha::workbook {
namespace {

constexpr std::string_view widths =
    R"(<cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="2" width="100" customWidth="1"/><col min="3" max="3" width="10" customWidth="1"/></cols>)";

void add_cell(std::string& xml, char column, std::size_t row, const XlsxValue& value,
              std::string_view style) {
    if (value.text.empty())
        return;
    const bool is_number = value.is_amount && is_plain_amount(value.text);
    xml += "<c r=\"";
    xml += column;
    xml += std::to_string(row);
    if (!style.empty()) {
        xml += "\" s=\"";
        xml += style;
    }
    xml += is_number ? "\"><v>" : "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">";
    append_xml(xml, fitting(value.text));
    xml += is_number ? "</v></c>" : "</t></is></c>";
}

} // namespace

std::string explanation_sheet(std::span<const ExplanationRow> rows, const OwnSheetPlan& plan) {
    std::string xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<worksheet";
    if (!plan.outline.main_namespace.empty())
        xml += " xmlns=\"" + plan.outline.main_namespace + "\"";
    xml += ">";
    xml += widths;
    xml += "<sheetData>";
    for (std::size_t at = 0; at < rows.size(); ++at) {
        const ExplanationRow& row = rows[at];
        const std::string style = row.is_heading ? plan.outline.heading_style : std::string();
        const std::string tone =
            row.tone == XlsxTone::none ? style : std::to_string(plan.styles.of(row.tone));
        xml += "<row r=\"" + std::to_string(at + 1) + "\">";
        add_cell(xml, 'A', at + 1, {row.label}, tone);
        add_cell(xml, 'B', at + 1, {row.text}, style);
        add_cell(xml, 'C', at + 1, {row.count, true}, style);
        xml += "</row>";
    }
    return xml + "</sheetData></worksheet>";
}

} // namespace zicha::workbook
