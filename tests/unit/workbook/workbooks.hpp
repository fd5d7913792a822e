// Workbooks made from their parts, and our reader's output for one.
#pragma once

#include "core/workbook/xlsx_roster.hpp"
#include "core/workbook/zip_writer.hpp"
#include "tests/persons.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::tests {

struct Part {
    std::string_view name;
    std::string_view content;
};

inline std::string zipped(const std::vector<Part>& parts) {
    workbook::ZipWriter zip;
    for (const Part& part : parts) {
        zip.begin(part.name);
        zip.write(part.content);
        zip.end();
    }
    zip.finish();
    return zip.output();
}

// A workbook of one sheet, given as it is, and another part, with what a workbook has at the least.
inline std::string workbook_of_sheet(std::string_view sheet) {
    return zipped(
        {{"[Content_Types].xml", "<Types/>"},
         {"_rels/.rels", R"(<R><Relationship Type="/officeDocument" Target="w"/></R>)"},
         {"w", R"(<workbook><sheets><sheet name="s" r:id="a"/></sheets></workbook>)"},
         {"_rels/w.rels", R"(<R><Relationship Id="a" Type="/worksheet" Target="s"/></R>)"},
         {"s", sheet},
         {"picture", "as it is"}});
}

// A workbook of one sheet, whose rows, shared texts and styles are given as XML.
inline std::string workbook_of(std::string_view rows, std::string_view strings = "",
                               std::string_view styles = "", std::string_view properties = "") {
    const auto element = [](std::string_view name, std::string_view content) {
        return "<" + std::string(name) + ">" + std::string(content) + "</" + std::string(name) +
               ">";
    };
    const std::string book = element(
        "workbook", std::string(properties) + R"(<sheets><sheet name="s" r:id="a"/></sheets>)");
    return zipped({{"_rels/.rels", R"(<R><Relationship Type="/officeDocument" Target="w"/></R>)"},
                   {"w", book},
                   {"_rels/w.rels", R"(<R><Relationship Id="a" Type="/worksheet" Target="s"/>)"
                                    R"(<Relationship Id="b" Type="/sharedStrings" Target="t"/>)"
                                    R"(<Relationship Id="c" Type="/styles" Target="y"/></R>)"},
                   {"s", element("worksheet", element("sheetData", rows))},
                   {"t", element("sst", strings)},
                   {"y", element("styleSheet", styles)}});
}

// Headings that are known: those that start with "known", and "hours".
inline roster::SheetHeadings test_headings() {
    return {
        [](std::string_view heading) { return heading.starts_with("known") || heading == "hours"; },
        [](std::string_view /*heading*/) { return false; },
        [](std::string_view heading) {
            return heading == "hours" ? roster::HeadingKind::hours : roster::HeadingKind::other;
        }};
}

// "row: a|b|c" a line, or the code of the problem.
inline std::string lines_of(std::string_view bytes) {
    workbook::XlsxRoster reader;
    std::string lines;
    std::optional<Diagnostic> problem = reader.open(bytes, test_headings());
    while (!problem && !reader.is_at_end()) {
        problem = reader.step();
        for (Record record; reader.next(record); lines += '\n') {
            lines += std::to_string(record.row()) + ":";
            for (std::size_t cell = 0; cell < record.size(); ++cell)
                lines += (cell == 0 ? " " : "|") + std::string(record[cell]);
        }
    }
    return problem ? lines + std::string(code_name(problem->code)) : lines;
}

} // namespace zicha::tests
