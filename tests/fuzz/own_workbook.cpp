// Any text as the sheet and the styles of a workbook, and any bytes as a whole one: whatever its
// reader makes of it, a result can be put beside these very rows, or there is a reason why not; and
// what is read of the workbook then begins with what was read before.
#include "core/workbook/own_workbook.hpp"
#include "core/workbook/xlsx_roster.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using zicha::workbook::OwnWorkbook;
using zicha::workbook::SheetPlace;

struct Part {
    std::string_view name;
    std::string_view content;
};

constexpr std::array<Part, 4> fixed{
    {{"[Content_Types].xml", "<Types/>"},
     {"_rels/.rels", R"(<R><Relationship Id="a" Type="/officeDocument" Target="w"/></R>)"},
     {"w", R"(<workbook><sheets><sheet name="s" r:id="a"/></sheets></workbook>)"},
     {"_rels/w.rels", R"(<R><Relationship Id="a" Type="/worksheet" Target="s"/>)"
                      R"(<Relationship Id="c" Type="/styles" Target="y"/></R>)"}}};

// The text cut at "|" into sheet and styles.
std::string contained(std::string_view text) {
    zicha::workbook::ZipWriter zip;
    const auto add = [&](std::string_view name, std::string_view content) {
        zip.begin(name);
        zip.write(content);
        zip.end();
    };
    for (const Part& part : fixed)
        add(part.name, part.content);
    const std::size_t end = std::min(text.find('|'), text.size());
    add("s", text.substr(0, end));
    if (end < text.size())
        add("y", text.substr(end + 1));
    zip.finish();
    return zip.output();
}

struct ReadRoster {
    std::vector<zicha::Record> records;
    std::optional<SheetPlace> place; // if all of it was read
};

ReadRoster read(const zicha::rules::RuleBook& book, std::string_view bytes) {
    ReadRoster read;
    zicha::workbook::XlsxRoster roster;
    if (roster.open(bytes, zicha::roster::roster_sheet_headings(book)))
        return read;
    while (!roster.is_at_end()) {
        if (roster.step())
            return read;
        for (zicha::Record record; roster.next(record);)
            read.records.push_back(std::move(record));
    }
    read.place = roster.place();
    return read;
}

// Nothing if there is a reason why not.
std::string with_result(const ReadRoster& roster, std::size_t& first_column) {
    OwnWorkbook own(*roster.place, {"v", "n"}, "e");
    while (!own.is_ready())
        if (own.prepare())
            return {};
    std::string bytes;
    const auto go_on = [&] {
        own.go_on();
        bytes += std::exchange(own.output(), {});
    };
    while (!own.wants_rows())
        go_on();
    const std::array<zicha::workbook::XlsxValue, 2> cells{{{"x"}, {"1", true}}};
    for (std::size_t at = 1; at < roster.records.size(); ++at)
        own.add_row(roster.records[at].row(), cells);
    own.finish({{"label", "text", "1"}});
    while (!own.is_done())
        go_on();
    if (own.problem())
        std::abort();
    const std::string letters = own.first_column();
    first_column = zicha::workbook::place_of(letters + "1")->column;
    return bytes;
}

// The records are those from before, in the same rows, and "x" behind them; unless other rows are
// now taken for headings.
void compare(const ReadRoster& before, const ReadRoster& after, std::size_t first_column) {
    if (!after.place || after.records.empty())
        std::abort();
    if (after.records[0].row() != before.records[0].row() ||
        after.records[0][0] != before.records[0][0])
        return;
    if (after.records.size() != before.records.size())
        std::abort();
    for (std::size_t at = 1; at < before.records.size(); ++at) {
        const zicha::Record& was = before.records[at];
        const zicha::Record& is = after.records[at];
        for (std::size_t cell = 0; cell < first_column; ++cell)
            if (was[cell] != is[cell])
                std::abort();
        if (was.row() != is.row() || (first_column < is.size() && is[first_column] != "x"))
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    const std::string_view given(reinterpret_cast<const char*>(data), size);
    const std::string bytes = given.starts_with('<') ? contained(given) : std::string(given);
    const ReadRoster before = read(*book, bytes);
    if (!before.place || before.records.empty())
        return 0;
    std::size_t first_column = 0;
    const std::string own = with_result(before, first_column);
    if (!own.empty())
        compare(before, read(*book, own), first_column);
    return 0;
}
