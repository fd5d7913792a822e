#include "web/platform/large_file.hpp"

#include "web/platform/exchange.hpp"
#include "web/platform/host.hpp"

#include <utility>

namespace zicha::web::platform {

namespace {

std::optional<LargeFile> chosen;
std::optional<FilePiece> arrived;
bool accepting = false;
std::vector<std::string> offered;

std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    for (;;) {
        const std::size_t end = text.find('\n');
        lines.emplace_back(text.substr(0, end));
        if (end == std::string_view::npos)
            return lines;
        text.remove_prefix(end + 1);
    }
}

} // namespace

void open_large_file(std::string_view accept) {
    host_pick_large(accept.data(), accept.size());
}

void accept_drops(bool accept) {
    accepting = accept;
}

std::optional<LargeFile> take_large_file() {
    return std::exchange(chosen, std::nullopt);
}

const std::vector<std::string>& offered_files() {
    return offered;
}

void take_offered(std::size_t index) {
    const std::string asked = "#" + std::to_string(index);
    offered.clear();
    host_pick_large(asked.data(), asked.size());
}

void ask_for_piece(std::size_t size) {
    host_read_piece(size);
}

bool has_piece() {
    return arrived.has_value();
}

std::optional<FilePiece> take_piece() {
    return std::exchange(arrived, std::nullopt);
}

std::string decode_gb18030(std::string_view bytes) {
    return std::string(exchange(host_decode(bytes.data(), bytes.size())));
}

void start_writing() {
    host_start_writing();
}

void write_piece(std::string_view bytes) {
    host_write_piece(bytes.data(), bytes.size());
}

void save_pieces(std::string_view name, std::string_view type) {
    host_save_pieces(name.data(), name.size(), type.data(), type.size());
}

// False if it is not wanted. Of several dropped files the names come as lines, with no size.
ZICHA_EXPORT(zicha_large_file)
bool zicha_large_file(std::size_t name_size, double size, bool is_dropped) {
    if (is_dropped && !accepting)
        return false;
    if (size < 0) {
        offered = lines_of(exchange(name_size));
        return false;
    }
    offered.clear();
    chosen = {std::string(exchange(name_size)), static_cast<std::uint64_t>(size), is_dropped};
    arrived.reset();
    return true;
}

ZICHA_EXPORT(zicha_piece) void zicha_piece(std::size_t size, bool failed) {
    arrived = {std::string(exchange(size)), failed};
}

} // namespace zicha::web::platform
