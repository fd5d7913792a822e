// The page's program: what is known about the person, which screen shows it, and one frame of it.
//
// Use: construct it once the ImGui context and the faces exist; call `frame` between
// ImGui::NewFrame and ImGui::Render, inside Twin::begin_frame and Twin::end_frame.
// Limits: reads the platform's environment anew at each frame and keeps nothing outside itself.
#pragma once

#include "core/base/revision.hpp"
#include "web/platform/fonts.hpp"

#include <optional>
#include <string>

namespace zicha::web {

class Twin;
struct State;

class App {
public:
    explicit App(platform::Faces faces);

    void frame(Twin& twin);

    // Does a slice of long work between two frames; false if there is no more to do now.
    bool work();

    // The answer as lines for platform/paper.js, whichever screen is shown.
    [[nodiscard]] std::string sheet();

    // An employer has corrected what is in no file.
    [[nodiscard]] bool has_unsaved() const;

private:
    void name_document(); // if what it is named by has changed
    void follow_address();

    platform::Faces faces_;
    State* state_;             // as long as the page: nothing of it is ever taken apart
    std::optional<bool> rest_; // whether the rest of the page has come, once it is known
    Seen shown_;               // which screen was drawn last
    Seen named_;               // what the document was named by
    Seen followed_;            // the last showing of a screen that the address asked for
    float sheet_height_ = 88;  // CSS pixels; of the answer below the form, as last drawn
};

} // namespace zicha::web
