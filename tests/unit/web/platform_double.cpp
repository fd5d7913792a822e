// The platform's large files where there is no browser: those of the DeviceDouble. For unit tests
// of the page's own code.
#include "tests/unit/web/device_double.hpp"
#include "web/platform/large_file.hpp"

#include <utility>

namespace zicha::web::platform {

bool has_piece() {
    return tests::device().large_bytes || tests::device().is_large_at_end;
}

// All of it, and then the end.
std::optional<FilePiece> take_piece() {
    tests::DeviceDouble& device = tests::device();
    if (device.large_bytes) {
        device.is_large_at_end = true;
        return FilePiece{std::exchange(device.large_bytes, std::nullopt).value_or(""), false};
    }
    return std::exchange(device.is_large_at_end, false) ? std::optional(FilePiece()) : std::nullopt;
}

void ask_for_piece(std::size_t) {}

const std::vector<std::string>& offered_files() {
    return tests::device().offered;
}

void take_offered(std::size_t index) {
    tests::device().offered.clear();
    tests::device().asked_of_offered = index;
}

std::string decode_gb18030(std::string_view bytes) {
    return std::string(bytes);
}

void start_writing() {
    tests::device().written.clear();
}

void write_piece(std::string_view bytes) {
    tests::device().written += bytes;
}

void save_pieces(std::string_view name, std::string_view) {
    tests::device().saved_name = name;
}

} // namespace zicha::web::platform
