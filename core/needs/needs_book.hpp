// One place's minima of hours, read from a file of format zicha-rules/2 and compiled.
//
// Use: `read_needs_book` (needs_reader.hpp) makes it; `decide` (decide.hpp) asks it. It is const
// from then on. What each member means to the author of a file is in rules/README.md.
// How it is compiled: an amount is the greatest of some ways, and a way the least of some linear
// forms over atoms, which is what sums, caps, conversions, least and greatest of hours come to. A
// minimum over it becomes rows, "form ≥ figure": all rows of a way, any of the ways. The needs,
// once `each` is unfolded and `when` is a guard, are a list of which all hold.
// Limits: NeedsLimits. Everything grows with hours, so no hour can do harm.
#pragma once

#include "core/needs/conditions.hpp"
#include "core/needs/fact_needs.hpp"
#include "core/needs/needs_facts.hpp"
#include "core/needs/needs_limits.hpp"
#include "core/rules/citation.hpp"

#include <memory>
#include <utility>

namespace zicha::needs {

// So many hours; or so many for each of a count, but no more than `most`.
struct NeedFigure {
    ClassHours each;
    std::optional<std::size_t> count;
    ClassHours most;

    friend bool operator==(const NeedFigure&, const NeedFigure&) = default;
};

// What is added up: the hours of a category in a period, all hours of it, or those carried in.
enum class AtomKind : std::uint8_t { hours, total, carried };

struct HoursAtom {
    AtomKind kind = AtomKind::hours;
    std::size_t category = 0; // not of a total
    std::size_t period = 0;   // not of what is carried in
    bool in_time = false;     // hours that were made up do not count

    friend bool operator==(const HoursAtom&, const HoursAtom&) = default;
};

// A sum: atoms by weight, in hundredths, and figures by weight.
struct LinearForm {
    std::vector<std::pair<std::size_t, std::int64_t>> atoms; // in ascending order
    std::vector<std::pair<NeedFigure, std::int64_t>> figures;

    friend bool operator==(const LinearForm&, const LinearForm&) = default;
};

using LeastOfForms = std::vector<LinearForm>;
using GreatestOfWays = std::vector<LeastOfForms>;

struct HoursMinimum {
    std::string name; // "total", "2025.total": what a gap is called
    LocalText label;
    NeedFigure at_least;
    GreatestOfWays amount;
    rules::Citations cite;
    std::optional<std::size_t> marked; // it counts where the year has no mark
};

// form ≥ figure; where it is within a need that a year's mark can decide, as the mark says.
struct FormRow {
    LinearForm form;
    NeedFigure at_least;
    std::optional<std::size_t> marked; // such a need
};

using FormRowList = std::vector<std::size_t>;

// One way to meet a need: all of the rows hold, and so all of the minima.
struct NeedWay {
    FormRowList rows;
    FormRowList minima;
    std::uint64_t readings = 0; // set of the ambiguities that must be read leniently for it
};

// Met if the year is marked complete, and not if it is marked otherwise; without a mark one of the
// ways has to hold. All of its rows and minima name it.
struct MarkedNeed {
    std::size_t mark = 0;   // of the book's
    std::size_t period = 0; // the year
    std::size_t need = 0;   // that it is a part of
    std::vector<NeedWay> ways;
};

// Asked where all conditions are as given. Either it refers to somebody else, or any of the ways
// is enough; `bars` says the same from the other side: it fails if all rows of a bar do. A lenient
// way is enough only on a lenient reading of a clause.
struct GuardedNeed {
    std::vector<std::pair<std::size_t, bool>> guards;
    bool refers = false;
    std::vector<NeedWay> ways;
    std::vector<FormRowList> bars;
    std::vector<NeedWay> lenient;
    LocalText label; // of one that refers: what that is called; may be empty
};

// A period in which hours can still be earned: until that day, if there is one.
struct OpenPeriod {
    std::size_t period = 0;
    std::optional<CivilDate> until;
    bool is_made_up = false; // what is earned for it now counts as made up
};

// One choice of a way for each need.
struct FurtherPlan {
    std::vector<std::size_t> way_of; // by need
};

// Further hours fill a row by hours × `weight` if it is in a group, else not at all.
struct RowFill {
    std::optional<std::size_t> group;
    std::int64_t weight = 1;
};

// Hours of one category, earned for one open period: the set of groups that they fill.
struct EarnedColumn {
    std::size_t open = 0;
    std::size_t category = 0;
    std::uint32_t groups = 0;
};

// Lists of vertices, one for each part of the groups that shares no column with the others. The
// fewest further hours are the sum, over the parts, of the greatest over its vertices of the sum of
// what the groups of the vertex are short.
using FurtherVertices = std::vector<std::vector<std::uint32_t>>;

// What further hours can do while the same periods are open.
struct FurtherState {
    std::uint32_t open = 0;     // set of the open periods
    std::vector<RowFill> fills; // by row
    std::size_t groups = 0;
    std::vector<EarnedColumn> columns;     // those that are worth earning
    std::vector<FurtherVertices> vertices; // by plan
};

// What may be carried over to the next period: the least of `most`, the hours `of` the minimum
// beyond its figure, and those that were earned.
struct CarryOut {
    ClassHours most;
    std::size_t minimum = 0;
    GreatestOfWays earned;
    rules::Citations cite;
};

// A clause that can be read in more than one way.
struct NeedsAmbiguity {
    std::string id;
    LocalText about;
    LocalText strict;
    LocalText lenient; // may be empty
    LocalText question;
    LocalText addressee;
    rules::Citations cite;
};

// A condition that is not decided here: it is shown with every result, and changes none.
struct UndecidedCondition {
    std::string id;
    LocalText label;
    rules::Citations cite;
};

struct NeedsExample;

struct NeedsBook {
    std::string id;
    LocalText title;
    LocalText scope;
    LocalText disclaimer;
    std::string edition;
    int year = 0; // 0: no period is counted from it
    std::string hash;

    std::vector<rules::Source> sources;
    bool is_by_year = false; // hours are given by year, else by day
    std::vector<NamedEntry> categories;
    std::uint32_t can_carry_in = 0;     // set of categories
    std::uint32_t unknown_if_blank = 0; // the same: hours that are left out are unknown
    std::uint32_t zero_if_blank = 0;    // the same: none, in a roster too
    std::optional<CompletionMark> completed;
    std::vector<std::string> total_headings; // in a roster, with {year}
    std::vector<int> marks;                  // the years whose mark decides anything
    std::vector<std::string> yes_words;      // in a roster, besides the usual
    std::vector<std::string> no_words;
    std::vector<NeedsFact> facts;
    std::vector<YearlyFact> yearly;
    std::vector<PeriodRule> periods;
    std::vector<OpenPeriod> open; // in which further hours are earned, first choice first
    std::vector<MonthsCount> counts;

    std::vector<HoursAtom> atoms;
    std::vector<NeedCondition> conditions;
    std::vector<HoursMinimum> minima;
    std::vector<FormRow> rows;
    std::vector<GuardedNeed> needs;
    std::vector<MarkedNeed> marked;
    std::vector<NeedsAmbiguity> ambiguities;
    std::vector<FactNeed> fact_needs;
    std::optional<CarryOut> carry_out;
    std::vector<UndecidedCondition> checklist;
    std::vector<FurtherPlan> plans;
    std::vector<FurtherState> states; // all that the days of `open` make, all open first
    std::shared_ptr<const std::vector<NeedsExample>> examples; // needs_example.hpp; never null
};

} // namespace zicha::needs
