#include "core/explain/person_words.hpp"

#include "core/explain/words.hpp"
#include "core/facts/privacy.hpp"

namespace zicha::explain {

std::string person_words(const PersonLabels& person, Language language) {
    std::string who;
    std::string more;
    for (const std::string_view label : {person.name, person.id, person.unit}) {
        if (label.empty())
            continue;
        if (who.empty()) {
            who = facts::masked(label);
            continue;
        }
        more += more.empty() ? "" : text(words::list_comma, language);
        more += facts::masked(label);
    }
    if (who.empty())
        return format_text(words::list_row, language, {std::to_string(person.row)});
    return more.empty() ? who : format_text(words::list_person, language, {who, more});
}

} // namespace zicha::explain
