#include "web/app.hpp"

#include "web/check/sheet.hpp"
#include "web/platform/files.hpp"
#include "web/platform/large_file.hpp"
#include "web/platform/platform.hpp"
#include "web/platform/twin.hpp"
#include "web/screens/check/keep.hpp"
#include "web/screens/roster/roster.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/state.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/layout.hpp"
#include "web/widgets/paint.hpp"
#include "web/widgets/scroll_area.hpp"
#include "web/widgets/ui.hpp"
#include "web/widgets/verdict_badge.hpp"
#include "web/words.hpp"

#include <imgui.h>

#include <optional>
#include <string>
#include <utility>

namespace zicha::web {
namespace {

// The page's ground is what the canvas is cleared with (renderer.cpp).
constexpr ImGuiWindowFlags bare = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                  ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoBackground |
                                  ImGuiWindowFlags_NoBringToFrontOnFocus;

void start(State& state) {
    const platform::Environment& device = platform::environment();
    // The notice and its readers are Chinese; English is for those who ask for it.
    state.display.choose(device.language.starts_with("en") ? Language::en : Language::zh);
    if (!device.theme.empty())
        state.display.choose(device.theme == "dark" ? Appearance::dark : Appearance::light);
    state.display.follow(device.prefers_dark);
    const std::optional<CivilDate> asked = parse_date(device.as_of);
    state.applicant.set_day(asked ? asked : parse_date(device.today));
    open_files(state, device);
    restore(state);
}

ImVec4 as_vector(const Ui& ui, Token token) {
    return ImGui::ColorConvertU32ToFloat4(ui.color32(token));
}

// ImGui's own look is reduced to a scroll bar.
void set_style(const Ui& ui) {
    ImGuiStyle& style = ImGui::GetStyle();
    style.WindowPadding = {0, 0};
    style.WindowBorderSize = 0;
    style.ChildBorderSize = 0;
    style.ItemSpacing = {0, 0};
    style.ScrollbarSize = ui.px(ui.touch ? 4 : 10);
    style.ScrollbarRounding = ui.px(5);
    style.Colors[ImGuiCol_ScrollbarBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_ScrollbarGrab] = as_vector(ui, Token::line);
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = as_vector(ui, Token::muted);
    style.Colors[ImGuiCol_ScrollbarGrabActive] = as_vector(ui, Token::muted);
    style.Colors[ImGuiCol_WindowBg] = as_vector(ui, Token::surface);
    style.Colors[ImGuiCol_ChildBg] = {0, 0, 0, 0};
    style.Colors[ImGuiCol_NavCursor] = {0, 0, 0, 0};
}

Rect in_pixels(const Ui& ui, const Area& area) {
    return {ui.px(area.x), ui.px(area.y), ui.px(area.width), ui.px(area.height)};
}

// The screens of an applicant are in the page's first part, and all others in its rest.
bool is_here(const State& state) {
    const Screen screen = state.navigation.screen();
    return platform::environment().rest_here ||
           (screen <= Screen::result && !state.editions.is_awaited());
}

void draw_screen(Ui& ui, State& state) {
    if (!is_here(state)) {
        draw_moment(ui, state);
        return;
    }
    switch (state.navigation.screen()) {
    case Screen::start:
        draw_start(ui, state);
        break;
    case Screen::facts:
        draw_facts(ui, state);
        break;
    case Screen::result:
        draw_result(ui, state);
        break;
    case Screen::sources:
        draw_sources(ui, state);
        break;
    case Screen::employer:
        draw_employer(ui, state);
        break;
    case Screen::roster:
        draw_roster(ui, state);
        break;
    case Screen::filing_dates:
        draw_filing_dates(ui, state);
        break;
    case Screen::plan:
        draw_plan(ui, state);
        break;
    case Screen::filing:
        draw_checklists(ui, state, notice::Part::filing);
        break;
    case Screen::integrity:
        draw_checklists(ui, state, notice::Part::integrity);
        break;
    case Screen::archive:
        draw_checklists(ui, state, notice::Part::archive);
        break;
    case Screen::systems:
        draw_systems(ui, state);
        break;
    case Screen::clauses:
        draw_all_clauses(ui, state);
        break;
    }
}

void draw_bar(Ui& ui, State& state, const Layout& page, Rect bar) {
    fill_box(ui, bar, 0, ui.color32(Token::raised));
    draw_hairline(ui, bar.x, bar.bottom() - 1, bar.width);
    ui.ground = Ground::raised;
    ui.column = {ui.px(page.column_x), bar.y, ui.px(page.whole_width), 0};
    draw_top_bar(ui, state, page.narrow);
}

// The answer to what is typed; gives the height it takes, in device pixels.
float draw_answer(Ui& ui, State& state, const Layout& page, Rect sheet) {
    const VerdictLook look =
        look_of(state.applicant.explanation().verdict, state.book().assumed.has_value());
    fill_box(ui, sheet, 0, ui.color32(token_of(look.ground)));
    fill_box(ui, {sheet.x, sheet.y, sheet.width, ui.px(3)}, 0, ui.color32(look.edge));
    ui.ground = look.ground;
    ui.column = {ui.px(page.column_x), sheet.y + ui.px(12), ui.px(page.whole_width), 0};
    if (state.form.is_guided())
        draw_guide_below(ui, state);
    else
        draw_answer_below(ui, state);
    ui.gap(12);
    return ui.column.y - sheet.y;
}

// `to_top`: the screen has changed; `take_focus`: its title gets the focus. `sheet_height` is the
// answer's, where it is among the content, and the new one when this returns; in CSS pixels.
void draw_content(Ui& ui, State& state, const Layout& page, bool to_top, bool take_focus,
                  float& sheet_height) {
    const ScrollArea area(ui, "content", in_pixels(ui, page.content), Role::main, {}, to_top);
    ui.ground = Ground::surface;
    Rect bar = in_pixels(ui, page.bar);
    bar.y = area.origin().y;
    if (page.low)
        draw_bar(ui, state, page, bar);
    ui.ground = Ground::surface;
    ui.column = {area.origin().x + ui.px(page.column_x),
                 area.origin().y + ui.px(space::small) + (page.low ? bar.height : 0),
                 ui.px(page.whole_width), 0};
    if (!state.has_rules()) {
        ui.gap(space::huge);
        draw_trouble(ui, state);
        return;
    }
    ui.title_takes_focus = ui.title_takes_focus || (take_focus && !state.form.wanted());
    ui.column.width = ui.px(page.column_width);
    draw_open_menu(ui, state);
    if (page.side.width <= 0) // its line ends where the answer's card begins
        ui.column.width = ui.px(page.whole_width);
    const bool is_alone = state.navigation.screen() == Screen::facts && state.form.is_alone();
    if (!is_alone)
        draw_navigation(ui, state);
    ui.column.width = ui.px(page.column_width);
    if (!is_alone)
        draw_notices(ui, state);
    draw_draft_notices(ui, state);
    if (platform::environment().rest_here)
        draw_file_questions(ui, state);
    draw_screen(ui, state);
    if (is_alone) {
        ui.gap(space::large);
        draw_notices(ui, state);
    }
    if (page.low && page.side.width <= 0 && state.navigation.screen() == Screen::facts) {
        ui.gap(space::large);
        const Rect column = ui.column;
        const Rect sheet{0, column.y, bar.width, ui.px(sheet_height)};
        const float height = draw_answer(ui, state, page, sheet);
        sheet_height = height / ui.scale;
        ui.ground = Ground::surface;
        ui.column = {column.x, sheet.y + height, column.width, 0};
    }
    draw_footer(ui, state);
}

void draw_side(Ui& ui, State& state, const Layout& page) {
    const Rect side = in_pixels(ui, page.side);
    const ScrollArea area(ui, "side", side, Role::region, ui.say(words::page_beside), false);
    ui.ground = Ground::surface;
    ui.column = {area.origin().x, area.origin().y + ui.px(space::large), side.width, 0};
    draw_answer_beside(ui, state);
    ui.gap(space::huge);
}

// Gives the height it took, in CSS pixels.
float draw_sheet(Ui& ui, State& state, const Layout& page) {
    const Rect sheet = in_pixels(ui, page.sheet);
    ImGui::SetCursorScreenPos(sheet.top_left());
    ImGui::BeginChild("sheet", {sheet.width, sheet.height}, ImGuiChildFlags_NavFlattened,
                      ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoScrollbar);
    const float height = draw_answer(ui, state, page, sheet) / ui.scale;
    ImGui::EndChild();
    return height;
}

// A result, and a table of people, not one of them.
bool is_wide(const State& state) {
    return state.navigation.screen() == Screen::result ||
           (state.navigation.screen() == Screen::roster &&
            state.employer.roster().stage() == Roster::Stage::ready &&
            !state.employer.roster().person_row());
}

// Tables are pasted into the form, rosters are dropped where there is something to do with them.
void take_what_came(State& state, bool answering) {
    platform::accept_tables(answering);
    if (answering) // elsewhere it waits for who asked for it
        if (auto table = platform::take_table())
            state.applicant.hold_table(*std::move(table), state.form.focused_field());
    const Screen screen = state.navigation.screen();
    platform::accept_drops(screen == Screen::employer || screen == Screen::roster);
    if (!platform::environment().rest_here)
        return; // what has come waits for it
    state.applicant.look_at_held_table();
    if (state.employer.take_file(state.editions.shown(), state.applicant.options()))
        state.navigation.show(Screen::roster);
    if (state.employer.has_work())
        platform::request_work();
}

} // namespace

App::App(platform::Faces faces) : faces_(faces), state_(new State) {
    start(*state_);
    follow_address();
    name_document();
}

void App::name_document() {
    const State& state = *state_;
    if (!named_.is_news(state.editions.revision() + state.display.revision() +
                        state.navigation.revision()))
        return;
    const Language language = state.display.language();
    const Screen screen = state.navigation.screen();
    platform::Document document;
    document.title = state.has_rules() ? format_text(words::page_document_title, language,
                                                     {state.book().title.in(language)})
                                       : std::string(text(words::page_name, language));
    if (screen != Screen::start)
        document.title =
            format_text(words::page_screen_title, language,
                        {std::string(text(title_of(screen), language)), document.title});
    document.language = language == Language::zh ? "zh-CN" : "en";
    if (!followed_.is_current(state.navigation.revision()))
        document.screen = address_of(screen);
    document.dark = state.display.appearance() == Appearance::dark;
    platform::set_document(document);
}

// By the browser's back and forward, or an address that was typed.
void App::follow_address() {
    Navigation& navigation = state_->navigation;
    const std::optional<std::string> asked = platform::take_asked_screen();
    if (!asked)
        return;
    const Screen screen = screen_named(*asked);
    if (screen == navigation.screen())
        return;
    navigation.show(screen);
    followed_.see(navigation.revision());
}

void App::frame(Twin& twin) {
    State& state = *state_;
    const platform::Environment& device = platform::environment();
    state.display.follow(device.prefers_dark);
    // It may be said not to come, and come all the same.
    const bool is_settled = device.rest_here || !device.rest_trouble.empty();
    if (is_settled && std::exchange(rest_, device.rest_here) != device.rest_here)
        open_files(state, device);
    refresh(state);
    follow_address();
    const bool answering = state.has_rules() && state.navigation.screen() == Screen::facts;
    take_what_came(state, answering);
    Ui ui{twin,
          faces_,
          state.display.appearance(),
          state.display.language(),
          device.pixel_ratio * state.display.text_size(),
          device.touch,
          {}};
    set_style(ui);

    const float sheet_height = sheet_height_;
    const Layout page = lay_out_page(device.width / ui.scale, device.height / ui.scale, answering,
                                     sheet_height, is_wide(state));
    state.form.place_answer(page.side.width > 0, page.narrow);
    const bool first_frame = shown_.is_none();
    const bool to_top = shown_.is_news(state.navigation.revision());
    const Revision drawn = drawn_revision(state);
    ImGui::SetNextWindowPos({0, 0});
    ImGui::SetNextWindowSize({device.width, device.height});
    ImGui::Begin("page", nullptr, bare);
    if (!page.low)
        draw_bar(ui, state, page, in_pixels(ui, page.bar));
    const bool take_focus = to_top && !first_frame && !state.navigation.is_menu_open();
    draw_content(ui, state, page, to_top, take_focus, sheet_height_);
    if (page.side.width > 0)
        draw_side(ui, state, page);
    if (answering && !page.low && page.side.width <= 0)
        sheet_height_ = draw_sheet(ui, state, page);
    ImGui::End();
    keep(state);

    name_document();
    // Something was changed by what was done in this frame.
    if (drawn_revision(state) != drawn || sheet_height_ != sheet_height)
        platform::request_frame();
}

bool App::work() {
    return platform::environment().rest_here && state_->employer.work(state_->display.language());
}

bool App::has_unsaved() const {
    return state_->employer.roster().has_unsaved();
}

std::string App::sheet() {
    State& state = *state_;
    if (!state.has_rules())
        return {};
    if (!platform::environment().rest_here) // nor what writes sheets
        return "p" + std::string(text(rest_words(), state.display.language()));
    const std::string& build = platform::environment().build;
    switch (state.navigation.screen()) {
    case Screen::start:
    case Screen::facts:
    case Screen::result:
    case Screen::sources:
        refresh(state);
        return as_marks(answer_sheet(state.applicant, state.display.language(), build));
    case Screen::roster:
        return as_marks(roster_sheet(state, build));
    default:
        return as_marks(empty_sheet(state.display.language()));
    }
}

} // namespace zicha::web
