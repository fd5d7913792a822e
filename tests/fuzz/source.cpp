// Any bytes as a roster's file: whatever kind it is, it is refused for the same reason, or gives
// the same records, however its bytes arrive.
#include "core/roster/survey.hpp"
#include "core/workbook/roster_source.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace {

using zicha::workbook::RosterSource;

std::optional<zicha::Diagnostic> fed(RosterSource& source, std::string_view& bytes,
                                     std::size_t piece) {
    if (!source.wants_bytes())
        return source.work();
    const std::string_view next = bytes.substr(0, piece);
    bytes.remove_prefix(next.size());
    return source.feed(next);
}

// All that comes of it, as one text.
std::string outcome(const zicha::rules::RuleBook& book, std::string_view bytes, std::size_t piece) {
    zicha::workbook::RosterSourceOptions options;
    options.headings = zicha::roster::roster_sheet_headings(book);
    options.decode = [](std::string_view text) { return std::string(text); };
    RosterSource source(std::move(options));
    const auto said = [](const zicha::Diagnostic& problem) {
        return zicha::located_sentence(problem, zicha::Language::en);
    };
    while (!source.has_start())
        if (const auto problem = fed(source, bytes, piece))
            return said(*problem);
    const auto survey = zicha::roster::survey_roster(book, source.start(), {});
    if (!survey.problems().empty())
        return said(survey.problems().front());
    std::string out;
    source.begin(survey->separator);
    for (;;) {
        for (zicha::Record record; source.next(record);) {
            out += std::to_string(record.row());
            for (std::size_t cell = 0; cell < record.size(); ++cell)
                out.append(1, '\x1f').append(record[cell]);
        }
        if (source.is_at_end())
            break;
        if (const auto problem = fed(source, bytes, piece))
            return out + said(*problem);
    }
    for (const zicha::Diagnostic& notice : source.notices())
        out += said(notice);
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    if (size == 0)
        return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (outcome(*book, bytes, bytes.size() + 1) != outcome(*book, bytes, data[0] % 32U + 1U))
        std::abort();
    return 0;
}
