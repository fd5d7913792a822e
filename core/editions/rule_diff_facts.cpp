// What a person is asked and a roster holds: facts outside the table of hours, labels, words.
#include "core/editions/rule_diff_parts.hpp"

namespace zicha::editions {
namespace {

bool is_of_table(const rules::FactColumn& column) {
    return column.kind != rules::FactKind::choice && column.kind != rules::FactKind::yes_no;
}

// The table of hours is compared by its pattern, not column by column.
std::vector<rules::FactColumn> plain_facts(const rules::RuleBook& book) {
    std::vector<rules::FactColumn> facts;
    for (const rules::FactColumn& column : book.columns)
        if (!is_of_table(column))
            facts.push_back(column);
    return facts;
}

struct Id {
    std::string id;
};

// The table of hours counts as one fact.
std::vector<Id> fact_order(const rules::RuleBook& book) {
    std::vector<Id> order;
    for (std::size_t column = 0; column < book.columns.size(); ++column) {
        if (!is_of_table(book.columns[column]))
            order.push_back({book.columns[column].id});
        else if (column == book.hours.first_column)
            order.push_back({"hours"});
    }
    return order;
}

Compared kind_of(const rules::FactColumn& fact) {
    return compared(translated(fact.kind == rules::FactKind::choice ? words::diff_kind_choice
                                                                    : words::diff_kind_yes_no));
}

Compared need_of(const rules::FactColumn& fact) {
    return compared(translated(fact.required ? words::diff_required : words::diff_optional));
}

Compared blank_of(const rules::FactColumn& fact) {
    if (!fact.blank_choice)
        return {"", translated(words::diff_unknown)};
    const rules::ChoiceValue& value = fact.values[*fact.blank_choice];
    return {value.id, value.label};
}

void compare_value(RuleComparison& books, const std::string& fact_where, const LocalText& fact_name,
                   const rules::ChoiceValue* was, const rules::ChoiceValue* is) {
    const rules::ChoiceValue& value = whichever(was, is);
    const std::string where = fact_where + "/values" + pointer_step(value.id);
    const auto exists = [](const rules::ChoiceValue& one) { return Compared{"", one.label}; };
    books.tell(RuleChangeCode::value, where, fact_name, compared_if(was, exists),
               compared_if(is, exists));
    if (was == nullptr || is == nullptr)
        return;
    const LocalText name = part_of(fact_name, value.label);
    books.tell_text(RuleChangeCode::words, where + "/words", name, listed(was->words),
                    listed(is->words));
    books.tell_member(where, "/label", words::diff_member_label, fact_name, was->label, is->label);
}

void compare_both(RuleComparison& books, const std::string& where, const rules::FactColumn& was,
                  const rules::FactColumn& is) {
    const LocalText& name = is.label;
    books.tell(RuleChangeCode::fact_kind, where + "/kind", name, kind_of(was), kind_of(is));
    books.tell(RuleChangeCode::fact_required, where + "/required", name, need_of(was), need_of(is));
    books.tell(RuleChangeCode::fact_blank, where + "/blank", name, blank_of(was), blank_of(is));
    books.tell_text(RuleChangeCode::headings, where + "/headings", name, listed(was.headings),
                    listed(is.headings));
    books.tell_text(RuleChangeCode::heading, where + "/headings", name, was.heading, is.heading);
    pair_by_id(was.values, is.values,
               [&](const rules::ChoiceValue* before, const rules::ChoiceValue* after) {
                   compare_value(books, where, name, before, after);
               });
    books.tell_citations(where, name, was.citations, is.citations);
    books.tell_member(where, "/label", words::diff_member_label, {}, was.label, is.label);
    books.tell_member(where, "/question", words::diff_member_question, name, was.question,
                      is.question);
    books.tell_member(where, "/where", words::diff_member_where, name, was.where, is.where);
}

void compare_fact(RuleComparison& books, const rules::FactColumn* was,
                  const rules::FactColumn* is) {
    const std::string where = "/facts" + pointer_step(whichever(was, is).id);
    const auto exists = [](const rules::FactColumn& fact) { return Compared{"", fact.label}; };
    books.tell(RuleChangeCode::fact, where, {}, compared_if(was, exists), compared_if(is, exists));
    if (was != nullptr && is != nullptr)
        compare_both(books, where, *was, *is);
}

void compare_labels(RuleComparison& books) {
    pair_by_id(books.before.labels, books.after.labels,
               [&](const rules::LabelColumn* was, const rules::LabelColumn* is) {
                   const std::string where = "/labels" + pointer_step(whichever(was, is).id);
                   const LocalText& name = whichever(was, is).heading;
                   const auto words = [](const rules::LabelColumn& label) {
                       return compared(listed(label.headings));
                   };
                   books.tell(RuleChangeCode::label_column, where, name, compared_if(was, words),
                              compared_if(is, words));
                   if (was != nullptr && is != nullptr)
                       books.tell_text(RuleChangeCode::heading, where + "/headings", name,
                                       was->heading, is->heading);
               });
    books.tell_order("/labels", words::diff_things_labels, books.before.labels, books.after.labels);
}

void compare_answer_words(RuleComparison& books) {
    const rules::RuleBook& was = books.before;
    const rules::RuleBook& is = books.after;
    compare_answer(books, "/words/yes", translated(words::diff_member_yes),
                   {was.yes_label, was.yes_words}, {is.yes_label, is.yes_words});
    compare_answer(books, "/words/no", translated(words::diff_member_no),
                   {was.no_label, was.no_words}, {is.no_label, is.no_words});
}

} // namespace

void compare_answer(RuleComparison& books, const std::string& where, const LocalText& name,
                    const AnswerWords& was, const AnswerWords& is) {
    books.tell_text(RuleChangeCode::words, where + "/words", name, listed(was.words),
                    listed(is.words));
    books.tell_member(where, "/label", words::diff_member_label, name, was.label, is.label);
}

void compare_facts(RuleComparison& books) {
    const std::vector<rules::FactColumn> was = plain_facts(books.before);
    const std::vector<rules::FactColumn> is = plain_facts(books.after);
    pair_by_id(was, is, [&](const rules::FactColumn* before, const rules::FactColumn* after) {
        compare_fact(books, before, after);
    });
    books.tell_order("/facts", words::diff_things_facts, fact_order(books.before),
                     fact_order(books.after));
    compare_labels(books);
    compare_answer_words(books);
}

} // namespace zicha::editions
