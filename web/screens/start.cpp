// The first screen: what this is, what it is not, and the ways in.
#include "web/screens/check/keep.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/ways.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <cmath>
#include <initializer_list>
#include <string_view>

namespace zicha::web {
namespace {

void section(Ui& ui, std::string_view title, std::initializer_list<std::string_view> sentences) {
    ui.gap(space::large);
    heading(ui, 2, title);
    ui.gap(space::small);
    const Scope list(ui, Role::list, title);
    for (const std::string_view sentence : sentences) {
        if (sentence.empty())
            continue;
        bullet(ui, sentence);
        ui.gap(space::tiny);
    }
}

struct WayIn {
    zicha::notice::Audience role;
    const char* key;
    Text title;
    Text lead;
    Text go;
    Screen screen;
};

constexpr WayIn ways[] = {
    {zicha::notice::Audience::applicant, "begin", words::page_way_applicant,
     words::page_way_applicant_lead, words::page_begin, Screen::facts},
    {zicha::notice::Audience::employer, "employer", words::page_way_employer,
     words::page_way_employer_lead, words::page_way_employer_go, Screen::employer},
    {zicha::notice::Audience::committee, "committee", words::page_way_committee,
     words::page_way_committee_lead, words::page_way_committee_go, Screen::filing_dates}};

void draw_way(Ui& ui, State& state, const WayIn& way) {
    const std::string_view title = ui.say(way.title);
    PanelLook panel;
    panel.padding = space::medium;
    const Panel card(ui, way.key, title, panel);
    const std::string_view go = ui.say(way.go);
    ButtonLook look;
    // With a draft, going on with it comes first.
    const bool is_first = state.navigation.role() == way.role && !state.draft.is_continued();
    look.kind = is_first ? ButtonKind::primary : ButtonKind::secondary;
    const float button = button_width(ui, go) + ui.px(16);
    const bool beside = ui.column.width > ui.px(480);
    const Rect whole = ui.column;
    ImGui::PushID(way.key);
    if (beside)
        ui.column.width -= button + ui.px(space::large);
    heading(ui, 2, title);
    paragraph(ui, ui.say(way.lead));
    ui.column.width = whole.width;
    bool pressed = false;
    const float height = ui.control_height();
    if (beside) {
        const float y = std::floor((whole.y + ui.column.y - height) / 2);
        pressed = button_in(ui, "go", {whole.right() - button, y, button, height}, go, look);
    } else {
        ui.gap(space::small);
        pressed = button_in(ui, "go", ui.take(height), go, look);
    }
    ImGui::PopID();
    if (pressed)
        state.navigation.show(way.screen);
}

// For each role the way in, and below what is for all.
void draw_ways(Ui& ui, State& state) {
    for (const WayIn& way : ways) {
        draw_way(ui, state, way);
        ui.gap(12);
    }
    ui.gap(space::tiny);
    Flow flow(ui);
    go_button(ui, state, flow, words::go_clauses, Screen::clauses, "clauses");
    go_button(ui, state, flow, words::go_systems, Screen::systems, "systems");
}

} // namespace

void draw_start(Ui& ui, State& state) {
    const rules::RuleBook& book = state.book();
    heading(ui, 1, ui.say(words::page_start_title));
    ui.gap(space::small);
    paragraph(ui, book.scope.in(ui.language));
    ui.gap(space::tiny);
    paragraph(ui,
              format_text(words::page_start_edition, ui.language,
                          {book.title.in(ui.language), book.authority.in(ui.language)}),
              Tone::muted, TextStyle::small);
    draw_editions(ui, state);
    ui.gap(space::large);
    draw_ways(ui, state);
    section(ui, ui.say(words::page_is_title),
            {ui.say(words::page_is_reasons), ui.say(words::page_is_gap)});
    section(ui, ui.say(words::page_is_not_title),
            {book.disclaimer.in(ui.language), ui.say(words::page_is_not_official)});
    section(ui, ui.say(words::page_privacy_title),
            {ui.say(words::page_privacy_local), ui.say(words::page_privacy_needless)});
    section(ui, ui.say(words::page_prepare_title), {book.hours.where.in(ui.language)});
    draw_keeping(ui, state);
}

} // namespace zicha::web
