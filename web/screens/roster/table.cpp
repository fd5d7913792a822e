// The people of a roster, a row each; only those in sight and a few around them are drawn and told
// to the twin. To the others lead the keys, the wheel, and a button at either end.
#include "core/workbook/words.hpp"
#include "web/screens/roster/far_rows.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/roster/row.hpp"
#include "web/screens/roster/words.hpp"
#include "web/widgets/control.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace zicha::web {
namespace {

// A taller page than this would be more than a browser scrolls.
constexpr std::size_t part_rows = 50000;
// So that the keyboard, and who listens row by row, can go there.
constexpr std::size_t rows_beyond_sight = 10;

struct RowRange {
    std::size_t first = 0;
    std::size_t last = 0; // behind it
};

// The rows in sight, and a few more.
RowRange rows_in_sight(Rect table, float row_height, std::size_t rows) {
    const float top = ImGui::GetWindowPos().y;
    const float bottom = top + ImGui::GetWindowHeight();
    const float before = std::max(0.0F, std::floor((top - table.y) / row_height));
    const float behind = std::max(0.0F, std::ceil((bottom - table.y) / row_height));
    const std::size_t first = std::min(rows, static_cast<std::size_t>(before));
    return {first - std::min(first, rows_beyond_sight),
            std::min(rows, static_cast<std::size_t>(behind) + rows_beyond_sight)};
}

std::uint32_t name_id(Ui& ui, std::size_t index) {
    ImGui::PushID(static_cast<int>(index));
    const std::uint32_t id = ui.id("name");
    ImGui::PopID();
    return id;
}

std::size_t rows_of_part(std::size_t shown, std::size_t part) {
    return std::min(part_rows, shown - std::min(shown, part * part_rows));
}

class Rows {
public:
    // Its last row ends at `bottom`.
    Rows(Ui& ui, State& state, const RosterLook& look, float bottom)
        : ui_(ui), state_(state), look_(look), offset_(state.employer.place().part * part_rows),
          count_(
              rows_of_part(state.employer.roster().shown().size(), state.employer.place().part)) {
        const float height = look.row_height * static_cast<float>(count_);
        box_ = {ui.column.x, bottom - height, ui.column.width, height};
    }

    [[nodiscard]] RowRange told() const { return rows_in_sight(box_, look_.row_height, count_); }
    [[nodiscard]] std::size_t behind() const { return count_ - told().last; }

    void draw() {
        const RowRange range = told();
        const std::optional<std::size_t> focused = focused_position();
        if (focused && *focused < range.first)
            draw_row(*focused);
        for (std::size_t position = range.first; position < range.last; ++position)
            draw_row(position);
        if (focused && *focused >= range.last)
            draw_row(*focused);
        ui_.take(box_.height);
    }

    // Its name takes the focus, and lies so far below the upper edge of what is in sight.
    void bring(std::size_t position, float below) {
        state_.employer.place().focus = position;
        state_.employer.place().returns = true;
        const float y = box_.y + look_.row_height * static_cast<float>(position);
        ImGui::SetScrollY(ImGui::GetScrollY() + y - below - ImGui::GetWindowPos().y);
    }

private:
    [[nodiscard]] std::size_t index_at(std::size_t position) const {
        return state_.employer.roster().shown()[offset_ + position];
    }

    // Its element must stay, wherever it has been scrolled to.
    [[nodiscard]] std::optional<std::size_t> focused_position() {
        const std::size_t position = state_.employer.place().focus;
        if (position >= count_)
            return std::nullopt;
        const std::uint32_t id = name_id(ui_, index_at(position));
        if (std::exchange(state_.employer.place().returns, false))
            ui_.twin.request_focus(id);
        else if (!ui_.twin.focused(id))
            return std::nullopt;
        return position;
    }

    void draw_row(std::size_t position) {
        roster::KeptRoster& kept = state_.employer.roster().kept();
        const std::size_t index = index_at(position);
        const Rect box{box_.x, box_.y + look_.row_height * static_cast<float>(position), box_.width,
                       look_.row_height};
        ImGui::PushID(static_cast<int>(index));
        TwinNode node;
        node.id = ui_.id("row");
        node.role = Role::row;
        node.position = static_cast<std::uint32_t>(offset_ + position + 2); // behind the headings
        Control name;
        {
            const Scope scope(ui_, node);
            name = draw_roster_row(ui_, look_, kept, index, box);
        }
        ImGui::PopID();
        if (position + 1 < count_)
            draw_hairline(ui_, box.x, box.bottom() - 1, box.width);
        if (ui_.twin.focused(name.id))
            state_.employer.place().focus = position;
        if (name.step != 0)
            go(position, name.step);
        if (name.activated) {
            state_.employer.place().focus = position;
            state_.employer.roster().show(index);
            state_.navigation.show(Screen::roster);
        }
    }

    void go(std::size_t position, int step) {
        const std::size_t next =
            step < 0 ? position - (position > 0 ? 1 : 0) : std::min(position + 1, count_ - 1);
        ui_.twin.request_focus(name_id(ui_, index_at(next)));
    }

