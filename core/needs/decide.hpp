// Book of needs + person → verdict, what each minimum is short, the fewest further hours, and the
// unknown facts that still matter.
//
// Use: `decide(book, person, file, as_of)`; `file` is what problems name, and `as_of` the day of
// the check, which a book needs of which a period is open until some day.
// Promises: exact. The verdict is yes, no or refer only if every way in which the unknown facts can
// turn out agrees; so is needs_ruling, where a need certainly fails as the file reads a clause, is
// certainly met as it can be read leniently, and nothing else fails or is open. `further` hours,
// earned for periods that are open on that day, certainly fill every minimum, and no fewer do;
// nothing if something that no such hour can fill is short. `further_in` is one cheapest way to
// share them out over those periods and categories. `unmet` are the needs of facts, which no hours
// mend, and `from_day` the first day on which all of them are met. `missing` holds each unknown
// fact for which some completion of the others exists where changing it alone changes the verdict
// on the strict reading; unknown hours lie between 0 and their own limit, each by itself. A year's
// mark that is not given leaves the year to its hours; where they leave it open, the mark is one of
// the facts that can be missing, and can be yes, no, or none. Limits: a person for whom a fact is
// unknown that periods follow from is refused with a problem; so is one whose periods are not as
// the file's author arranged them. A question about hours that is too hard (whole_point.hpp) counts
// as still missing, and `missing_is_exact` is false.
#pragma once

#include "core/needs/person.hpp"
#include "core/needs/unmet_needs.hpp"

#include <string>
#include <vector>

namespace zicha::needs {

enum class NeedsVerdict : std::uint8_t { yes, no, unknown, refer, needs_ruling };

// "yes", "no", "unknown", "refer" or "needs_ruling"
[[nodiscard]] std::string_view name_of(NeedsVerdict verdict);

struct NeedsGap {
    std::size_t minimum = 0; // of the book
    ClassHours hours;        // unknown facts taken at their worst
};

struct FurtherShare {
    std::size_t open = 0;     // of the book's
    std::size_t category = 0; // the same
    ClassHours hours;         // more than none
};

struct NeedsDecision {
    NeedsVerdict verdict = NeedsVerdict::unknown;
    std::optional<std::size_t> refer_need; // of the book: what a verdict of refer is called
    std::vector<std::size_t> readings;     // ambiguities, of a verdict of needs_ruling
    std::vector<NeedsGap> gap;             // of the cheapest way; one for a name
    std::optional<ClassHours> further;
    std::vector<FurtherShare> further_in; // those of one period follow each other
    std::uint32_t open = 0;       // set of the book's periods that are open; the others are closed
    std::vector<UnmetNeed> unmet; // one for a name
    std::optional<CivilDate> from_day;
    std::vector<int> not_complete; // years that count and are marked so
    std::vector<std::string> missing;
    bool missing_is_exact = true;
    ClassHours carry_out;
};

[[nodiscard]] Result<NeedsDecision> decide(const NeedsBook& book, const NeedsPerson& person,
                                           std::string_view file,
                                           std::optional<CivilDate> as_of = std::nullopt);

} // namespace zicha::needs
