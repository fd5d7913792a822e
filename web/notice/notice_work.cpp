#include "web/notice/notice_work.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {

void NoticeWork::erase() {
    noted_ = {};
    revision_.raise();
}

void NoticeWork::type_meeting(std::size_t index, std::string text) {
    noted_.meetings[index] = std::move(text);
    revision_.raise();
}

void NoticeWork::add_meeting() {
    noted_.wanted = noted_.meetings.size();
    noted_.meetings.emplace_back();
}

void NoticeWork::remove_meeting(std::size_t index) {
    noted_.meetings.erase(noted_.meetings.begin() + static_cast<std::ptrdiff_t>(index));
    if (noted_.meetings.empty())
        noted_.meetings.emplace_back();
    noted_.wanted = std::min(index, noted_.meetings.size() - 1);
    revision_.raise();
}

bool NoticeWork::is_ticked(std::string_view item) const {
    return std::find(noted_.ticks.begin(), noted_.ticks.end(), item) != noted_.ticks.end();
}

void NoticeWork::tick(std::string_view item, bool ticked) {
    std::erase(noted_.ticks, item);
    if (ticked)
        noted_.ticks.emplace_back(item);
    revision_.raise();
}

} // namespace zicha::web
