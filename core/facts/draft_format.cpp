#include "core/facts/draft_format.hpp"

#include "core/facts/codes.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace zicha::facts {
namespace {

constexpr std::string_view family = "zicha-answers/";

Json json_text(std::string_view text) {
    Json value;
    value.kind = JsonKind::string;
    value.text = text;
    return value;
}

Json* member(Json& object, std::string_view key) {
    for (JsonMember& each : object.members)
        if (each.key == key)
            return &each.value;
    return nullptr;
}

// Version 1 named the rules by their id alone, and did not say when it was saved.
void add_edition_and_day(Json& root) {
    if (Json* rules = member(root, "rules")) {
        Json object;
        object.kind = JsonKind::object;
        object.members.push_back({"id", std::exchange(*rules, Json{})});
        object.members.push_back({"edition", json_text("")});
        *rules = std::move(object);
    }
    root.members.push_back({"saved", json_text("")});
}

struct Migration {
    std::string_view from;
    std::string_view to;
    void (*apply)(Json& root);
};

constexpr Migration migrations[] = {
    {"zicha-answers/1", "zicha-answers/2", add_edition_and_day},
};

Diagnostic refusal(const std::string& format) {
    const std::size_t start = std::min(family.size(), format.size());
    const std::string_view version = std::string_view(format).substr(start);
    const bool is_ours = format.starts_with(family) && !version.empty() &&
                         version.find_first_not_of("0123456789") == std::string_view::npos;
    Diagnostic problem{is_ours ? codes::answers_too_new : codes::answers_format, {}, {}};
    problem.place.pointer = "/format";
    problem.arguments = {shortened(format), std::string(draft_format)};
    return problem;
}

} // namespace

std::optional<Diagnostic> migrate_draft(Json& root) {
    Json* format = member(root, "format");
    if (format == nullptr || format->kind != JsonKind::string)
        return refusal("");
    for (const Migration& migration : migrations) {
        if (format->text != migration.from)
            continue;
        migration.apply(root);
        format = member(root, "format"); // the members may have moved
        format->text = migration.to;
    }
    return format->text == draft_format ? std::nullopt : std::optional(refusal(format->text));
}

} // namespace zicha::facts
