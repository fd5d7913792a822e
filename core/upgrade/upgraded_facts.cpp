#include "core/upgrade/upgraded_facts.hpp"

#include "core/upgrade/json_parts.hpp"

namespace zicha::upgrade {
namespace {

// Chinese and English in one list.
Json headings_of(const Json& owner) {
    Json all = list_json({});
    for (const JsonMember& language : owner.find("headings")->members)
        for (const Json& heading : language.value.elements)
            all.elements.push_back(heading);
    return all;
}

Json words_of(const Json& owner, std::string_view name) {
    return copied(*owner.find(name), "words");
}

Json upgraded_mark(const Json& assessed) {
    Json mark = object_json({{"label", copied(assessed, "label")},
                             {"headings", headings_of(assessed)},
                             {"yes", words_of(assessed, "yes")},
                             {"no", words_of(assessed, "no")}});
    if (const Json* const doubtful = assessed.find("doubtful"))
        mark.members.push_back({"doubtful", headings_of(*doubtful)});
    if (assessed.find("refused") != nullptr)
        mark.members.push_back({"refused", words_of(assessed, "refused")});
    return mark;
}

Json upgraded_fact(const Json& fact) {
    Json upgraded = object_json({{"id", copied(fact, "id")},
                                 {"kind", copied(fact, "kind")},
                                 {"label", copied(fact, "label")},
                                 {"headings", headings_of(fact)}});
    if (fact.find("kind")->text == "yes_no")
        upgraded.members.push_back({"blank", text_json("unknown")});
    else
        add_copied(upgraded, fact, "blank");
    add_copied(upgraded, fact, "values");
    return upgraded;
}

} // namespace

Json upgraded_words(const Json& document) {
    const Json& words = *document.find("words");
    return object_json({{"yes", words_of(words, "yes")}, {"no", words_of(words, "no")}});
}

Json upgraded_hours(const Json& document) {
    Json hours = object_json({{"by", text_json("year")}});
    for (const Json& fact : document.find("facts")->elements) {
        if (fact.find("kind")->text != "hours")
            continue;
        std::vector<Json> categories;
        for (const Json& category : fact.find("categories")->elements)
            categories.push_back(object_json({{"id", copied(category, "id")},
                                              {"label", copied(category, "label")},
                                              {"headings", headings_of(category)},
                                              {"blank", copied(category, "blank")}}));
        hours.members.push_back({"categories", list_json(std::move(categories))});
        hours.members.push_back({"total_headings", headings_of(*fact.find("total"))});
        hours.members.push_back({"completed", upgraded_mark(*fact.find("assessed"))});
    }
    return hours;
}

Json upgraded_facts(const Json& document) {
    Json facts = list_json({});
    for (const Json& fact : document.find("facts")->elements)
        if (fact.find("kind")->text != "hours")
            facts.elements.push_back(upgraded_fact(fact));
    return facts;
}

} // namespace zicha::upgrade
