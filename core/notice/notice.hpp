// What a notice asks beyond hours and insurance, compiled from its notice file: the duties clause
// by clause, the checklists that serve them, the official systems, the filing before a meeting.
//
// Use: `read_notice` (notice_reader.hpp) makes it; from then on it is given out as const. It
// belongs to the edition of rules that `rules` names. What each member means to the author of a
// notice file is written in rules/NOTICE.md. Limits: NoticeLimits; the reader refuses a file beyond
// them.
#pragma once

#include "core/base/calendar.hpp"
#include "core/rules/citation.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::notice {

struct NoticeLimits {
    static constexpr std::size_t list = 64; // clauses, checklists, items, links, sources …
    static constexpr int working_days = 60;
};

// Whom a clause binds, or a checklist or link is for. The page has a start for the first three.
enum class Audience : std::uint8_t { applicant, employer, committee, authority };
inline constexpr std::size_t role_count = 4;

// The parts of the tool that can serve a clause.
enum class Part : std::uint8_t {
    self_check,   // hours and insurance, decided
    filing_dates, // the calculator of dates before a meeting
    plan,         // the annual plan, if a bureau has added it
    filing,       // checklist: what is filed before a meeting, to whom; steps of a review
    integrity,    // checklist signed off before applying
    archive,      // checklist of the steps after passing
    systems       // the official systems
};
inline constexpr std::size_t part_count = 7;

struct Clause {
    std::string id;
    LocalText number;  // "五（一）第2段" / "V(1) para. 2"
    LocalText title;   // two to six words
    LocalText summary; // what it asks, in our own words
    std::vector<Audience> binds;
    LocalText service;           // what the tool does for it, or that it does nothing and why
    std::vector<Part> served_by; // where it does so; empty: nothing is done
    rules::Citations citations;
};

enum class ListUse : std::uint8_t {
    steps, // in order, numbered
    points // in no order, to be read
};

struct ChecklistItem {
    std::string id;
    LocalText text;
    LocalText note; // more about it; may be empty
    rules::Citations citations;
};

// A list that is read, or ticked item by item.
struct Checklist {
    std::string id;
    Part part = Part::filing; // filing, integrity or archive
    ListUse use = ListUse::points;
    bool ticked = false; // each item has a tick
    std::vector<Audience> roles;
    LocalText title;
    LocalText lead;      // may be empty
    LocalText signature; // what one confirms once everything is ticked; empty: nothing
    std::vector<ChecklistItem> items;
    rules::Citations citations;
};

// An official system of the notice.
struct OfficialLink {
    std::string id;
    LocalText title;
    LocalText purpose;
    std::string address;
    LocalText warning; // not empty exactly if the address is plain http
    std::vector<Audience> roles;
    rules::Citations citations;

    [[nodiscard]] std::string_view host() const; // "zy.jxkp.net", a port included
    [[nodiscard]] bool is_secure() const;        // https
};

// The filing before a review meeting: when, to whom, and by when meetings must be over.
struct Filing {
    int working_days = 0; // before the meeting
    CivilDate latest_meeting;
    LocalText nth_label; // "会议前第5个工作日" / "5th working day before the meeting"
    LocalText clear_label; // "与会议之间隔满5个工作日" / "Five clear working days before …"
    LocalText about;       // why there are two, and which is the safer one
    LocalText addressee;        // "当地人力社保局" / "the local bureau"
    std::string ambiguity;      // id in the rules of the same edition: what to ask; may be empty
    rules::Citations citations; // of the count
    rules::Citations latest_citations; // of the latest meeting day
};

struct Notice {
    std::string id;
    std::string rules; // id of the edition of rules it belongs to
    LocalText title;
    LocalText lead;
    std::string edition; // ISO date of the file's last revision
    std::string hash;    // FNV-1a 64 of the file's bytes, 16 hex digits
    std::vector<rules::Source> sources;
    std::vector<Clause> clauses; // in the order of the notice
    std::vector<Checklist> checklists;
    std::vector<OfficialLink> links;
    Filing filing;
};

} // namespace zicha::notice
