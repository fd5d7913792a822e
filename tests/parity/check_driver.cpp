// The roster check as a wasm module, for the parity suite: the same core as in `zicha check
// --format ndjson` or csv, fed by node instead of by files.
//
// Use, from JavaScript: _initialize(); write the rule file into zicha_buffer(n); zicha_begin; then
// for each piece of the roster, as UTF-8, write it into zicha_buffer(n) and call zicha_feed(n); at
// the end zicha_finish. Results stand at zicha_output_pointer and are cleared by
// zicha_output_clear. A view of memory is good until the next call.
#include "core/roster_check.hpp"
#include "core/roster_sample.hpp"
#include "core/roster_survey.hpp"
#include "core/rule_reader.hpp"

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

struct Driver {
    std::string buffer;
    std::string output;
    std::shared_ptr<const zicha::RuleBook> book;
    zicha::RosterCheckOptions options;
    zicha::RosterSample sample;
    std::optional<zicha::RosterCheck> check;
    bool is_refused = false;
};

Driver& driver() {
    static Driver the_driver;
    return the_driver;
}

void take_output(Driver& state) {
    state.output += state.check->output();
    state.check->output().clear();
}

// The sample is enough, or all there is: finds out what the roster is like and checks the sample.
void start_check(Driver& state, bool is_whole) {
    zicha::SurveyOptions survey_options;
    survey_options.is_whole = is_whole;
    const std::string& start = state.sample.bytes();
    zicha::RosterSurvey survey = zicha::survey_roster(*state.book, start, survey_options);
    for (const zicha::Diagnostic& problem : survey.problems)
        state.output += zicha::located_sentence(problem, zicha::Language::zh) + "\n";
    state.is_refused = !survey.problems.empty();
    if (state.is_refused)
        return;
    zicha::RosterLayout layout;
    layout.add(survey);
    zicha::append_output_heading(state.output, *state.book, layout, state.options);
    state.check.emplace(*state.book, std::move(survey), layout, state.options);
    state.check->feed(start);
    take_output(state);
}

} // namespace

// Room for `size` bytes, where the host writes what the next call reads.
ZICHA_EXPORT(zicha_buffer) char* zicha_buffer(std::size_t size) {
    driver().buffer.resize(size);
    return driver().buffer.data();
}

// `day` is YYYYMMDD; rows come out as ndjson or, if `is_csv` is not 0, as CSV. 0 if the rule file
// can be used.
ZICHA_EXPORT(zicha_begin)
int zicha_begin(const char* rules, std::size_t size, std::int32_t day, std::int32_t is_csv) {
    Driver& state = driver();
    state.check.reset();
    state.sample = {};
    state.output.clear();
    state.is_refused = false;
    state.options.format = is_csv != 0 ? zicha::OutputFormat::csv : zicha::OutputFormat::ndjson;
    state.options.assess.as_of = zicha::CivilDate{static_cast<std::int16_t>(day / 10000),
                                                  static_cast<std::uint8_t>(day / 100 % 100),
                                                  static_cast<std::uint8_t>(day % 100)};
    state.book = zicha::read_rule_book({rules, size}, "rules").book;
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
        start_check(state, false);
    }
}

ZICHA_EXPORT(zicha_finish) void zicha_finish() {
    Driver& state = driver();
    if (!state.check && !state.is_refused)
        start_check(state, true);
    if (!state.check)
        return;
    state.check->finish();
    take_output(state);
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
