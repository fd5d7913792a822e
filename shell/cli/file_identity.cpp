#include "shell/cli/file_identity.hpp"

#include "core/base/ascii.hpp"

#include <array>
#include <climits>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace zicha::cli {
namespace {

constexpr int most_links = 40; // as the kernel follows

// Where the link leads, seen from where we are; nothing if the name is no link's.
std::optional<std::string> target_of(const std::string& name) {
    std::array<char, PATH_MAX> target{};
    const ssize_t size = ::readlink(name.c_str(), target.data(), target.size());
    if (size < 0)
        return std::nullopt;
    const std::string_view next(target.data(), static_cast<std::size_t>(size));
    return (next.starts_with('/') ? std::string() : folder_of(name)).append(next);
}

std::optional<int> number_behind(std::string_view folder, std::string_view name) {
    constexpr std::size_t most_digits = 6;
    if (!name.starts_with(folder))
        return std::nullopt;
    name.remove_prefix(folder.size());
    if (name.empty() || name.size() > most_digits || !is_all_digits(name))
        return std::nullopt;
    return std::stoi(std::string(name));
}

} // namespace

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/') + 1);
}

std::string followed(const std::string& path) {
    std::string name = path;
    for (int link = 0; link < most_links; ++link) {
        std::optional<std::string> next = target_of(name);
        if (!next)
            return name;
        name = *std::move(next);
    }
    return path;
}

std::optional<int> descriptor_named(const std::string& path) {
    std::optional<std::string> name = path;
    for (int link = 0; name && link < most_links; ++link) {
        for (const std::string_view folder : {"/dev/fd/", "/proc/self/fd/"})
            if (const std::optional<int> number = number_behind(folder, *name))
                return number;
        name = target_of(*name);
    }
    return std::nullopt;
}

std::optional<FileIdentity> identity_of(const std::string& path, int standard) {
    struct stat status {};
    const bool is_standard = path.empty() || path == "-";
    if ((is_standard ? ::fstat(standard, &status) : ::stat(path.c_str(), &status)) == 0) {
        if (S_ISCHR(status.st_mode))
            return std::nullopt;
        return FileIdentity{status.st_dev, status.st_ino, {}, S_ISREG(status.st_mode)};
    }
    if (is_standard)
        return std::nullopt;
    const std::string end = followed(path);
    const std::string folder = folder_of(end);
    if (::stat(folder.empty() ? "." : folder.c_str(), &status) != 0)
        return std::nullopt;
    return FileIdentity{status.st_dev, status.st_ino, end.substr(folder.size()), true};
}

} // namespace zicha::cli
