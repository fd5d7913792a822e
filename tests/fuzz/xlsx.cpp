// Any bytes as a workbook, and any text as the parts of a good container: the reader ends with rows
// or with a problem, every line is at its row, and what was read can be written as a workbook and
// read again.
#include "core/base/csv.hpp"
#include "core/workbook/xlsx_roster.hpp"
#include "core/workbook/xlsx_table.hpp"
#include "core/workbook/zip_writer.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view relations =
    R"(<R><Relationship Id="a" Type="/officeDocument" Target="w"/></R>)";
constexpr std::string_view workbook =
    R"(<workbook><sheets><sheet name="s" r:id="a"/></sheets></workbook>)";
constexpr std::string_view parts = R"(<R><Relationship Id="a" Type="/worksheet" Target="s"/>)"
                                   R"(<Relationship Id="b" Type="/sharedStrings" Target="t"/>)"
                                   R"(<Relationship Id="c" Type="/styles" Target="y"/></R>)";

// The text cut at each "|" into sheet, shared texts and styles.
std::string contained(std::string_view text) {
    zicha::workbook::ZipWriter zip;
    const auto add = [&](std::string_view name, std::string_view content) {
        zip.begin(name);
        zip.write(content);
        zip.end();
    };
    add("_rels/.rels", relations);
    add("w", workbook);
    add("_rels/w.rels", parts);
    for (const std::string_view name : {"s", "t", "y"}) {
        const std::size_t end = std::min(text.find('|'), text.size());
        add(name, end == 0 ? std::string_view("<a/>") : text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    zip.finish();
    return zip.output();
}

bool read(const zicha::rules::RuleBook& book, std::string_view bytes, std::string& text) {
    zicha::workbook::XlsxRoster roster;
    if (roster.open(bytes, zicha::roster::roster_sheet_headings(book)))
        return false;
    for (std::size_t before = text.size();; before = text.size()) {
        if (roster.next(text))
            return false;
        if (text.size() == before)
            return true;
    }
}

void write_again(const zicha::rules::RuleBook& book, std::string_view text) {
    zicha::workbook::XlsxTable table(book, {"s", zicha::Language::zh, 1});
    table.feed(text);
    table.finish();
    std::string again;
    if (!table.output().empty() && !table.problem() && !read(book, table.output(), again))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const bool is_text = bytes.starts_with('<');
    std::string text;
    (void)read(*book, is_text ? contained(bytes) : std::string(bytes), text);
    write_again(*book, text);
    return 0;
}