    Ui& ui_;
    State& state_;
    const RosterLook& look_;
    std::size_t offset_;
    std::size_t count_;
    Rect box_;
};

void draw_parts(Ui& ui, State& state, std::size_t shown) {
    if (shown <= part_rows)
        return;
    const std::size_t first = state.employer.place().part * part_rows;
    ui.gap(space::small);
    paragraph(ui, format_text(words::roster_part, ui.language,
                              {std::to_string(first + 1),
                               std::to_string(std::min(first + part_rows, shown)),
                               std::to_string(shown)}));
    ui.gap(space::tiny);
    Flow flow(ui);
    if (first > 0 && row_button(ui, "part-before", words::roster_part_before, flow))
        --state.employer.place().part;
    if (first + part_rows < shown && row_button(ui, "part-after", words::roster_part_after, flow))
        ++state.employer.place().part;
}

// How many are in the table, spoken when it changes.
void draw_shown(Ui& ui, const Roster& roster) {
    const std::size_t shown = roster.shown().size();
    const std::string words =
        roster.is_looking() ? std::string(ui.say(words::roster_looking))
        : shown == 0        ? std::string(ui.say(words::roster_none))
                     : format_text(words::roster_shown, ui.language, {std::to_string(shown)});
    TwinNode status;
    status.id = ui.id("shown");
    status.role = Role::status;
    const Scope scope(ui, status);
    paragraph(ui, words, Tone::muted, TextStyle::small);
}

// The table within its card, and before and behind it the ways to what it does not tell.
void draw_rows(Ui& ui, State& state, const RosterLook& look, roster::RosterQuery& query,
               Rect card) {
    Rows people(ui, state, look, card.bottom());
    const RowRange told = people.told();
    const FarRows above(ui, "rows-above", words::roster_rows_above, told.first, true);
    {
        TwinNode table;
        table.id = ui.id("people");
        table.role = Role::table;
        table.name = ui.say(words::roster_table);
        table.position = static_cast<std::uint32_t>(state.employer.roster().shown().size() + 1);
        table.rect = card.twin();
        const Scope scope(ui, table);
        if (!look.stacked)
            draw_roster_headings_row(ui, look, query);
        people.draw();
    }
    const FarRows below(ui, "rows-below", words::roster_rows_below, people.behind(), false);
    above.draw(ui);
    below.draw(ui);
    if (above.activated())
        people.bring(told.first - 1, ImGui::GetWindowHeight() - look.row_height);
    if (below.activated())
        people.bring(told.last, 0);
}

void draw_people(Ui& ui, State& state, const RosterLook& look, roster::RosterQuery& query) {
    const std::size_t shown = state.employer.roster().shown().size();
    const Rect outer = ui.column;
    const float rows = static_cast<float>(rows_of_part(shown, state.employer.place().part));
    const float headings = look.stacked ? 0 : ui.control_height();
    const Rect card{outer.x, outer.y, outer.width, headings + look.row_height * rows};
    fill_box(ui, card, corner_radius, ui.color32(Token::raised));
    draw_border(ui, card, corner_radius, 1, ui.color32(Token::hairline));
    {
        const float inside = ui.px(space::medium);
        const Within within(ui, {outer.x + inside, outer.y, outer.width - 2 * inside, 0},
                            Ground::raised);
        draw_rows(ui, state, look, query, card);
    }
    ui.take(card.height);
}

// Whose person one comes back from: that row, or the one that is in its place now.
void find_way_back(State& state) {
    RosterPlace& place = state.employer.place();
    const Roster& roster = state.employer.roster();
    if (!place.back_from || roster.is_looking())
        return;
    const std::vector<std::uint32_t>& shown = roster.shown();
    const auto found = std::find(shown.begin(), shown.end(), *place.back_from);
    place.back_from.reset();
    if (found != shown.end()) {
        const auto position = static_cast<std::size_t>(found - shown.begin());
        place.part = position / part_rows;
        place.focus = position % part_rows;
    }
    const std::size_t rows = rows_of_part(shown.size(), place.part);
    place.focus = std::min(place.focus, std::max<std::size_t>(rows, 1) - 1);
    place.returns = true;
}

} // namespace

std::string person_title(Language language, std::string_view name, std::string_view id,
                         std::uint32_t line) {
    if (!name.empty())
        return std::string(name);
    if (!id.empty())
        return std::string(id);
    return format_text(words::roster_row_name, language, {std::to_string(line)});
}

void draw_roster_table(Ui& ui, State& state) {
    Roster& roster = state.employer.roster();
    const std::size_t shown = roster.shown().size();
    find_way_back(state);
    if (state.employer.place().part * part_rows >= shown)
        state.employer.place().part = 0;
    roster::RosterQuery query = roster.query();
    const RosterLook look = roster_look(ui, roster.kept());
    if (look.stacked && shown > 1) {
        draw_roster_sorts(ui, look, query);
        ui.gap(space::small);
    }
    draw_shown(ui, roster);
    if (shown > 0) {
        draw_parts(ui, state, shown);
        ui.gap(space::small);
        draw_people(ui, state, look, query);
    }
    if (query != roster.query())
        roster.look(std::move(query));
}

} // namespace zicha::web
