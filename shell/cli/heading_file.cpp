#include "shell/cli/heading_file.hpp"

#include "core/roster/heading_guess.hpp"
#include "shell/cli/input_file.hpp"
#include "shell/cli/words.hpp"
#include "shell/common/command_line.hpp"

#include <CLI/CLI.hpp>

namespace zicha::cli {
namespace {

constexpr std::size_t most_bytes = std::size_t{1} << 20U;

} // namespace

void add_map_option(CLI::App& command, std::string& path, Language language) {
    refuse_empty_name(
        command.add_option("--map", path, std::string(text(words::cli_map_option, language)))
            ->type_name("FILE"),
        language);
}

std::optional<roster::HeadingMap>
read_map_file(const std::string& path, const rules::RuleBook& book, const Session& session) {
    if (path.empty())
        return roster::HeadingMap();
    const std::optional<std::string> json = read_whole(path, most_bytes, session);
    if (!json)
        return std::nullopt;
    Result<roster::HeadingMap> reading = roster::read_heading_map(book, *json, path);
    for (const Diagnostic& problem : reading.problems())
        session.say(problem);
    if (!reading.problems().empty())
        return std::nullopt;
    return *std::move(reading);
}

void say_guesses(const rules::RuleBook& book, const roster::HeadingMap& map,
                 std::span<const roster::RosterColumn> columns, const std::string& file,
                 const Session& session) {
    const std::vector<roster::HeadingGuess> guesses = roster::guess_headings(book, columns);
    const auto say_all = [&](const std::vector<Diagnostic>& notices) {
        for (Diagnostic notice : notices) {
            notice.place.file = file;
            session.say(notice);
        }
    };
    say_all(roster::alike_notices(book, columns, session.language));
    const std::vector<Diagnostic> notices =
        roster::guess_notices(book, columns, guesses, session.language);
    say_all(notices);
    if (notices.empty())
        return;
    std::string accepted =
        roster::heading_map_json(book, roster::guessed_map(map, columns, guesses));
    accepted.pop_back(); // the line break
    session.say(words::cli_map_accept, {accepted});
}

void say_words(const rules::RuleBook& book, const roster::HeadingMap& map,
               std::span<const roster::UnknownWord> unknown, const Session& session) {
    if (unknown.empty())
        return;
    std::string json = roster::heading_map_json(book, roster::with_words(book, map, unknown));
    json.pop_back(); // the line break
    session.say(words::cli_map_words, {json});
}

} // namespace zicha::cli
