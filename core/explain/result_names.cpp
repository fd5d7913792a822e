// Stable names and words of verdicts, values and bases.
#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"

#include <iterator>

namespace zicha::explain {
namespace {

struct NamedValue {
    std::string_view name;
    Text label;
};

constexpr NamedValue verdicts[] = {
    {"eligible", words::verdict_eligible},     {"not_eligible", words::verdict_not_eligible},
    {"needs_info", words::verdict_needs_info}, {"needs_ruling", words::verdict_needs_ruling},
    {"refer", words::verdict_refer},           {"invalid", words::verdict_invalid},
    {"skipped", words::verdict_skipped},
};
static_assert(std::size(verdicts) == static_cast<std::size_t>(assess::Verdict::skipped) + 1);

constexpr NamedValue values[] = {
    {"yes", words::value_yes},         {"no", words::value_no},
    {"unknown", words::value_unknown}, {"needs_ruling", words::value_needs_ruling},
    {"refer", words::value_refer},     {"not_asked", words::value_not_asked},
    {"none", words::verdict_invalid},
};
static_assert(std::size(values) == static_cast<std::size_t>(assess::RequirementValue::none) + 1);

constexpr NamedValue bases[] = {
    {"stated", words::basis_stated},     {"derived", words::basis_derived},
    {"external", words::basis_external}, {"interpretation", words::basis_interpretation},
    {"assumed", words::basis_assumed},
};
static_assert(std::size(bases) == static_cast<std::size_t>(rules::Basis::assumed) + 1);

} // namespace

std::string_view verdict_name(assess::Verdict verdict) {
    return verdicts[static_cast<std::size_t>(verdict)].name;
}

std::string_view verdict_word(assess::Verdict verdict, Language language) {
    return text(verdicts[static_cast<std::size_t>(verdict)].label, language);
}

std::string assumed_label(const rules::RuleBook& book, std::string_view label, Language language) {
    return book.assumed ? format_text(words::verdict_assumed, language, {std::string(label)})
                        : std::string(label);
}

// What cannot be read, and what is no person, has no verdict that could be assumed.
std::string verdict_label(const rules::RuleBook& book, assess::Verdict verdict, Language language) {
    const std::string_view word = verdict_word(verdict, language);
    const bool is_decided =
        verdict != assess::Verdict::invalid && verdict != assess::Verdict::skipped;
    return is_decided ? assumed_label(book, word, language) : std::string(word);
}

std::string verdict_label(const rules::RuleBook& book, const assess::Assessment& assessment,
                          Language language) {
    if (assessment.verdict == assess::Verdict::refer && assessment.refer_label != 0)
        return assumed_label(book, book.refer_labels[assessment.refer_label].in(language),
                             language);
    return verdict_label(book, assessment.verdict, language);
}

std::string assumed_notice(const rules::RuleBook& book, Language language) {
    if (!book.assumed)
        return {};
    return format_text(words::assumed_notice, language,
                       {book.assumed->why.in(language), book.assumed->where.in(language)});
}

std::string_view requirement_value_name(assess::RequirementValue value) {
    return values[static_cast<std::size_t>(value)].name;
}

std::string_view requirement_value_label(assess::RequirementValue value, Language language) {
    return text(values[static_cast<std::size_t>(value)].label, language);
}

std::string_view basis_name(rules::Basis basis) {
    return bases[static_cast<std::size_t>(basis)].name;
}

std::string_view basis_label(rules::Basis basis, Language language) {
    return text(bases[static_cast<std::size_t>(basis)].label, language);
}

} // namespace zicha::explain
