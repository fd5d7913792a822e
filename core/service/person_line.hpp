// One line of JSON that is a person, or what is wrong with it.
//
// Use: `read_person_line(lines, number)` after each `lines.next()`. Promises: with a problem, as
// much of the person as could be read is there, or an object without members.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/record.hpp"
#include "core/service/message_lines.hpp"

#include <cstdint>
#include <optional>

namespace zicha::service {

inline constexpr std::size_t most_person_bytes = RecordLimits::record_bytes;

struct PersonLine {
    Json person;
    std::optional<Diagnostic> problem;
    bool is_blank = false; // and no person
};

// `row` is the number of the line in its stream; the first may begin with a byte order mark.
[[nodiscard]] PersonLine read_person_line(const MessageLines& lines, std::int64_t row);

} // namespace zicha::service
