#include "shell/cli/own_output.hpp"

#include "core/explain/result_row.hpp"
#include "core/roster/codes.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::cli {
namespace {

// Where the last columns are those of an earlier result, in either language.
std::optional<std::size_t> earlier_result(const roster::RosterSurvey& survey,
                                          const rules::RuleBook& book) {
    for (const Language language : {Language::zh, Language::en}) {
        const std::vector<std::string> headings = explain::result_headings(book, language);
        if (survey.columns.size() <= headings.size())
            continue;
        const std::size_t first = survey.columns.size() - headings.size();
        if (std::equal(headings.begin(), headings.end(),
                       survey.columns.begin() + static_cast<std::ptrdiff_t>(first),
                       [](const std::string& heading, const roster::RosterColumn& column) {
                           return heading == column.heading;
                       }))
            return first;
    }
    return std::nullopt;
}

bool has_notice(const roster::RosterSurvey& survey, Code code) {
    return std::any_of(survey.notices.begin(), survey.notices.end(),
                       [code](const Diagnostic& notice) { return notice.code == code; });
}

} // namespace

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
    place->earlier_result = earlier_result(survey, book);
    const auto say = [&](Diagnostic diagnostic) {
        diagnostic.place.file = file.name();
        session.say(diagnostic);
    };
    if (has_notice(survey, codes::roster_column_dropped)) {
        say({codes::xlsx_own_dropped, {}, {}});
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
    if (has_notice(survey, codes::roster_identity_dropped))
        say({codes::xlsx_own_private, {}, {}});
    return std::make_unique<OwnOutput>(std::move(own));
}

} // namespace zicha::cli
