// What the rules are and rest on: header, sources, and the author's examples.
#include "core/base/json.hpp"
#include "core/editions/rule_diff_parts.hpp"
#include "core/rules/examples.hpp"

namespace zicha::editions {
namespace {

const LocalText whole; // the rules themselves need no name

// What a provisional edition says of itself; empty of one that rests on a notice.
LocalText assumed_words(const rules::RuleBook& book) {
    if (!book.assumed)
        return {};
    const rules::Assumed& assumed = *book.assumed;
    return in_each_language([&](Language language) {
        return format_text(words::diff_assumed, language,
                           {assumed.from, assumed.why.in(language), assumed.where.in(language)});
    });
}

LocalText validity_words(const rules::RuleBook& book) {
    return in_each_language([&](Language language) {
        return format_text(words::diff_dates, language,
                           {format_date(book.valid_from), format_date(book.valid_until)});
    });
}

LocalText source_words(const rules::Source& source) {
    return source.number.empty() ? source.title
                                 : part_of(source.title, untranslated(source.number));
}

LocalText known_words(const rules::Source& source) {
    return translated(source.known == "text"          ? words::diff_known_text
                      : source.known == "second_hand" ? words::diff_known_second_hand
                                                      : words::diff_known_not_in_hand);
}

void compare_source(RuleComparison& books, const rules::Source* was, const rules::Source* is) {
    const rules::Source& source = whichever(was, is);
    const std::string where = "/sources" + pointer_step(source.id);
    const auto exists = [](const rules::Source& one) { return Compared{"", source_words(one)}; };
    books.tell(RuleChangeCode::source, where, {}, compared_if(was, exists),
               compared_if(is, exists));
    if (was == nullptr || is == nullptr)
        return;
    const LocalText& name = source.title;
    books.tell_word(RuleChangeCode::source_number, where + "/number", name, was->number,
                    is->number);
    books.tell_word(RuleChangeCode::source_issued, where + "/issued", name, was->issued,
                    is->issued);
    books.tell(RuleChangeCode::source_known, where + "/known", name,
               Compared{was->known, known_words(*was)}, Compared{is->known, known_words(*is)});
    books.tell_word(RuleChangeCode::source_address, where + "/address", name, was->address,
                    is->address);
    books.tell_member(where, "/title", words::diff_member_title, {}, was->title, is->title);
    books.tell_member(where, "/note", words::diff_member_note, name, was->note, is->note);
}

std::string json_words(const Json& json) {
    std::string words;
    switch (json.kind) {
    case JsonKind::null:
        return "null";
    case JsonKind::boolean:
        return json.boolean ? "true" : "false";
    case JsonKind::number:
    case JsonKind::string:
        return json.text;
    case JsonKind::array:
        for (const Json& element : json.elements)
            words += (words.empty() ? "" : " ") + json_words(element);
        return "[" + words + "]";
    case JsonKind::object:
        for (const auto& [key, value] : json.members)
            words += (words.empty() ? "" : " ") + key + "=" + json_words(value);
        return words;
    }
    return words;
}

LocalText example_words(const rules::Example& example) {
    std::string facts;
    for (const auto& [id, cell] : example.facts) {
        facts += facts.empty() ? "" : " ";
        facts.append(id).append("=").append(cell);
    }
    return in_each_language([&](Language language) {
        return format_text(words::diff_example_words, language,
                           {example.name.in(language), facts, json_words(example.expected)});
    });
}

} // namespace

void compare_header(RuleComparison& books) {
    const rules::RuleBook& was = books.before;
    const rules::RuleBook& is = books.after;
    books.tell_word(RuleChangeCode::id, "/id", whole, was.id, is.id);
    books.tell_word(RuleChangeCode::edition, "/edition", whole, was.edition, is.edition);
    books.tell(RuleChangeCode::validity, "/valid", whole, compared(validity_words(was)),
               compared(validity_words(is)));
    books.tell_text(RuleChangeCode::assumed, "/assumed", whole, assumed_words(was),
                    assumed_words(is));
    books.tell_member("", "/title", words::diff_member_title, whole, was.title, is.title);
    books.tell_member("", "/authority", words::diff_member_authority, whole, was.authority,
                      is.authority);
    books.tell_member("", "/scope", words::diff_member_scope, whole, was.scope, is.scope);
    books.tell_member("", "/disclaimer", words::diff_member_disclaimer, whole, was.disclaimer,
                      is.disclaimer);
}

void compare_sources(RuleComparison& books) {
    pair_by_id(
        books.before.sources, books.after.sources,
        [&](const rules::Source* was, const rules::Source* is) { compare_source(books, was, is); });
}

// Examples have no ids; their place in the list is all that pairs them.
void compare_examples(RuleComparison& books) {
    const std::vector<rules::Example>& was = *books.before.examples;
    const std::vector<rules::Example>& is = *books.after.examples;
    for (std::size_t at = 0; at < std::max(was.size(), is.size()); ++at) {
        const auto words = [](const rules::Example& example) {
            return compared(example_words(example));
        };
        books.tell(RuleChangeCode::example, "/examples/" + std::to_string(at), {},
                   compared_if(at < was.size() ? &was[at] : nullptr, words),
                   compared_if(at < is.size() ? &is[at] : nullptr, words));
    }
}

} // namespace zicha::editions
