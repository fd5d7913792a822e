// The platform's large files where there is no browser: none is ever there. For unit tests of the
// page's own code.
#include "web/platform/large_file.hpp"

namespace zicha::web::platform {

bool has_piece() {
    return false;
}

std::optional<FilePiece> take_piece() {
    return std::nullopt;
}

void ask_for_piece(std::size_t) {}

std::string decode_gb18030(std::string_view bytes) {
    return std::string(bytes);
}

void start_writing() {}

void write_piece(std::string_view) {}

void save_pieces(std::string_view, std::string_view) {}

} // namespace zicha::web::platform
