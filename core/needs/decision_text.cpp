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

std::string further_line(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    const std::string& open = book.periods[book.open].label.in(language);
    if (!decision.further)
        return format_text(words::needs_further_closed, language, {open});
    return format_text(words::needs_further, language,
                       {open, format_class_hours(*decision.further)});
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
        text.append(further_line(book, decision, language)).append("\n");
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
