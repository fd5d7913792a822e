#include "core/workbook/number_format.hpp"

#include "core/base/ascii.hpp"
#include "core/base/class_hours.hpp"
#include "core/base/words.hpp"
#include "core/workbook/xlsx_number.hpp"

#include <algorithm>
#include <array>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_sections = 4; // positive, negative, zero, text

// Around a number they leave it what it is.
constexpr std::array<std::string_view, 11> units{"学时", "课时", "小时",  "时", "学分",  "分",
                                                 "节",   "h",    "hours", "h.", "个学时"};

bool is_placeholder(char c) {
    return c == '0' || c == '#' || c == '?';
}

// "[>=90]", without its brackets; others are colours and languages.
void read_condition(std::string_view condition, NumberSection& section) {
    constexpr std::array<std::pair<std::string_view, NumberSection::Compares>, 6> signs{
        {{"<=", NumberSection::Compares::at_most},
         {">=", NumberSection::Compares::at_least},
         {"<>", NumberSection::Compares::other},
         {"<", NumberSection::Compares::below},
         {">", NumberSection::Compares::above},
         {"=", NumberSection::Compares::equal}}};
    for (const auto& [sign, compares] : signs) {
        if (!condition.starts_with(sign))
            continue;
        const std::optional<std::int64_t> bound =
            hundredths_of(trimmed(condition.substr(sign.size())));
        section.compares = bound ? compares : NumberSection::Compares::never;
        section.bound = bound.value_or(0);
        return;
    }
}

// One section, up to the ";" that ends it.
class SectionReader {
public:
    explicit SectionReader(std::string_view text) : text_(text) {}

    NumberSection read() {
        while (at_ < text_.size() && text_[at_] != ';')
            take();
        if (at_ < text_.size())
            ++at_;
        return std::move(section_);
    }
    [[nodiscard]] std::size_t length() const { return at_; }

private:
    void take() {
        const char c = text_[at_];
        if (c == '"') {
            const std::size_t end = std::min(text_.find('"', at_ + 1), text_.size());
            add(text_.substr(at_ + 1, end - at_ - 1));
            at_ = std::min(end + 1, text_.size());
        } else if (c == '\\') {
            const std::size_t end = std::min(at_ + 2, text_.size());
            add(text_.substr(at_ + 1, end - at_ - 1));
            at_ = end;
        } else if (c == '_' || c == '*') { // room for a character, or as many as there is room for
            at_ = std::min(at_ + 2, text_.size());
        } else if (c == '[') {
            const std::size_t end = std::min(text_.find(']', at_), text_.size());
            read_condition(text_.substr(at_ + 1, end - at_ - 1), section_);
            at_ = std::min(end + 1, text_.size());
        } else if (text_.substr(at_).starts_with("General") ||
                   text_.substr(at_).starts_with("G/")) {
            section_.shows =
                NumberSection::Shows::as_stored; // "G/通用格式", as Chinese versions write it
            at_ = std::min(text_.find_first_of(";\"", at_), text_.size());
        } else {
            take_sign(c);
            ++at_;
        }
    }

    void take_sign(char c) {
        if (is_placeholder(c)) {
            section_.decimals += is_behind_point_ ? 1U : 0U;
            section_.shows_zero |= c == '0';
            section_.thousands = 0;
            if (section_.shows == NumberSection::Shows::nothing)
                section_.shows = NumberSection::Shows::digits;
        } else if (c == '.' && section_.shows != NumberSection::Shows::fraction) {
            is_behind_point_ = true;
        } else if (c == ',') {
            section_.thousands += section_.shows == NumberSection::Shows::digits ? 1U : 0U;
        } else if (c == '/' && section_.shows == NumberSection::Shows::digits) {
            section_.shows = NumberSection::Shows::fraction;
        } else if (c == '@') {
            section_.shows = NumberSection::Shows::as_stored;
        } else if ((c == 'E' || c == 'e') && section_.shows == NumberSection::Shows::digits) {
            section_.shows = section_.decimals >= 2 ? NumberSection::Shows::as_stored
                                                    : NumberSection::Shows::scientific;
            at_ = std::min(text_.find(';', at_), text_.size()) - 1;
        } else {
            add(text_.substr(at_, 1));
        }
    }

