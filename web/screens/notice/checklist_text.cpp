#include "web/screens/notice/checklist_text.hpp"

#include "web/screens/notice/words.hpp"

#include <algorithm>

namespace zicha::web {

std::string tick_key(const notice::Checklist& list, const notice::ChecklistItem& item) {
    return list.id + "/" + item.id;
}

std::size_t ticked_items(const State& state, const notice::Checklist& list) {
    return static_cast<std::size_t>(
        std::count_if(list.items.begin(), list.items.end(), [&](const notice::ChecklistItem& item) {
            return state.notice_work.is_ticked(tick_key(list, item));
        }));
}

std::string item_words(const notice::Checklist& list, std::size_t number, Language language) {
    const std::string& words = list.items[number].text.in(language);
    if (list.use == notice::ListUse::points)
        return words;
    return std::to_string(number + 1) + ". " + words;
}

std::string signature_words(const State& state, const notice::Checklist& list) {
    const std::string& signature = list.signature.in(state.display.language());
    if (signature.empty() || ticked_items(state, list) < list.items.size())
        return {};
    const std::string day =
        state.applicant.options().as_of ? format_date(*state.applicant.options().as_of) : "";
    return format_text(words::notice_signed, state.display.language(), {signature, day});
}

std::string checklist_text(const State& state, const notice::Checklist& list) {
    std::string out = list.title.in(state.display.language()) + "\n";
    for (std::size_t number = 0; number < list.items.size(); ++number) {
        const notice::ChecklistItem& item = list.items[number];
        if (list.ticked)
            out += state.notice_work.is_ticked(tick_key(list, item)) ? "[✓] " : "[  ] ";
        else if (list.use == notice::ListUse::points)
            out += "- ";
        out += item_words(list, number, state.display.language());
        if (!item.note.in(state.display.language()).empty())
            out += format_text(words::notice_note, state.display.language(),
                               {item.note.in(state.display.language())});
        out += '\n';
    }
    const std::string signature = signature_words(state, list);
    return signature.empty() ? out : out + signature + "\n";
}

} // namespace zicha::web
