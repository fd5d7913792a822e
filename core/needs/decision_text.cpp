#include "core/needs/decision_text.hpp"

#include "core/base/json_writer.hpp"
#include "core/needs/words.hpp"

namespace zicha::needs {
namespace {

std::string joined(const std::vector<std::string>& names, Language language) {
    std::string text;
    for (const std::string& name : names) {
        if (!text.empty())
            text += language == Language::zh ? "、" : ", ";
        text += name;
    }
    return text;
}

Text verdict_word(NeedsVerdict verdict) {
    constexpr Text all[] = {words::needs_verdict_yes, words::needs_verdict_no,
                            words::needs_verdict_unknown, words::needs_verdict_refer};
    return all[static_cast<std::size_t>(verdict)];
}

const PeriodRule& period_of(const NeedsBook& book, std::size_t open) {
    return book.periods[book.open[open].period];
}

bool is_open(const NeedsDecision& decision, std::size_t open) {
    return (decision.open >> open & 1U) != 0;
}

std::string share_line(const NeedsBook& book, const FurtherShare& share, Language language) {
    const OpenPeriod& open = book.open[share.open];
    const Text until = open.is_made_up ? words::needs_further_made_up : words::needs_further_until;
    const Text ever = open.is_made_up ? words::needs_further_made_up_in : words::needs_further_in;
    return format_text(open.until ? until : ever, language,
                       {period_of(book, share.open).label.in(language),
                        format_class_hours(share.hours),
                        open.until ? format_date(*open.until) : ""});
}

std::string further_lines(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    std::vector<std::string> labels;
    for (std::size_t open = 0; open < book.open.size(); ++open)
        if (is_open(decision, open))
            labels.push_back(period_of(book, open).label.in(language));
    if (labels.empty())
        return std::string(text(words::needs_further_none_open, language)) + "\n";
    if (!decision.further)
        return format_text(words::needs_further_closed, language, {joined(labels, language)}) +
               "\n";
    const std::string hours = format_class_hours(*decision.further);
    if (book.open.size() == 1 && !book.open[0].until)
        return format_text(words::needs_further, language, {labels[0], hours}) + "\n";
    std::string lines = format_text(words::needs_further_all, language, {hours}) + "\n";
    for (const FurtherShare& share : decision.further_in)
        lines += share_line(book, share, language) + "\n";
    return lines;
}

std::string closed_lines(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    std::string lines;
    for (std::size_t open = 0; open < book.open.size(); ++open)
        if (!is_open(decision, open))
            lines += format_text(words::needs_period_closed, language,
                                 {period_of(book, open).label.in(language),
                                  format_date(*book.open[open].until)}) +
                     "\n";
    return lines;
}

// The member "open" of each period, with what is to be earned for it.
void append_open(JsonWriter& json, const NeedsBook& book, const NeedsDecision& decision) {
    json.key("open");
    json.begin_array();
    for (std::size_t open = 0; open < book.open.size(); ++open) {
        const OpenPeriod& rule = book.open[open];
        ClassHours hours;
        for (const FurtherShare& share : decision.further_in)
            hours = share.open == open ? share.hours : hours;
        json.begin_object();
        json.string("period", period_of(book, open).name);
        if (rule.until)
            json.string("until", format_date(*rule.until));
        else
            json.null("until");
        json.boolean("made_up", rule.is_made_up);
        json.boolean("is_open", is_open(decision, open));
        json.number("further", format_class_hours(hours));
        json.end_object();
    }
    json.end_array();
}

} // namespace

void append_decision(std::string& out, const NeedsBook& book, const NeedsDecision& decision) {
    JsonWriter json(out);
    json.begin_object();
    json.string("rules", book.id);
    json.string("edition", book.edition);
    json.string("verdict", name_of(decision.verdict));
    json.key("gap");
    json.begin_object();
    for (const NeedsGap& gap : decision.gap)
        json.number(book.minima[gap.minimum].name, format_class_hours(gap.hours));
    json.end_object();
    if (decision.further)
        json.number("further", format_class_hours(*decision.further));
    else
        json.null("further");
    append_open(json, book, decision);
    json.key("missing");
    json.begin_array();
    for (const std::string& name : decision.missing)
        json.string(name);
    json.end_array();
    json.boolean("missing_is_exact", decision.missing_is_exact);
    json.number("carry_out", format_class_hours(decision.carry_out));
    json.end_object();
}

std::string decision_text(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    std::string text(zicha::text(verdict_word(decision.verdict), language));
    text += '\n';
    if (!decision.gap.empty()) {
        text.append(zicha::text(words::needs_gap_head, language)).append("\n");
        for (const NeedsGap& gap : decision.gap)
            text.append(format_text(words::needs_gap_line, language,
                                    {book.minima[gap.minimum].label.in(language),
                                     format_class_hours(gap.hours)}))
                .append("\n");
        text += further_lines(book, decision, language) + closed_lines(book, decision, language);
    }
    if (!decision.missing.empty())
        text.append(format_text(decision.missing_is_exact ? words::needs_missing
                                                          : words::needs_missing_at_most,
                                language, {joined(decision.missing, language)}))
            .append("\n");
    if (!decision.carry_out.is_zero())
        text.append(format_text(words::needs_carry_out, language,
                                {format_class_hours(decision.carry_out)}))
            .append("\n");
    text.append(format_text(words::needs_edition, language,
                            {book.title.in(language), book.edition, book.disclaimer.in(language)}));
    return text + "\n";
}

} // namespace zicha::needs
