#include "shell/cli/own_output.hpp"

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

workbook::CheckFacts facts_of_check(RosterFile& file, CivilDate day,
                                    const std::vector<Diagnostic>& notices, std::size_t surveyed) {
    workbook::CheckFacts facts;
    facts.roster = file.name().substr(file.name().rfind('/') + 1);
    facts.day = day;
    facts.notices = notices;
    const std::vector<Diagnostic> of_file = file.source().notices();
    facts.notices.insert(facts.notices.begin() + static_cast<std::ptrdiff_t>(surveyed),
                         of_file.begin(), of_file.end());
    return facts;
}

std::unique_ptr<OwnOutput>
open_own_output(RosterFile& file, const roster::RosterSurvey& survey,
                const std::function<std::vector<std::string>(Language)>& headings,
                const Session& session) {
    std::optional<workbook::SheetPlace> place = file.source().place();
    if (!place)
        return nullptr;
    for (const Language language : {Language::zh, Language::en})
        if (!place->earlier_result)
            place->earlier_result = workbook::earlier_result(headings(language), survey);
    const auto say = [&](Diagnostic diagnostic) {
        diagnostic.place.file = file.name();
        session.say(diagnostic);
    };
    if (std::optional<Diagnostic> reason = workbook::reason_for_plain(survey)) {
        say(std::move(*reason));
        return nullptr;
    }
    auto own = std::make_unique<workbook::OwnWorkbook>(
        *std::move(place), headings(session.language),
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
