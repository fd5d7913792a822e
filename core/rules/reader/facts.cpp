// Words, labels and facts: everything a roster's columns and cells are recognised by.
#include "core/base/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

struct WordsOfAnswer {
    LocalText label;
    std::vector<std::string> words;
};

WordsOfAnswer read_answer_words(Members& owner, std::string_view name,
                                std::vector<std::string>& taken) {
    WordsOfAnswer answer;
    if (const auto node = owner.need(name)) {
        Members members(*node);
        answer.label = members.local_text("label");
        answer.words = read_word_list(members, taken);
    }
    return answer;
}

// Nothing but characters that are not compared; a blank text has been reported before.
void report_empty(const Node& node, const std::string& text) {
    if (!text.empty())
        node.report(codes::rule_blank_text);
}

void claim_written(std::vector<WrittenHeading>& written, std::string_view year,
                   const RuleBook& book, std::vector<std::string>& claimed) {
    const auto owner_of = [&](const std::string& heading) -> const std::string* {
        const auto has = [&](const auto& owner) { return is_one_of(heading, owner.headings); };
        const auto label = std::find_if(book.labels.begin(), book.labels.end(), has);
        if (label != book.labels.end())
            return &label->id;
        const auto column = std::find_if(book.columns.begin(), book.columns.end(), has);
        return column != book.columns.end() ? &column->id : nullptr;
    };
    for (WrittenHeading& heading : written) {
        const std::string text = replaced(heading.text, "{year}", year);
        std::string normal = normalised_word(text);
        if (normal.empty()) {
            report_empty(heading.node, text);
        } else if (const std::string* owner = owner_of(normal)) {
            if (!heading.is_reported)
                heading.node.report(codes::rule_heading_taken, {shortened(text), *owner});
            heading.is_reported = true;
        } else if (!is_one_of(normal, claimed)) {
            claimed.push_back(std::move(normal));
        }
    }
}

// The id of a value is one of its words without being listed.
void add_word(const Node& id, std::vector<std::string>& words, std::vector<std::string>& taken) {
    std::string word = normalised_word(id.json().text);
    if (is_one_of(word, words))
        return;
    if (is_one_of(word, taken))
        id.report(codes::rule_word_taken, {shortened(word)});
    taken.push_back(word);
    words.push_back(std::move(word));
}

void read_choice(Members& fact, FactColumn& column) {
    std::vector<std::string> taken;
    for (const Node& node : fact.elements("values", 1, RuleBookLimits::values)) {
        Members members(node);
        ChoiceValue value;
        const auto id = members.need("id");
        if (id)
            value.id = id->new_id(column.values);
        value.label = members.local_text("label");
        value.words = read_word_list(members, taken);
        if (id && !value.id.empty())
            add_word(*id, value.words, taken);
        column.values.push_back(std::move(value));
    }
    if (const auto blank = fact.find("blank"))
        column.blank_choice =
            static_cast<std::uint8_t>(blank->index_in(column.values, words::rule_kind_value));
    if (const auto required = fact.find("required"))
        column.required = required->yes_no();
}

// The id names the fact inside the rule file and its column outside, so both must be one word.
template <typename Column>
void read_id_and_headings(Members& owner, Column& column, const RuleBook& book) {
    if (const auto id = owner.need("id"))
        column.id = id->id();
    WrittenHeadings written = read_headings(owner);
    column.headings = claim_headings(written, "", book, column.heading);
    if (!column.id.empty() && !column.heading.en.empty() && column.heading.en != column.id)
        written.en[0].node.report(codes::rule_heading_not_id,
                                  {shortened(column.heading.en), column.id});
}

void read_plain_fact(Members& fact, FactKind kind, RuleBook& book) {
    FactColumn column;
    column.kind = kind;
    read_id_and_headings(fact, column, book);
    column.label = fact.local_text("label");
    column.question = fact.local_text("question");
    if (const auto where = fact.find("where"))
        column.where = where->local_text();
    if (kind == FactKind::choice)
        read_choice(fact, column);
    column.citations = read_citations(fact, book);
    if (kind == FactKind::choice) {
        book.choices.push_back(book.columns.size());
        book.compiled.combinations.add_choice(column.values.size());
    }
    book.columns.push_back(std::move(column));
}

