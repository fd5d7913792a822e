#include "web/roster/work.hpp"

#include "web/platform/files.hpp"
#include "web/platform/large_file.hpp"

#include <utility>

namespace zicha::web {
namespace {

constexpr std::string_view roster_kinds = ".csv,.tsv,.txt,.xlsx";
constexpr std::string_view headings_key = "headings";

roster::HeadingMap remembered(const State& state) {
    if (!state.headings)
        return {};
    return *roster::read_heading_map(state.book(), *state.headings, {});
}

// An earlier roster is only read: what is unsure in it stays as it is.
void accept_earlier(State& state) {
    if (state.earlier_roster.stage() == Roster::Stage::headings &&
        state.earlier_roster.problems().empty())
        state.earlier_roster.accept_headings(state.language);
}

// True if there is more to do.
bool work_on_comparison(State& state) {
    Roster& earlier = state.earlier_roster;
    bool more = earlier.work(state.language);
    accept_earlier(state);
    if (earlier.stage() != Roster::Stage::ready)
        return more || earlier.has_work();
    if (std::exchange(state.is_comparing, false)) {
        state.comparison_refused = !state.roster.compare_with(earlier, state.language);
        return true;
    }
    if (state.roster.making() == nullptr)
        earlier.close();
    return false;
}

} // namespace

bool take_roster_file(State& state) {
    std::optional<platform::LargeFile> file = platform::take_large_file();
    if (file && state.rules.book) {
        // Whoever was asked for an earlier one may have thought better of it.
        state.is_comparing = state.is_comparing && !file->is_dropped;
        if (!state.headings)
            state.headings = platform::stored(headings_key);
        Roster& roster = state.is_comparing ? state.earlier_roster : state.roster;
        if (!state.is_comparing)
            close_roster(state);
        roster.open(state.rules.book, state.options,
                    state.is_comparing ? state.roster.map() : remembered(state),
                    std::move(file->name), file->size);
        if (!state.is_comparing)
            state.show(Screen::roster);
    }
    return state.roster.has_work() || state.earlier_roster.has_work() ||
           state.earlier_roster.stage() == Roster::Stage::ready;
}

bool work_on_rosters(State& state) {
    const bool more = state.roster.work(state.language);
    if (state.earlier_roster.stage() == Roster::Stage::none)
        return more;
    return work_on_comparison(state) || more || state.roster.has_work();
}

void open_roster(State& state) {
    state.is_comparing = false;
    platform::open_large_file(roster_kinds);
}

void compare_with_earlier(State& state) {
    stop_comparing(state);
    state.is_comparing = true;
    state.roster.close_list();
    platform::open_large_file(roster_kinds);
}

void stop_comparing(State& state) {
    state.earlier_roster.close();
    state.is_comparing = state.comparison_refused = false;
}

void close_roster(State& state) {
    state.roster.close();
    stop_comparing(state);
    state.roster_part = state.roster_focus = 0;
}

void remember_headings(State& state) {
    state.headings = roster::heading_map_json(state.book(), state.roster.map());
    platform::store(headings_key, *state.headings);
}

} // namespace zicha::web
