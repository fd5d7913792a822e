// The roster check as a wasm module, for the parity suite: the same core as in `zicha check`, fed
// by node instead of by files.
//
// Use, from JavaScript: _initialize(); write the rule file into zicha_buffer(n); zicha_begin; then
// for each piece of the roster, as UTF-8, write it into zicha_buffer(n) and call zicha_feed(n); at
// the end zicha_finish. A workbook comes in one piece to zicha_workbook(n) in zicha_feed's place.
// Results stand at zicha_output_pointer and are cleared by zicha_output_clear. A view of memory is
// good until the next call.
#include "core/roster/check.hpp"
#include "core/roster/sample.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_reader.hpp"
#include "core/workbook/xlsx_roster.hpp"
#include "core/workbook/xlsx_table.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
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
    zicha::roster::RosterSample sample;
    std::optional<zicha::roster::RosterCheck> check;
    Output kind = Output::ndjson;
    std::optional<zicha::workbook::XlsxTable> table; // of a result that is a workbook
    bool is_refused = false;
};

Driver& driver() {
    static Driver the_driver;
    return the_driver;
}

// Takes the text away.
void write(Driver& state, std::string& text) {
    if (state.table) {
        state.table->feed(text);
        state.output += state.table->output();
        state.table->output().clear();
    } else {
        state.output += text;
    }
    text.clear();
}

void take_output(Driver& state) {
    write(state, state.check->output());
}

void refuse(Driver& state, const zicha::Diagnostic& problem) {
    state.output += zicha::located_sentence(problem, zicha::Language::zh) + "\n";
    state.is_refused = true;
}

void start_table(Driver& state, const zicha::roster::RosterLayout& layout) {
    state.table.reset();
    if (state.kind != Output::workbook)
        return;
    zicha::workbook::XlsxTableOptions options;
    options.sheet_name = "自查结果";
    options.first_result = layout.headings().size();
    state.table.emplace(*state.book, std::move(options));
}

// The sample is enough, or all there is: finds out what the roster is like and checks the sample.
void start_check(Driver& state, bool is_whole, bool is_sheet) {
    zicha::roster::SurveyOptions survey_options;
    survey_options.is_whole = is_whole;
    survey_options.is_sheet = is_sheet;
    const std::string& start = state.sample.bytes();
    zicha::roster::RosterSurvey survey =
        zicha::roster::survey_roster(*state.book, start, survey_options);
    for (const zicha::Diagnostic& problem : survey.problems)
        refuse(state, problem);
    if (state.is_refused)
        return;
    zicha::roster::RosterLayout layout;
    layout.add(survey);
    start_table(state, layout);
    std::string heading;
    zicha::roster::append_output_heading(heading, *state.book, layout, state.options);
    write(state, heading);
    state.check.emplace(*state.book, std::move(survey), layout, state.options);
    state.check->feed(start);
    take_output(state);
}

// Enough of its lines to survey them, then the rest: as the programs read it.
std::optional<zicha::Diagnostic> check_workbook(Driver& state, std::string_view bytes) {
    zicha::workbook::XlsxRoster roster;
    if (auto problem = roster.open(bytes, zicha::roster::roster_sheet_headings(*state.book)))
        return problem;
    bool is_at_end = false;
    while (!state.is_refused && !is_at_end) {
        std::string lines;
        if (auto problem = roster.next(lines))
            return problem;
        is_at_end = lines.empty();
        if (state.check)
            state.check->feed(lines);
        else if (state.sample.feed(lines) || is_at_end)
            start_check(state, is_at_end, true);
        if (state.check)
            take_output(state);
    }
    return std::nullopt;
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
    state.sample = {};
    state.output.clear();
    state.is_refused = false;
    state.kind = static_cast<Output>(kind);
    state.options.format = state.kind == Output::ndjson ? zicha::roster::OutputFormat::ndjson
                                                        : zicha::roster::OutputFormat::csv;
    state.options.assess.as_of = zicha::CivilDate{static_cast<std::int16_t>(day / 10000),
                                                  static_cast<std::uint8_t>(day / 100 % 100),
                                                  static_cast<std::uint8_t>(day % 100)};
    state.book = *zicha::rules::read_rule_book({rules, size}, "rules");
    return state.book ? 0 : 1;
}

ZICHA_EXPORT(zicha_feed) void zicha_feed(std::size_t size) {
    Driver& state = driver();
    const std::string_view bytes = std::string_view(state.buffer).substr(0, size);
    if (state.is_refused)
        return;
    if (state.check) {
        state.check->feed(bytes);
        take_output(state);
    } else if (state.sample.feed(bytes)) {
        start_check(state, false, false);
    }
}

ZICHA_EXPORT(zicha_finish) void zicha_finish() {
    Driver& state = driver();
    if (!state.check && !state.is_refused)
        start_check(state, true, false);
    if (!state.check || state.is_refused)
        return;
    state.check->finish();
    take_output(state);
    if (state.table) {
        state.table->finish();
        state.output += state.table->output();
        state.table->output().clear();
    }
}

ZICHA_EXPORT(zicha_workbook) void zicha_workbook(std::size_t size) {
    Driver& state = driver();
    if (const auto problem = check_workbook(state, std::string_view(state.buffer).substr(0, size)))
        refuse(state, *problem);
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
