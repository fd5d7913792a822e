// Any bytes as a roster, alone or under good headings: every record comes out that holds anything,
// in UTF-8, and the pieces that the bytes arrive in make no difference.
#include "core/base/encoding.hpp"
#include "core/roster/check.hpp"
#include "core/roster/csv_rows.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/roster/row_nature.hpp"
#include "core/roster/text_rows.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

constexpr std::string_view headings = "工号,级别,组织,2025公需,2025专业,2025总学时,社保在嘉兴,x\n";

// Those that hold anything; the headings may take several records, and others may lie above them.
std::int64_t filled_rows_below(const zicha::roster::RosterSurvey& survey, std::string_view text) {
    zicha::CsvParser parser(survey.separator);
    zicha::Record record;
    std::size_t records = 0;
    std::int64_t filled = 0;
    while (parser.next(text, record) || parser.finish(record))
        if (++records > survey.first_row && !zicha::roster::is_empty_row(record))
            ++filled;
    return filled;
}

std::string checked(const zicha::rules::RuleBook& book, std::string_view text, std::size_t piece,
                    bool is_csv) {
    zicha::roster::SurveyOptions survey_options;
    survey_options.is_whole = true;
    const auto surveyed = zicha::roster::survey_roster(book, text, survey_options);
    if (!surveyed.problems().empty())
        return {};
    const zicha::roster::RosterSurvey& survey = *surveyed;
    zicha::roster::RosterLayout layout;
    layout.add(survey);
    std::string output;
    zicha::roster::CsvRows csv(book, survey, layout, {}, output);
    zicha::roster::NdjsonRows ndjson(book, survey, {}, output);
    zicha::roster::RowSink* sink = &ndjson;
    if (is_csv)
        sink = &csv;
    zicha::roster::RosterCheck check(book, survey, {}, {sink});
    const std::int64_t filled = filled_rows_below(survey, text);
    zicha::roster::TextRows rows(survey.separator);
    for (; !text.empty(); text.remove_prefix(std::min(piece, text.size()))) {
        rows.feed(text.substr(0, piece));
        check.take_all(rows);
    }
    rows.finish();
    check.take_all(rows);
    if (check.tally().rows != filled || !zicha::is_utf8(output))
        std::abort();
    return output;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    if (size == 0)
        return 0;
    const std::string text = list_of(data, size, headings);
    (void)zicha::detect_encoding(text);
    const std::size_t piece = data[0] / 2U % 16U + 1U;
    for (const bool is_csv : {true, false})
        if (checked(*book, text, text.size() + 1, is_csv) != checked(*book, text, piece, is_csv))
            std::abort();
    return 0;
}
