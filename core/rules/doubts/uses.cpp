// Things that the file defines and nothing in it uses: often the trace of a change half made.
#include "core/rules/doubts/parts.hpp"

#include <algorithm>
#include <set>
#include <string_view>

namespace zicha::rules {
namespace {

// Every text of the document, and every name of a member, by which a thing can be meant.
void collect(const Json& json, std::set<std::string_view>& names) {
    if (json.kind == JsonKind::string)
        names.insert(json.text);
    for (const Json& element : json.elements)
        collect(element, names);
    for (const auto& [key, value] : json.members) {
        if (key == "id")
            continue; // that is what is looked for
        names.insert(key);
        collect(value, names);
    }
}

std::set<std::string_view> names_in(const Json& document,
                                    std::initializer_list<std::string_view> members) {
    std::set<std::string_view> names;
    for (const std::string_view member : members)
        if (const Json* part = document.find(member))
            collect(*part, names);
    return names;
}

void report_unused(const Json& document, std::string_view list,
                   const std::set<std::string_view>& used, Problems& problems) {
    const Json* things = document.find(list);
    if (things == nullptr)
        return;
    for (std::size_t at = 0; at < things->elements.size(); ++at) {
        const Json* id = things->elements[at].find("id");
        if (id != nullptr && used.count(id->text) == 0)
            problems.report(codes::doubt_unused,
                            '/' + std::string(list) + '/' + std::to_string(at) + "/id", {id->text});
    }
}

} // namespace

void doubt_uses(const Json& document, Problems& problems) {
    std::set<std::string_view> cited;
    collect(document, cited);
    report_unused(document, "sources", cited, problems);
    report_unused(document, "facts", names_in(document, {"requirements", "cautions"}), problems);
    report_unused(document, "standards", names_in(document, {"plans"}), problems);
    report_unused(document, "windows", names_in(document, {"plans"}), problems);
    // A plan may serve as the lenient reading of another alone.
    report_unused(document, "plans", names_in(document, {"requirements", "plans"}), problems);
}

} // namespace zicha::rules
