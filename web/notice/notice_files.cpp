#include "web/notice/notice_files.hpp"

#include "core/notice/calendar_reader.hpp"
#include "core/rules/file_kind.hpp"

#include <iterator>
#include <utility>

namespace zicha::web {
namespace {

void add(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

void read_file(const platform::PageFile& file, std::string_view rules, NoticeFiles& files,
               std::vector<Diagnostic>& problems) {
    const std::optional<rules::FileKind> kind = rules::file_kind_of_name(file.kind);
    switch (kind.value_or(rules::FileKind::rules)) {
    case rules::FileKind::rules:
        break;
    case rules::FileKind::notice: {
        auto reading = notice::read_notice(file.text, file.id);
        add(problems, reading.take_problems());
        if (reading && (*reading)->rules == rules)
            files.notice = *std::move(reading);
        break;
    }
    case rules::FileKind::calendar: {
        auto reading = notice::read_calendar(file.text, file.id);
        add(problems, reading.take_problems());
        if (reading)
            files.days.add(*std::move(reading));
        break;
    }
    case rules::FileKind::plan: {
        auto reading = notice::read_review_plan(file.text, file.id);
        add(problems, reading.take_problems());
        if (reading && (*reading)->rules == rules)
            files.plan = *std::move(reading);
        break;
    }
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

void NoticeLibrary::open(std::span<const platform::PageFile> page) {
    page_ = page;
    read_.reset();
}

void NoticeLibrary::change_rules(std::string rules) {
    rules_ = std::move(rules);
    read_.reset();
}

const Result<NoticeFiles>& NoticeLibrary::reading() {
    if (!read_)
        read_ = read_notice_files(page_, rules_);
    return *read_;
}

} // namespace zicha::web
