#include "shell/cli/fault_codes.hpp"

#include "shell/cli/help/words.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/words.hpp"

namespace zicha::cli {
namespace {

constexpr FaultSentence faults[] = {
    {"file.cannot_open", words::cli_cannot_open},
    {"file.is_directory", words::cli_is_directory},
    {"file.cannot_read", words::cli_cannot_read},
    {"file.changed", words::cli_file_changed},
    {"file.too_large", words::cli_file_too_large},
    {"file.cannot_write", words::cli_cannot_write},
    {"output.closed", words::cli_pipe_closed},
    {"output.cannot_write", words::cli_cannot_write_output},
    {"output.cannot_print", words::cli_cannot_print},
    {"usage.wrong", words::cli_usage_error},
    {"usage.two_outputs", words::cli_two_outputs},
    {"usage.output_is_input", words::cli_output_is_input},
    {"usage.rules_unknown", words::cli_no_rules},
    {"usage.not_rules", words::cli_not_rules},
    {"usage.persons_no_table", words::cli_persons_no_table},
    {"usage.no_labels", words::cli_compare_no_labels},
    {"usage.bad_year", words::cli_next_bad_year},
    {"usage.no_code", words::cli_help_no_code},
    {"usage.pack_nothing", words::cli_pack_no_data},
    {"usage.pack_other_kind", words::cli_pack_other_kind},
};

} // namespace

std::span<const FaultSentence> fault_sentences() {
    return faults;
}

std::string_view code_of_fault(Text sentence) {
    for (const FaultSentence& fault : faults)
        if (fault.sentence == sentence)
            return fault.code;
    return {};
}

} // namespace zicha::cli
