#include "shell/cli/input_file.hpp"

#include "shell/cli/words.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace zicha::cli {
namespace {

constexpr std::size_t piece_bytes = std::size_t{64} << 10U;

std::int64_t change_of(const struct stat& status) {
    return std::int64_t{status.st_mtim.tv_sec} * 1'000'000'000 + status.st_mtim.tv_nsec;
}

} // namespace

InputFile::InputFile(InputFile&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), name_(std::move(other.name_)),
      size_(other.size_), changed_(other.changed_) {}

InputFile& InputFile::operator=(InputFile&& other) noexcept {
    std::swap(descriptor_, other.descriptor_);
    std::swap(name_, other.name_);
    std::swap(size_, other.size_);
    std::swap(changed_, other.changed_);
    return *this;
}

InputFile::~InputFile() {
    close();
}

void InputFile::close() {
    if (descriptor_ > STDIN_FILENO)
        ::close(descriptor_);
    descriptor_ = -1;
}

bool InputFile::open(const std::string& path, const Session& session) {
    close();
    const bool is_standard = path == "-";
    name_ = is_standard ? std::string(text(words::cli_standard_input, session.language)) : path;
    descriptor_ = is_standard ? STDIN_FILENO : ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (descriptor_ < 0) {
        session.say(words::cli_cannot_open, {name_, std::strerror(errno)});
        return false;
    }
    size_ = -1;
    struct stat status {};
    if (::fstat(descriptor_, &status) != 0)
        return true;
    if (S_ISDIR(status.st_mode)) {
        session.say(words::cli_is_directory, {name_});
        return false;
    }
    if (S_ISREG(status.st_mode)) {
        size_ = status.st_size;
        changed_ = change_of(status);
    }
    return true;
}

bool InputFile::is_unchanged() const {
    struct stat status {};
    return size_ < 0 || ::fstat(descriptor_, &status) != 0 ||
           (status.st_size == size_ && change_of(status) == changed_);
}

bool InputFile::read(std::string& piece, const Session& session) {
    piece.resize(piece_bytes);
    ssize_t got = 0;
    do {
        got = ::read(descriptor_, piece.data(), piece.size());
    } while (got < 0 && errno == EINTR);
    if (got < 0) {
        session.say(words::cli_cannot_read, {name_, std::strerror(errno)});
        return false;
    }
    piece.resize(static_cast<std::size_t>(got));
    if (got == 0 && !is_unchanged()) {
        session.say(words::cli_file_changed, {name_});
        return false;
    }
    return true;
}

std::optional<std::string> read_whole(const std::string& path, std::size_t most,
                                      const Session& session) {
    InputFile file;
    if (!file.open(path, session))
        return std::nullopt;
    std::string whole;
    std::string piece;
    do {
        if (!file.read(piece, session))
            return std::nullopt;
        whole += piece;
        if (whole.size() > most) {
            session.say(words::cli_file_too_large, {file.name(), std::to_string(most)});
            return std::nullopt;
        }
    } while (!piece.empty());
    return whole;
}

} // namespace zicha::cli
