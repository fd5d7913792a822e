#include "shell/host/reply_shelf.hpp"

#include <optional>
#include <utility>

namespace zicha::host {
namespace {

constexpr std::chrono::seconds trusted_for{1};
constexpr std::size_t most_files = 64;
constexpr std::size_t most_held = 2UL * 1024 * 1024;

// False if memory ran out.
bool make_replies(ReadyFile& file, const Framing& framing) {
    for (std::size_t at = 0; at < coding_count; ++at) {
        if (!file.content.forms[at])
            continue;
        const Coding coding = static_cast<Coding>(at);
        file.forms[at].file = file.content.forms[at]->file.get();
        file.forms[at].whole =
            whole_reply(*file.content.forms[at], headers_of(file.content, coding, framing));
        file.forms[at].unchanged =
            unchanged_reply(headers_of_unchanged(file.content, coding, framing));
        if (!file.forms[at].whole || !file.forms[at].unchanged)
            return false;
    }
    return true;
}

std::size_t bytes_read(const Content& content) {
    std::size_t sum = 0;
    for (const std::optional<CodedForm>& form : content.forms)
        sum += form ? form->read.size() : 0;
    return sum;
}

} // namespace

ReplyShelf::Found ReplyShelf::find(const std::string& file, Clock::time_point now) {
    const auto known = files_.find(file);
    if (known == files_.end())
        return load(file, now);
    ReadyFile& ready = known->second;
    if (now - ready.checked < trusted_for)
        return {&ready};
    if (source_.is_current(file, ready.content)) {
        ready.checked = now;
        return {&ready};
    }
    held_ -= ready.held;
    files_.erase(known);
    return load(file, now);
}

ReplyShelf::Found ReplyShelf::load(const std::string& file, Clock::time_point now) {
    Loading loading = source_.load(file);
    if (!loading.content)
        return {nullptr, loading.is_unknown};
    const std::size_t added = bytes_read(*loading.content);
    if (files_.size() >= most_files || held_ + added > most_held) {
        files_.clear();
        held_ = 0;
    }
    ReadyFile ready{*std::move(loading.content), {}, now, added};
    if (!make_replies(ready, framing_))
        return {nullptr, true};
    held_ += added;
    return {&files_.insert_or_assign(file, std::move(ready)).first->second};
}

} // namespace zicha::host
