#include "core/service/person_lines.hpp"

#include "core/service/person_line.hpp"

#include <optional>
#include <utility>

namespace zicha::service {

void PersonLines::take_all(roster::RosterCheck& check) {
    while (lines_.next()) {
        PersonLine line = read_person_line(lines_, ++row_);
        if (line.is_blank)
            continue;
        std::optional<Diagnostic> of_person = records_.fill(line.person, row_, check.next_record());
        check.take_person(line.problem ? std::move(line.problem) : std::move(of_person));
    }
    check.flush();
}

} // namespace zicha::service