void check_sizes(const Node& facts, const RuleBook& book) {
    if (book.columns.size() > RuleBookLimits::columns)
        facts.report(codes::rule_too_many, {std::to_string(RuleBookLimits::columns)});
    if (book.choices.size() > RuleBookLimits::choices)
        facts.report(codes::rule_too_many, {std::to_string(RuleBookLimits::choices)});
    if (book.compiled.combinations.count() > RuleBookLimits::choice_combinations)
        facts.report(codes::rule_too_many, {std::to_string(RuleBookLimits::choice_combinations)});
}

} // namespace

std::vector<std::string> read_word_list(Members& owner, std::vector<std::string>& taken) {
    std::vector<std::string> words;
    for (const Node& node : owner.elements("words", 1, RuleBookLimits::list)) {
        const std::string text = node.text();
        std::string word = normalised_word(text);
        if (word.empty())
            report_empty(node, text);
        else if (is_one_of(word, taken))
            node.report(codes::rule_word_taken, {shortened(text)});
        else if (!is_one_of(word, words))
            words.push_back(std::move(word));
    }
    for (const std::string& word : words)
        taken.push_back(word);
    return words;
}

WrittenHeadings read_headings(Members& owner, Places places) {
    WrittenHeadings written;
    const auto node = owner.need("headings");
    if (!node)
        return written;
    Members members(*node);
    const auto read = [&](std::string_view language, std::vector<WrittenHeading>& headings) {
        for (const Node& heading : members.elements(language, 1, RuleBookLimits::list))
            if (std::string text = heading.text(places); !text.empty())
                headings.push_back({heading, std::move(text)});
    };
    read("zh", written.zh);
    read("en", written.en);
    return written;
}

std::vector<std::string> claim_headings(WrittenHeadings& written, std::string_view year,
                                        const RuleBook& book, LocalText& first) {
    std::vector<std::string> claimed;
    claim_written(written.zh, year, book, claimed);
    claim_written(written.en, year, book, claimed);
    if (!written.zh.empty())
        first.zh = replaced(written.zh[0].text, "{year}", year);
    if (!written.en.empty())
        first.en = replaced(written.en[0].text, "{year}", year);
    return claimed;
}

void read_words(Members& top, RuleBook& book) {
    const auto node = top.need("words");
    if (!node)
        return;
    Members words(*node);
    std::vector<std::string> taken;
    WordsOfAnswer yes = read_answer_words(words, "yes", taken);
    WordsOfAnswer no = read_answer_words(words, "no", taken);
    book.yes_words = std::move(yes.words);
    book.yes_label = std::move(yes.label);
    book.no_words = std::move(no.words);
    book.no_label = std::move(no.label);
}

void read_labels(Members& top, RuleBook& book) {
    for (const Node& node : top.elements("labels", 0, 3)) {
        Members members(node);
        LabelColumn label;
        read_id_and_headings(members, label, book);
        constexpr std::string_view known[] = {"id", "name", "unit"};
        if (!label.id.empty() &&
            std::find(std::begin(known), std::end(known), label.id) == std::end(known))
            node.under("id", *node.json().find("id"))
                .report(codes::rule_unknown_value, {shortened(label.id), "id, name, unit"});
        book.labels.push_back(std::move(label));
    }
}

void read_facts(Members& top, RuleBook& book) {
    enum class Kind : std::uint8_t { choice, yes_no, hours };
    constexpr std::pair<std::string_view, Kind> kinds[] = {
        {"choice", Kind::choice}, {"yes_no", Kind::yes_no}, {"hours", Kind::hours}};
    const auto facts = top.need("facts");
    if (!facts)
        return;
    std::size_t hours_blocks = 0;
    for (const Node& node : facts->elements(1, RuleBookLimits::columns)) {
        Members fact(node);
        const auto kind = fact.need("kind");
        const auto known_kind = kind ? kind->one_of(kinds) : std::nullopt;
        if (!known_kind) {
            fact.accept_rest();
            continue;
        }
        switch (*known_kind) {
        case Kind::choice:
            read_plain_fact(fact, FactKind::choice, book);
            break;
        case Kind::yes_no:
            read_plain_fact(fact, FactKind::yes_no, book);
            break;
        case Kind::hours:
            if (++hours_blocks == 1) {
                read_hours_block(fact, book);
            } else {
                node.report(codes::rule_hours_block);
                fact.accept_rest();
            }
            break;
        }
    }
    if (hours_blocks == 0)
        facts->report(codes::rule_hours_block);
    check_sizes(*facts, book);
}

} // namespace zicha::rules
