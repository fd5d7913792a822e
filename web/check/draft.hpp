// A person's facts between two visits: the draft on the device, and draft files.
//
// Use: `restore` once when the page starts; `keep` after each frame stores what has changed and
// takes a file that was opened. A draft that does not fit is put aside as `unread`, with its
// problems, until the person decides (`use_unread`, `drop_unread`); a part of a draft is never used
// unasked.
// Limits: facts go to the browser's store for this page and to files that the person saves, and to
// nowhere else; on file:// only to files. Two tabs share one store: one that hears of the other's
// edit puts it aside, like a draft that does not fit, and stores nothing until the person decides.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/revision.hpp"
#include "web/check/applicant.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

// A draft that could not be used as it is.
struct UnreadDraft {
    std::string text;
    std::string file; // its name; empty: the device's own draft
    std::vector<Diagnostic> problems;
    bool usable = false;    // parts of it can be read
    bool elsewhere = false; // another tab stored it
};

class Draft {
public:
    void restore(Applicant& applicant);
    // True if a file was opened and its answers have replaced the earlier ones.
    [[nodiscard]] bool keep(Applicant& applicant);
    // Forgets everything said about drafts, and the draft on the device. `applicant` is erased.
    void wipe(const Applicant& applicant);

    static void save_file(const Applicant& applicant, Language language);
    static void choose_file();

    // Whether the person lets the device keep it; `remember_wanted` as chosen on an earlier visit.
    void set_wanted(bool wanted);
    void remember_wanted(bool wanted) { is_wanted_ = wanted; }
    [[nodiscard]] bool is_wanted() const { return is_wanted_; }
    [[nodiscard]] Revision wanted_revision() const { return wanted_revision_; }

    void use_unread(Applicant& applicant);
    void drop_unread(Applicant& applicant); // the device's own is deleted
    void rescue_unread(Language language) const;
    void put_back(Applicant& applicant); // the answers an opened file replaced
    void close_opened() {
        told_.opened.clear();
        told_.replaced.clear();
    }

    [[nodiscard]] const std::optional<UnreadDraft>& unread() const { return told_.unread; }
    // The browser did not store it.
    [[nodiscard]] bool is_refused() const { return told_.is_refused; }
    // The answers shown come from the device's draft, saved on `day`.
    [[nodiscard]] bool is_continued() const { return told_.is_continued; }
    [[nodiscard]] const std::string& day() const { return told_.day; }
    // Name of the file opened last, and whether the answers that it replaced can be put back.
    [[nodiscard]] const std::string& opened() const { return told_.opened; }
    [[nodiscard]] bool can_put_back() const { return !told_.replaced.empty(); }

private:
    [[nodiscard]] bool take(Applicant& applicant, std::string_view saved, const std::string& file);
    [[nodiscard]] bool take_opened_file(Applicant& applicant);
    void look_elsewhere(Applicant& applicant);
    [[nodiscard]] bool is_stored() const;
    void store(const Applicant& applicant);

    // All that a wipe forgets.
    struct Told {
        bool is_refused = false;
        bool is_locked = false; // the device's draft is unread: it is not overwritten
        bool is_continued = false;
        std::string day;
        std::string opened;
        std::string replaced; // the answers before that, as a draft
        std::optional<UnreadDraft> unread;
    };
    Told told_;
    bool is_wanted_ = true;
    Revision wanted_revision_;
    Seen stored_; // the answers that the device keeps
};

} // namespace zicha::web
