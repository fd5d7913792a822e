// How the page is shown: its language, appearance and text size.
//
// Use: read at each frame; changed by the settings and by what the device and the address say.
// Promises: the system's appearance is followed until one is chosen. Limits: keeps nothing by
// itself; see display_store.hpp.
#pragma once

#include "core/base/revision.hpp"
#include "core/base/text.hpp"
#include "web/widgets/theme.hpp"

#include <array>
#include <optional>
#include <string>

namespace zicha::web {

inline constexpr std::array<float, 4> text_sizes{1.0F, 1.15F, 1.3F, 1.5F};

// "130" of 1.3
[[nodiscard]] std::string in_percent(float text_size);

class Display {
public:
    void choose(Language language);
    void choose(Appearance appearance);
    void choose_text_size(float size);
    // The system's appearance is dark or not.
    void follow(bool prefers_dark);

    [[nodiscard]] Language language() const { return language_; }
    [[nodiscard]] Appearance appearance() const { return chosen_.value_or(system_); }
    [[nodiscard]] const std::optional<Appearance>& chosen_appearance() const { return chosen_; }
    [[nodiscard]] float text_size() const { return text_size_; }

    // Goes up when the page is shown differently.
    [[nodiscard]] Revision revision() const { return revision_; }
    // Goes up when something else is chosen.
    [[nodiscard]] Revision choice_revision() const { return choice_revision_; }

private:
    void choice_made();

    Language language_ = Language::zh;
    Appearance system_ = Appearance::light;
    std::optional<Appearance> chosen_; // none: the system's, whenever it changes
    float text_size_ = 1;
    Revision revision_;
    Revision choice_revision_;
};

} // namespace zicha::web
