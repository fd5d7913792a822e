// Any bytes as an answers file or a draft. Anything that was read is saved and read again: nothing
// may be lost.
#include "core/facts/answers.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    using Read = zicha::Result<zicha::facts::SavedAnswers>(const zicha::rules::RuleBook&,
                                                           std::string_view, std::string_view);
    constexpr Read* readers[] = {zicha::facts::read_flat_answers, zicha::facts::read_saved_answers};
    for (Read* const read : readers) {
        const auto reading = read(*book, text, "fuzz.json");
        if (!reading)
            continue;
        const std::string saved = reading->answers.saved();
        const auto again = zicha::facts::read_saved_answers(*book, saved, "saved.json");
        if (!again || again->answers.saved() != saved)
            std::abort();
    }
    return 0;
}
