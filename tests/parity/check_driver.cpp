// The roster check as a wasm module, for the parity suite: the same core as in `zicha check`, fed
// by node instead of by files.
//
// Use, from JavaScript: _initialize(); write the rule file into zicha_buffer(n); zicha_begin; then
// for each piece of the roster, as UTF-8, write it into zicha_buffer(n) and call zicha_feed(n); at
// the end zicha_finish. A workbook comes in one piece to zicha_workbook(n) in zicha_feed's place.
// Results are at zicha_output_pointer and are cleared by zicha_output_clear. A view of memory is
// good until the next call.
#include "core/roster/check.hpp"
#include "core/roster/csv_rows.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/rules/rule_reader.hpp"
#include "core/workbook/roster_source.hpp"
#include "core/workbook/xlsx_rows.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#ifdef __EMSCRIPTEN__
#define ZICHA_EXPORT(name) extern "C" __attribute__((export_name(#name)))
#else
#define ZICHA_EXPORT(name) extern "C"
#endif

namespace {

enum class Output : std::int32_t { ndjson, csv, workbook };

struct Driver {
    std::string buffer;
    std::string output;
    std::shared_ptr<const zicha::rules::RuleBook> book;
    zicha::roster::RosterCheckOptions options;
    Output kind = Output::ndjson;
    std::optional<zicha::workbook::XlsxResult> workbook; // of a result that is one
    std::unique_ptr<zicha::roster::RowSink> sink;
    std::optional<zicha::roster::RosterCheck> check;
    std::optional<zicha::workbook::RosterSource> source;
    bool is_refused = false;
};

Driver& driver() {
    static Driver the_driver;
    return the_driver;
}

void refuse(Driver& state, const zicha::Diagnostic& problem) {
    state.output += zicha::located_sentence(problem, zicha::Language::zh) + "\n";
    state.is_refused = true;
}

void start_output(Driver& state, const zicha::roster::RosterSurvey& survey) {
    const zicha::roster::ResultOptions options;
    zicha::roster::RosterLayout layout;
    layout.add(survey);
    const zicha::rules::RuleBook& book = *state.book;
    switch (state.kind) {
    case Output::ndjson:
        state.sink =
            std::make_unique<zicha::roster::NdjsonRows>(book, survey, options, state.output);
        return;
    case Output::csv:
        zicha::roster::append_csv_headings(state.output, book, layout, options);
        state.sink =
            std::make_unique<zicha::roster::CsvRows>(book, survey, layout, options, state.output);
        return;
    case Output::workbook:
        state.workbook.emplace(book, layout, options);
        state.sink = std::make_unique<zicha::workbook::XlsxRows>(book, survey, layout, options,
                                                                 *state.workbook);
        return;
    }
}

// Detects the roster's form from its start.
void start_check(Driver& state) {
    zicha::Result<zicha::roster::RosterSurvey> survey =
        zicha::roster::survey_roster(*state.book, state.source->start(), {});
    for (const zicha::Diagnostic& problem : survey.problems())
        refuse(state, problem);
    if (state.is_refused)
        return;
    start_output(state, *survey);
    state.source->begin(survey->separator);
    state.check.emplace(*state.book, *std::move(survey), state.options,
                        std::vector<zicha::roster::RowSink*>{state.sink.get()});
}

void take_rows(Driver& state) {
    if (!state.check && state.source->has_start())
        start_check(state);
    if (!state.check || state.is_refused)
        return;
    state.check->take_all(*state.source);
    if (state.workbook && state.source->is_at_end())
        state.workbook->finish();
    if (state.workbook) {
        state.output += state.workbook->output();
        state.workbook->output().clear();
    }
}

// No bytes: the end.
void feed(Driver& state, std::string_view bytes) {
    if (const auto problem = state.source->feed(bytes))
        refuse(state, *problem);
    else
        take_rows(state);
    while (!state.is_refused && !state.source->wants_bytes() && state.source->has_work()) {
        if (const auto problem = state.source->work())
            refuse(state, *problem);
        else
            take_rows(state);
    }
}

} // namespace

// Room for `size` bytes, where the host writes what the next call reads.
ZICHA_EXPORT(zicha_buffer) char* zicha_buffer(std::size_t size) {
    driver().buffer.resize(size);
    return driver().buffer.data();
}

// `day` is YYYYMMDD; results come out as the `kind` says (Output). 0 if the rule file can be used.
ZICHA_EXPORT(zicha_begin)
int zicha_begin(const char* rules, std::size_t size, std::int32_t day, std::int32_t kind) {
    Driver& state = driver();
    state.check.reset();
    state.sink.reset();
    state.workbook.reset();
    state.output.clear();
    state.is_refused = false;
    state.kind = static_cast<Output>(kind);
    state.options.assess.as_of = zicha::CivilDate{static_cast<std::int16_t>(day / 10000),
                                                  static_cast<std::uint8_t>(day / 100 % 100),
                                                  static_cast<std::uint8_t>(day % 100)};
    const auto book = zicha::rules::read_rule_book({rules, size}, "rules");
    if (!book)
        return 1;
    state.book = *book;
    state.source.emplace(
        zicha::workbook::RosterSourceOptions{"-",
                                             zicha::roster::roster_sheet_headings(*state.book),
                                             nullptr,
                                             zicha::TextEncoding::utf8,
                                             {}});
    return 0;
}

ZICHA_EXPORT(zicha_feed) void zicha_feed(std::size_t size) {
    Driver& state = driver();
    if (size > 0 && !state.is_refused)
        feed(state, std::string_view(state.buffer).substr(0, size));
}

ZICHA_EXPORT(zicha_finish) void zicha_finish() {
    if (!driver().is_refused)
        feed(driver(), {});
}

ZICHA_EXPORT(zicha_workbook) void zicha_workbook(std::size_t size) {
    zicha_feed(size);
}

ZICHA_EXPORT(zicha_output_pointer) const char* zicha_output_pointer() {
    return driver().output.data();
}

ZICHA_EXPORT(zicha_output_length) std::size_t zicha_output_length() {
    return driver().output.size();
}

ZICHA_EXPORT(zicha_output_clear) void zicha_output_clear() {
    driver().output.clear();
}