    void add(std::string_view text) {
        (section_.shows == NumberSection::Shows::nothing ? section_.before : section_.behind) +=
            text;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    NumberSection section_;
    bool is_behind_point_ = false;
};

bool is_unit(std::string_view text) {
    const std::string_view bare = trimmed(text);
    return bare.empty() || std::find(units.begin(), units.end(), bare) != units.end();
}

bool has_number_sign(std::string_view text) {
    return text.find_first_of("0123456789.,-%") != std::string_view::npos ||
           text.find("万") != std::string_view::npos || text.find("千") != std::string_view::npos ||
           text.find("百") != std::string_view::npos;
}

bool shows_as_stored(const NumberSection& section) {
    if (section.shows == NumberSection::Shows::as_stored)
        return is_unit(section.before) && is_unit(section.behind);
    return section.shows == NumberSection::Shows::digits && section.decimals >= 2 &&
           section.shows_zero && section.thousands == 0 && is_unit(section.before) &&
           is_unit(section.behind);
}

bool shows_whole(const NumberSection& section) {
    return (section.shows == NumberSection::Shows::digits ||
            section.shows == NumberSection::Shows::as_stored) &&
           section.thousands == 0 && is_unit(section.before) && is_unit(section.behind);
}

bool meets(const NumberSection& section, std::int64_t hundredths) {
    switch (section.compares) {
    case NumberSection::Compares::never:
        return false;
    case NumberSection::Compares::below:
        return hundredths < section.bound;
    case NumberSection::Compares::at_most:
        return hundredths <= section.bound;
    case NumberSection::Compares::equal:
        return hundredths == section.bound;
    case NumberSection::Compares::other:
        return hundredths != section.bound;
    case NumberSection::Compares::at_least:
        return hundredths >= section.bound;
    case NumberSection::Compares::above:
        return hundredths > section.bound;
    }
    return false;
}

bool has_conditions(const NumberFormat& format) {
    return std::any_of(format.sections.begin(), format.sections.end(),
                       [](const NumberSection& section) {
                           return section.compares != NumberSection::Compares::never;
                       });
}

// By which a number that is not negative is shown; null if all conditions leave it out.
const NumberSection* section_of(const NumberFormat& format, std::int64_t hundredths) {
    const std::vector<NumberSection>& sections = format.sections;
    if (has_conditions(format)) {
        for (const NumberSection& section : sections)
            if (meets(section, hundredths))
                return &section;
        const auto otherwise =
            std::find_if(sections.begin(), sections.end(), [](const NumberSection& section) {
                return section.compares == NumberSection::Compares::never;
            });
        return otherwise == sections.end() ? nullptr : &*otherwise;
    }
    return &sections[hundredths == 0 && sections.size() > 2 ? 2 : 0];
}

// As many decimals as are shown, half away from zero.
std::int64_t rounded(std::int64_t hundredths, const NumberSection& section) {
    std::int64_t unit = section.decimals == 0 ? 100 : section.decimals == 1 ? 10 : 1;
    for (std::size_t at = 0; at < std::min<std::size_t>(section.thousands, 4); ++at)
        unit *= 1000;
    return (hundredths + unit / 2) / unit * unit;
}

std::string digits_of(std::int64_t hundredths, std::size_t thousands) {
    for (std::size_t at = 0; at < std::min<std::size_t>(thousands, 4); ++at)
        hundredths /= 1000;
    return format_class_hours(ClassHours::from_hundredths(static_cast<std::int32_t>(hundredths)));
}

} // namespace

std::optional<NumberFormat> read_number_format(std::string_view text) {
    NumberFormat format;
    format.text = text;
    while (!text.empty() && format.sections.size() < most_sections) {
        SectionReader reader(text);
        format.sections.push_back(reader.read());
        const bool ends_open = reader.length() == text.size() && text.back() == ';';
        text.remove_prefix(reader.length());
        if (ends_open && format.sections.size() < most_sections)
            format.sections.emplace_back();
    }
    if (format.sections.empty())
        return std::nullopt;
    const auto of_numbers = [&](auto&& is_good) {
        if (has_conditions(format))
            return std::all_of(format.sections.begin(), format.sections.end(), is_good);
        return is_good(format.sections[0]) &&
               (format.sections.size() < 3 || is_good(format.sections[2]));
    };
    if (of_numbers(shows_as_stored))
        return std::nullopt;
    format.shows_whole_hours =
        !has_conditions(format) ? shows_whole(format.sections[0]) : of_numbers(shows_whole);
    return format;
}

std::optional<ShownHours> shown_hours(const NumberFormat& format, std::int64_t hundredths) {
    constexpr std::int64_t most = 1'000'000'00; // no hours of a year are near it
    const NumberSection* const section = section_of(format, hundredths);
    if (section == nullptr || hundredths < 0 || hundredths > most || shows_as_stored(*section))
        return std::nullopt;
    if (section->shows == NumberSection::Shows::nothing) {
        const std::string literal = section->before + section->behind;
        const bool is_other =
            hundredths != 0 && literal.find_first_of("0123456789") != std::string::npos;
        return ShownHours{std::string(trimmed(literal)), is_other};
    }
    const bool are_digits = section->shows == NumberSection::Shows::digits;
    if (section->shows == NumberSection::Shows::fraction && hundredths % 100 == 0)
        return std::nullopt;
    if (are_digits && hundredths == 0 && !section->shows_zero)
        return ShownHours{std::string(trimmed(section->before + section->behind))};
    const std::int64_t seen = are_digits ? rounded(hundredths, *section) : hundredths;
    const bool are_units = is_unit(section->before) && is_unit(section->behind);
    if (are_digits && seen == hundredths && section->thousands == 0 && are_units)
        return std::nullopt;
    const bool is_another =
        hundredths != 0 && (section->thousands > 0 || has_number_sign(section->before) ||
                            has_number_sign(section->behind));
    std::string text = section->before;
    if (are_digits || section->shows == NumberSection::Shows::as_stored)
        text += digits_of(seen, section->thousands);
    else
        text += section->shows == NumberSection::Shows::fraction ? "?/?" : "?E+?";
    return ShownHours{text + section->behind, is_another};
}

} // namespace zicha::workbook
