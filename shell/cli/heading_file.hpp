// The file of --map: what a person decided the headings of rosters mean; and the messages about
// headings that nobody has decided.
//
// Use: `add_map_option` in a command's registration, `read_map_file` when it runs, `say_guesses` of
// each roster once it is surveyed, whether it was refused or not, `say_words` once all are decided.
#pragma once

#include "core/roster/heading_map.hpp"
#include "core/roster/headings.hpp"
#include "core/roster/unknown_words.hpp"
#include "shell/common/session.hpp"

#include <optional>
#include <span>
#include <string>

namespace CLI {
class App;
}

namespace zicha::cli {

void add_map_option(CLI::App& command, std::string& path, Language language);

// An empty map if `path` is empty; nothing once every problem has been said.
[[nodiscard]] std::optional<roster::HeadingMap>
read_map_file(const std::string& path, const rules::RuleBook& book, const Session& session);

// Which headings look like what, and the map that would accept it all.
void say_guesses(const rules::RuleBook& book, const roster::HeadingMap& map,
                 std::span<const roster::RosterColumn> columns, const std::string& file,
                 const Session& session);

// The map in which the meaning of each word can be written.
void say_words(const rules::RuleBook& book, const roster::HeadingMap& map,
               std::span<const roster::UnknownWord> unknown, const Session& session);

} // namespace zicha::cli
