// The total of the hours against its minimum, in one line.
#include "web/screens/check/hours_sums.hpp"

#include "web/check/words.hpp"
#include "web/screens/words.hpp"
#include "web/widgets/bar.hpp"
#include "web/widgets/text.hpp"
#include "web/widgets/words.hpp"

#include <cmath>
#include <string>

namespace zicha::web {
namespace {

struct Sums {
    const rules::Window& window;
    const rules::Minima& need;
    rules::Minima have;
};

Sums sums_of(const Applicant& applicant) {
    const rules::RuleBook& book = applicant.book();
    const rules::InTotal& asked = *book.plans[*applicant.relevance().plan].in_total;
    const rules::Window& window = book.windows[asked.window];
    return {window, asked.minima, known_hours(book, applicant.answers().cells(), window)};
}

} // namespace

bool has_sums(const Applicant& applicant) {
    return applicant.relevance().plan &&
           applicant.book().plans[*applicant.relevance().plan].in_total;
}

void draw_total(Ui& ui, const Applicant& applicant) {
    if (!has_sums(applicant))
        return;
    const Sums sums = sums_of(applicant);
    const std::string figures =
        format_text(words::page_have_need, ui.language,
                    {format_class_hours(sums.have.total), format_class_hours(sums.need.total)});
    const std::string words = format_text(words::page_problem_at, ui.language,
                                          {std::string(ui.say(words::page_total)), figures});
    const Rect line = ui.take(line_height(ui, TextStyle::small));
    const Rect said = label(ui, line.x, line.y, words, TextStyle::small, Tone::ink);
    const float x = said.right() + ui.px(12);
    const float bar = ui.px(8);
    draw_bar(ui, {x, std::floor(line.y + (line.height - bar) / 2), line.right() - x, bar},
             sums.have.total, sums.need.total);
}

} // namespace zicha::web
