#include "web/notice/notice_files.hpp"

#include "core/notice/calendar_reader.hpp"
#include "web/check/state.hpp"

#include <iterator>

namespace zicha::web {
namespace {

void add(std::vector<Diagnostic>& all, std::vector<Diagnostic> more) {
    all.insert(all.end(), std::make_move_iterator(more.begin()),
               std::make_move_iterator(more.end()));
}

void read_file(const platform::PageFile& file, std::string_view rules, NoticeFiles& files) {
    switch (file.kind) {
    case rules::FileKind::rules:
        break;
    case rules::FileKind::notice: {
        auto reading = notice::read_notice(file.text, file.id);
        if (reading && (*reading)->rules == rules)
            files.notice = *std::move(reading);
        add(files.problems, reading.take_problems());
        break;
    }
    case rules::FileKind::calendar: {
        auto reading = notice::read_calendar(file.text, file.id);
        if (reading)
            files.days.add(*std::move(reading));
        add(files.problems, reading.take_problems());
        break;
    }
    case rules::FileKind::plan: {
        auto reading = notice::read_review_plan(file.text, file.id);
        if (reading && (*reading)->rules == rules)
            files.plan = *std::move(reading);
        add(files.problems, reading.take_problems());
        break;
    }
    }
}

} // namespace

NoticeFiles read_notice_files(const std::vector<platform::PageFile>& files,
                              std::string_view rules) {
    NoticeFiles read;
    for (const platform::PageFile& file : files)
        read_file(file, rules, read);
    return read;
}

const NoticeFiles& notice_files(State& state) {
    if (!state.notice_files)
        state.notice_files = read_notice_files(*state.files, state.book().id);
    return *state.notice_files;
}

} // namespace zicha::web
