#include "shell/cli/file_identity.hpp"

#include <array>
#include <climits>
#include <string_view>
#include <sys/stat.h>
#include <unistd.h>

namespace zicha::cli {

std::string folder_of(const std::string& path) {
    return path.substr(0, path.rfind('/') + 1);
}

std::string followed(const std::string& path) {
    constexpr int most_links = 40; // as the kernel follows
    std::string name = path;
    for (int link = 0; link < most_links; ++link) {
        std::array<char, PATH_MAX> target{};
        const ssize_t size = ::readlink(name.c_str(), target.data(), target.size());
        if (size < 0)
            return name;
        const std::string_view next(target.data(), static_cast<std::size_t>(size));
        if (!next.starts_with('/'))
            name.resize(folder_of(name).size());
        else
            name.clear();
        name += next;
    }
    return path;
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
