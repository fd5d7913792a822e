#include "shell/common/said_form.hpp"

#include "core/base/diagnostic_json.hpp"
#include "shell/common/visible_text.hpp"

#include <cerrno>
#include <cstdio>

namespace zicha {
namespace {

CodeOfSentence code_of_sentence = nullptr; // of sentences only; set: everything is said as JSON

std::string said_object(std::string_view code, std::string_view sentence) {
    std::string line;
    JsonWriter json(line);
    json.begin_object();
    if (code.empty())
        json.null("code");
    else
        json.string("code", code);
    json.string("message", sentence);
    json.end_object();
    return line;
}

// The one control character that a JSON writer lets through, in JSON's own way.
std::string without_delete(std::string_view line) {
    std::string out;
    for (const char c : line)
        if (c == '\x7f')
            out += "\\u007f";
        else
            out += c;
    return out;
}

} // namespace

void say_as_json(CodeOfSentence code_of) {
    code_of_sentence = code_of;
}

bool is_said_as_json() {
    return code_of_sentence != nullptr;
}

std::string said_line(Text key, Language language, std::initializer_list<std::string> arguments) {
    const std::string sentence = format_text(key, language, arguments);
    return is_said_as_json() ? said_object(code_of_sentence(key), sentence) : sentence;
}

std::string said_line(const Diagnostic& diagnostic, Language language) {
    if (!is_said_as_json())
        return located_sentence(diagnostic, language);
    std::string line;
    JsonWriter json(line);
    write_diagnostic_json(json, diagnostic, language);
    return line;
}

std::string said_line(std::string_view sentence) {
    return is_said_as_json() ? said_object({}, sentence) : std::string(sentence);
}

void say_made(std::string_view line) {
    std::string message;
    if (!is_said_as_json()) {
        message = program_invocation_short_name;
        message += ": ";
    }
    message += visible_text(is_said_as_json() ? without_delete(line) : std::string(line));
    message += '\n';
    std::fwrite(message.data(), 1, message.size(), stderr);
}

} // namespace zicha
