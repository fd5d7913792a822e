// The browser, seen from C++: the one door between the page and its host.
//
// Purpose. Everything that needs a browser goes through the few functions here; host.js is the
// other side. Screens and widgets know neither JavaScript nor WebAssembly.
//
// Use. environment() says what the page was opened with and what the device is like; it may change
// from frame to frame (the window moves to another screen, the system turns dark). A function that
// changes what is seen calls request_frame(), because nothing is drawn that nobody asked for.
//
// Limits. All calls happen on the main thread, between boot and the end of the page. Links
// only open while the browser considers the call the person's own act, that is in the
// frame that follows a click or key.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web::platform {

/// A rule file, notice, calendar or plan as the page holds it.
struct PageFile {
    std::string kind; // "rules", "notice", "calendar" or "plan": core/rules/file_kind.hpp reads it
    std::string id;
    std::string text;
};

/// What the page was opened with, and where.
struct Environment {
    std::string language;        // ?lang=, empty if absent
    std::string theme;           // ?theme=, empty if absent
    std::string rules;           // ?rules=, the id of the edition to begin with; empty if absent
    std::string as_of;           // ?as-of=, empty if absent; not yet checked to be a date
    std::string today;           // YYYY-MM-DD in China, whatever the device's zone
    std::string build;           // hash of what was packed
    std::string address;         // of the page without query and fragment; empty for a local file
    std::string browser;         // its name and version, for an error report
    std::string licences;        // of everything whose code is in the page
    std::vector<PageFile> files; // in the order of the page
    float width = 0;             // of the canvas, device pixels
    float height = 0;
    float pixel_ratio = 1; // device pixels in a CSS pixel
    double now = 0;        // milliseconds since the page began, at this frame
    bool prefers_chinese = true;
    bool prefers_dark = false;
    bool touch = false;          // the main pointer is a finger
    bool local_file = false;     // opened from file://
    bool software = false;       // no WebGL2: triangles are drawn here
    bool chinese_glyphs = true;  // false: the device has no Chinese font
    bool glyphs_readable = true; // false: the browser blurs what is read back from a canvas
    bool twin = true;            // false with ?twin=off
    // The page's file is read from its beginning, and what comes after the first part is not there
    // at once. Until `rest_here` nothing of the program's second part may be called, and `files`
    // are those of the first (shell/page/rest.txt).
    bool rest_here = false;
    std::string
        rest_trouble; // "cut" short or "damaged", so that it never will be; "altered" if it is
};

[[nodiscard]] const Environment& environment();

/// One more frame after this one. Events already ask for a few by themselves.
void request_frame();

/// Slices of work between frames, as long as there is any (zicha_work); its visible part is drawn
/// now and then.
void request_work();

/// Opens an address in a new tab, without telling it where from.
void open_link(std::string_view address);

/// What the browser's own parts (scroll bars, caret, tab, history) are to agree with.
struct Document {
    std::string title;
    std::string_view language; // `zh-CN` or `en`
    // A word for the address, after #/: never a fact. Empty: the address is right as it is, because
    // the screen follows it.
    std::string_view screen;
    bool dark = false;
};

/// Names the document. Another screen is another entry in the browser's history.
void set_document(const Document& document);

/// The screen that the address names, once it has come to name another than the one that was set;
/// empty for none.
[[nodiscard]] std::optional<std::string> take_asked_screen();

} // namespace zicha::web::platform
