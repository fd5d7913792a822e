// A summary as lines: tables of verdicts, units, missing facts and hours.
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"
#include "core/lists/staff_summary.hpp"
#include "core/lists/words.hpp"

namespace zicha::lists {
namespace {

std::string sum_text(std::int64_t hundredths) {
    std::string text = std::to_string(hundredths / ClassHours::an_hour);
    const std::int64_t rest = hundredths % ClassHours::an_hour;
    if (rest == 0)
        return text;
    text += rest < 10 ? ".0" : ".";
    text += std::to_string(rest % 10 == 0 ? rest / 10 : rest);
    return text;
}

void write_verdicts(ListWriter& out, const rules::RuleBook& book, const StaffSummary& summary) {
    out.say(ListPart::heading, words::summary_by_verdict);
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict)
        if (summary.by_verdict()[verdict] > 0)
            out.row(ListPart::row,
                    std::vector<std::string>{
                        explain::verdict_label(book, static_cast<assess::Verdict>(verdict),
                                               out.language()),
                        std::to_string(summary.by_verdict()[verdict])});
}

void write_unit(ListWriter& out, const UnitSummary& unit, const std::string& name,
                const VerdictCounts& all) {
    std::vector<std::string> cells{name, std::to_string(unit.persons)};
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict)
        if (all[verdict] > 0)
            cells.push_back(std::to_string(unit.by_verdict[verdict]));
    out.row(ListPart::row, cells);
}

// Only the verdicts that somebody has are columns.
void write_units(ListWriter& out, const rules::RuleBook& book, const StaffSummary& summary) {
    if (summary.units().empty())
        return;
    const Language language = out.language();
    out.say(ListPart::heading, words::summary_by_unit);
    std::vector<std::string> headings{std::string(text(words::summary_by_unit, language)),
                                      std::string(text(words::list_persons, language))};
    for (const rules::LabelColumn& label : book.labels)
        if (label.id == "unit")
            headings[0] = label.heading.in(language);
    for (std::size_t verdict = 0; verdict < roster::RosterTally::verdicts; ++verdict)
        if (summary.by_verdict()[verdict] > 0)
            headings.push_back(
                explain::verdict_label(book, static_cast<assess::Verdict>(verdict), language));
    out.row(ListPart::row_heading, headings);
    for (const UnitSummary& unit : summary.units())
        write_unit(out, unit,
                   unit.name.empty() ? std::string(text(words::summary_no_unit, language))
                                     : unit.name,
                   summary.by_verdict());
    if (summary.further_units().persons > 0)
        write_unit(out, summary.further_units(),
                   std::string(text(words::summary_further_units, language)), summary.by_verdict());
}

void write_missing(ListWriter& out, const rules::RuleBook& book, const StaffSummary& summary) {
    const std::vector<MissingCount> missing = summary.missing();
    if (missing.empty())
        return;
    out.say(ListPart::heading, words::summary_missing);
    for (const MissingCount& count : missing)
        out.row(ListPart::row,
                std::vector<std::string>{book.columns[count.column].label.in(out.language()),
                                         std::to_string(count.persons)});
}

std::string band_text(const HoursBand& band, Language language) {
    const std::string above = format_class_hours(band.above);
    const std::string up_to = format_class_hours(band.up_to);
    if (band.above.is_zero())
        return format_text(words::summary_band_first, language, {up_to});
    return band.up_to == unbounded ? format_text(words::summary_band_last, language, {above})
                                   : format_text(words::summary_band, language, {above, up_to});
}

void write_hours(ListWriter& out, const rules::RuleBook& book, const StaffSummary& summary) {
    std::int64_t persons = 0;
    for (const HoursBand& band : summary.bands())
        persons += band.persons;
    if (persons == 0)
        return;
    const Language language = out.language();
    const std::string& unit = book.hours.unit.in(language);
    std::string gaps;
    for (std::size_t at = 0; at < book.compiled.gap_categories.size(); ++at) {
        gaps += gaps.empty() ? "" : text(words::list_separator, language);
        gaps +=
            format_text(words::staff_hours_gap, language,
                        {book.hours.categories[book.compiled.gap_categories[at]].label.in(language),
                         sum_text(summary.gaps()[at])});
    }
    out.say(ListPart::heading, words::summary_hours, {unit});
    out.say(ListPart::paragraph, words::summary_hours_sum,
            {std::to_string(persons), sum_text(summary.further_hours()), unit, gaps});
    for (const HoursBand& band : summary.bands())
        if (band.persons > 0)
            out.row(ListPart::row, std::vector<std::string>{band_text(band, language),
                                                            std::to_string(band.persons)});
}

} // namespace

std::vector<ListLine> summary_lines(const rules::RuleBook& book, const StaffSummary& summary,
                                    Language language) {
    ListWriter out(language);
    out.say(ListPart::title, words::summary_title, {book.title.in(language)});
    out.put(ListPart::paragraph, explain::assumed_notice(book, language));
    out.say(ListPart::paragraph, words::summary_persons, {std::to_string(summary.persons())});
    write_verdicts(out, book, summary);
    write_units(out, book, summary);
    write_missing(out, book, summary);
    write_hours(out, book, summary);
    out.say(ListPart::footer, words::list_rules, {book.id, book.edition});
    out.put(ListPart::footer, book.disclaimer.in(language));
    return out.take();
}

} // namespace zicha::lists
