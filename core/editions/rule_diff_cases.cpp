// Requirements, by what they ask of whom: not case by case, since cases may be cut differently and
// mean the same, but for every combination of choices; equal neighbours are then told together.
#include "core/editions/rule_diff_parts.hpp"
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

#include <cstdint>
#include <map>

namespace zicha::editions {
namespace {

// What a case says, of one kind: its outcome, its reason, its label, or its clauses.
using Facet = Compared (*)(const rules::RuleBook&, const rules::Case&);

Compared outcome_of(const rules::RuleBook& book, const rules::Case& one) {
    const auto label = [](assess::RequirementValue value) {
        return in_each_language(
            [&](Language language) { return explain::requirement_value_label(value, language); });
    };
    switch (one.outcome) {
    case rules::Outcome::plan: {
        const rules::Plan& plan = book.plans[one.plan];
        return {"plan " + plan.id, in_each_language([&](Language language) {
                    return format_text(words::diff_by_plan, language, {plan.label.in(language)});
                })};
    }
    case rules::Outcome::proof:
        return {"proof " + proof_key(book, one.proof), proof_words(book, one.proof)};
    case rules::Outcome::refer:
        return {"refer", label(assess::RequirementValue::refer)};
    case rules::Outcome::not_asked:
        break;
    }
    return {"not_asked", label(assess::RequirementValue::not_asked)};
}

Compared reason_of(const rules::RuleBook&, const rules::Case& one) {
    return compared(one.why);
}

// What a verdict of `refer` is called.
Compared refer_label_of(const rules::RuleBook& book, const rules::Case& one) {
    if (one.refer_label != 0)
        return compared(book.refer_labels[one.refer_label]);
    return compared(in_each_language(
        [](Language language) { return explain::verdict_word(assess::Verdict::refer, language); }));
}

Compared clauses_of(const rules::RuleBook& book, const rules::Case& one) {
    return {citation_key(book, one.citations), citation_words(book, one.citations)};
}

constexpr std::size_t absent = static_cast<std::size_t>(-1);

// One value, or one choice, as each of the books numbers it.
struct SharedValue {
    LocalText label;
    std::size_t before = absent;
    std::size_t after = absent;
};

struct SharedChoice {
    LocalText label;
    std::vector<SharedValue> values;
    std::size_t before = absent; // index into RuleBook::choices
    std::size_t after = absent;
};

const rules::FactColumn* choice_of(const rules::RuleBook& book, std::size_t choice) {
    return choice == absent ? nullptr : &book.columns[book.choices[choice]];
}

std::size_t choice_named(const rules::RuleBook& book, const std::string& id) {
    for (std::size_t choice = 0; choice < book.choices.size(); ++choice)
        if (book.columns[book.choices[choice]].id == id)
            return choice;
    return absent;
}

void add_values(SharedChoice& shared, const rules::FactColumn* was, const rules::FactColumn* is) {
    const std::vector<rules::ChoiceValue> none;
    const std::vector<rules::ChoiceValue>& before = was != nullptr ? was->values : none;
    const std::vector<rules::ChoiceValue>& after = is != nullptr ? is->values : none;
    const auto index = [](const std::vector<rules::ChoiceValue>& values,
                          const rules::ChoiceValue* value) {
        return value == nullptr ? absent : static_cast<std::size_t>(value - values.data());
    };
    pair_by_id(before, after, [&](const rules::ChoiceValue* one, const rules::ChoiceValue* other) {
        shared.values.push_back(
            {whichever(one, other).label, index(before, one), index(after, other)});
    });
}

std::vector<SharedChoice> shared_choices(const rules::RuleBook& before,
                                         const rules::RuleBook& after) {
    std::vector<SharedChoice> choices;
    const auto add = [&](const rules::FactColumn& choice) {
        SharedChoice shared;
        shared.label = choice.label;
        shared.before = choice_named(before, choice.id);
        shared.after = choice_named(after, choice.id);
        add_values(shared, choice_of(before, shared.before), choice_of(after, shared.after));
        choices.push_back(std::move(shared));
    };
    for (const std::size_t column : after.choices)
        add(after.columns[column]);
    for (const std::size_t column : before.choices)
        if (choice_named(after, before.columns[column].id) == absent)
            add(before.columns[column]);
    return choices;
}

// A group of people, told apart from others by their choices, and what changed for all of them.
struct CaseGroup {
    std::vector<std::uint64_t> values; // for each choice from some choice on, the values they have
    std::size_t change = 0;

