// iCalendar text (RFC 5545) for whole-day events.
//
// Use: `icalendar(events, …)`; the bytes are a file "….ics" of type text/calendar.
// Limits: all-day events only. DTSTAMP is the day that the caller names (when the information was
// last revised), so that no clock is needed and the same events give the same bytes. Lines end in
// CRLF and are folded at 75 octets, never inside a character.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/text.hpp"

#include <span>
#include <string>

namespace zicha::notice {

struct CalendarEvent {
    std::string uid; // the same event has the same one for ever: importing again renews it
    CivilDate day;
    std::string summary;
    std::string description;
};

[[nodiscard]] std::string icalendar(std::span<const CalendarEvent> events, CivilDate revised,
                                    Language language);

} // namespace zicha::notice
