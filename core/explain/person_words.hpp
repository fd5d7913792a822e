// Who a row of a roster is about, in words: "张三（E001，设计部）", "第 3 行".
//
// Use: in lists that people read. What looks like a private number is masked.
#pragma once

#include "core/base/text.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace zicha::explain {

struct PersonLabels {
    std::int64_t row = 0;
    std::string_view id;
    std::string_view name;
    std::string_view unit;
};

[[nodiscard]] std::string person_words(const PersonLabels& person, Language language);

} // namespace zicha::explain
