// Any bytes as a rule file: the reader ends with a book or with problems, and examples can be run.
#include "core/explain/example_check.hpp"
#include "core/rules/rule_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const auto reading = zicha::rules::read_rule_book(text, "fuzz.json");
    if (static_cast<bool>(reading) != reading.problems().empty())
        std::abort(); // neither or both
    if (reading)
        static_cast<void>(zicha::explain::check_examples(**reading, "fuzz.json"));
    return 0;
}
