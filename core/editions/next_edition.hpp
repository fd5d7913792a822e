// The next edition of a rule file, drafted from the one before: years and dates moved, whatever is
// not confirmed marked as assumed, and everything listed that a person has to look at.
//
// Use: `draft_next(text, book, answers)`; then read and decide the draft like any other file. The
// draft is the old text with edits in it, so that both can be compared line by line. Promises: a
// year of the old edition is moved, or it is listed; no citation of a document of the old edition
// keeps a firm basis. Limits: it reads no notice. What a new notice changes, a person writes.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"
#include "core/rules/rule_book.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::editions {

// What its author knows of the next edition; whatever is left out is moved on from the old one.
struct NextAnswers {
    int year = 0;
    std::string id;
    std::optional<CivilDate> from;
    std::optional<CivilDate> until;
    std::optional<CivilDate> edition;
    // Of the new notice, if it is in hand: it takes the place of the document that is cited most.
    std::string number;
    std::string document; // its title, in Chinese
    std::optional<CivilDate> issued;
};

enum class DraftNoteKind : std::uint8_t {
    moved,  // a year, a date or a sentence with one
    figure, // hours, taken over
    basis,  // a citation that is assumed now
    left    // an old year that stays, of the name of a document for instance
};

// Something to look at, in the order of the draft.
struct DraftNote {
    DraftNoteKind kind{};
    std::size_t line = 0; // of the draft
    std::string pointer;
    std::string before;
    std::string after; // empty: as before
};

struct NextEdition {
    std::string text;
    std::string id;
    std::vector<DraftNote> notes;
};

// The year of `answers` must be after the book's.
[[nodiscard]] NextEdition draft_next(std::string_view text, const rules::RuleBook& book,
                                     const NextAnswers& answers);

// The notes as lines for a person, those of one kind together under a heading.
[[nodiscard]] std::string draft_notes_text(const NextEdition& draft, Language language);

} // namespace zicha::editions
