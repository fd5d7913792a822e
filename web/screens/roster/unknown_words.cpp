// Words in cells that nobody knows: what each means is asked once.
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t most_asked = 12; // at once; the others follow

// What a cell of the fact can say, in the language shown; the words of hours are only nothing at
// all, or none known.
std::vector<std::string> meanings_of(const Ui& ui, const rules::RuleBook& book, std::size_t fact) {
    const rules::FactColumn& column = book.columns[fact];
    std::vector<std::string> meanings;
    switch (column.kind) {
    case rules::FactKind::choice:
        for (const rules::ChoiceValue& value : column.values)
            meanings.push_back(value.label.in(ui.language));
        break;
    case rules::FactKind::hours:
    case rules::FactKind::total:
        meanings.emplace_back("0");
        break;
    case rules::FactKind::yes_no:
        meanings = {book.yes_label.in(ui.language), book.no_label.in(ui.language)};
        break;
    case rules::FactKind::assessed:
        meanings = {book.assessed_yes_label.in(ui.language),
                    book.assessed_no_label.in(ui.language)};
        break;
    }
    return meanings;
}

// Such a cell's own word, by which the core reads it.
std::string cell_words(const rules::RuleBook& book, std::size_t fact, std::size_t meaning) {
    const rules::FactColumn& column = book.columns[fact];
    switch (column.kind) {
    case rules::FactKind::choice:
        return column.values[meaning].id;
    case rules::FactKind::hours:
    case rules::FactKind::total:
        return "0";
    case rules::FactKind::yes_no:
        return meaning == 0 ? book.yes_words.front() : book.no_words.front();
    case rules::FactKind::assessed:
        break;
    }
    return meaning == 0 ? book.assessed_yes_words.front() : book.assessed_no_words.front();
}

// One word in the columns of all facts that can say the same.
using AskedWord = std::vector<roster::UnknownWord>;

bool can_say_the_same(const rules::RuleBook& book, std::size_t one, std::size_t other) {
    const auto kind_of = [&](std::size_t fact) {
        const rules::FactKind kind = book.columns[fact].kind;
        return kind == rules::FactKind::total ? rules::FactKind::hours : kind;
    };
    return one == other ||
           (kind_of(one) == kind_of(other) && kind_of(one) != rules::FactKind::choice);
}

std::vector<AskedWord> asked_words(const roster::KeptRoster& kept) {
    std::vector<AskedWord> asked;
    for (roster::UnknownWord& word : kept.unknown_words()) {
        const auto found = std::find_if(asked.begin(), asked.end(), [&](const AskedWord& other) {
            return other.front().word == word.word &&
                   can_say_the_same(kept.book(), other.front().fact, word.fact);
        });
        if (found != asked.end())
            found->push_back(std::move(word));
        else
            asked.push_back({std::move(word)});
    }
    return asked;
}

std::string question_words(const Ui& ui, const roster::KeptRoster& kept, const AskedWord& word) {
    std::int64_t times = 0;
    for (const roster::UnknownWord& one : word)
        times += one.times;
    std::string column = shortened(kept.survey().columns[word.front().column].heading);
    if (word.size() > 1)
        column = format_text(words::roster_word_columns, ui.language,
                             {std::move(column), std::to_string(word.size())});
    return format_text(words::roster_word_asked, ui.language,
                       {std::move(column), word.front().text, std::to_string(times)});
}

void ask_word(Ui& ui, State& state, const AskedWord& asked) {
    Roster& roster = state.employer.roster();
    const rules::RuleBook& book = roster.kept().book();
    const roster::UnknownWord& word = asked.front();
    const std::string question = question_words(ui, roster.kept(), asked);
    paragraph(ui, question, Tone::ink, TextStyle::strong);
    ui.gap(space::tiny);
    const std::vector<std::string> meanings = meanings_of(ui, book, word.fact);
    const std::string key = std::to_string(word.column) + "-" + word.word + "-";
    std::optional<std::size_t> chosen; // 0: not known
    {
        Flow flow(ui);
        for (std::size_t at = 0; at <= meanings.size(); ++at) {
            const std::string_view meaning =
                at == 0 ? ui.say(words::roster_word_open) : std::string_view(meanings[at - 1]);
            ButtonLook look;
            const std::string name = format_text(words::roster_word_means, ui.language,
                                                 {std::string(meaning), word.text});
            look.name = name;
            const Rect box = flow.next(button_width(ui, meaning), ui.control_height());
            if (button_in(ui, key + std::to_string(at), box, meaning, look))
                chosen = at;
        }
    }
    ui.gap(space::medium);
    if (!chosen)
        return;
    if (*chosen == 0)
        roster.explain_word(asked, std::nullopt, ui.language);
    else
        roster.explain_word(asked, cell_words(book, word.fact, *chosen - 1), ui.language);
    state.employer.remember_headings();
}

} // namespace

void draw_unknown_words(Ui& ui, State& state) {
    const Roster& roster = state.employer.roster();
    if (roster.is_busy())
        return;
    const std::vector<AskedWord> unknown = asked_words(roster.kept());
    if (unknown.empty())
        return;
    {
        const std::string_view title = ui.say(words::roster_words_title);
        const Panel card(ui, "unknown-words", title);
        heading(ui, 2, title);
        ui.gap(space::small);
        paragraph(ui, ui.say(words::roster_words_lead), Tone::muted);
        ui.gap(space::medium);
        const std::size_t asked = std::min(unknown.size(), most_asked);
        for (std::size_t at = 0; at < asked; ++at)
            ask_word(ui, state, unknown[at]);
        if (asked < unknown.size())
            paragraph(ui,
                      format_text(words::roster_words_more, ui.language,
                                  {std::to_string(unknown.size() - asked)}),
                      Tone::muted, TextStyle::small);
    }
    ui.gap(space::large);
}

} // namespace zicha::web
