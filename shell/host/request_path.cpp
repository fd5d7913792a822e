#include "shell/host/request_path.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"

#include <algorithm>
#include <optional>

namespace zicha::host {
namespace {

constexpr std::size_t longest_path = 1024;
constexpr std::string_view index_file = "index.html";
constexpr unsigned bad_path = 400;
constexpr unsigned not_found = 404;

bool is_control(char c) {
    return static_cast<unsigned char>(c) < 0x20 || c == 0x7f;
}

bool is_visible_ascii(char c) {
    return c > 0x20 && c < 0x7f;
}

// A proxy's way to ask, which every server takes: "http://name/path".
std::string_view without_authority(std::string_view target) {
    constexpr std::string_view scheme = "http://";
    if (!target.starts_with(scheme))
        return target;
    target.remove_prefix(scheme.size());
    const std::size_t slash = target.find('/');
    return slash == std::string_view::npos ? "/" : target.substr(slash);
}

std::optional<std::string> decoded(std::string_view path) {
    std::string text;
    for (std::size_t at = 0; at < path.size(); ++at) {
        if (path[at] != '%') {
            text += path[at];
            continue;
        }
        const int high = at + 2 < path.size() ? hexadecimal(path[at + 1]) : -1;
        const int low = high < 0 ? -1 : hexadecimal(path[at + 2]);
        if (low < 0)
            return std::nullopt;
        text += static_cast<char>(high * 16 + low);
        at += 2;
    }
    return text;
}

bool has_plain_segments(std::string_view file) {
    while (true) {
        const std::size_t end = file.find('/');
        const std::string_view segment = file.substr(0, end);
        if (segment.empty() || segment.front() == '.')
            return false;
        if (end == std::string_view::npos)
            return true;
        file.remove_prefix(end + 1);
    }
}

} // namespace

PathDecision file_of_target(std::string_view target) {
    const std::string_view path = without_authority(target);
    if (!path.starts_with('/') || !std::all_of(path.begin(), path.end(), is_visible_ascii))
        return {bad_path, {}};
    if (path.size() > longest_path)
        return {not_found, {}};
    std::optional<std::string> file = decoded(path.substr(1));
    if (!file || !is_utf8(*file) || std::any_of(file->begin(), file->end(), is_control))
        return {bad_path, {}};
    if (file->empty() || file->back() == '/')
        *file += index_file;
    if (file->find('\\') != std::string::npos || !has_plain_segments(*file))
        return {not_found, {}};
    return {0, *std::move(file)};
}

} // namespace zicha::host
