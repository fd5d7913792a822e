#include "core/service/person_lines.hpp"

#include "core/base/codes.hpp"
#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/service/codes.hpp"

#include <optional>
#include <utility>

namespace zicha::service {

std::optional<Diagnostic> PersonLines::fill(std::string_view line, Record& record) {
    std::optional<Diagnostic> problem;
    Json person;
    person.kind = JsonKind::object;
    if (lines_.is_too_long()) {
        problem = Diagnostic{codes::persons_line_too_long, {}, {std::to_string(most_line_bytes)}};
    } else {
        Result<Json> reading = read_json(line, {});
        if (!reading.problems().empty())
            problem = reading.take_problems().front();
        if (reading)
            person = *std::move(reading);
        if (problem && problem->code == codes::json_syntax)
            problem->arguments.front() = std::to_string(row_); // of the stream, not of itself
    }
    std::optional<Diagnostic> of_person = records_.fill(person, row_, record);
    return problem ? std::move(problem) : std::move(of_person);
}

void PersonLines::take_all(roster::RosterCheck& check) {
    while (lines_.next()) {
        std::string_view line = lines_.line();
        if (++row_ == 1 && line.starts_with(byte_order_mark))
            line.remove_prefix(byte_order_mark.size());
        if (is_blank_text(line) && !lines_.is_too_long())
            continue;
        check.take_person(fill(line, check.next_record()));
    }
    check.flush();
}

} // namespace zicha::service
