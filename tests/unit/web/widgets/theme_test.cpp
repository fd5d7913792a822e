#include "web/widgets/theme.hpp"

#include <doctest/doctest.h>

#include <initializer_list>
#include <string>

using namespace zicha::web;

namespace {

template <class Pair> void check_every_pair(double least) {
    for (int index = 0; index < static_cast<int>(Pair::count); ++index) {
        const TokenPair pair = tokens(static_cast<Pair>(index));
        for (const Appearance appearance : {Appearance::light, Appearance::dark}) {
            const double ratio =
                contrast_ratio(color(pair.front, appearance), color(pair.ground, appearance));
            const std::string place =
                std::string(pair.name) + (appearance == Appearance::dark ? " dark" : " light");
            CAPTURE(place);
            CHECK(ratio >= least);
        }
    }
}

} // namespace

TEST_CASE("the contrast ratio agrees with WCAG's known values") {
    const Rgb black{0, 0, 0};
    const Rgb white{255, 255, 255};
    const Rgb gray{118, 118, 118};
    CHECK(contrast_ratio(black, white) == doctest::Approx(21.0));
    CHECK(contrast_ratio(white, black) == doctest::Approx(21.0));
    CHECK(contrast_ratio(white, white) == doctest::Approx(1.0));
    CHECK(contrast_ratio(gray, white) == doctest::Approx(4.542).epsilon(0.001));
}

TEST_CASE("every text pair has a contrast of at least 4.5:1 in both appearances") {
    check_every_pair<TextPair>(4.5);
}

TEST_CASE("every shape pair has a contrast of at least 3:1 in both appearances") {
    check_every_pair<ShapePair>(3.0);
}

TEST_CASE("the light and the dark appearance differ in every ground") {
    for (const Token ground : {Token::surface, Token::raised, Token::sunken}) {
        const Rgb light = color(ground, Appearance::light);
        const Rgb dark = color(ground, Appearance::dark);
        CHECK(contrast_ratio(light, dark) > 7.0);
    }
}
