#include "web/check/draft.hpp"

#include "web/check/state.hpp"
#include "web/check/words.hpp"
#include "web/platform/files.hpp"
#include "web/platform/platform.hpp"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <utility>

namespace zicha::web {
namespace {

constexpr std::string_view draft_key = "draft";
constexpr std::string_view display_key = "display";
constexpr std::string_view json_type = "application/json";

// "en dark 130 off": language, appearance if it was chosen, text size in percent, whether the draft
// is kept.
std::string display_words(const State& state) {
    std::string words = state.language == Language::en ? "en" : "zh";
    if (state.chosen_appearance)
        words += *state.chosen_appearance == Appearance::dark ? " dark" : " light";
    words += ' ';
    words += std::to_string(std::lround(state.text_size * 100));
    return words + (state.draft.wanted ? " on" : " off");
}

void take_display_word(State& state, std::string_view word) {
    const platform::Environment& device = platform::environment();
    if (word == "en" && device.language.empty())
        state.language = Language::en;
    else if ((word == "dark" || word == "light") && device.theme.empty())
        state.choose(word == "dark" ? Appearance::dark : Appearance::light);
    else if (word == "off")
        state.draft.wanted = false;
    else
        for (const float size : text_sizes)
            if (word == std::to_string(std::lround(size * 100)))
                state.text_size = size;
}

void restore_display(State& state) {
    std::string_view words = platform::stored(display_key);
    while (!words.empty()) {
        const std::size_t end = std::min(words.find(' '), words.size());
        take_display_word(state, words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    state.draft.display = display_words(state);
}

void close_unread_file(Draft& draft) {
    if (draft.unread && !draft.unread->file.empty())
        draft.unread.reset();
}

// Uses a draft that fits wholly, and puts any other aside.
bool take(State& state, std::string_view saved, const std::string& file) {
    Result<facts::SavedAnswers> reading = facts::read_saved_answers(state.book(), saved, file);
    if (!reading.problems().empty()) {
        state.draft.unread = UnreadDraft{std::string(saved), file, reading.take_problems(),
                                         static_cast<bool>(reading)};
        return false;
    }
    if (!file.empty())
        close_unread_file(state.draft);
    state.draft.day = std::move(reading->day);
    state.replace(std::move(reading->answers));
    return true;
}

// Before other answers take the place of those that are there.
std::string answers_to_put_back(const State& state) {
    return state.answers->is_empty() ? std::string() : state.answers->saved();
}

void take_opened_file(State& state) {
    const std::optional<platform::OpenedFile> file = platform::take_opened_file();
    if (!file)
        return;
    std::string before = answers_to_put_back(state);
    if (!take(state, file->text, file->name))
        return;
    state.draft.opened = file->name;
    state.draft.replaced = std::move(before);
    state.draft.continued = false;
    state.show(Screen::facts);
}

bool stores_draft(const State& state) {
    return state.draft.wanted && !platform::environment().local_file;
}

void store_draft(State& state) {
    Draft& draft = state.draft;
    if (!std::exchange(draft.changed, false) || !stores_draft(state) || draft.locked)
        return;
    const std::string saved = state.answers->is_empty()
                                  ? std::string()
                                  : state.answers->saved(platform::environment().today);
    draft.refused = !platform::store(draft_key, saved);
}

void store_display(State& state) {
    std::string words = display_words(state);
    if (words == state.draft.display)
        return;
    platform::store(display_key, words);
    state.draft.display = std::move(words);
}

} // namespace

void restore(State& state) {
    restore_display(state);
    const std::string_view saved = platform::stored(draft_key);
    if (!state.answers || saved.empty())
        return;
    state.draft.continued = take(state, saved, {});
    state.draft.locked = !state.draft.continued;
    state.draft.changed = false;
}

void keep(State& state) {
    if (!state.answers)
        return;
    take_opened_file(state);
    store_draft(state);
    store_display(state);
}

void save_draft_file(const State& state) {
    const std::string& day = platform::environment().today;
    const std::string name(text(words::draft_file_name, state.language));
    platform::save_file(name + "-" + day + ".json", json_type, state.answers->saved(day));
}

void choose_draft_file() {
    platform::open_file(".json,application/json");
}

void set_keeping(State& state, bool wanted) {
    state.draft.wanted = wanted;
    state.draft.changed = true;
    if (!wanted && !state.draft.locked)
        platform::store(draft_key, {});
}

void use_unread(State& state) {
    const UnreadDraft unread = *std::exchange(state.draft.unread, std::nullopt);
    Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(state.book(), unread.text, unread.file);
    state.draft.replaced = answers_to_put_back(state);
    state.draft.opened = unread.file;
    if (unread.file.empty())
        state.draft.locked = false;
    if (reading)
        state.replace(std::move(reading->answers));
    state.show(Screen::facts);
}

void drop_unread(State& state) {
    if (std::exchange(state.draft.unread, std::nullopt)->file.empty()) {
        platform::store(draft_key, {});
        state.draft.locked = false;
        state.draft.changed = true;
    } else if (state.draft.locked) {
        take(state, platform::stored(draft_key), {});
    }
}

void rescue_unread(const State& state) {
    const std::string name(text(words::draft_file_name, state.language));
    platform::save_file(name + ".json", json_type, state.draft.unread->text);
}

void put_back(State& state) {
    Result<facts::SavedAnswers> reading =
        facts::read_saved_answers(state.book(), std::exchange(state.draft.replaced, {}), {});
    state.draft.opened.clear();
    if (reading)
        state.replace(std::move(reading->answers));
}

void wipe(State& state) {
    const bool wanted = state.draft.wanted;
    state.erase();
    state.draft = {};
    state.draft.wanted = wanted;
    state.draft.display = display_words(state);
    platform::store(draft_key, {});
    platform::store(display_key, {});
    platform::store("headings", {});
    state.headings.reset();
}

} // namespace zicha::web
