#include "web/notice/notice_files.hpp"

#include "core/notice/calendar_reader.hpp"
#include "core/rules/file_kind.hpp"

#include <iterator>
#include <utility>

namespace zicha::web {
namespace {

// What was read, or null; `all` is given the problems.
template <typename File>
std::shared_ptr<const File> taken(Result<std::shared_ptr<const File>> reading,
                                  std::vector<Diagnostic>& all) {
    std::vector<Diagnostic> problems = reading.take_problems();
    all.insert(all.end(), std::make_move_iterator(problems.begin()),
               std::make_move_iterator(problems.end()));
    return reading ? *std::move(reading) : nullptr;
}

void read_file(const platform::PageFile& file, std::string_view rules, NoticeFiles& files,
               std::vector<Diagnostic>& problems) {
    switch (rules::file_kind_of_name(file.kind).value_or(rules::FileKind::rules)) {
    case rules::FileKind::rules:
    case rules::FileKind::needs:
        break;
    case rules::FileKind::notice:
        if (auto notice = taken(notice::read_notice(file.text, file.id), problems);
            notice && notice->rules == rules)
            files.notice = std::move(notice);
        break;
    case rules::FileKind::calendar:
        if (auto calendar = taken(notice::read_calendar(file.text, file.id), problems))
            files.days.add(std::move(calendar));
        break;
    case rules::FileKind::plan:
        if (auto plan = taken(notice::read_review_plan(file.text, file.id), problems);
            plan && plan->rules == rules)
            files.plan = std::move(plan);
        break;
    }
}

} // namespace

Result<NoticeFiles> read_notice_files(std::span<const platform::PageFile> files,
                                      std::string_view rules) {
    NoticeFiles read;
    std::vector<Diagnostic> problems;
    for (const platform::PageFile& file : files)
        read_file(file, rules, read, problems);
    return {std::move(read), std::move(problems)};
}

const Result<NoticeFiles>& NoticeLibrary::reading() {
    if (!read_)
        read_ = read_notice_files(page_, rules_);
    return *read_;
}

} // namespace zicha::web
