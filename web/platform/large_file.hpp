// A large file that the person chooses, or drops on the page: it comes in pieces, as they are asked
// for. And one that is written in pieces and then saved.
//
// Use. `open_large_file` in the frame that follows a click or key, or `accept_drops` for files that
// are dropped; `take_large_file` tells that one is there. Then `ask_for_piece`, and `take_piece`
// when there is one: a frame comes by itself. `start_writing`, `write_piece` any number of times,
// then `save_pieces`.
//
// Limits. One file at a time; another takes its place. Of several that are dropped at once none is
// taken: `offered_files` names them, and one after the other can be taken with `take_offered`.
// Nothing here sends anything.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web::platform {

struct LargeFile {
    std::string name;
    std::uint64_t size = 0;
    bool is_dropped = false;
};

struct FilePiece {
    std::string bytes; // none: the end
    bool failed = false;
};

/// `accept` is a list such as ".csv,.xlsx".
void open_large_file(std::string_view accept);

/// Whether a file that is dropped on the page is wanted now.
void accept_drops(bool accept);

/// The file that was chosen or dropped since the last call.
[[nodiscard]] std::optional<LargeFile> take_large_file();

/// The names of the files that were dropped together, until one is taken or another file comes.
[[nodiscard]] const std::vector<std::string>& offered_files();
/// One of those that were dropped together last by its index, also again; with any other none.
void take_offered(std::size_t index);

/// The next `size` bytes, or fewer at the end of the file.
void ask_for_piece(std::size_t size);
[[nodiscard]] bool has_piece();
[[nodiscard]] std::optional<FilePiece> take_piece();

/// GB18030 as UTF-8, piece after piece; an empty one is the end. What belongs to no character
/// becomes bytes that are not UTF-8.
[[nodiscard]] std::string decode_gb18030(std::string_view bytes);

/// Forgets what was written and not saved.
void start_writing();
void write_piece(std::string_view bytes);
/// Saves what was written as a file; the browser may ask where.
void save_pieces(std::string_view name, std::string_view type);

} // namespace zicha::web::platform
