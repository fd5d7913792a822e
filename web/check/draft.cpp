#include "web/check/draft.hpp"

#include "web/check/words.hpp"
#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"

#include <utility>

namespace zicha::web {
namespace {

constexpr std::string_view json_type = "application/json";

// Before other answers replace the current ones.
std::string answers_to_put_back(const Applicant& applicant) {
    return applicant.answers().is_empty() ? std::string() : applicant.saved({});
}

} // namespace

// Uses a draft that fits wholly, and puts any other aside.
bool Draft::take(Applicant& applicant, std::string_view saved, const std::string& file) {
    Result<facts::SavedAnswers> reading = facts::read_saved_answers(applicant.book(), saved, file);
    if (!reading.problems().empty()) {
        const bool is_usable = static_cast<bool>(reading);
        told_.unread =
            UnreadDraft{std::string(saved), file, reading.take_problems(), is_usable, false};
        return false;
    }
    const bool is_file = !file.empty();
    if (is_file && told_.unread && !told_.unread->file.empty())
        told_.unread.reset();
    told_.day = std::move(reading->day);
    applicant.replace(std::move(*reading));
    return true;
}

bool Draft::take_opened_file(Applicant& applicant) {
    const std::optional<platform::OpenedFile> file = platform::take_opened_file();
    if (!file)
        return false;
    std::string before = answers_to_put_back(applicant);
    if (!take(applicant, file->text, file->name))
        return false;
    told_.opened = file->name;
    told_.replaced = std::move(before);
    told_.is_continued = false;
    return true;
}

bool Draft::is_stored() const {
    return is_wanted_ && !told_.is_locked && !platform::environment().local_file;
}

void Draft::store(const Applicant& applicant) {
    if (!stored_.is_news(applicant.saved_revision()) || !is_stored())
        return;
    const facts::Answers& answers = applicant.answers();
    const std::string saved =
        answers.is_empty() ? std::string() : applicant.saved(platform::environment().today);
    told_.is_refused = !platform::store(platform::Kept::draft, saved);
}

void Draft::restore(Applicant& applicant) {
    const std::string_view saved = platform::stored(platform::Kept::draft);
    if (!saved.empty()) {
        told_.is_continued = take(applicant, saved, {});
        told_.is_locked = !told_.is_continued;
    }
    stored_.see(applicant.saved_revision());
}

// What another tab has stored since the last frame.
void Draft::look_elsewhere(Applicant& applicant) {
    const std::optional<std::string> other = platform::take_other_draft();
    if (!other || !is_wanted_)
        return;
    const bool is_mine = *other == applicant.saved(platform::environment().today);
    if (other->empty() || is_mine) {
        // Nothing is there to be overwritten; nor is it put back before something is changed here.
        if (told_.unread && told_.unread->elsewhere)
            told_.unread.reset();
        told_.is_locked = told_.unread && told_.unread->file.empty();
        stored_.see(applicant.saved_revision());
        return;
    }
    if (applicant.answers().is_empty()) {
        told_.is_continued = take(applicant, *other, {});
        told_.is_locked = !told_.is_continued;
        stored_.see(applicant.saved_revision());
        return;
    }
    Result<facts::SavedAnswers> reading = facts::read_saved_answers(applicant.book(), *other, {});
    const bool is_usable = static_cast<bool>(reading);
    told_.unread = UnreadDraft{*other, {}, reading.take_problems(), is_usable, true};
    told_.is_locked = true;
}

bool Draft::keep(Applicant& applicant) {
    look_elsewhere(applicant);
    const bool taken = take_opened_file(applicant);
    store(applicant);
    return taken;
}

void Draft::wipe(const Applicant& applicant) {
    told_ = {};
    stored_.see(applicant.saved_revision());
    platform::store(platform::Kept::draft, {});
}

void Draft::save_file(const Applicant& applicant, Language language) {
    const std::string& day = platform::environment().today;
    const std::string name(text(words::draft_file_name, language));
    platform::save_file(name + "-" + day + ".json", json_type, applicant.saved(day));
}

void Draft::choose_file() {
    platform::open_file(".json,application/json");
}

void Draft::set_wanted(bool wanted) {
    if (is_wanted_ != wanted)
        wanted_revision_.raise();
    is_wanted_ = wanted;
    stored_.forget();
    if (!wanted && !told_.is_locked)
        platform::store(platform::Kept::draft, {});
}

void Draft::use_unread(Applicant& applicant) {
    const UnreadDraft unread = *std::exchange(told_.unread, std::nullopt);
    Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(applicant.book(), unread.text, unread.file);
    told_.replaced = answers_to_put_back(applicant);
    told_.opened = unread.file;
    if (unread.file.empty())
        told_.is_locked = false;
    if (reading)
        applicant.replace(std::move(*reading));
}

void Draft::drop_unread(Applicant& applicant) {
    const UnreadDraft unread = *std::exchange(told_.unread, std::nullopt);
    if (unread.file.empty()) {
        if (!unread.elsewhere)
            platform::store(platform::Kept::draft, {});
        told_.is_locked = false;
        stored_.forget();
    } else if (told_.is_locked) {
        // The device's own draft is reported again.
        (void)take(applicant, platform::stored(platform::Kept::draft), {});
    }
}

void Draft::rescue_unread(Language language) const {
    const std::string name(text(words::draft_file_name, language));
    platform::save_file(name + ".json", json_type, told_.unread->text);
}

void Draft::put_back(Applicant& applicant) {
    Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(applicant.book(), std::exchange(told_.replaced, {}), {});
    told_.opened.clear();
    if (reading)
        applicant.replace(std::move(*reading));
}

} // namespace zicha::web
