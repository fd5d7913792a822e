// The edition's name and dates, and the year in which hours can still be earned.
#include "core/rules/doubts/parts.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

// A file may be written this long before it is in force.
constexpr int early_days = 400;

void doubt_earnable(const RuleBook& book, const Json& document, Problems& problems) {
    const Json* facts = document.find("facts");
    for (const Plan& plan : book.plans) {
        const int last = last_year(book, book.windows[plan.window]);
        if (last == book.hours.earnable_year || facts == nullptr)
            continue;
        for (std::size_t at = 0; at < facts->elements.size(); ++at)
            if (facts->elements[at].find("years") != nullptr)
                problems.report(
                    codes::doubt_earnable, "/facts/" + std::to_string(at) + "/years/earnable",
                    {std::to_string(book.hours.earnable_year), std::to_string(last), plan.id});
        return;
    }
}

void doubt_id(const RuleBook& book, Problems& problems) {
    const int year = book.year();
    constexpr int far = 16;
    for (const WrittenYear& written : years_in(book.id, year - far, year + far, {}))
        if (written.year != year)
            return problems.report(codes::doubt_id_year, "/id", {book.id, std::to_string(year)});
}

void doubt_validity(const RuleBook& book, Problems& problems) {
    const int year = book.year();
    if (book.valid_until.year < year)
        problems.report(codes::doubt_validity, "/valid/until",
                        {format_date(book.valid_until), std::to_string(year)});
    else if (book.valid_from.year > year)
        problems.report(codes::doubt_validity, "/valid/from",
                        {format_date(book.valid_from), std::to_string(year)});
}

void doubt_edition(const RuleBook& book, std::optional<CivilDate> today, Problems& problems) {
    const std::optional<CivilDate> edition = parse_date(book.edition);
    if (!edition)
        return;
    if (today && *edition > *today)
        return problems.report(codes::doubt_edition_ahead, "/edition", {book.edition});
    const auto is_later = [&](const Source& source) { return source.issued > book.edition; };
    const bool is_early = day_number(*edition) < day_number(book.valid_from) - early_days;
    if (is_early || std::any_of(book.sources.begin(), book.sources.end(), is_later))
        problems.report(codes::doubt_edition_old, "/edition", {book.edition});
}

} // namespace

void doubt_dates(const RuleBook& book, const Json& document, std::optional<CivilDate> today,
                 Problems& problems) {
    doubt_id(book, problems);
    doubt_edition(book, today, problems);
    doubt_validity(book, problems);
    doubt_earnable(book, document, problems);
}

} // namespace zicha::rules
