#include "core/notice/filing_report.hpp"

#include "core/base/json_writer.hpp"
#include "core/notice/icalendar.hpp"
#include "core/notice/words.hpp"

namespace zicha::notice {
namespace {

std::string with_code(const Diagnostic& problem, Language language) {
    return sentence(problem, language) + " [" + std::string(code_name(problem.code)) + "]";
}

std::string day_or_reason(const Result<CivilDate>& date, Language language) {
    return date ? format_date(*date) : with_code(date.problems().front(), language);
}

void add_line(std::string& out, std::string_view label, std::string value, Language language) {
    out += format_text(words::filing_line, language, {std::string(label), std::move(value)});
    out += '\n';
}

void write_day(JsonWriter& json, std::string_view name, const Result<CivilDate>& date) {
    if (date)
        json.string(name, format_date(*date));
    else
        json.null(name);
}

void write_problem(JsonWriter& json, const Diagnostic& problem, Language language) {
    json.begin_object();
    json.string("code", code_name(problem.code));
    json.string("message", sentence(problem, language));
    json.end_object();
}

void write_dates(JsonWriter& json, const FilingDates& dates, const Filing& filing,
                 Language language) {
    json.begin_object();
    json.string("meeting", format_date(dates.meeting));
    json.number("working_days", std::int64_t{filing.working_days});
    write_day(json, "nth_working_day", dates.nth);
    write_day(json, "clear_working_days", dates.clear);
    json.key("warnings");
    json.begin_array();
    for (const Diagnostic& warning : dates.warnings)
        write_problem(json, warning, language);
    json.end_array();
    json.key("error");
    if (const Diagnostic* problem = dates.problem())
        write_problem(json, *problem, language);
    else
        json.null();
    json.end_object();
}

class Events {
public:
    Events(const Notice& notice, Language language) : notice_(notice), language_(language) {}

    void add(const FilingDates& dates) {
        const Filing& filing = notice_.filing;
        std::string about =
            format_text(words::filing_event_about, language_, {filing.addressee.in(language_)});
        about += '\n' + filing.about.in(language_);
        std::string warnings;
        for (const Diagnostic& warning : dates.warnings)
            warnings += '\n' + sentence(warning, language_);
        add_filing(dates.meeting, dates.clear, "clear", filing.clear_label, about + warnings);
        add_filing(dates.meeting, dates.nth, "nth", filing.nth_label, about + warnings);
        if (dates.clear || dates.nth)
            events_.push_back({uid(dates.meeting, "meeting"), dates.meeting,
                               std::string(text(words::filing_meeting, language_)),
                               warnings.empty() ? "" : warnings.substr(1)});
    }

    [[nodiscard]] const std::vector<CalendarEvent>& all() const { return events_; }

private:
    [[nodiscard]] std::string uid(CivilDate meeting, std::string_view what) const {
        return format_date(meeting) + "-" + std::string(what) + "-" + notice_.id + "@zicha";
    }

    void add_filing(CivilDate meeting, const Result<CivilDate>& date, std::string_view what,
                    const LocalText& label, std::string about) {
        if (date)
            events_.push_back({uid(meeting, what), *date,
                               format_text(words::filing_event, language_,
                                           {format_date(meeting), label.in(language_)}),
                               std::move(about)});
    }

    const Notice& notice_;
    Language language_;
    std::vector<CalendarEvent> events_;
};

} // namespace

std::string filing_text(std::span<const FilingDates> all, const Filing& filing, Language language) {
    std::string out;
    for (const FilingDates& dates : all) {
        if (!out.empty())
            out += '\n';
        add_line(out, text(words::filing_meeting, language), format_date(dates.meeting), language);
        add_line(out, filing.nth_label.in(language), day_or_reason(dates.nth, language), language);
        add_line(out, filing.clear_label.in(language), day_or_reason(dates.clear, language),
                 language);
    }
    return out;
}

std::string filing_json(std::span<const FilingDates> all, const Filing& filing, Language language) {
    std::string out = "[";
    for (const FilingDates& dates : all) {
        if (out.size() > 1)
            out += ",\n "; // a line for each meeting
        JsonWriter json(out);
        write_dates(json, dates, filing, language);
    }
    return out + "]\n";
}

std::string filing_calendar(std::span<const FilingDates> all, const Notice& notice,
                            Language language) {
    Events events(notice, language);
    for (const FilingDates& dates : all)
        events.add(dates);
    if (events.all().empty())
        return {};
    const CivilDate revised = parse_date(notice.edition).value_or(CivilDate{1970, 1, 1});
    return icalendar(events.all(), revised, language);
}

} // namespace zicha::notice
