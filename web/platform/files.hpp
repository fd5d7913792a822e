// Files and other things that stay with the person: saved, opened, kept between two visits, copied,
// printed.
//
// Use. Each of the first five is the answer to a click or key, in the frame that follows it:
// outside of that the browser refuses. Results that take time are asked for in later frames, which
// come by themselves: `take_opened_file`, `was_copied`.
//
// Limits. Nothing here sends anything. The store is the browser's own for the page's origin, a few
// MB at most; it is not used on file://, and may be full or forbidden: check what `store` returns.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::web::platform {

/// Saves a text as a file; `type` is its media type. The browser may ask where, or refuse silently,
/// as those inside chat applications do.
void save_file(std::string_view name, std::string_view type, std::string_view text);

/// Saves the page itself: the very bytes that were served, with no trace of its use.
void save_page(std::string_view name);

/// Lets the person choose a file; `accept` is a list such as ".json,application/json".
void open_file(std::string_view accept);

struct OpenedFile {
    std::string name;
    std::string text; // its first megabyte at most; bytes that are not UTF-8 are U+FFFD
};

/// The file that was chosen since the last call.
[[nodiscard]] std::optional<OpenedFile> take_opened_file();

/// Whether a pasted table is wanted now. Only then is it taken out of the browser's hands; a pasted
/// word or number goes on going where the caret is.
void accept_tables(bool accept);

/// The table that was pasted since the last call: text with several cells or lines.
[[nodiscard]] std::optional<std::string> take_table();

/// Puts text on the clipboard. Where the browser does not, the text is shown, selected, to be
/// copied by hand: under the sentence `lead`, with a button `close`; with no words it is not shown.
void copy_text(std::string_view text, std::string_view lead = {}, std::string_view close = {});

/// The text of the last `copy_text` is on the clipboard.
[[nodiscard]] bool was_copied();

/// Opens the browser's print dialog. The page is asked for its sheet (zicha_sheet) whenever the
/// browser is about to print, by this or by its own command.
void print();

/// What the browser keeps for the page between two visits.
enum class Kept : std::uint8_t {
#define HOST_KEPT(name) name,
#include "web/platform/host.def"
};

/// Keeps a value under a key, until another replaces it; an empty one removes it. False if the
/// browser did not.
bool store(Kept key, std::string_view value);

/// What another tab of this page has put in the place of the device's draft since the last call:
/// its text, empty if it was removed. Nothing if none has.
[[nodiscard]] std::optional<std::string> take_other_draft();

/// The value that was kept under the key when the page was opened; empty if nothing was.
[[nodiscard]] std::string_view stored(Kept key);

} // namespace zicha::web::platform
