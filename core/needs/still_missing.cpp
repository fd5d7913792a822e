#include "core/needs/still_missing.hpp"

#include "core/needs/whole_point.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

// What is changed alone: unknown hours, from none to their most; a year's mark, from no to yes; or
// neither, where two worlds differ.
struct ChangedFact {
    const UnknownHours* hours = nullptr;
    std::optional<std::size_t> mark;
};

class MissingSearch {
public:
    MissingSearch(const NeedsBook& book, const NeedsPerson& person, const PersonRows& rows,
                  const PersonWorlds& worlds)
        : book_(book), rows_(rows), worlds_(worlds) {
        for (std::size_t at = 0; at < person.hours.size(); ++at)
            if (person.hours[at].is_unknown) {
                unknown_.push_back(rows.unknown(person.hours[at]));
                names_.push_back(person.hours[at].name);
            }
        open_marks_.resize(book.marks.size());
        for (std::size_t at = 0; at < book.marked.size(); ++at)
            if (rows.mark_of(at) == YearMark::none && rows.are_hours_open(at) &&
                is_asked(book.marked[at].need))
                open_marks_[book.marked[at].mark] = true;
    }

    [[nodiscard]] MissingFacts find();

private:
    [[nodiscard]] bool fact_matters(std::size_t unknown);
    [[nodiscard]] bool hours_matter(const UnknownHours& hours);
    [[nodiscard]] bool can_matter(const ChangedFact& changed);
    [[nodiscard]] bool is_asked(std::size_t need) const {
        return std::any_of(worlds_.all.begin(), worlds_.all.end(), [&](const PersonWorld& world) {
            return world.asks[need] && !world.fails;
        });
    }
    // The mark that may still turn out to decide the row, if there is one.
    [[nodiscard]] std::optional<std::size_t> open_mark(std::size_t row) const {
        const std::optional<std::size_t>& marked = book_.rows[row].marked;
        if (!marked || !open_marks_[book_.marked[*marked].mark])
            return std::nullopt;
        return book_.marked[*marked].mark;
    }
    [[nodiscard]] FormRowList by_hours(const FormRowList& rows, const FormRowList& others,
                                       const ChangedFact& changed) const;
    // Whether some hours meet all that `passing` asks, while a bar of `need` fails. `changed` hours
    // are at their most in the former and none in the latter.
    [[nodiscard]] bool can_pass_and_fail(const PersonWorld& passing, std::size_t need,
                                         const ChangedFact& changed);
    [[nodiscard]] bool can_pass_and_fail(const NeedWay& way, const FormRowList& bar,
                                         const ChangedFact& changed);
    [[nodiscard]] bool worlds_differ(const PersonWorld& a, const PersonWorld& b);
    [[nodiscard]] bool can_pass(const PersonWorld& world) const;
    [[nodiscard]] bool can_fail(const FormRowList& bar, const ChangedFact& changed) const;
    void set_numbers(const UnknownHours* without);

    const NeedsBook& book_;
    const PersonRows& rows_;
    const PersonWorlds& worlds_;
    std::vector<UnknownHours> unknown_;
    std::vector<std::string> names_;
    std::vector<UnknownHours> numbers_; // of the system: unknown hours, those alike in one
    std::vector<bool> open_marks_;      // by mark of the book
    MissingFacts missing_;
};

void MissingSearch::set_numbers(const UnknownHours* without) {
    numbers_.clear();
    for (const UnknownHours& hours : unknown_) {
        if (&hours == without)
            continue;
        const auto alike = std::find_if(numbers_.begin(), numbers_.end(), [&](const auto& other) {
            return other.weights == hours.weights;
        });
        if (alike == numbers_.end())
            numbers_.push_back(hours);
        else
            alike->limit += hours.limit;
    }
}

bool MissingSearch::can_pass(const PersonWorld& world) const {
    for (std::size_t need = 0; need < book_.needs.size(); ++need)
        if (world.asks[need] &&
            std::none_of(book_.needs[need].ways.begin(), book_.needs[need].ways.end(),
                         [&](const NeedWay& way) {
                             return std::all_of(way.rows.begin(), way.rows.end(), [&](auto row) {
                                 return rows_.short_at_most(row) <= 0 || open_mark(row);
                             });
                         }))
            return false;
    return true;
}

bool MissingSearch::can_fail(const FormRowList& bar, const ChangedFact& changed) const {
    const bool fails = std::all_of(bar.begin(), bar.end(), [&](auto row) {
        return rows_.short_at_least(row) > 0 || open_mark(row);
    });
    const bool is_plain = changed.hours == nullptr && !changed.mark;
    return fails && (is_plain || std::any_of(bar.begin(), bar.end(), [&](auto row) {
                         return changed.mark ? open_mark(row) == changed.mark
                                             : changed.hours->weights[row] > 0;
                     }));
}

// Of rows that are all to hold, or all to fail, those that hours have to bring about. A mark that
// is open brings about the others: the changed one, and one that has no say in the other rows; of
// one that has, nothing is known but the hours.
FormRowList MissingSearch::by_hours(const FormRowList& rows, const FormRowList& others,
                                    const ChangedFact& changed) const {
    FormRowList left;
    for (const std::size_t row : rows) {
        const std::optional<std::size_t> mark = open_mark(row);
        const bool is_shared = mark && std::any_of(others.begin(), others.end(), [&](auto other) {
                                   return open_mark(other) == mark;
                               });
        if (!mark || (is_shared && mark != changed.mark))
            left.push_back(row);
    }
    return left;
}

