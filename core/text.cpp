#include "text.hpp"

namespace zicha {
namespace {

struct Entry {
    std::string_view zh;
    std::string_view en;
};

// The page has no use for the programs' words: there they keep their places and take no bytes.
#ifdef ZICHA_NO_PROGRAM_TEXT
#define PROGRAM_TEXT(zh, en)                                                                       \
    {}
#else
#define PROGRAM_TEXT(zh, en)                                                                       \
    { zh, en }
#endif

constexpr Entry entries[] = {
#define TEXT(key, zh, en) PROGRAM_TEXT(zh, en),
#include "text_command_line.def"
#undef TEXT
#define TEXT(key, zh, en) {zh, en},
#include "text_draft.def"
#include "text_explain.def"
#include "text_filing.def"
#include "text_guide.def"
#undef TEXT
#define TEXT(key, zh, en) PROGRAM_TEXT(zh, en),
#include "text_host.def"
#undef TEXT
#define TEXT(key, zh, en) {zh, en},
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
};

static_assert(std::size(entries) == static_cast<std::size_t>(Text::count));

} // namespace

std::string_view text(Text key, Language language) {
    const Entry& entry = entries[static_cast<std::size_t>(key)];
    return language == Language::zh ? entry.zh : entry.en;
}

std::string fill(std::string_view pattern, std::span<const std::string> arguments) {
    std::string result;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const bool is_place = pattern[at] == '{' && at + 2 < pattern.size() &&
                              pattern[at + 1] >= '0' && pattern[at + 1] <= '9' &&
                              pattern[at + 2] == '}';
        const auto index = is_place ? static_cast<std::size_t>(pattern[at + 1] - '0') : 0;
        if (is_place && index < arguments.size()) {
            result += arguments[index];
            at += 2;
        } else {
            result += pattern[at];
        }
    }
    return result;
}

std::string format_text(Text key, Language language, std::span<const std::string> arguments) {
    return fill(text(key, language), arguments);
}

} // namespace zicha
