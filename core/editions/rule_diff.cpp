#include "core/editions/rule_diff.hpp"

#include "core/editions/rule_diff_parts.hpp"

namespace zicha::editions {
namespace {

struct ChangeKind {
    std::string_view name;
    Bearing bearing;
    Text subject;
};

constexpr ChangeKind kinds[] = {
#define RULE_CHANGE(key, code, bearing) {code, Bearing::bearing, words::change_##key},
#include "core/editions/rule_changes.def"
};
static_assert(std::size(kinds) == static_cast<std::size_t>(RuleChangeCode::count));

constexpr std::string_view bearings[] = {"decision", "entry", "advice", "wording"};
static_assert(std::size(bearings) == static_cast<std::size_t>(Bearing::count));

const ChangeKind& kind_of(RuleChangeCode code) {
    return kinds[static_cast<std::size_t>(code)];
}

std::optional<std::string> words_of(const RuleChange& change, const std::optional<LocalText>& words,
                                    Language language) {
    if (!words)
        return std::nullopt;
    const bool looks_same =
        change.before && change.after && change.before->in(language) == change.after->in(language);
    const Language other = language == Language::zh ? Language::en : Language::zh;
    return words->in(looks_same ? other : language);
}

std::string in_one_line(std::string key) {
    std::replace(key.begin(), key.end(), '\n', ' ');
    return key;
}

} // namespace

std::vector<RuleChange> compare_rules(const rules::RuleBook& before, const rules::RuleBook& after) {
    RuleComparison both_books(before, after);
    compare_header(both_books);
    compare_sources(both_books);
    compare_facts(both_books);
    compare_hours_table(both_books);
    compare_plans(both_books);
    compare_requirements(both_books);
    compare_cautions(both_books);
    compare_ambiguities(both_books);
    compare_examples(both_books);
    std::vector<RuleChange> changes = both_books.take();
    // The codes are in the order in which they bear on an answer.
    std::stable_sort(changes.begin(), changes.end(),
                     [](const RuleChange& a, const RuleChange& b) { return a.code < b.code; });
    return changes;
}

std::string_view rule_change_name(RuleChangeCode code) {
    return kind_of(code).name;
}

Bearing bearing_of(RuleChangeCode code) {
    return kind_of(code).bearing;
}

std::string_view bearing_name(Bearing bearing) {
    return bearings[static_cast<std::size_t>(bearing)];
}

std::optional<std::string> words_before(const RuleChange& change, Language language) {
    return words_of(change, change.before, language);
}

std::optional<std::string> words_after(const RuleChange& change, Language language) {
    return words_of(change, change.after, language);
}

std::string rule_change_sentence(const RuleChange& change, Language language) {
    std::string subject(text(kind_of(change.code).subject, language));
    if (!change.name.in(language).empty())
        subject = format_text(words::diff_subject, language, {subject, change.name.in(language)});
    const Text pattern = !change.before  ? words::diff_added
                         : !change.after ? words::diff_removed
                                         : words::diff_changed;
    return format_text(pattern, language,
                       {subject, words_before(change, language).value_or(""),
                        words_after(change, language).value_or("")});
}

void RuleComparison::tell(RuleChangeCode code, std::string where, LocalText name,
                          const MaybeCompared& was, const MaybeCompared& is) {
    const bool is_same = was && is ? was->key == is->key : was.has_value() == is.has_value();
    if (is_same)
        return;
    RuleChange change{code, std::move(where), std::move(name), {}, {}};
    if (was)
        change.before = was->words;
    if (is)
        change.after = is->words;
    if (was && is && was->words.zh == is->words.zh && was->words.en == is->words.en) {
        change.before = untranslated(in_one_line(was->key)); // another id, called the same
        change.after = untranslated(in_one_line(is->key));
    }
    changes_.push_back(std::move(change));
}

void RuleComparison::tell_text(RuleChangeCode code, std::string where, LocalText name,
                               const LocalText& was, const LocalText& is) {
    const auto of = [](const LocalText& words) {
        return words.zh.empty() ? MaybeCompared() : MaybeCompared(compared(words));
    };
    tell(code, std::move(where), std::move(name), of(was), of(is));
}

void RuleComparison::tell_word(RuleChangeCode code, std::string where, LocalText name,
                               const std::string& was, const std::string& is) {
    tell_text(code, std::move(where), std::move(name), untranslated(was), untranslated(is));
}

void RuleComparison::tell_citations(std::string where, LocalText name, const rules::Citations& was,
                                    const rules::Citations& is) {
    tell(RuleChangeCode::citation, std::move(where) + "/cite", std::move(name),
         Compared{citation_key(before, was), citation_words(before, was)},
         Compared{citation_key(after, is), citation_words(after, is)});
}

void RuleComparison::tell_member(const std::string& where, std::string_view member, Text about,
                                 const LocalText& name, const LocalText& was, const LocalText& is) {
    tell_text(RuleChangeCode::text, where + std::string(member),
              name.zh.empty() ? translated(about) : part_of(name, translated(about)), was, is);
}

Compared compared(const LocalText& words) {
    return {words.zh + '\n' + words.en, words};
}

Compared compared(std::string_view word) {
    return compared(untranslated(word));
}

} // namespace zicha::editions
