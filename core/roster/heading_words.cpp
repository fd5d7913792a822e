#include "core/roster/heading_words.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/roster/word_list.hpp"
#include "core/roster/words.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::size_t narrow_enough = 6; // letters of a piece that are no accident
constexpr std::size_t short_enough = 4;  // letters of a whole synonym

bool is_ascii(std::string_view text) {
    return std::none_of(text.begin(), text.end(),
                        [](char c) { return (static_cast<unsigned char>(c) & 0x80U) != 0; });
}

// The first character, however many bytes it has.
std::string_view first_character(std::string_view text) {
    return text.substr(0, text.empty() ? 0 : std::max<std::size_t>(1, utf8_length(text)));
}

// Where each character starts, and the end.
std::vector<std::size_t> character_starts(std::string_view text) {
    std::vector<std::size_t> starts{0};
    while (starts.back() < text.size())
        starts.push_back(starts.back() + first_character(text.substr(starts.back())).size());
    return starts;
}

bool has_any(const std::vector<std::string>& texts, std::string_view piece) {
    return std::any_of(texts.begin(), texts.end(), [&](const std::string& text) {
        return text.find(piece) != std::string::npos;
    });
}

void add_word(std::vector<std::string>& words, std::string word) {
    if (!word.empty() && !is_one_of(word, words))
        words.push_back(std::move(word));
}

// A question, or an answer to one, not an amount.
bool asks_whether(std::string_view word) {
    for (const std::string_view piece : {"是否", "完成", "达标", "合格", "completed", "passed"})
        if (word.find(piece) != std::string_view::npos)
            return true;
    return false;
}

// The digit that the text begins with, in Chinese; beyond 9: none.
char chinese_digit(std::string_view text) {
    constexpr std::array<std::string_view, 12> digits{"〇", "一", "二", "三", "四", "五",
                                                      "六", "七", "八", "九", "零", "○"};
    const auto found = std::find_if(digits.begin(), digits.end(), [&](std::string_view digit) {
        return text.starts_with(digit);
    });
    const auto value = found - digits.begin();
    return static_cast<char>('0' + (found != digits.end() && value > 9 ? 0 : value));
}

// "二〇二四" as "2024".
std::string with_digits_of_years(std::string_view word) {
    constexpr std::size_t bytes = 3; // of each
    constexpr std::size_t digits = 4;
    std::string written;
    while (!word.empty()) {
        std::string year;
        for (std::size_t at = 0; at < digits && at * bytes < word.size(); ++at)
            if (const char digit = chinese_digit(word.substr(at * bytes)); is_digit(digit))
                year += digit;
        const bool is_year = year.size() == digits && year.front() == '2';
        written += is_year ? std::string_view(year) : word.substr(0, 1);
        word.remove_prefix(is_year ? digits * bytes : 1);
    }
    return written;
}

std::size_t longest_in(std::string_view word, const std::vector<std::string>& texts) {
    std::size_t longest = 0;
    for (const std::string& text : texts)
        if (word.find(text) != std::string_view::npos)
            longest = std::max(longest, text.size());
    return longest;
}

} // namespace

HeadingWords::HeadingWords(const rules::RuleBook& book) : book_(book) {
    add_places();
    add_candidates();
}

void HeadingWords::add_places() {
    const rules::HoursTable& table = book_.hours;
    places_.resize(table.columns_per_year());
    for (std::size_t place = 0; place < places_.size(); ++place) {
        const LocalText& label = place < table.categories.size()    ? table.categories[place].label
                                 : place == table.categories.size() ? table.total_label
                                                                    : table.assessed_label;
        add_word(places_[place], normalised_word(label.zh));
        add_word(places_[place], normalised_word(label.en));
        for (std::size_t year = 0; year < table.years; ++year) {
            const std::string digits = std::to_string(table.first_year + static_cast<int>(year));
            const rules::FactColumn& fact = book_.columns[table.hours_column(year, 0) + place];
            std::vector<std::string> written = fact.headings;
            for (const std::string& heading : written)
                add_word(places_[place], without_year(heading, digits));
            written.push_back(normalised_word(fact.label.zh));
            for (const std::string& text : written) {
                const std::size_t at = text.find(digits);
                if (at == std::string::npos || at + digits.size() == text.size())
                    continue;
                const std::string_view next =
                    first_character(std::string_view(text).substr(at + digits.size()));
                if (!is_lower(next.front()) && !is_digit(next.front()))
                    add_word(after_year_, std::string(next));
            }
        }
    }
}

void HeadingWords::add_candidates() {
    const auto add = [&](ColumnUse use, std::size_t index, const auto& column) -> Candidate& {
        Candidate candidate;
        candidate.meaning = {use, index};
        candidate.texts[0] = column.headings;
        candidates_.push_back(std::move(candidate));
        return candidates_.back();
    };
    for (std::size_t index = 0; index < book_.labels.size(); ++index)
        add(ColumnUse::label, index, book_.labels[index]);
    for (std::size_t index = 0; index < book_.columns.size(); ++index) {
        const rules::FactColumn& fact = book_.columns[index];
        if (fact.kind != rules::FactKind::choice && fact.kind != rules::FactKind::yes_no)
            continue;
        Candidate& candidate = add(ColumnUse::fact, index, fact);
        for (const std::string* label : {&fact.label.zh, &fact.label.en})
            add_word(candidate.texts[1], normalised_word(*label));
        for (const std::string* where : {&fact.where.zh, &fact.where.en})
            add_word(candidate.texts[2], normalised_word(*where));
    }
}

