// A worksheet's rows, one after the other, as they are parsed.
//
// Use: as the handler of the sheet's part; each row that holds anything goes to the sink. Cells
// keep what the workbook stores: text, or a number that the caller writes as its column asks.
// Promises: what a formula last gave is its value; one that was never calculated says so, and is
// not taken for a blank; rows and cells without a place follow the one before. Limits:
// XlsxLimits' rows and columns; rows in ascending order, no cell twice. A row's text is cut a
// little beyond the longest record that a roster may have, which the row then reports. Hidden rows
// count.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/workbook/xlsx_strings.hpp"
#include "core/workbook/xlsx_styles.hpp"
#include "core/workbook/xml_stream.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::workbook {

// A `formula` is one whose value is not known; its own text stands for it.
enum class XlsxCellKind : std::uint8_t { text, number, moment, percent, formula };

struct XlsxCell {
    std::uint32_t column = 0; // from 0
    std::uint32_t start = 0;
    std::uint32_t end = 0;
    XlsxCellKind kind = XlsxCellKind::text;
    bool is_merged = false;               // in a way that leaves open whose value it is
    bool is_struck = false;               // by its style
    bool is_partly_struck = false;        // by runs of its text
    const NumberFormat* format = nullptr; // of a number, if it may be shown otherwise
};

struct XlsxRow {
    std::int64_t number = 0; // from 1
    bool is_hidden = false;
    std::string text;
    std::vector<XlsxCell> cells; // those that are not blank, in order

    [[nodiscard]] std::string_view text_of(const XlsxCell& cell) const {
        return std::string_view(text).substr(cell.start, cell.end - cell.start);
    }
};

class XlsxRowSink {
public:
    XlsxRowSink() = default;
    XlsxRowSink(const XlsxRowSink&) = delete;
    XlsxRowSink& operator=(const XlsxRowSink&) = delete;
    virtual ~XlsxRowSink() = default;
    // The sink may keep the row by swapping it away.
    virtual void take(XlsxRow& row) = 0;
    // Columns that are hidden, from 0, both ends included; told before the rows.
    virtual void hide_columns(std::uint32_t /*first*/, std::uint32_t /*last*/) {}
    // Zeros are shown nowhere on the sheet; told before the rows.
    virtual void hide_zeros() {}
};

class XlsxSheet : public XmlHandler {
public:
    // `is_uncalculated`: the program that wrote it calculates nothing, and stores 0 for any
    // formula.
    XlsxSheet(const XlsxStrings& strings, const XlsxStyles& styles, XlsxRowSink& sink,
              bool is_uncalculated = false)
        : strings_(strings), styles_(styles), sink_(sink), is_uncalculated_(is_uncalculated) {}

    void start(std::string_view name, const XmlAttributes& attributes) override;
    void end(std::string_view name) override;
    void text(std::string_view piece) override;

    // Why it stopped, if not at the end of the rows.
    [[nodiscard]] const std::optional<Diagnostic>& problem() const { return problem_; }

private:
    enum class CellPart : std::uint8_t { none, value, formula };
    enum class Type : std::uint8_t { number, shared, text, boolean };

    void read_columns(const XmlAttributes& attributes);
    void end_columns();
    void start_row(const XmlAttributes& attributes);
    void start_cell(const XmlAttributes& attributes);
    void end_cell();
    void end_row();
    [[nodiscard]] bool has_no_result() const;
    [[nodiscard]] XlsxCellKind number_kind() const;
    void add_cell(XlsxCellKind kind, std::string_view text);
    void refuse(Code code, std::vector<std::string> arguments);
    void refuse_damaged();

    const XlsxStrings& strings_;
    const XlsxStyles& styles_;
    XlsxRowSink& sink_;
    bool is_uncalculated_;
    std::optional<Diagnostic> problem_;
    XlsxRow row_;
    bool are_others_hidden_ = false; // columns that are told nothing of
    std::uint32_t told_columns_ = 0; // up to here, from 0
    bool is_in_rows_ = false;
    bool is_in_cell_ = false;
    int phonetic_ = 0;
    std::int64_t last_row_ = 0;
    std::int64_t next_column_ = 0;
    // The cell that is being read
    CellPart part_ = CellPart::none;
    Type type_ = Type::number;
    bool is_moment_ = false;
    bool is_percent_ = false;
    bool is_struck_ = false;
    bool is_struck_run_ = false; // of a text of its own
    bool has_struck_run_ = false;
    const NumberFormat* format_ = nullptr;
    bool is_escaped_ = false;
    bool is_text_result_ = false; // of a formula: blank if it is ""
    bool has_formula_ = false;
    std::uint32_t column_ = 0;
    std::string value_;
    std::string formula_;
    std::string unescaped_;
};

} // namespace zicha::workbook
