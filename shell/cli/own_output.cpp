#include "shell/cli/own_output.hpp"

#include "core/explain/result_row.hpp"
#include "core/workbook/own_roster.hpp"
#include "core/workbook/words.hpp"

#include <utility>

namespace zicha::cli {

bool OwnOutput::pump() {
    if (workbook_->wants_rows() || workbook_->is_done())
        return false;
    workbook_->go_on();
    return true;
}

void OwnOutput::finish(const rules::RuleBook& book, workbook::CheckFacts facts, Language language) {
    facts.first_column = workbook_->first_column();
    facts.last_column = workbook_->last_column();
    workbook_->finish(workbook::explanation_of(book, facts, language));
}

std::unique_ptr<OwnOutput> open_own_output(RosterFile& file, const roster::RosterSurvey& survey,
                                           const rules::RuleBook& book, const Session& session) {
    std::optional<workbook::SheetPlace> place = file.source().place();
    if (!place)
        return nullptr;
    place->earlier_result = workbook::earlier_result(book, survey);
    const auto say = [&](Diagnostic diagnostic) {
        diagnostic.place.file = file.name();
        session.say(diagnostic);
    };
    if (std::optional<Diagnostic> reason = workbook::reason_for_plain(survey)) {
        say(std::move(*reason));
        return nullptr;
    }
    auto own = std::make_unique<workbook::OwnWorkbook>(
        *std::move(place), explain::result_headings(book, session.language),
        std::string(text(words::own_sheet_name, session.language)));
    while (!own->is_ready())
        if (std::optional<Diagnostic> reason = own->prepare()) {
            say(std::move(*reason));
            return nullptr;
        }
    if (std::optional<Diagnostic> notice = workbook::private_notice(survey))
        say(std::move(*notice));
    return std::make_unique<OwnOutput>(std::move(own));
}

} // namespace zicha::cli
