#include "web/widgets/line_breaker.hpp"

#include "core/base/encoding.hpp"

#include <cstddef>

namespace zicha::web {
namespace {

// One character: its code point and its place in the text.
struct Character {
    char32_t code = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
};

constexpr std::u32string_view closing_marks =
    U"。，、；：？！）》」』】〕〉”’…—～·％‰℃々ー)]}>.,;:?!%'\"→";
constexpr std::u32string_view opening_marks = U"（《「『【〔〈“‘([{<￥$#";

// A unit as it follows a number, with or without a space between them.
constexpr std::u32string_view units[] = {U"学时",  U"小时",  U"工作日", U"个工作日", U"年",
                                         U"月",    U"日",    U"天",     U"个",       U"项",
                                         U"条",    U"号",    U"分",     U"hours",    U"hour",
                                         U"class", U"years", U"year",   U"days",     U"day"};

bool contains(std::u32string_view set, char32_t code) {
    return set.find(code) != std::u32string_view::npos;
}

bool is_digit(char32_t code) {
    return code >= U'0' && code <= U'9';
}

bool is_latin(char32_t code) {
    return (code > U' ' && code < U'\x7F') || (code >= U'\xC0' && code < U'\u0250');
}

// Malformed bytes become single characters, so that nothing is lost and the loop always advances.
std::vector<Character> decode(std::string_view text) {
    std::vector<Character> result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const auto first = static_cast<unsigned char>(text[at]);
        const std::size_t length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
        char32_t code = length == 1 ? first : first & (0x7FU >> length);
        std::size_t end = at + 1;
        while (end < text.size() && end < at + length && continues_character(text[end])) {
            code = code << 6U | (static_cast<unsigned char>(text[end]) & 0x3FU);
            ++end;
        }
        result.push_back({code, at, end});
        at = end;
    }
    return result;
}

class Paragraph {
public:
    explicit Paragraph(std::string_view text) : characters_(decode(text)) { mark_units(); }

    [[nodiscard]] std::size_t size() const { return characters_.size(); }
    [[nodiscard]] const Character& operator[](std::size_t index) const {
        return characters_[index];
    }

    // May a line end before the character at `index`?
    [[nodiscard]] bool may_break_before(std::size_t index) const {
        if (index == 0 || glued_[index] != 0)
            return false;
        const char32_t before = characters_[index - 1].code;
        const char32_t after = characters_[index].code;
        if (after == U' ' || before == U'\n' || after == U'\n')
            return false;
        if (before == U' ')
            return !contains(closing_marks, after) || is_latin(after);
        if (contains(closing_marks, after) || contains(opening_marks, before))
            return false;
        if (is_latin(before) && is_latin(after))
            return is_seam(index);
        return !(is_digit(after) && before == U'第');
    }

private:
    // Within a long Latin run: after a slash of an address or a hyphen between letters.
    [[nodiscard]] bool is_seam(std::size_t index) const {
        const char32_t before = characters_[index - 1].code;
        const char32_t after = characters_[index].code;
        if (is_digit(after) || contains(closing_marks, after))
            return false;
        return (before == U'/' && after != U'/') ||
               (before == U'-' && index >= 2 && !is_digit(characters_[index - 2].code));
    }

    [[nodiscard]] bool matches(std::size_t index, std::u32string_view word) const {
        if (index + word.size() > characters_.size())
            return false;
        for (std::size_t offset = 0; offset < word.size(); ++offset)
            if (characters_[index + offset].code != word[offset])
                return false;
        return true;
    }

    void mark_units() {
        glued_.assign(characters_.size(), 0);
        for (std::size_t index = 1; index < characters_.size(); ++index) {
            if (!is_digit(characters_[index - 1].code))
                continue;
            const std::size_t start = index + (characters_[index].code == U' ' ? 1 : 0);
            for (const std::u32string_view unit : units)
                if (matches(start, unit))
                    for (std::size_t at = index; at < start + unit.size(); ++at)
                        glued_[at] = 1;
        }
    }

    std::vector<Character> characters_;
    std::vector<char> glued_; // 1: no break before this character, whatever is around it
};

class Breaker {
public:
    Breaker(std::string_view text, float width, const MeasureText& measure)
        : text_(text), paragraph_(text), width_(width), measure_(measure) {}

    [[nodiscard]] std::vector<std::string_view> lines() {
        std::size_t start = 0;
        while (start < paragraph_.size()) {
            const std::size_t next = end_of_line(start);
            push(start, next);
            start = next;
            if (start < paragraph_.size() && paragraph_[start].code == U'\n' &&
                ++start == paragraph_.size())
                push(start, start);
            else if (start < paragraph_.size())
                start = skip_spaces(start);
        }
        if (lines_.empty())
            lines_.push_back(text_.substr(0, 0));
        return lines_;
    }

private:
    // The first character that no longer belongs to the line beginning at `start`.
    [[nodiscard]] std::size_t end_of_line(std::size_t start) const {
        std::size_t last_good = start;
        float filled = 0;
        std::size_t piece = start;
        for (std::size_t index = start; index <= paragraph_.size(); ++index) {
            const bool at_end = index == paragraph_.size() || paragraph_[index].code == U'\n';
            if (!at_end && (index == start || !paragraph_.may_break_before(index)))
                continue;
            const float ink = measure_(slice(piece, trimmed(piece, index)));
            if (filled + ink > width_)
                return last_good > start ? last_good : forced_end(start, index);
            if (at_end)
                return index;
            filled += measure_(slice(piece, index));
            last_good = piece = index;
        }
        return paragraph_.size();
    }

    // A piece that fits on no line: as many characters as fit, one at least, and no closing mark
    // pushed to the next line as long as something else is left to push along with it.
    [[nodiscard]] std::size_t forced_end(std::size_t start, std::size_t end) const {
        std::size_t cut = start + 1;
        float filled = measure_(slice(start, cut));
        while (cut < end) {
            filled += measure_(slice(cut, cut + 1));
            if (filled > width_)
                break;
            ++cut;
        }
        std::size_t gentle = cut;
        while (gentle > start + 1 && gentle < end &&
               contains(closing_marks, paragraph_[gentle].code))
            --gentle;
        return gentle > start + 1 ? gentle : cut;
    }

    [[nodiscard]] std::size_t trimmed(std::size_t start, std::size_t end) const {
        while (end > start && paragraph_[end - 1].code == U' ')
            --end;
        return end;
    }

    [[nodiscard]] std::size_t skip_spaces(std::size_t at) const {
        while (at < paragraph_.size() && at > 0 && paragraph_[at].code == U' ' &&
               paragraph_[at - 1].code != U'\n')
            ++at;
        return at;
    }

    [[nodiscard]] std::string_view slice(std::size_t start, std::size_t end) const {
        if (start == end)
            return {};
        const std::size_t from = paragraph_[start].begin;
        return text_.substr(from, paragraph_[end - 1].end - from);
    }

    void push(std::size_t start, std::size_t end) {
        lines_.push_back(slice(start, trimmed(start, end)));
    }

    std::string_view text_;
    Paragraph paragraph_;
    float width_;
    const MeasureText& measure_;
    std::vector<std::string_view> lines_;
};

} // namespace

std::vector<std::string_view> break_lines(std::string_view text, float width,
                                          const MeasureText& measure) {
    return Breaker(text, width, measure).lines();
}

} // namespace zicha::web
