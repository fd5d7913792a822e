#include "web/roster/dropped_files.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

// What is asked first decides what is left for the others.
constexpr FileUse in_turn[] = {FileUse::roster, FileUse::earlier, FileUse::courses,
                               FileUse::corrections};

std::size_t index_of(FileUse use) {
    return static_cast<std::size_t>(use);
}

} // namespace

DroppedFiles::DroppedFiles(std::vector<std::string> names)
    : names_(std::move(names)), kinds_(names_.size()) {
    look_at_names();
}

// Corrections are not read to be told apart.
void DroppedFiles::look_at_names() {
    while (is_looking() && names_[looked_into_].ends_with(corrections_ending))
        kinds_[looked_into_++] = FileUse::corrections;
    if (!is_looking())
        settle();
}

std::optional<std::size_t> DroppedFiles::next() const {
    if (is_asked_ || question_)
        return std::nullopt;
    if (is_looking())
        return look_ ? std::nullopt : std::optional(looked_into_);
    return used_ < plan_.size() ? std::optional(plan_[used_].second) : std::nullopt;
}

void DroppedFiles::look_into(std::shared_ptr<const rules::RuleBook> book,
                             assess::AssessOptions options, roster::HeadingMap map,
                             const platform::LargeFile& file) {
    is_asked_ = false;
    look_ = std::make_unique<Roster>();
    look_->open(std::move(book), options, std::move(map), file.name, file.size);
}

void DroppedFiles::work(Language language) {
    if (!look_)
        return;
    (void)look_->work(language);
    switch (look_->stage()) {
    case Roster::Stage::reading:
        return;
    case Roster::Stage::courses:
        kinds_[looked_into_] = FileUse::courses;
        break;
    case Roster::Stage::none:
    case Roster::Stage::refused:
        for (Diagnostic problem : look_->problems()) {
            problem.place.file = names_[looked_into_];
            problems_.push_back(std::move(problem));
        }
        break;
    default:
        kinds_[looked_into_] = FileUse::roster;
        break;
    }
    look_.reset();
    ++looked_into_;
    look_at_names();
}

void DroppedFiles::take_used() {
    is_asked_ = false;
    ++used_;
}

std::vector<std::size_t> DroppedFiles::candidates(FileUse use) const {
    const std::optional<Answer>& roster = answers_[index_of(FileUse::roster)];
    std::vector<std::size_t> files;
    for (std::size_t file = 0; file < names_.size(); ++file) {
        const bool is_left = use == FileUse::earlier
                                 ? *roster && **roster != file && kinds_[file] == FileUse::roster
                                 : kinds_[file] == use;
        if (is_left)
            files.push_back(file);
    }
    return files;
}

void DroppedFiles::settle() {
    for (const FileUse use : in_turn) {
        std::optional<Answer>& answered = answers_[index_of(use)];
        if (answered)
            continue;
        std::vector<std::size_t> files = candidates(use);
        if (files.size() > 1) {
            question_ = WhichFile{use, std::move(files)};
            return;
        }
        answered = files.empty() ? std::nullopt : Answer(files.front());
    }
    for (std::size_t use = 0; use < uses; ++use)
        if (const Answer file = *answers_[use])
            plan_.emplace_back(static_cast<FileUse>(use), *file);
}

void DroppedFiles::answer(std::optional<std::size_t> file) {
    answers_[index_of(question_->use)].emplace(file);
    question_.reset();
    settle();
}

} // namespace zicha::web
