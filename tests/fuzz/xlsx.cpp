// Any bytes as a workbook, and any text as the parts of a good container: the reader ends with rows
// or with a problem, every line is at its row, and what was read can be written as a workbook and
// read again.
#include "core/workbook/xlsx_roster.hpp"
#include "core/workbook/xlsx_writer.hpp"
#include "core/workbook/zip_writer.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

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

bool read(const zicha::rules::RuleBook& book, std::string_view bytes,
          std::vector<zicha::Record>& records) {
    zicha::workbook::XlsxRoster roster;
    if (roster.open(bytes, zicha::roster::roster_sheet_headings(book)))
        return false;
    while (!roster.is_at_end()) {
        if (roster.step())
            return false;
        for (zicha::Record record; roster.next(record);)
            records.push_back(std::move(record));
    }
    return true;
}

// The first record as headings, too; every other column as amounts.
void write_again(const zicha::rules::RuleBook& book, const std::vector<zicha::Record>& records) {
    if (records.empty())
        return;
    std::vector<std::string> headings;
    for (std::size_t at = 0; at < records[0].size(); ++at)
        headings.emplace_back(records[0][at]);
    zicha::workbook::XlsxWriter writer("s", headings);
    for (const zicha::Record& record : records) {
        std::vector<zicha::workbook::XlsxValue> row;
        for (std::size_t at = 0; at < record.size(); ++at)
            row.push_back({record[at], at % 2 == 0});
        (void)writer.add_row(row);
    }
    writer.finish();
    std::vector<zicha::Record> again;
    if (!writer.is_too_large() && !read(book, writer.output(), again))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    const bool is_text = bytes.starts_with('<');
    std::vector<zicha::Record> records;
    (void)read(*book, is_text ? contained(bytes) : std::string(bytes), records);
    write_again(*book, records);
    return 0;
}
