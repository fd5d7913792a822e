#include "core/rules/file_kind.hpp"

#include "core/base/json.hpp"

#include <algorithm>
#include <iterator>

namespace zicha::rules {
namespace {

constexpr std::string_view names[] = {"rules", "notice", "calendar", "plan", "needs"};

std::string_view after(std::string_view text, std::string_view mark) {
    const std::size_t at = text.find(mark);
    return at == std::string_view::npos ? std::string_view() : text.substr(at + mark.size());
}

} // namespace

std::string_view name_of(FileKind kind) {
    return names[static_cast<std::size_t>(kind)];
}

std::optional<FileKind> file_kind_of_name(std::string_view name) {
    for (std::size_t at = 0; at < std::size(names); ++at)
        if (names[at] == name)
            return static_cast<FileKind>(at);
    return std::nullopt;
}

FileKind kind_of_file(std::string_view json) {
    // "format": "zicha-KIND/1"
    const std::string_view value = after(json, "\"format\"");
    const std::size_t quote = value.find('"');
    constexpr std::string_view ours = "\"zicha-";
    if (quote == std::string_view::npos || !value.substr(quote).starts_with(ours))
        return FileKind::rules;
    const std::string_view name = value.substr(quote + ours.size());
    if (name.starts_with("rules/2\""))
        return FileKind::needs;
    return file_kind_of_name(name.substr(0, name.find('/'))).value_or(FileKind::rules);
}

bool is_none_of_ours(std::string_view json) {
    const Result<Json> value = read_json(json, "");
    if (!value || value->kind != JsonKind::object)
        return false;
    const Json* format = value->find("format");
    if (format != nullptr && format->text.starts_with("zicha-"))
        return false;
    constexpr std::string_view ours[] = {"id", "title", "edition", "sources", "facts", "cite"};
    constexpr std::ptrdiff_t enough = 3;
    return std::count_if(std::begin(ours), std::end(ours), [&](std::string_view member) {
               return value->find(member) != nullptr;
           }) < enough;
}

} // namespace zicha::rules
