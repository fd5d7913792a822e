// The total of the hours against its minimum, in one line.
#include "web/screens/check/hours_sums.hpp"

#include "web/check/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/bar.hpp"
#include "web/widgets/figures.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/words.hpp"

#include <cmath>
#include <optional>
#include <string>

namespace zicha::web {

bool is_met_year_by_year(const Applicant& applicant) {
    return applicant.assessment().path == assess::HoursPath::each_year;
}

void draw_total(Ui& ui, const Applicant& applicant) {
    const rules::RuleBook& book = applicant.book();
    const std::optional<std::size_t> plan = applicant.relevance().plan;
    if (!plan || !book.plans[*plan].in_total || is_met_year_by_year(applicant))
        return;
    const rules::InTotal& asked = *book.plans[*plan].in_total;
    const HoursInterval have =
        total_of_window(book, applicant.answers().cells(), book.windows[asked.window]);
    const ClassHours need = asked.minima.total;
    const std::string figures = format_text(words::page_have_need, ui.language,
                                            {interval_words(ui, have), format_class_hours(need)});
    const std::string words = format_text(words::page_problem_at, ui.language,
                                          {std::string(ui.say(words::page_total)), figures});
    const Rect line = ui.take(line_height(ui, TextStyle::small));
    const Rect said = label(ui, line.x, line.y, words, TextStyle::small, Tone::ink);
    const float x = said.right() + ui.px(12);
    const float bar = ui.px(8);
    draw_bar(ui, {x, std::floor(line.y + (line.height - bar) / 2), line.right() - x, bar},
             have.lower, need);
}

} // namespace zicha::web
