#include "shell/cli/text_decoder.hpp"

#include <array>
#include <cerrno>

namespace zicha::cli {
namespace {

constexpr char no_character = '\xFF';

} // namespace

TextDecoder::~TextDecoder() {
    if (is_open_)
        ::iconv_close(converter_);
}

bool TextDecoder::open() {
    if (is_open_)
        return true;
    converter_ = ::iconv_open("UTF-8", "GB18030");
    // The value that tells of failure is defined as a cast.
    is_open_ = converter_ != reinterpret_cast<iconv_t>(-1); // NOLINT(performance-no-int-to-ptr)
    return is_open_;
}

std::optional<std::string> TextDecoder::decode(std::string_view bytes) {
    if (!open())
        return std::nullopt;
    std::string out;
    waiting_ += bytes;
    convert(out);
    if (bytes.empty()) {
        out.append(waiting_.size(), no_character);
        waiting_.clear();
    }
    return out;
}

void TextDecoder::convert(std::string& out) {
    char* from = waiting_.data();
    std::size_t left = waiting_.size();
    std::array<char, 4096> room{};
    while (left > 0) {
        char* to = room.data();
        std::size_t free = room.size();
        const std::size_t result = ::iconv(converter_, &from, &left, &to, &free);
        const int error = errno;
        out.append(room.data(), room.size() - free);
        if (result != static_cast<std::size_t>(-1) || error == E2BIG)
            continue;
        if (error == EINVAL)
            break;
        out += no_character;
        ++from;
        --left;
    }
    waiting_.erase(0, waiting_.size() - left);
}

} // namespace zicha::cli