bool MissingSearch::can_pass_and_fail(const NeedWay& way, const FormRowList& bar,
                                      const ChangedFact& changed) {
    std::vector<LinearBound> bounds;
    const auto sum_of_row = [&](std::size_t row, std::int64_t sign) {
        LinearBound bound;
        for (const UnknownHours& number : numbers_)
            bound.weights.push_back(sign * number.weights[row]);
        return bound;
    };
    for (const std::size_t row : by_hours(way.rows, bar, changed)) {
        LinearBound bound = sum_of_row(row, -1);
        bound.most = -rows_.short_at_least(row);
        if (changed.hours != nullptr)
            bound.most += changed.hours->weights[row] * changed.hours->limit;
        bounds.push_back(std::move(bound));
    }
    for (const std::size_t row : by_hours(bar, way.rows, changed)) {
        LinearBound bound = sum_of_row(row, 1);
        bound.most = rows_.short_at_least(row) - 1;
        bounds.push_back(std::move(bound));
    }
    std::vector<std::int64_t> limits;
    for (const UnknownHours& number : numbers_)
        limits.push_back(number.limit);
    const PointSearch result = find_whole_point(bounds, limits);
    if (result == PointSearch::too_hard)
        missing_.is_exact = false;
    return result != PointSearch::none;
}

bool MissingSearch::can_pass_and_fail(const PersonWorld& passing, std::size_t need,
                                      const ChangedFact& changed) {
    for (const FormRowList& bar : book_.needs[need].bars) {
        if (!can_fail(bar, changed))
            continue;
        for (const FurtherPlan& plan : book_.plans) {
            NeedWay way;          // of all that is asked
            bool is_first = true; // of the plans that differ in what is not asked
            for (std::size_t asked = 0; asked < book_.needs.size(); ++asked) {
                if (!passing.asks[asked]) {
                    is_first = is_first && plan.way_of[asked] == 0;
                    continue;
                }
                const NeedWay& part = book_.needs[asked].ways[plan.way_of[asked]];
                way.rows.insert(way.rows.end(), part.rows.begin(), part.rows.end());
            }
            if (is_first && can_pass_and_fail(way, bar, changed))
                return true;
        }
    }
    return false;
}

bool MissingSearch::hours_matter(const UnknownHours& hours) {
    if (std::all_of(hours.weights.begin(), hours.weights.end(), [](auto w) { return w == 0; }))
        return false;
    set_numbers(&hours);
    return can_matter({&hours, std::nullopt});
}

bool MissingSearch::can_matter(const ChangedFact& changed) {
    std::vector<const PersonWorld*> seen;
    for (const PersonWorld& world : worlds_.all) {
        const bool is_new = std::none_of(seen.begin(), seen.end(), [&](const PersonWorld* other) {
            return other->asks == world.asks;
        });
        if (!is_new || world.fails)
            continue;
        seen.push_back(&world);
        for (std::size_t need = 0; need < book_.needs.size() && can_pass(world); ++need)
            if (world.asks[need] && can_pass_and_fail(world, need, changed))
                return true;
    }
    return false;
}

// Whether some hours are met in one and not in the other, or in both with different outcomes.
bool MissingSearch::worlds_differ(const PersonWorld& a, const PersonWorld& b) {
    if (a.fails || b.fails)
        return a.fails != b.fails && can_pass(a.fails ? b : a);
    if (a.refers != b.refers)
        return can_pass(a) || can_pass(b);
    for (const auto& [passing, failing] : {std::pair(&a, &b), std::pair(&b, &a)}) {
        if (!can_pass(*passing))
            continue;
        for (std::size_t need = 0; need < book_.needs.size(); ++need)
            if (failing->asks[need] && !passing->asks[need] &&
                can_pass_and_fail(*passing, need, {}))
                return true;
    }
    return false;
}

bool MissingSearch::fact_matters(std::size_t unknown) {
    set_numbers(nullptr);
    const std::size_t stride = worlds_.strides[unknown];
    const std::size_t size = worlds_.sizes[unknown];
    for (std::size_t at = 0; at < worlds_.all.size(); ++at) {
        const std::size_t value = at / stride % size;
        for (std::size_t other = value + 1; other < size; ++other) {
            const PersonWorld& world = worlds_.all[at + (other - value) * stride];
            const PersonWorld& here = worlds_.all[at];
            if (here.asks == world.asks && here.refers == world.refers && here.fails == world.fails)
                continue;
            if (worlds_differ(here, world))
                return true;
        }
    }
    return false;
}

MissingFacts MissingSearch::find() {
    for (std::size_t at = 0; at < worlds_.unknown.size(); ++at)
        if (fact_matters(at))
            missing_.names.push_back(book_.facts[worlds_.unknown[at]].id);
    for (std::size_t at = 0; at < unknown_.size(); ++at) {
        const bool is_named = std::find(missing_.names.begin(), missing_.names.end(), names_[at]) !=
                              missing_.names.end();
        if (!is_named && hours_matter(unknown_[at]))
            missing_.names.push_back(names_[at]);
    }
    set_numbers(nullptr);
    for (std::size_t mark = 0; mark < book_.marks.size(); ++mark)
        if (open_marks_[mark] && can_matter({nullptr, mark}))
            missing_.names.push_back(name_of_mark(book_.marks[mark]));
    return std::move(missing_);
}

} // namespace

MissingFacts find_missing(const NeedsBook& book, const NeedsPerson& person, const PersonRows& rows,
                          const PersonWorlds& worlds) {
    return MissingSearch(book, person, rows, worlds).find();
}

} // namespace zicha::needs
