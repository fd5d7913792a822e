#include "core/needs/decision_text.hpp"

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

// Of which categories, where there are several.
std::string category_line(const NeedsBook& book, const std::vector<FurtherShare>& shares,
                          std::size_t open, Language language) {
    std::vector<std::string> parts;
    for (const FurtherShare& share : shares)
        if (share.open == open)
            parts.push_back(format_text(words::needs_further_part, language,
                                        {book.categories[share.category].label.in(language),
                                         format_class_hours(share.hours)}));
    if (parts.empty() || book.categories.size() == 1)
        return "";
    return format_text(words::needs_further_of, language, {joined(parts, language)}) + "\n";
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
        return format_text(words::needs_further, language, {labels[0], hours}) + "\n" +
               category_line(book, decision.further_in, 0, language);
    std::string lines = format_text(words::needs_further_all, language, {hours}) + "\n";
    for (std::size_t open = 0; open < book.open.size(); ++open)
        if (const ClassHours of_period = further_for(decision, open); !of_period.is_zero())
            lines += share_line(book, {open, 0, of_period}, language) + "\n" +
                     category_line(book, decision.further_in, open, language);
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

std::string unmet_line(const NeedsBook& book, const UnmetNeed& unmet, Language language) {
    const std::string day = unmet.from_day ? format_date(*unmet.from_day) : "";
    const Text certain = unmet.from_day ? words::needs_unmet_from : words::needs_unmet_never;
    const Text open = unmet.from_day ? words::needs_unmet_open_from : words::needs_unmet_open;
    return format_text(unmet.is_certain && (unmet.from_day || unmet.is_never) ? certain : open,
                       language, {book.fact_needs[unmet.need].label.in(language), day}) +
           "\n";
}

std::string unmet_lines(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    if (decision.unmet.empty())
        return "";
    std::string lines(text(words::needs_unmet_head, language));
    lines += "\n";
    for (const UnmetNeed& unmet : decision.unmet)
        lines += unmet_line(book, unmet, language);
    if (decision.from_day && decision.unmet.size() > 1)
        lines +=
            format_text(words::needs_from_day, language, {format_date(*decision.from_day)}) + "\n";
    return lines;
}

std::string verdict_line(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    std::string verdict(text(verdict_word(decision.verdict), language));
    if (decision.refer_need)
        verdict = format_text(words::needs_refers_as, language,
                              {book.needs[*decision.refer_need].label.in(language)});
    if (book.checklist.empty())
        return verdict + "\n";
    return format_text(words::needs_verdict_with_checklist, language,
                       {verdict, std::to_string(book.checklist.size())}) +
           "\n";
}

std::string checklist_lines(const NeedsBook& book, Language language) {
    if (book.checklist.empty())
        return "";
    std::string lines(text(words::needs_checklist_head, language));
    lines += "\n";
    for (const UndecidedCondition& item : book.checklist)
        lines +=
            format_text(words::needs_checklist_line, language, {item.label.in(language)}) + "\n";
    return lines;
}

void write_text(JsonWriter& json, std::string_view name, const LocalText& both) {
    json.key(name);
    json.begin_object();
    json.string("zh", both.zh);
    json.string("en", both.en);
    json.end_object();
}

// None of it is decided, and each says so.
void append_checklist(JsonWriter& json, const NeedsBook& book) {
    json.key("checklist");
    json.begin_array();
    for (const UndecidedCondition& item : book.checklist) {
        json.begin_object();
        json.string("id", item.id);
        json.boolean("is_decided", false);
        write_text(json, "label", item.label);
        json.end_object();
    }
    json.end_array();
}

void append_day(JsonWriter& json, std::string_view name, const std::optional<CivilDate>& day) {
    if (day)
        json.string(name, format_date(*day));
    else
        json.null(name);
}

void append_unmet(JsonWriter& json, const NeedsBook& book, const NeedsDecision& decision) {
    json.key("unmet");
    json.begin_array();
    for (const UnmetNeed& unmet : decision.unmet) {
        json.begin_object();
        json.string("name", book.fact_needs[unmet.need].name);
        json.boolean("is_certain", unmet.is_certain);
        append_day(json, "from_day", unmet.from_day);
        json.end_object();
    }
    json.end_array();
    append_day(json, "from_day", decision.from_day);
}

// The member "open" of each period, with what is to be earned for it.
void append_open(JsonWriter& json, const NeedsBook& book, const NeedsDecision& decision) {
    json.key("open");
    json.begin_array();
    for (std::size_t open = 0; open < book.open.size(); ++open) {
        const OpenPeriod& rule = book.open[open];
        json.begin_object();
        json.string("period", period_of(book, open).name);
        append_day(json, "until", rule.until);
        json.boolean("made_up", rule.is_made_up);
        json.boolean("is_open", is_open(decision, open));
        json.number("further", format_class_hours(further_for(decision, open)));
        json.key("categories");
        json.begin_object();
        for (const FurtherShare& share : decision.further_in)
            if (share.open == open)
                json.number(book.categories[share.category].id, format_class_hours(share.hours));
        json.end_object();
        json.end_object();
    }
    json.end_array();
}

} // namespace

