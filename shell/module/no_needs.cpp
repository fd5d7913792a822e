// In place of core/needs, for the module that is small for it: rules of the format zicha-rules/2
// are told as such and not read. Nobody else asks for them here.
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"
#include "shell/module/codes.hpp"

namespace zicha::needs {

Result<std::shared_ptr<const NeedsBook>> read_needs_book(std::string_view /*json*/,
                                                         std::string_view file) {
    Diagnostic problem{codes::module_no_needs, {}, {}};
    problem.place.file = file;
    return problem;
}

std::vector<Diagnostic> check_needs_examples(const NeedsBook& /*book*/, std::string_view /*file*/) {
    return {};
}

} // namespace zicha::needs
