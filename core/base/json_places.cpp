#include "core/base/json_places.hpp"

#include "core/base/encoding.hpp"
#include "core/base/json.hpp"

#include <algorithm>

namespace zicha {
namespace {

// A pass over a text that is known to be JSON; it looks at no more than it needs to find the ends.
class Scanner {
public:
    explicit Scanner(std::string_view text) : text_(text) {
        if (text_.starts_with(byte_order_mark))
            at_ = byte_order_mark.size();
    }

    std::vector<JsonPlace> scan() {
        value("", {}, 0);
        return std::move(places_);
    }

private:
    void skip_space() {
        while (at_ < text_.size() && std::string_view(" \t\r\n").find(text_[at_]) < 4)
            ++at_;
    }
    [[nodiscard]] bool is_next(char c) {
        skip_space();
        return at_ < text_.size() && text_[at_] == c;
    }
    bool take(char c) {
        const bool is_there = is_next(c);
        at_ += is_there ? 1 : 0;
        return is_there;
    }
    void string() {
        for (++at_; at_ < text_.size() && text_[at_] != '"'; ++at_)
            if (text_[at_] == '\\')
                ++at_;
        at_ = std::min(at_ + 1, text_.size());
    }
    [[nodiscard]] std::string key_text(std::size_t begin) const {
        const std::string_view written = text_.substr(begin, at_ - begin);
        if (written.find('\\') == std::string_view::npos)
            return std::string(written.substr(1, std::max<std::size_t>(written.size(), 2) - 2));
        const Result<Json> read = read_json(written, "");
        return read ? read->text : std::string();
    }

    // `place` brings the key, if there is one.
    void value(const std::string& pointer, JsonPlace place, int depth) {
        skip_space();
        if (at_ >= text_.size() || depth > Json::max_depth)
            return;
        const std::size_t index = places_.size();
        place.pointer = pointer;
        place.begin = at_;
        places_.push_back(std::move(place));
        if (text_[at_] == '{')
            object(pointer, depth);
        else if (text_[at_] == '[')
            list(pointer, depth);
        else if (text_[at_] == '"')
            string();
        else
            at_ = std::min(text_.find_first_of(",]} \t\r\n", at_), text_.size());
        places_[index].end = at_;
    }
    void object(const std::string& pointer, int depth) {
        ++at_;
        while (is_next('"')) {
            JsonPlace member;
            member.key_begin = at_;
            string();
            member.key_end = at_;
            const std::string step = pointer_step(key_text(member.key_begin));
            if (!take(':'))
                return;
            value(pointer + step, std::move(member), depth + 1);
            if (!take(','))
                break;
        }
        take('}');
    }
    void list(const std::string& pointer, int depth) {
        ++at_;
        for (std::size_t element = 0; at_ < text_.size() && !is_next(']'); ++element) {
            value(pointer + '/' + std::to_string(element), {}, depth + 1);
            if (!take(','))
                break;
        }
        take(']');
    }

    std::string_view text_;
    std::size_t at_ = 0;
    std::vector<JsonPlace> places_;
};

} // namespace

std::vector<JsonPlace> json_places(std::string_view text) {
    return Scanner(text).scan();
}

const JsonPlace* place_of(const std::vector<JsonPlace>& places, std::string_view pointer) {
    for (;;) {
        for (const JsonPlace& place : places)
            if (place.pointer == pointer)
                return &place;
        const std::size_t step = pointer.rfind('/');
        if (step == std::string_view::npos)
            return nullptr;
        pointer = pointer.substr(0, step);
    }
}

TextPosition position_at(std::string_view text, std::size_t offset) {
    TextPosition position;
    const std::size_t start = text.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
    for (std::size_t at = start; at < std::min(offset, text.size()); ++at) {
        if (text[at] == '\n') {
            ++position.line;
            position.column = 1;
        } else if (!continues_character(text[at])) {
            ++position.column;
        }
    }
    return position;
}

} // namespace zicha
