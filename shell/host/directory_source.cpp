#include "shell/host/beneath.hpp"
#include "shell/host/page_headers.hpp"
#include "shell/host/source.hpp"

#include <array>
#include <cerrno>
#include <cinttypes>
#include <cstdio>
#include <fcntl.h>

namespace zicha::host {
namespace {

// Up to this size a file's bytes are kept; a larger one is sent from the disk.
constexpr std::size_t most_read = 512UL * 1024;

// Any change to a file's bytes changes one of these. They are mixed, so that a tag tells nobody how
// the disk is laid out.
std::string tag_of(const struct stat& status) {
    std::uint64_t mixed = 0;
    for (const std::uint64_t part :
         {static_cast<std::uint64_t>(status.st_size), static_cast<std::uint64_t>(status.st_ino),
          static_cast<std::uint64_t>(status.st_dev),
          static_cast<std::uint64_t>(status.st_ctim.tv_sec),
          static_cast<std::uint64_t>(status.st_ctim.tv_nsec)}) {
        mixed = (mixed ^ part) * 0x9E3779B97F4A7C15U; // odd: nothing is lost
        mixed ^= mixed >> 32U;
    }
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "\"%016" PRIx64 "\"", mixed);
    return {text.data(), static_cast<std::size_t>(length)};
}

bool is_older(const timespec& a, const timespec& b) {
    return a.tv_sec != b.tv_sec ? a.tv_sec < b.tv_sec : a.tv_nsec < b.tv_nsec;
}

// By either of its times: a copy may keep the time at which the bytes were written, but not that at
// which it came.
bool is_older(const struct stat& a, const struct stat& b) {
    return is_older(a.st_mtim, b.st_mtim) || is_older(a.st_ctim, b.st_ctim);
}

// Exactly `size` bytes, or nothing: a file that shrinks meanwhile, or that the disk does not give,
// is not given out.
std::optional<std::string> read_all(int file, std::size_t size) {
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        const ssize_t count =
            ::pread(file, bytes.data() + filled, size - filled, static_cast<off_t>(filled));
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0)
            return std::nullopt;
        filled += static_cast<std::size_t>(count);
    }
    return bytes;
}

std::optional<CodedForm> form_of(OpenFile opened) {
    CodedForm form;
    form.tag = tag_of(opened.status);
    form.size = static_cast<std::size_t>(opened.status.st_size);
    if (form.size > most_read) {
        form.file = std::move(opened.file);
        return form;
    }
    std::optional<std::string> bytes = read_all(opened.file.get(), form.size);
    if (!bytes)
        return std::nullopt;
    form.read = *std::move(bytes);
    return form;
}

std::optional<std::string> start_of(const CodedForm& form) {
    constexpr std::size_t enough = 4096;
    if (!form.file)
        return form.read.substr(0, enough);
    return read_all(form.file.get(), enough);
}

class DirectorySource final : public ContentSource {
public:
    explicit DirectorySource(OwnedFd root) : root_(std::move(root)) {}

    [[nodiscard]] Loading load(const std::string& file) const override {
        bool is_unknown = false;
        Opened opened = open_forms(file, is_unknown);
        if (is_unknown)
            return {std::nullopt, true};
        Content content;
        for (std::size_t at = 0; at < coding_count; ++at)
            if (opened[at])
                content.forms[at] = form_of(*std::move(opened[at]));
        const std::optional<CodedForm>& plain = content.forms.back();
        const std::optional<std::string> start = plain ? start_of(*plain) : std::nullopt;
        if (!start)
            return {std::nullopt, opened.back().has_value()};
        content.media_type = media_type_of(file);
        content.policy = policy_of(content.media_type, *start);
        return {std::move(content), false};
    }

    [[nodiscard]] bool is_current(const std::string& file, const Content& content) const override {
        bool is_unknown = false;
        const Opened opened = open_forms(file, is_unknown);
        if (is_unknown)
            return true;
        for (std::size_t at = 0; at < coding_count; ++at) {
            const std::optional<CodedForm>& form = content.forms[at];
            if (opened[at].has_value() != form.has_value() ||
                (form && form->tag != tag_of(opened[at]->status)))
                return false;
        }
        return true;
    }

private:
    using Opened = std::array<std::optional<OpenFile>, coding_count>; // by Coding

    // A compressed form from before the file was changed would be of other bytes.
    [[nodiscard]] Opened open_forms(const std::string& file, bool& is_unknown) const {
        Opened opened;
        int error = 0;
        opened.back() = open_beneath(root_.get(), file, error);
        is_unknown = !opened.back() && error != ENOENT;
        if (!opened.back())
            return opened;
        for (const Coding coding : {Coding::br, Coding::gzip}) {
            auto packed =
                open_beneath(root_.get(), file + std::string(coding_suffix(coding)), error);
            is_unknown = is_unknown || (!packed && error != ENOENT);
            if (packed && !is_older(packed->status, opened.back()->status))
                opened[static_cast<std::size_t>(coding)] = std::move(packed);
        }
        return opened;
    }

    OwnedFd root_;
};

} // namespace

std::unique_ptr<ContentSource> open_directory(const std::string& path) {
    OwnedFd root(::open(path.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    if (!root)
        return nullptr;
    return std::make_unique<DirectorySource>(std::move(root));
}

} // namespace zicha::host
