#include "core/upgrade/json_parts.hpp"

#include "core/base/json_writer.hpp"

namespace zicha::upgrade {
namespace {

constexpr std::size_t widest_line = 120; // in bytes

std::string in_one_line(const Json& json) {
    std::string text;
    JsonWriter out(text, JsonWriter::Spacing::spaced);
    write_json(out, json);
    return text;
}

void append_pretty(std::string& out, const Json& json, std::size_t indent, std::size_t used) {
    const std::string line = in_one_line(json);
    const bool is_list = json.kind == JsonKind::array;
    if (indent > 0 &&
        (used + line.size() <= widest_line || (!is_list && json.kind != JsonKind::object))) {
        out += line;
        return;
    }
    constexpr std::size_t step = 2;
    const std::string inner(indent + step, ' ');
    const std::size_t count = is_list ? json.elements.size() : json.members.size();
    out += is_list ? "[\n" : "{\n";
    for (std::size_t at = 0; at < count; ++at) {
        std::string key;
        if (!is_list) {
            append_json_string(key, json.members[at].key);
            key += ": ";
        }
        out += inner + key;
        append_pretty(out, is_list ? json.elements[at] : json.members[at].value, indent + step,
                      indent + step + key.size());
        out += at + 1 < count ? ",\n" : "\n";
    }
    out += std::string(indent, ' ') + (is_list ? "]" : "}");
}

} // namespace

Json text_json(std::string text) {
    Json json;
    json.kind = JsonKind::string;
    json.text = std::move(text);
    return json;
}

Json raw_json(std::string written) {
    Json json;
    json.kind = JsonKind::number;
    json.text = std::move(written);
    return json;
}

Json yes_no_json(bool value) {
    Json json;
    json.kind = JsonKind::boolean;
    json.boolean = value;
    return json;
}

Json list_json(std::vector<Json> elements) {
    Json json;
    json.kind = JsonKind::array;
    json.elements = std::move(elements);
    return json;
}

Json object_json(std::vector<JsonMember> members) {
    Json json;
    json.kind = JsonKind::object;
    json.members = std::move(members);
    return json;
}

Json copied(const Json& owner, std::string_view name) {
    const Json* const found = owner.find(name);
    return found != nullptr ? *found : Json();
}

void add_copied(Json& to, const Json& from, std::string_view name) {
    if (const Json* const found = from.find(name))
        to.members.push_back({std::string(name), *found});
}

std::string pretty(const Json& json) {
    std::string text;
    append_pretty(text, json, 0, 0);
    return text + "\n";
}

} // namespace zicha::upgrade
