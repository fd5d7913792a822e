#include "core/service/person_line.hpp"

#include "core/base/codes.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/service/codes.hpp"

#include <string>
#include <utility>

namespace zicha::service {

PersonLine read_person_line(const MessageLines& lines, std::int64_t row) {
    PersonLine read;
    read.person.kind = JsonKind::object;
    if (lines.is_too_long()) {
        read.problem =
            Diagnostic{codes::persons_line_too_long, {}, {std::to_string(most_person_bytes)}};
        return read;
    }
    std::string_view line = lines.line();
    if (row == 1 && line.starts_with(byte_order_mark))
        line.remove_prefix(byte_order_mark.size());
    read.is_blank = is_blank_text(line);
    if (read.is_blank)
        return read;
    Result<Json> reading = read_json(line, {});
    if (!reading.problems().empty())
        read.problem = reading.take_problems().front();
    if (reading)
        read.person = *std::move(reading);
    if (read.problem && read.problem->code == codes::json_syntax)
        read.problem->arguments.front() = std::to_string(row); // of the stream, not of itself
    return read;
}

} // namespace zicha::service