    friend bool operator==(const CaseGroup&, const CaseGroup&) = default;
};

class CaseComparison {
public:
    CaseComparison(const rules::RuleBook& before, const rules::RuleBook& after,
                   std::size_t requirement_before, std::size_t requirement_after, Facet facet)
        : before_(before), after_(after), requirement_before_(requirement_before),
          requirement_after_(requirement_after), facet_(facet),
          choices_(shared_choices(before, after)), values_(choices_.size()) {}

    // One entry of `groups` for each group whose answer differs.
    void run() { groups_ = groups_from(0); }
    [[nodiscard]] const std::vector<CaseGroup>& groups() const { return groups_; }
    [[nodiscard]] LocalText name_of(const CaseGroup& group) const;
    [[nodiscard]] const std::pair<MaybeCompared, MaybeCompared>&
    change_of(const CaseGroup& group) const {
        return changes_[group.change];
    }

private:
    [[nodiscard]] std::vector<CaseGroup> groups_from(std::size_t choice);
    [[nodiscard]] std::vector<CaseGroup> groups_of_one();
    [[nodiscard]] const rules::Case* case_in(const rules::RuleBook& book, std::size_t requirement,
                                             bool is_before) const;

    const rules::RuleBook& before_;
    const rules::RuleBook& after_;
    std::size_t requirement_before_;
    std::size_t requirement_after_;
    Facet facet_;
    std::vector<SharedChoice> choices_;
    std::vector<std::size_t> values_; // of the current combination
    std::vector<CaseGroup> groups_;
    std::vector<std::pair<MaybeCompared, MaybeCompared>> changes_;
    std::map<std::pair<const rules::Case*, const rules::Case*>, std::size_t> known_;
};

// The case that a book has for the combination; null if it does not know one of its values.
const rules::Case* CaseComparison::case_in(const rules::RuleBook& book, std::size_t requirement,
                                           bool is_before) const {
    rules::ChoiceValues own{};
    for (std::size_t choice = 0; choice < choices_.size(); ++choice) {
        const std::size_t at = is_before ? choices_[choice].before : choices_[choice].after;
        if (at == absent)
            continue;
        const SharedValue& value = choices_[choice].values[values_[choice]];
        const std::size_t known = is_before ? value.before : value.after;
        if (known == absent)
            return nullptr;
        own[at] = static_cast<std::uint8_t>(known);
    }
    const rules::CompiledRules& compiled = book.compiled;
    const std::uint8_t found = compiled.case_of[requirement][compiled.combinations.number_of(own)];
    return &book.requirements[requirement].cases[found];
}

std::vector<CaseGroup> CaseComparison::groups_of_one() {
    const rules::Case* was = case_in(before_, requirement_before_, true);
    const rules::Case* is = case_in(after_, requirement_after_, false);
    const auto facet = [&](const rules::RuleBook& book) {
        return [this, &book](const rules::Case& one) { return facet_(book, one); };
    };
    const auto [known, is_new] = known_.try_emplace({was, is}, changes_.size());
    if (is_new)
        changes_.emplace_back(compared_if(was, facet(before_)), compared_if(is, facet(after_)));
    const auto& [one, other] = changes_[known->second];
    const bool is_same =
        one && other ? one->key == other->key : one.has_value() == other.has_value();
    if (is_same)
        return {};
    // Two pairs of cases that say the same are one change.
    for (std::size_t at = 0; at < known->second; ++at) {
        const auto key = [](const MaybeCompared& side) {
            return side ? std::optional<std::string>(side->key) : std::nullopt;
        };
        if (key(changes_[at].first) == key(one) && key(changes_[at].second) == key(other))
            return {CaseGroup{{}, at}};
    }
    return {CaseGroup{{}, known->second}};
}

// The groups of all combinations that begin as `values_` does before `choice`. Values of this
// choice whose combinations further on group alike belong together.
std::vector<CaseGroup> CaseComparison::groups_from(std::size_t choice) {
    if (choice == choices_.size())
        return groups_of_one();
    std::vector<std::pair<std::uint64_t, std::vector<CaseGroup>>> alike;
    for (std::size_t value = 0; value < choices_[choice].values.size(); ++value) {
        values_[choice] = value;
        std::vector<CaseGroup> rest = groups_from(choice + 1);
        const auto same = std::find_if(alike.begin(), alike.end(),
                                       [&](const auto& one) { return one.second == rest; });
        const std::uint64_t bit = std::uint64_t{1} << value;
        if (same == alike.end())
            alike.emplace_back(bit, std::move(rest));
        else
            same->first |= bit;
    }
    std::vector<CaseGroup> groups;
    for (auto& [bits, rest] : alike)
        for (CaseGroup& group : rest) {
            group.values.insert(group.values.begin(), bits);
            groups.push_back(std::move(group));
        }
    return groups;
}

LocalText CaseComparison::name_of(const CaseGroup& group) const {
    std::vector<LocalText> terms;
    for (std::size_t choice = 0; choice < choices_.size(); ++choice) {
        const SharedChoice& shared = choices_[choice];
        std::vector<LocalText> labels;
        for (std::size_t value = 0; value < shared.values.size(); ++value)
            if ((group.values[choice] >> value & 1U) != 0)
                labels.push_back(shared.values[value].label);
        if (labels.size() == shared.values.size())
            continue;
        terms.push_back(in_each_language([&](Language language) {
            std::string values;
            for (const LocalText& label : labels) {
                values += values.empty() ? "" : text(words::list_separator, language);
                values += label.in(language);
            }
            return format_text(words::diff_term, language, {shared.label.in(language), values});
        }));
    }
    return terms.empty() ? translated(words::diff_everyone)
                         : joined(terms, words::diff_term_separator);
}

std::size_t index_in(const rules::RuleBook& book, const rules::Requirement& requirement) {
    return static_cast<std::size_t>(&requirement - book.requirements.data());
}

void compare_facet(RuleComparison& books, const rules::Requirement& was,
                   const rules::Requirement& is, RuleChangeCode code, Facet facet) {
    CaseComparison cases(books.before, books.after, index_in(books.before, was),
                         index_in(books.after, is), facet);
    cases.run();
    const std::string where = "/requirements" + pointer_step(is.id) + "/cases";
    for (const CaseGroup& group : cases.groups()) {
        const auto& [before, after] = cases.change_of(group);
        // For whom only one edition has an answer, the outcome alone is told.
        if (code == RuleChangeCode::case_outcome || (before && after))
            books.tell(code, where, part_of(is.label, cases.name_of(group)), before, after);
    }
}

void compare_requirement(RuleComparison& books, const rules::Requirement* was,
                         const rules::Requirement* is) {
    const rules::Requirement& requirement = whichever(was, is);
    const std::string where = "/requirements" + pointer_step(requirement.id);
    const auto exists = [](const rules::Requirement& one) { return Compared{"", one.about}; };
    books.tell(RuleChangeCode::requirement, where, requirement.label, compared_if(was, exists),
               compared_if(is, exists));
    if (was == nullptr || is == nullptr)
        return;
    compare_cases(books, *was, *is);
    books.tell_citations(where, requirement.label, was->citations, is->citations);
    books.tell_member(where, "/label", words::diff_member_label, {}, was->label, is->label);
    books.tell_member(where, "/about", words::diff_member_about, requirement.label, was->about,
                      is->about);
}

} // namespace

void compare_cases(RuleComparison& books, const rules::Requirement& was,
                   const rules::Requirement& is) {
    compare_facet(books, was, is, RuleChangeCode::case_outcome, outcome_of);
    compare_facet(books, was, is, RuleChangeCode::citation, clauses_of);
    compare_facet(books, was, is, RuleChangeCode::text, reason_of);
    compare_facet(books, was, is, RuleChangeCode::text, refer_label_of);
}

void compare_requirements(RuleComparison& books) {
    pair_by_id(books.before.requirements, books.after.requirements,
               [&](const rules::Requirement* was, const rules::Requirement* is) {
                   compare_requirement(books, was, is);
               });
    books.tell_order("/requirements", words::diff_things_requirements, books.before.requirements,
                     books.after.requirements);
}

} // namespace zicha::editions
