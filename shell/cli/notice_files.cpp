#include "shell/cli/notice_files.hpp"

#include "core/notice/calendar_reader.hpp"
#include "core/notice/notice_reader.hpp"
#include "core/rules/file_kind.hpp"
#include "shell/cli/embedded_rules.hpp"
#include "shell/cli/rule_files.hpp"

#include <utility>

namespace zicha::cli {
namespace {

bool add_calendar(std::string_view json, std::string_view file, notice::WorkingDays& days,
                  const Session& session) {
    auto calendar = read_or_say(notice::read_calendar(json, file), session);
    if (!calendar)
        return false;
    days.add(std::move(calendar));
    return true;
}

} // namespace

std::shared_ptr<const notice::Notice> find_notice(const std::string& name, const Session& session) {
    if (!name.empty()) {
        const std::optional<std::string> json = rule_text(name, session);
        return json ? read_or_say(notice::read_notice(*json, name), session) : nullptr;
    }
    std::shared_ptr<const notice::Notice> newest;
    for (const EmbeddedRules& file : embedded_rules()) {
        if (rules::kind_of_file(file.text) != rules::FileKind::notice)
            continue;
        auto notice = read_or_say(notice::read_notice(file.text, file.id), session);
        if (notice && (!newest || notice->filing.latest_meeting > newest->filing.latest_meeting))
            newest = std::move(notice);
    }
    return newest;
}

std::optional<notice::WorkingDays> find_working_days(const std::vector<std::string>& files,
                                                     const Session& session) {
    notice::WorkingDays days;
    bool are_good = true;
    for (const EmbeddedRules& file : embedded_rules())
        if (rules::kind_of_file(file.text) == rules::FileKind::calendar)
            are_good = add_calendar(file.text, file.id, days, session) && are_good;
    for (const std::string& name : files) {
        const std::optional<std::string> json = rule_text(name, session);
        are_good = json && add_calendar(*json, name, days, session) && are_good;
    }
    return are_good ? std::optional(std::move(days)) : std::nullopt;
}

} // namespace zicha::cli
