// Where everything comes from: documents, figures with their clauses, open points, licences, and
// how to report an error.
#include "core/explain/words.hpp"
#include "web/platform/platform.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/screens.hpp"
#include "web/screens/sources/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/button.hpp"
#include "web/widgets/panel.hpp"
#include "web/widgets/scope.hpp"
#include "web/widgets/text.hpp"

#include <algorithm>
#include <string>
#include <vector>

namespace zicha::web {
namespace {

constexpr std::size_t report_copy_button = 2;

std::string_view known_words(const Ui& ui, const rules::Source& source) {
    if (source.known == "text")
        return ui.say(words::page_known_text);
    return ui.say(source.known == "second_hand" ? words::page_known_second_hand
                                                : words::page_known_not_in_hand);
}

void draw_document(Ui& ui, const rules::Source& source) {
    ui.gap(space::medium);
    heading(ui, 3, source.title.in(ui.language));
    std::string line = source.number;
    if (!source.issued.empty()) {
        if (!line.empty())
            line += ui.say(words::list_separator);
        line += format_text(words::page_document_issued, ui.language, {source.issued});
    }
    paragraph(ui, line);
    const std::string& note = source.note.in(ui.language);
    paragraph(ui, note.empty() ? known_words(ui, source) : std::string_view(note), Tone::muted);
    if (!source.address.empty())
        link(ui, "address-" + source.id, source.address, source.address);
}

void draw_minima(Ui& ui, const State& state, const rules::Minima& minima) {
    const rules::RuleBook& book = state.book();
    std::string line =
        format_text(words::page_minimum, ui.language,
                    {std::string(ui.say(words::page_total)), format_class_hours(minima.total)});
    for (const std::size_t category : book.compiled.gap_categories) {
        if (minima.by_category[category].is_zero())
            continue;
        line += ui.say(words::list_separator);
        line += format_text(words::page_minimum, ui.language,
                            {book.hours.categories[category].label.in(ui.language),
                             format_class_hours(minima.by_category[category])});
    }
    paragraph(ui, line);
}

void draw_figures_of_rules(Ui& ui, const State& state) {
    const rules::RuleBook& book = state.book();
    const Panel card(ui, "figures", ui.say(words::page_figures_title));
    heading(ui, 2, ui.say(words::page_figures_title));
    for (const rules::Requirement& requirement : book.requirements) {
        ui.gap(space::medium);
        heading(ui, 3, requirement.label.in(ui.language));
        paragraph(ui, requirement.about.in(ui.language));
        draw_citations(ui, state.book().sources, requirement.citations);
        for (const rules::Case& each : requirement.cases) {
            ui.gap(space::small);
            paragraph(ui, each.why.in(ui.language));
            draw_citations(ui, state.book().sources, each.citations);
        }
    }
    for (const rules::Plan& plan : book.plans) {
        if (!plan.in_total)
            continue;
        ui.gap(space::medium);
        heading(ui, 3, plan.label.in(ui.language));
        draw_minima(ui, state, plan.in_total->minima);
        draw_citations(ui, state.book().sources, plan.in_total->citations);
    }
    for (const rules::Standard& standard : book.standards) {
        ui.gap(space::medium);
        heading(ui, 3, capitalised(standard.label.in(ui.language)));
        draw_minima(ui, state, standard.minima);
        draw_citations(ui, state.book().sources, standard.citations);
    }
}

void draw_ambiguities(Ui& ui, const State& state) {
    const Panel card(ui, "ambiguities", ui.say(words::page_ambiguities_title));
    heading(ui, 2, ui.say(words::page_ambiguities_title));
    for (const rules::Ambiguity& open : state.book().ambiguities) {
        ui.gap(space::medium);
        heading(ui, 3, open.about.in(ui.language));
        paragraph(ui, format_text(words::page_ambiguity_ours, ui.language,
                                  {open.strict.in(ui.language)}));
        draw_citations(ui, state.book().sources, open.citations);
    }
}

std::string report(const State& state) {
    const platform::Environment& device = platform::environment();
    const auto line = [](std::string_view name, std::string_view value) {
        return std::string(name) + ": " + std::string(value) + "\n";
    };
    const rules::RuleBook& book = state.book();
    return line("build", device.build) +
           line("rules", book.id + " " + book.edition + " " + book.hash) +
           line("browser", device.browser) +
           line("renderer", device.software ? "software" : "webgl2") +
           line("screen", std::to_string(static_cast<int>(device.width)) + "x" +
                              std::to_string(static_cast<int>(device.height)));
}

void draw_report(Ui& ui, State& state) {
    const Panel card(ui, "report", ui.say(words::page_report_title));
    heading(ui, 2, ui.say(words::page_report_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::page_report_lead));
    ui.gap(space::small);
    const std::string words = report(state);
    {
        PanelLook look;
        look.ground = Ground::sunken;
        look.padding = space::medium;
        look.border = false;
        look.role = Role::group; // within a region of that name
        const Panel quote(ui, "report-text", ui.say(words::page_report_title), look);
        paragraph(ui, std::string_view(words).substr(0, words.size() - 1), Tone::ink,
                  TextStyle::small);
    }
    ui.gap(space::small);
    copy_button(ui, state, report_copy_button, words::page_copy_report, words);
}

// Lines as long as a mail's were broken by their author's editor; ours is another width.
std::string unwrapped(std::string_view text) {
    constexpr std::size_t full_line = 56;
    std::string result;
    std::size_t line = 0;
    for (const char each : text) {
        line = each == '\n' ? line : line + 1;
        result += each == '\n' && line >= full_line ? ' ' : each;
        line = each == '\n' ? 0 : line;
    }
    return result;
}

void draw_licences(Ui& ui, State& state) {
    const Panel card(ui, "licences", ui.say(words::page_licences_title));
    heading(ui, 2, ui.say(words::page_licences_title));
    ui.gap(space::small);
    disclosure(ui, "show-licences", ui.say(words::page_licences_lead), state.folds.licences);
    if (!state.folds.licences)
        return;
    std::string_view rest = platform::environment().licences;
    while (!rest.empty()) {
        const std::size_t end = std::min(rest.find("\n\n"), rest.size());
        ui.gap(space::small);
        paragraph(ui, unwrapped(rest.substr(0, end)), Tone::ink, TextStyle::small);
        rest.remove_prefix(std::min(rest.find_first_not_of('\n', end), rest.size()));
    }
}

} // namespace

void draw_sources(Ui& ui, State& state) {
    const rules::RuleBook& book = state.book();
    heading(ui, 1, ui.say(words::page_sources_title));
    ui.gap(space::small);
    paragraph(ui, ui.say(words::page_sources_lead));
    ui.gap(space::large);
    {
        const Panel card(ui, "documents", ui.say(words::page_documents_title));
        heading(ui, 2, ui.say(words::page_documents_title));
        ui.gap(space::small);
        paragraph(ui, book.title.in(ui.language));
        paragraph(ui,
                  format_text(words::page_validity, ui.language,
                              {format_date(book.valid_from), format_date(book.valid_until)}),
                  Tone::muted);
        for (const rules::Source& source : book.sources)
            draw_document(ui, source);
    }
    ui.gap(space::medium);
    draw_figures_of_rules(ui, state);
    ui.gap(space::medium);
    draw_ambiguities(ui, state);
    ui.gap(space::medium);
    draw_report(ui, state);
    ui.gap(space::medium);
    draw_licences(ui, state);
}

} // namespace zicha::web
