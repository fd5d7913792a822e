#include "core/base/fast/csv_marks.hpp"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Places = std::vector<std::size_t>;

template <typename Marks> Places places_in(typename Marks::Mask mask, std::size_t start) {
    Places places;
    for (; mask != 0; mask &= mask - 1)
        places.push_back(start + Marks::first(mask));
    return places;
}

void append(Places& places, const Places& more) {
    places.insert(places.end(), more.begin(), more.end());
}

// By the definition, and by the marks: each separator, and each quote or control character.
template <typename Marks> void compare(const std::string& text, char separator) {
    Places separators;
    Places others;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (text[at] == separator)
            separators.push_back(at);
        if (text[at] == '"' || static_cast<unsigned char>(text[at]) < 0x20)
            others.push_back(at);
    }
    const Marks marks(separator);
    Places found_separators;
    Places found_others;
    for (std::size_t at = 0; at < text.size(); at += Marks::block) {
        const auto found = marks.look(text.data() + at);
        append(found_separators, places_in<Marks>(found.separators, at));
        append(found_others, places_in<Marks>(found.others, at));
    }
    CHECK(found_separators == separators);
    CHECK(found_others == others);
}

void compare_all(const std::string& text) {
    for (const char separator : {',', ';', '\t'}) {
        compare<zicha::WordMarks>(text, separator);
        compare<zicha::CsvMarks>(text, separator);
    }
}

} // namespace

TEST_CASE("every byte is recognised, at every place of a block") {
    for (unsigned byte = 0; byte < 256; ++byte)
        for (std::size_t at = 0; at < zicha::CsvMarks::block; ++at) {
            std::string text(zicha::CsvMarks::block, 'x');
            text[at] = static_cast<char>(byte);
            compare_all(text);
        }
}

TEST_CASE("a byte's neighbours do not change what it is recognised as") {
    constexpr std::string_view likely = ",;\t\"\r\n\x1F\x20!\x7F\x80\xFF+#-";
    std::mt19937 random(20251128);
    for (int run = 0; run < 2000; ++run) {
        std::string text;
        while (text.size() < 4 * zicha::CsvMarks::block)
            text += likely[random() % likely.size()];
        compare_all(text);
    }
}
