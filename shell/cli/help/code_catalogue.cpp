#include "shell/cli/help/code_catalogue.hpp"

#include "shell/cli/fault_codes.hpp"

#include <algorithm>
#include <iterator>

namespace zicha::cli {
namespace {

#define DIAGNOSTIC(key, name, zh, en) {name, zh, en},
constexpr ExplainedCode diagnostics[] = {
#include "shell/cli/help/all_codes.inc"
};
#undef DIAGNOSTIC

} // namespace

std::vector<ExplainedCode> code_catalogue() {
    std::vector<ExplainedCode> codes(std::begin(diagnostics), std::end(diagnostics));
    for (const FaultSentence& fault : fault_sentences())
        codes.push_back(
            {fault.code, text(fault.sentence, Language::zh), text(fault.sentence, Language::en)});
    std::sort(codes.begin(), codes.end(),
              [](const ExplainedCode& a, const ExplainedCode& b) { return a.code < b.code; });
    return codes;
}

} // namespace zicha::cli
