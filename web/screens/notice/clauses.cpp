// The notice, clause by clause: whom each one binds, and what the tool does about it.
#include "web/screens/notice/notice.hpp"
#include "web/screens/screens.hpp"
#include "web/widgets/text.hpp"

namespace zicha::web {

void draw_all_clauses(Ui& ui, State& state) {
    const notice::Notice* notice = notice_or_trouble(ui, state);
    if (!notice)
        return;
    heading(ui, 1, notice->title.in(ui.language));
    ui.gap(space::small);
    paragraph(ui, notice->lead.in(ui.language));
    ui.gap(space::small);
    for (const notice::Clause& clause : notice->clauses) {
        ui.gap(space::medium);
        draw_clause(ui, state, *notice, clause);
    }
}

} // namespace zicha::web
