// Which screen is shown, to whom, and anything true only until another screen is shown or the facts
// change: a question that is being asked, a button that says "copied".
//
// Use: `show` another screen; it is drawn from the top, with the focus on its step. A call that
// asks for it says what it rests on: the revision of the facts, or of all that can be copied.
#pragma once

#include "core/base/revision.hpp"
#include "core/base/text.hpp"
#include "core/notice/notice.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace zicha::web {

enum class Screen : std::uint8_t {
    start,
    facts,
    result,
    sources,
    employer,
    roster,
    filing_dates,
    plan,
    filing,
    integrity,
    archive,
    systems,
    clauses
};

// Whom a screen is for, if it is not for all.
[[nodiscard]] std::optional<notice::Audience> audience_of(Screen screen);

class Navigation {
public:
    // Also the same screen: it shows something else. The reader's role is the screen's, if it has
    // one.
    void show(Screen next);
    [[nodiscard]] Screen screen() const { return screen_; }
    // Goes up with each `show`.
    [[nodiscard]] Revision revision() const { return revision_; }

    // The reader's role, which decides the steps that are offered.
    [[nodiscard]] notice::Audience role() const { return role_; }

    // The screens of every role, at the top of the one that is shown, until one of them is.
    void toggle_menu();
    [[nodiscard]] bool is_menu_open() const { return is_menu_open_; }

    // Whether to erase everything: asked until another screen is shown or the facts change.
    void ask_to_erase(Revision facts) { asked_.see(facts + revision_); }
    void stop_asking() { asked_.forget(); }
    [[nodiscard]] bool asks_to_erase(Revision facts) const {
        return asked_.is_current(facts + revision_);
    }

    // What was done last with the person's facts, to be said as long as they are what they were
    // then.
    void remember_done(Text sentence, Revision facts);
    [[nodiscard]] std::optional<Text> done(Revision facts) const;

    // Which copy button was pressed last, from 1, as long as what it copied is still what is shown.
    void remember_copy(std::size_t button, Revision contents);
    [[nodiscard]] bool is_copied(std::size_t button, Revision contents) const;

private:
    Screen screen_ = Screen::start;
    notice::Audience role_ = notice::Audience::applicant;
    bool is_menu_open_ = false;
    Revision revision_;
    Seen asked_;
    std::optional<Text> done_;
    Seen done_with_;
    std::size_t copied_ = 0;
    Seen copied_contents_;
};

} // namespace zicha::web
