// A file of persons as lines of JSON, or standard input, on its way into a RosterCheck.
//
// Use: `open`, then a RosterCheck with `survey()`, and `take_some` until it `is_at_end`. Promises:
// what has come is decided before more is waited for. Limits: as PersonLines.
#pragma once

#include "core/service/person_lines.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/common/session.hpp"

#include <span>
#include <string>

namespace zicha::cli {

class PersonsFile {
public:
    PersonsFile(const rules::RuleBook& book, const roster::HeadingMap& map,
                std::span<const std::string> drop)
        : lines_(book, map, drop) {}

    // False once the reason has been said, as below.
    [[nodiscard]] bool open(const std::string& path, const Session& session) {
        return file_.open(path, session);
    }
    [[nodiscard]] const std::string& name() const { return file_.name(); }
    [[nodiscard]] const service::PersonLines& lines() const { return lines_; }

    [[nodiscard]] bool take_some(roster::RosterCheck& check, const Session& session);
    [[nodiscard]] bool is_at_end() const { return is_at_end_; }

private:
    InputFile file_;
    std::string piece_;
    service::PersonLines lines_;
    bool is_at_end_ = false;
};

} // namespace zicha::cli
