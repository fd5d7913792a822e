// What the parts of a comparison share: both books, the changes found so far, and the few ways in
// which things are compared.
//
// Use: internal to rule_diff*.cpp; each `compare_…` tells what changed in its part of the books.
// Limits: things are paired by their ids, new ones in the order of the book after, then those that
// are gone in the order of the book before.
#pragma once

#include "core/base/json.hpp"
#include "core/editions/rule_diff.hpp"
#include "core/editions/rule_diff_words.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace zicha::editions {

// The key that is compared, and the words it is told in. Equal keys are no change.
struct Compared {
    std::string key;
    LocalText words;
};

// Nothing: the thing does not exist in that book.
using MaybeCompared = std::optional<Compared>;

class RuleComparison {
public:
    RuleComparison(const rules::RuleBook& before_book, const rules::RuleBook& after_book)
        : before(before_book), after(after_book) {}

    const rules::RuleBook& before;
    const rules::RuleBook& after;

    void tell(RuleChangeCode code, std::string where, LocalText name, const MaybeCompared& was,
              const MaybeCompared& is);
    // A text that may be left out of a rule file is empty then, and absent here.
    void tell_text(RuleChangeCode code, std::string where, LocalText name, const LocalText& was,
                   const LocalText& is);
    void tell_word(RuleChangeCode code, std::string where, LocalText name, const std::string& was,
                   const std::string& is);
    void tell_citations(std::string where, LocalText name, const rules::Citations& was,
                        const rules::Citations& is);
    // `member` says which text of the thing it is: "/label".
    void tell_member(const std::string& where, std::string_view member, Text about,
                     const LocalText& name, const LocalText& was, const LocalText& is);

    // Those of `was` that are in `is` too, in another order.
    template <typename Thing>
    void tell_order(const std::string& where, Text name, const std::vector<Thing>& was,
                    const std::vector<Thing>& is);

    [[nodiscard]] std::vector<RuleChange> take() { return std::move(changes_); }

private:
    std::vector<RuleChange> changes_;
};

template <typename Thing>
[[nodiscard]] const Thing* thing_of(const std::vector<Thing>& things, std::string_view id) {
    const auto found = std::find_if(things.begin(), things.end(),
                                    [&](const Thing& thing) { return thing.id == id; });
    return found == things.end() ? nullptr : &*found;
}

// Calls `visit(was, is)` for each id; one of both is null if that book has no such thing.
template <typename Thing, typename Visit>
void pair_by_id(const std::vector<Thing>& before, const std::vector<Thing>& after, Visit visit) {
    for (const Thing& thing : after)
        visit(thing_of(before, thing.id), &thing);
    for (const Thing& thing : before)
        if (thing_of(after, thing.id) == nullptr)
            visit(&thing, static_cast<const Thing*>(nullptr));
}

// The one that both are about, for its id and its label.
template <typename Thing> [[nodiscard]] const Thing& whichever(const Thing* was, const Thing* is) {
    return is != nullptr ? *is : *was;
}

// `make(thing)` if there is one.
template <typename Thing, typename Make>
[[nodiscard]] MaybeCompared compared_if(const Thing* thing, Make make) {
    return thing == nullptr ? MaybeCompared() : MaybeCompared(make(*thing));
}

[[nodiscard]] Compared compared(const LocalText& words);
[[nodiscard]] Compared compared(std::string_view word);

template <typename Thing>
void RuleComparison::tell_order(const std::string& where, Text name, const std::vector<Thing>& was,
                                const std::vector<Thing>& is) {
    const auto in_order = [](const std::vector<Thing>& things, const std::vector<Thing>& others) {
        Compared list;
        std::vector<std::string> ids;
        for (const Thing& thing : things)
            if (thing_of(others, thing.id) != nullptr)
                ids.push_back(thing.id);
        list.words = listed(ids);
        list.key = list.words.en;
        return list;
    };
    tell(RuleChangeCode::order, where, translated(name), in_order(was, is), in_order(is, was));
}

void compare_header(RuleComparison& both_books);
void compare_sources(RuleComparison& both_books);
void compare_facts(RuleComparison& both_books);
void compare_hours_table(RuleComparison& both_books);
void compare_plans(RuleComparison& both_books);
void compare_requirements(RuleComparison& both_books);
void compare_cautions(RuleComparison& both_books);
void compare_ambiguities(RuleComparison& both_books);
void compare_examples(RuleComparison& both_books);

// Least amounts, one change for the total and each category. No minima: the owner does not exist.
void compare_minima(RuleComparison& both_books, RuleChangeCode code, const std::string& where,
                    const LocalText& name, const rules::Minima* was, const rules::Minima* is);

// What is written for yes or for no, and what it is called.
struct AnswerWords {
    const LocalText& label;
    const std::vector<std::string>& words;
};
void compare_answer(RuleComparison& both_books, const std::string& where, const LocalText& name,
                    const AnswerWords& was, const AnswerWords& is);

// Who is asked what, and why, told for groups of people as large as possible.
void compare_cases(RuleComparison& both_books, const rules::Requirement& was,
                   const rules::Requirement& is);

} // namespace zicha::editions
