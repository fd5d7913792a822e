// Stable names and words of verdicts, values and bases.
#include "explain.hpp"

#include <iterator>

namespace zicha {
namespace {

struct Named {
    std::string_view name;
    Text label;
};

constexpr Named verdicts[] = {
    {"eligible", Text::verdict_eligible},     {"not_eligible", Text::verdict_not_eligible},
    {"needs_info", Text::verdict_needs_info}, {"needs_ruling", Text::verdict_needs_ruling},
    {"refer", Text::verdict_refer},           {"invalid", Text::verdict_invalid},
};
static_assert(std::size(verdicts) == static_cast<std::size_t>(Verdict::invalid) + 1);

constexpr Named values[] = {
    {"yes", Text::value_yes},         {"no", Text::value_no},
    {"unknown", Text::value_unknown}, {"needs_ruling", Text::value_needs_ruling},
    {"refer", Text::value_refer},     {"not_asked", Text::value_not_asked},
    {"none", Text::verdict_invalid},
};
static_assert(std::size(values) == static_cast<std::size_t>(RequirementValue::none) + 1);

constexpr Named bases[] = {
    {"stated", Text::basis_stated},
    {"derived", Text::basis_derived},
    {"external", Text::basis_external},
    {"interpretation", Text::basis_interpretation},
};
static_assert(std::size(bases) == static_cast<std::size_t>(Basis::interpretation) + 1);

} // namespace

std::string_view verdict_name(Verdict verdict) {
    return verdicts[static_cast<std::size_t>(verdict)].name;
}

std::string_view verdict_label(Verdict verdict, Language language) {
    return text(verdicts[static_cast<std::size_t>(verdict)].label, language);
}

std::string_view requirement_value_name(RequirementValue value) {
    return values[static_cast<std::size_t>(value)].name;
}

std::string_view requirement_value_label(RequirementValue value, Language language) {
    return text(values[static_cast<std::size_t>(value)].label, language);
}

std::string_view basis_name(Basis basis) {
    return bases[static_cast<std::size_t>(basis)].name;
}

std::string_view basis_label(Basis basis, Language language) {
    return text(bases[static_cast<std::size_t>(basis)].label, language);
}

} // namespace zicha
