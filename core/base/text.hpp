// Sentences a person reads, in Chinese and in English.
//
// Use: `text(words::key, language)`, or `format_text` for a sentence with places {0}, {1} …, which
// may choose a word by a number: {0|row|rows}. The words themselves are kept in the room that says
// them, in its words.def, both languages on one line, so that none can be missing; its words.hpp,
// which the build makes from that file, names them. What an author writes in a rule file is a
// LocalText.
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
    friend bool operator==(const LocalText&, const LocalText&) = default;
};

// A sentence of a catalogue; there is one object of each.
struct Sentence {
    std::string_view zh;
    std::string_view en;
};

// Which sentence. Two are equal if they are the same entry of a catalogue.
class Text {
public:
    constexpr explicit Text(const Sentence& sentence) : sentence_(&sentence) {}
    [[nodiscard]] std::string_view in(Language language) const;
    friend constexpr bool operator==(Text, Text) = default;

private:
    const Sentence* sentence_;
};

[[nodiscard]] inline std::string_view text(Text key, Language language) {
    return key.in(language);
}

// Replaces {0}, {1} … by the arguments, and {0|row|rows} by the first word if argument 0 is "1",
// else by the second. A place without an argument stays as it is written; of two words, the second
// is taken.
[[nodiscard]] std::string fill(std::string_view pattern, std::span<const std::string> arguments);

[[nodiscard]] std::string format_text(Text key, Language language,
                                      std::span<const std::string> arguments);

[[nodiscard]] inline std::string format_text(Text key, Language language,
                                             std::initializer_list<std::string> arguments) {
    return format_text(key, language, std::span(arguments.begin(), arguments.size()));
}

} // namespace zicha