ClassHours further_for(const NeedsDecision& decision, std::size_t open) {
    ClassHours hours;
    for (const FurtherShare& share : decision.further_in)
        if (share.open == open)
            hours += share.hours;
    return hours;
}

Text verdict_word(NeedsVerdict verdict) {
    constexpr Text all[] = {words::needs_verdict_yes, words::needs_verdict_no,
                            words::needs_verdict_unknown, words::needs_verdict_refer,
                            words::needs_verdict_ruling};
    return all[static_cast<std::size_t>(verdict)];
}

void write_decision(JsonWriter& json, const NeedsBook& book, const NeedsDecision& decision) {
    json.string("rules", book.id);
    json.string("edition", book.edition);
    json.string("verdict", name_of(decision.verdict));
    if (decision.refer_need)
        write_text(json, "refers_as", book.needs[*decision.refer_need].label);
    else
        json.null("refers_as");
    json.key("readings");
    json.begin_array();
    for (const std::size_t reading : decision.readings)
        json.string(book.ambiguities[reading].id);
    json.end_array();
    json.key("not_complete");
    json.begin_array();
    for (const int year : decision.not_complete)
        json.number(std::int64_t{year});
    json.end_array();
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
    append_unmet(json, book, decision);
    json.key("missing");
    json.begin_array();
    for (const std::string& name : decision.missing)
        json.string(name);
    json.end_array();
    json.boolean("missing_is_exact", decision.missing_is_exact);
    json.number("carry_out", format_class_hours(decision.carry_out));
    append_checklist(json, book);
}

void append_decision(std::string& out, const NeedsBook& book, const NeedsDecision& decision) {
    JsonWriter json(out);
    json.begin_object();
    write_decision(json, book, decision);
    json.end_object();
}

std::string decision_text(const NeedsBook& book, const NeedsDecision& decision, Language language) {
    std::string text = verdict_line(book, decision, language);
    for (const std::size_t reading : decision.readings) {
        const NeedsAmbiguity& one = book.ambiguities[reading];
        text.append(format_text(words::needs_question, language,
                                {one.addressee.in(language), one.question.in(language)}))
            .append("\n");
    }
    if (!decision.gap.empty()) {
        text.append(zicha::text(words::needs_gap_head, language)).append("\n");
        for (const NeedsGap& gap : decision.gap)
            text.append(format_text(words::needs_gap_line, language,
                                    {book.minima[gap.minimum].label.in(language),
                                     format_class_hours(gap.hours)}))
                .append("\n");
        text += further_lines(book, decision, language) + closed_lines(book, decision, language);
    }
    text += unmet_lines(book, decision, language);
    if (!decision.not_complete.empty()) {
        std::vector<std::string> years;
        for (const int year : decision.not_complete)
            years.push_back(std::to_string(year));
        text.append(format_text(words::needs_not_complete, language, {joined(years, language)}))
            .append("\n");
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
    text += checklist_lines(book, language);
    text.append(format_text(words::needs_edition, language,
                            {book.title.in(language), book.edition, book.disclaimer.in(language)}));
    return text + "\n";
}

} // namespace zicha::needs
