// What stays of a person's work between two visits: the draft on the device, draft files, and how
// the page shall look.
//
// Use: `restore` once when the page starts; `keep` after each frame stores what has changed and
// takes a file that was opened. A draft that does not fit is put aside as `unread`, with its
// problems, until the person decides (`use_unread`, `drop_unread`); a part of a draft is never used
// unasked.
// Limits: facts go to the browser's store for this page and to files that the person saves, and to
// nowhere else; on file:// only to files. Two tabs share one store: the later edit is what it
// keeps.
#pragma once

#include "core/base/diagnostic.hpp"

#include <optional>
#include <string>
#include <vector>

namespace zicha::web {

struct State;

// A draft that could not be used as it is.
struct UnreadDraft {
    std::string text;
    std::string file; // its name; empty: the device's own draft
    std::vector<Diagnostic> problems;
    bool usable = false; // parts of it can be read
};

struct Draft {
    bool wanted = true;     // the person lets the device keep it
    bool refused = false;   // the browser did not store it
    bool locked = false;    // the device's draft is unread: it is not overwritten
    bool changed = false;   // since it was last stored
    bool continued = false; // what is shown comes from the device's draft
    std::string day;        // of that draft's saving
    std::string opened;     // name of the file that was opened last
    std::string replaced;   // what was filled in before that, as a draft
    std::string display;    // how the page looks, as last stored
    std::optional<UnreadDraft> unread;
};

void restore(State& state);
void keep(State& state);

void save_draft_file(const State& state);
void choose_draft_file();
void set_keeping(State& state, bool wanted);

void use_unread(State& state);
void drop_unread(State& state); // the device's own is deleted
void rescue_unread(const State& state);
void put_back(State& state); // what an opened file replaced

// Erases what is filled in and all that the device keeps of this page.
void wipe(State& state);

} // namespace zicha::web
