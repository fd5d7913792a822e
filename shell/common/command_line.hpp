// The parsing library's App, set up to speak our language: headings, help and version everywhere,
// usage errors as one sentence and a hint.
//
// Use: `make_app`, then one `add_…_command` (commands.hpp) for each command, then `parse_and_run`.
#pragma once

#include "shell/common/session.hpp"

#include <CLI/CLI.hpp>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace zicha {

// Known before anything is parsed, since help is written in it: --lang, else the machine's language
// for a machine that speaks English, else Chinese. Results follow --lang alone.
[[nodiscard]] Language language_of_help(int argument_count, const char* const* arguments);

// `about` is what help begins with.
[[nodiscard]] std::unique_ptr<CLI::App> make_app(Language language, Text about, const char* name);

// A command with help, version and --lang.
CLI::App* add_command(CLI::App& parent, const char* name, Text about, Session& session);

// An option that takes one of a few words; `value` holds the first of them until then.
CLI::Option* add_word_option(CLI::App& command, const std::string& name, std::string& value,
                             std::vector<std::string> words, Text about, const Session& session);

// For an option that names a file: refuses a name that is empty, as a script's unset variable
// leaves it.
void refuse_empty_name(CLI::Option* option, Language language);

// Whether it is a number as people write it: digits alone, the first of them 0 only in "0". The
// parsing library would take "010" for 8, "0x50" for 80 and "" for 0.
[[nodiscard]] bool is_plain_number(std::string_view text);

// An option that may be given many times, with one value each time; help shows that as `shown`.
void add_repeated_option(CLI::App& command, const char* option, std::vector<std::string>& values,
                         const char* shown, Text about, Language language);

[[nodiscard]] Status parse_and_run(CLI::App& app, Session& session, int argument_count,
                                   const char* const* arguments);

} // namespace zicha
