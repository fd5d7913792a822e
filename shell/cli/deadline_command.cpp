// zicha deadline DATE…
#include "core/notice/filing_report.hpp"
#include "core/notice/words.hpp"
#include "shell/cli/commands.hpp"
#include "shell/cli/common_options.hpp"
#include "shell/cli/notice_files.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace zicha::cli {
namespace {

struct DeadlineOptions {
    CommonOptions common;
    std::vector<std::string> dates;
    std::vector<std::string> calendars;
    std::string notice;
    std::string format;
};

// Nothing once every text that is not a date has been named.
std::optional<std::vector<CivilDate>> meeting_days(const std::vector<std::string>& dates,
                                                   const Session& session) {
    std::vector<CivilDate> days;
    bool are_good = true;
    for (const std::string& written : dates) {
        const Result<CivilDate> reading = notice::read_meeting_date(written);
        for (const Diagnostic& problem : reading.problems())
            session.say(problem);
        are_good = are_good && reading;
        if (reading)
            days.push_back(*reading);
    }
    return are_good ? std::optional(std::move(days)) : std::nullopt;
}

void say_of(CivilDate meeting, const Diagnostic& diagnostic, const Session& session) {
    session.say(words::filing_line,
                {format_date(meeting), located_sentence(diagnostic, session.language)});
}

std::string written(const std::vector<notice::FilingDates>& all, const notice::Notice& notice,
                    const std::string& format, Language language) {
    if (format == "json")
        return notice::filing_json(all, notice.filing, language);
    if (format == "ics")
        return notice::filing_calendar(all, notice, language);
    return notice::filing_text(all, notice.filing, language);
}

Status run_deadline(const DeadlineOptions& options, const Session& session) {
    const std::optional<std::vector<CivilDate>> meetings = meeting_days(options.dates, session);
    const std::shared_ptr<const notice::Notice> notice = find_notice(options.notice, session);
    const std::optional<notice::WorkingDays> days = find_working_days(options.calendars, session);
    if (!meetings || !notice || !days)
        return Status::refused;

    std::vector<notice::FilingDates> all;
    Status status = Status::all_decided;
    for (const CivilDate meeting : *meetings) {
        all.push_back(notice::filing_dates(meeting, notice->filing, *days));
        const notice::FilingDates& dates = all.back();
        for (const Diagnostic& warning : dates.warnings)
            say_of(meeting, warning, session);
        const Diagnostic* problem = dates.problem();
        if (problem == nullptr)
            continue;
        status = Status::some_invalid;
        // The other formats give the reason where the day would be.
        if (options.format == "ics")
            say_of(meeting, *problem, session);
    }
    OutputFile output(session);
    const bool is_printed = output.open("") &&
                            output.write(written(all, *notice, options.format, session.language)) &&
                            output.commit();
    return is_printed ? status : Status::refused;
}

} // namespace

void add_deadline_command(CLI::App& app, Session& session) {
    const auto options = std::make_shared<DeadlineOptions>();
    CLI::App* command = add_command(app, "deadline", words::cli_deadline_about, session);
    const auto said = [&](Text key) { return std::string(text(key, session.help_language)); };
    command->add_option("DATE", options->dates, said(words::cli_deadline_dates))
        ->required()
        ->type_name("");
    command->add_option("--calendar", options->calendars, said(words::cli_deadline_calendar))
        ->type_name("FILE")
        ->allow_extra_args(false);
    command->add_option("--notice", options->notice, said(words::cli_deadline_notice))
        ->type_name("ID|FILE");
    add_word_option(*command, "--format", options->format, {"text", "json", "ics"},
                    words::cli_deadline_format, session);
    options->common.add_language(*command, session);
    command->callback([options, &session] {
        options->common.apply_language(session);
        session.action = [options, &session] { return run_deadline(*options, session); };
    });
}

} // namespace zicha::cli
