// Any bytes as a map of headings, and as the headings of a roster to be guessed at. A map that was
// read is written and read again: nothing may be lost, and no guess may be refused.
#include "core/roster/heading_guess.hpp"
#include "core/roster/survey.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto again = [&](const zicha::roster::HeadingMap& map) {
        const std::string written = zicha::roster::heading_map_json(*book, map);
        const auto reading = zicha::roster::read_heading_map(*book, written, "written.json");
        if (!reading.problems().empty() ||
            zicha::roster::heading_map_json(*book, *reading) != written)
            std::abort();
    };
    const auto reading = zicha::roster::read_heading_map(*book, text, "fuzz.json");
    again(*reading);
    zicha::roster::SurveyOptions options;
    options.map = &*reading;
    const zicha::roster::RosterSurvey survey = *zicha::roster::survey_roster(*book, text, options);
    again(zicha::roster::guessed_map(*reading, survey.columns,
                                     zicha::roster::guess_headings(*book, survey.columns)));
    return 0;
}
