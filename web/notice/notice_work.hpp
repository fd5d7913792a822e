// The notes of a reader of the notice: days of review meetings, a search in the plan, ticks.
//
// Use: the screens of the notice read it and change it. Promises: there is always a field for a
// meeting. Limits: forgotten with the page.
#pragma once

#include "core/base/revision.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {

class NoticeWork {
public:
    void erase();

    // As typed, a field each.
    [[nodiscard]] const std::vector<std::string>& meetings() const { return noted_.meetings; }
    void type_meeting(std::size_t index, std::string text);
    void add_meeting();                     // its field is wanted
    void remove_meeting(std::size_t index); // the field that takes its place is wanted
    // The meeting whose field is to take the focus.
    [[nodiscard]] std::optional<std::size_t> wanted_meeting() const { return noted_.wanted; }
    void stop_wanting() { noted_.wanted.reset(); }

    [[nodiscard]] const std::string& plan_query() const { return noted_.plan_query; }
    void search_plan(std::string query) { noted_.plan_query = std::move(query); }

    // `item` is the key of a checklist's item.
    [[nodiscard]] bool is_ticked(std::string_view item) const;
    void tick(std::string_view item, bool ticked);

    // Goes up when a part that can be copied has changed: meetings or ticks.
    [[nodiscard]] Revision revision() const { return revision_; }

private:
    struct Noted {
        std::vector<std::string> meetings{""};
        std::optional<std::size_t> wanted;
        std::string plan_query;
        std::vector<std::string> ticks;
    };
    Noted noted_;
    Revision revision_;
};

} // namespace zicha::web
