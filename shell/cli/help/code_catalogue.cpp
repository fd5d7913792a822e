#include "shell/cli/help/code_catalogue.hpp"

#include "core/base/text.hpp"
#include "shell/cli/fault_codes.hpp"

#include <algorithm>

namespace zicha::cli {
namespace {

#define DIAGNOSTIC(key, name, zh, en) {name, {zh, en}},
constexpr struct {
    std::string_view name;
    Sentence sentence;
} diagnostics[] = {
#include "shell/cli/help/all_codes.inc"
};
#undef DIAGNOSTIC

} // namespace

std::vector<ExplainedCode> code_catalogue() {
    std::vector<ExplainedCode> codes;
    const auto add = [&](std::string_view code, std::string_view zh, std::string_view en) {
        codes.push_back({code, fill(zh, {}), fill(en, {})});
    };
    for (const auto& [name, sentence] : diagnostics)
        add(name, sentence.zh, sentence.en);
    for (const FaultSentence& fault : fault_sentences())
        add(fault.code, text(fault.sentence, Language::zh), text(fault.sentence, Language::en));
    std::sort(codes.begin(), codes.end(),
              [](const ExplainedCode& a, const ExplainedCode& b) { return a.code < b.code; });
    return codes;
}

} // namespace zicha::cli
