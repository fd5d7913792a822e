// The one catalogue of sentences: every text a person reads, in Chinese and in English, except what
// stands in a rule file.
//
// Use: `text(Text::key, language)`, or `format_text` for a sentence with places {0}, {1} ….
// A sentence is added in the text_*.def file of its room; both languages stand on one line, so none
// can be missing.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

namespace zicha {

enum class Language : std::uint8_t { zh, en };

// A sentence of a rule file, in both languages.
struct LocalText {
    std::string zh;
    std::string en;

    [[nodiscard]] const std::string& in(Language language) const {
        return language == Language::zh ? zh : en;
    }
};

enum class Text : std::uint16_t {
#define TEXT(key, zh, en) key,
#include "text_command_line.def"
#include "text_draft.def"
#include "text_explain.def"
#include "text_filing.def"
#include "text_guide.def"
#include "text_host.def"
#include "text_lists.def"
#include "text_notice_page.def"
#include "text_page.def"
#include "text_paste.def"
#include "text_print.def"
#include "text_result.def"
#include "text_roster.def"
#include "text_rules.def"
#include "text_what_if.def"
#undef TEXT
    count
};

[[nodiscard]] std::string_view text(Text key, Language language);

// Replaces {0}, {1} … by the arguments; a place without an argument stays as it is written.
[[nodiscard]] std::string fill(std::string_view pattern, std::span<const std::string> arguments);

[[nodiscard]] std::string format_text(Text key, Language language,
                                      std::span<const std::string> arguments);

[[nodiscard]] inline std::string format_text(Text key, Language language,
                                             std::initializer_list<std::string> arguments) {
    return format_text(key, language, std::span(arguments.begin(), arguments.size()));
}

} // namespace zicha