bool HeadingWords::may_follow_year(std::string_view rest) const {
    return std::any_of(after_year_.begin(), after_year_.end(),
                       [&](const std::string& next) { return rest.starts_with(next); });
}

YearInHeading HeadingWords::year_in(std::string_view heading) const {
    const std::string in_digits = with_digits_of_years(heading);
    const std::string_view word = in_digits;
    const rules::HoursTable& table = book_.hours;
    const int century = table.first_year / 100 * 100;
    int found = 0;
    bool is_one = true;
    const auto take = [&](int year) {
        is_one = is_one && (found == 0 || found == year);
        found = year;
    };
    for (std::size_t at = 0; at < word.size();) {
        std::size_t end = at;
        int number = 0;
        for (; end < word.size() && is_digit(word[end]); ++end)
            number = end - at < 4 ? number * 10 + (word[end] - '0') : number;
        if (end - at == 4 && number / 1000 == table.first_year / 1000)
            take(number);
        else if (end - at == 2 &&
                 (may_follow_year(word.substr(end)) || (end == word.size() && at > 0)))
            take(century + number);
        at = std::max(end, at + 1);
    }
    if (found == 0)
        return {};
    const int year = found - table.first_year;
    if (!is_one || year < 0 || static_cast<std::size_t>(year) >= table.years)
        return {YearsNamed::others, 0};
    return {YearsNamed::one, static_cast<std::size_t>(year)};
}

// A category's word wins over the total's ("公需总学时"); whatever else is equally long names
// nothing, nor does a category together with the assessment.
std::optional<LikelyMeaning> HeadingWords::of_year(std::string_view word, std::size_t year) const {
    const rules::HoursTable& table = book_.hours;
    const std::size_t total = table.categories.size();
    std::size_t longest = 0;
    std::optional<std::size_t> found;
    for (std::size_t place = 0; place < total; ++place) {
        const std::size_t bytes = longest_in(word, places_[place]);
        if (bytes == 0 || bytes < longest)
            continue;
        found = bytes == longest ? std::nullopt : std::optional(place);
        longest = bytes;
    }
    const std::size_t assessed = longest_in(word, places_[total + 1]);
    if (longest > 0 && asks_whether(word))
        return std::nullopt; // "2022公需是否完成" is no amount of hours
    if (longest > 0 && (assessed > 0 || !found))
        return std::nullopt;
    if (longest == 0) {
        std::size_t sum = longest_in(word, places_[total]);
        if (sum == 0 && assessed == 0)
            (void)any_word(words::heading_totals, [&](std::string_view piece) {
                sum = word.find(piece) == std::string_view::npos ? 0 : piece.size();
                return sum > 0;
            });
        if (sum == assessed) // neither, or both
            return std::nullopt;
        found = sum > assessed ? total : total + 1;
        longest = std::max(sum, assessed);
    }
    return LikelyMeaning{{ColumnUse::fact, table.hours_column(year, 0) + *found}, longest};
}

// Two Chinese characters of a synonym, three of a sentence; of letters more, since a few of them
// occur together in many words.
bool HeadingWords::may_speak(std::string_view piece, std::size_t tier) const {
    if (!is_ascii(piece))
        return character_starts(piece).size() > (tier == 0 ? 2U : 3U);
    if (piece.size() >= narrow_enough)
        return true;
    return tier == 0 && piece.size() >= short_enough &&
           std::any_of(candidates_.begin(), candidates_.end(), [&](const Candidate& candidate) {
               return is_one_of(piece, candidate.texts[0]);
           });
}

// Whose text the piece is part of, if it is of one alone.
const HeadingWords::Candidate* HeadingWords::only_one_with(std::string_view piece,
                                                           std::size_t tier) const {
    const Candidate* only = nullptr;
    for (const Candidate& candidate : candidates_)
        if (has_any(candidate.texts[tier], piece)) {
            if (only != nullptr)
                return nullptr;
            only = &candidate;
        }
    return only;
}

std::optional<LikelyMeaning> HeadingWords::of_tier(std::string_view word, std::size_t tier) const {
    const std::vector<std::size_t> starts = character_starts(word);
    const std::size_t characters = starts.size() - 1;
    for (std::size_t length = characters; length > 1; --length) {
        // Of pieces that are equally long, a whole synonym says more: "员工姓名" is a name, though
        // "员工号" is an id.
        std::optional<LikelyMeaning> found;
        bool is_whole = false;
        bool is_one = true;
        for (std::size_t first = 0; first + length <= characters; ++first) {
            const std::string_view piece =
                word.substr(starts[first], starts[first + length] - starts[first]);
            const Candidate* const only = only_one_with(piece, tier);
            if (only == nullptr || !may_speak(piece, tier))
                continue;
            const bool whole = is_one_of(piece, only->texts[tier]);
            if (found && (is_whole || !whole)) {
                is_one = is_one && (whole != is_whole || found->meaning == only->meaning);
                continue;
            }
            is_one = true;
            is_whole = whole;
            found = LikelyMeaning{only->meaning, piece.size()};
        }
        if (found)
            return is_one ? *found : LikelyMeaning{}; // else two things are equally likely
    }
    return std::nullopt;
}

std::optional<LikelyMeaning> HeadingWords::of_shared_text(std::string_view word) const {
    for (std::size_t tier = 0; tier < tiers; ++tier)
        if (const auto found = of_tier(word, tier))
            return found->bytes > 0 ? found : std::nullopt;
    return std::nullopt;
}

} // namespace zicha::roster
