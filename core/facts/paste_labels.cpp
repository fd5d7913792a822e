#include "core/facts/paste_labels.hpp"

#include "core/base/ascii.hpp"
#include "core/base/words.hpp"

#include <optional>

namespace zicha::facts {
namespace {

constexpr std::size_t longest_label = 60; // bytes; 20 Chinese characters

// "2023", "2023年", "2023年度", "year2023"
std::optional<std::size_t> year_of(std::string_view word) {
    for (const std::string_view before : {"year", "年度"})
        if (word.starts_with(before))
            word.remove_prefix(before.size());
    for (const std::string_view after : {"年度", "年"})
        if (word.ends_with(after)) {
            word.remove_suffix(after.size());
            break;
        }
    const std::optional<int> year = whole_number(word);
    if (word.size() != 4 || !year || *year < 1900 || *year > 2099)
        return std::nullopt;
    return static_cast<std::size_t>(*year);
}

} // namespace

PasteLabels::PasteLabels(const rules::RuleBook& book) : book_(book) {
    const rules::HoursTable& table = book.hours;
    const std::string year = std::to_string(table.first_year);
    const auto add = [&](std::string word, std::size_t place) {
        if (word.size() > 2)
            words_.push_back({std::move(word), place});
    };
    for (std::size_t place = 0; place < table.columns_per_year(); ++place) {
        for (const std::string& heading : book.columns[table.first_column + place].headings)
            add(without_year(heading, year), place);
        const LocalText& label = place < table.categories.size()    ? table.categories[place].label
                                 : place == table.categories.size() ? table.total_label
                                                                    : table.assessed_label;
        add(normalised_word(label.zh), place);
        add(normalised_word(label.en), place);
    }
    for (const char* word : {"合计", "总计", "小计", "累计", "total", "sum"})
        add(word, table.categories.size());
}

PasteLabel PasteLabels::place_of(std::string_view word) const {
    for (const Word& known : words_)
        if (known.text == word)
            return {PasteLabelKind::place, known.place};
    for (const Word& known : words_)
        if (word.find(known.text) != std::string_view::npos)
            return {PasteLabelKind::place, known.place};
    return {};
}

PasteLabel PasteLabels::label_of(std::string_view text) const {
    if (text.size() > longest_label)
        return {};
    const std::string word = normalised_word(text);
    if (word.empty())
        return {};
    if (const auto year = year_of(word))
        return {PasteLabelKind::year, *year};
    const rules::HoursTable& table = book_.hours;
    const std::size_t end = table.first_column + table.years * table.columns_per_year();
    for (std::size_t column = table.first_column; column < end; ++column) {
        const rules::FactColumn& fact = book_.columns[column];
        if (is_one_of(word, fact.headings) || word == normalised_word(fact.label.zh) ||
            word == normalised_word(fact.label.en))
            return {PasteLabelKind::fact, column};
    }
    return place_of(word);
}

} // namespace zicha::facts
