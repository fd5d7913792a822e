// What to do next, right under the verdict: numbered steps, each said here and nowhere else on the
// screen.
#include "core/explain/words.hpp"
#include "web/check/words.hpp"
#include "web/screens/check/result.hpp"
#include "web/screens/check/words.hpp"
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

class Steps {
public:
    Steps(Ui& ui, State& state) : ui_(ui), state_(state), answer_(state.applicant.explanation()) {}

    void draw(bool with_questions) {
        look_up();
        tell_branches();
        follow_findings();
        if (with_questions)
            ask();
        if (answer_.verdict == assess::Verdict::eligible)
            apply();
    }

private:
    void step(std::string_view sentence) {
        ui_.gap(space::small);
        paragraph(ui_, format_text(words::page_step, ui_.language,
                                   {std::to_string(++count_), std::string(sentence)}));
    }

    void look_up() {
        if (answer_.missing.empty())
            return;
        step(ui_.say(words::page_missing_lead));
        for (std::size_t at = 0; at < answer_.missing.size(); ++at) {
            const explain::MissingView& missing = answer_.missing[at];
            const std::size_t column = missing.columns.front();
            ui_.gap(space::tiny);
            const std::string key = "fill-" + state_.book().columns[column].id;
            if (text_button(ui_, key, missing.label)) {
                state_.navigation.show(Screen::facts);
                state_.form.want(column);
            }
            if (missing.decides_alone && answer_.missing.size() > 1)
                paragraph(ui_, ui_.say(words::page_decides_alone), Tone::muted, TextStyle::small);
            // Those that are found in one place are followed by it once.
            const bool is_last_of_place =
                at + 1 == answer_.missing.size() || answer_.missing[at + 1].where != missing.where;
            if (is_last_of_place && !missing.where.empty())
                paragraph(ui_, missing.where, Tone::muted, TextStyle::small);
        }
    }

    void tell_branches() {
        if (answer_.branches.empty())
            return;
        ui_.gap(space::small);
        paragraph(ui_, ui_.say(words::page_branches));
        const Scope list(ui_, Role::list);
        for (const explain::BranchView& branch : answer_.branches)
            bullet(ui_, branch.text);
    }

    struct NextStep {
        std::string labels; // of the requirements that ask for it
        const explain::Finding* finding;
    };

    // What two requirements ask for in the same words is one step. Of a requirement that is open
    // only what to look up is told, above.
    [[nodiscard]] std::vector<NextStep> next_steps() const {
        std::vector<NextStep> steps;
        for (const explain::RequirementView& view : answer_.requirements) {
            if (view.value == assess::RequirementValue::unknown && !answer_.missing.empty())
                continue;
            for (const explain::Finding& finding : view.findings) {
                if (finding.next_step.empty())
                    continue;
                if (!steps.empty() && steps.back().finding->next_step == finding.next_step)
                    steps.back().labels += std::string(ui_.say(words::list_separator)) + view.label;
                else
                    steps.push_back({view.label, &finding});
            }
        }
        return steps;
    }

    void follow_findings() {
        for (const NextStep& next : next_steps())
            follow(next.labels, *next.finding);
    }

    void follow(const std::string& labels, const explain::Finding& finding) {
        step(format_text(words::text_requirement, ui_.language, {labels, finding.next_step}));
        if (finding.ways.empty())
            return;
        const Scope list(ui_, Role::list);
        for (const std::string& way : finding.ways)
            bullet(ui_, way);
    }

    // The questions themselves are below, each with whom to ask.
    void ask() {
        const std::size_t count = answer_.questions.size();
        if (count == 1)
            step(ui_.say(words::page_step_ask_one));
        else if (count > 1)
            step(format_text(words::page_step_ask, ui_.language, {std::to_string(count)}));
    }

    void apply() {
        step(ui_.say(words::page_step_series));
        // Where a condition is not asked, another than the committee goes on with the person.
        const bool asks_all =
            std::none_of(answer_.requirements.begin(), answer_.requirements.end(),
                         [](const explain::RequirementView& view) {
                             return view.value == assess::RequirementValue::not_asked;
                         });
        step(ui_.say(asks_all ? words::page_step_apply : words::page_step_confirm));
        if (!asks_all)
            return;
        ui_.gap(space::tiny);
        if (text_button(ui_, "next-systems", ui_.say(words::go_systems)))
            state_.navigation.show(Screen::systems);
    }

    Ui& ui_;
    State& state_;
    const explain::Explanation& answer_;
    int count_ = 0;
};

} // namespace

void draw_steps(Ui& ui, State& state, bool with_questions) {
    ui.gap(space::medium);
    const std::string_view title = ui.say(words::page_steps_title);
    const Panel card(ui, "what-next", title);
    heading(ui, 2, title);
    Steps(ui, state).draw(with_questions);
}

} // namespace zicha::web
