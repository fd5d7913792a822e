#include "core/workbook/xml_scanner.hpp"

#include <algorithm>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_held = std::size_t{4} << 20U; // XmlStream refuses less
constexpr std::string_view spaces = " \t\r\n";

// Where an attribute of a tag and its value are.
struct Span {
    std::size_t start = 0;
    std::size_t value = 0;
    std::size_t value_end = 0;
};

bool is_named(std::string_view written, std::string_view wanted) {
    return written == wanted || (written.size() > wanted.size() && written.ends_with(wanted) &&
                                 written[written.size() - wanted.size() - 1] == ':');
}

std::optional<Span> find_attribute(std::string_view tag, std::string_view wanted) {
    std::size_t at = tag.find_first_of(spaces);
    while (at < tag.size()) {
        const std::size_t name = tag.find_first_not_of(spaces, at);
        const std::size_t equals = std::min(tag.find('=', name), tag.size());
        const std::size_t open = tag.find_first_of("\"'", equals);
        if (name == std::string_view::npos || open == std::string_view::npos)
            return std::nullopt;
        const std::size_t close = tag.find(tag[open], open + 1);
        if (close == std::string_view::npos)
            return std::nullopt;
        std::string_view written = tag.substr(name, equals - name);
        written = written.substr(0, std::min(written.find_first_of(spaces), written.size()));
        if (is_named(written, wanted))
            return Span{name, open + 1, close};
        at = close + 1;
    }
    return std::nullopt;
}

// Behind the tag's ">", which may stand in the values of its attributes.
std::size_t end_of_tag(std::string_view text) {
    for (std::size_t at = text.find_first_of("\"'>"); at != std::string_view::npos;
         at = text.find_first_of("\"'>", at + 1)) {
        if (text[at] == '>')
            return at + 1;
        at = text.find(text[at], at + 1);
        if (at == std::string_view::npos)
            break;
    }
    return std::string_view::npos;
}

std::size_t behind(std::string_view text, std::string_view end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == std::string_view::npos ? found : found + end.size();
}

void read_names(XmlToken& token) {
    std::string_view name = token.raw.substr(token.kind == XmlPiece::end ? 2 : 1);
    name = name.substr(0, name.find_first_of(" \t\r\n/>"));
    const std::size_t colon = name.find(':');
    const std::size_t prefix = colon == std::string_view::npos ? 0 : colon + 1;
    token.prefix = name.substr(0, prefix);
    token.name = name.substr(prefix);
}

} // namespace

std::optional<std::string_view> XmlToken::attribute(std::string_view wanted) const {
    const std::optional<Span> found = find_attribute(raw, wanted);
    return found ? std::optional(raw.substr(found->value, found->value_end - found->value))
                 : std::nullopt;
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
    std::string changed(tag);
    if (const std::optional<Span> found = find_attribute(tag, name))
        return changed.replace(found->value, found->value_end - found->value, value);
    const std::size_t end = tag.size() - (tag.ends_with("/>") ? 2 : 1);
    return changed.insert(end, " " + std::string(name) + "=\"" + std::string(value) + "\"");
}

void XmlScanner::feed(std::string_view bytes) {
    held_.erase(0, at_);
    at_ = 0;
    held_ += bytes;
    is_broken_ = is_broken_ || held_.size() > bytes.size() + most_held;
}

// Of what begins with "<"; npos if it is not whole.
std::size_t XmlScanner::end_of_markup() const {
    constexpr std::string_view comment = "<!--";
    constexpr std::string_view data = "<![CDATA[";
    const std::string_view text = rest();
    if (text.starts_with("<?"))
        return behind(text, "?>", 2);
    if (text.starts_with(comment))
        return behind(text, "-->", comment.size());
    if (text.starts_with(data))
        return behind(text, "]]>", data.size());
    const bool is_cut = comment.starts_with(text) || data.starts_with(text);
    return is_cut ? std::string_view::npos : end_of_tag(text);
}

bool XmlScanner::next(XmlToken& token) {
    const std::string_view text = rest();
    if (text.empty() || is_broken_)
        return false;
    token = XmlToken();
    std::size_t end = std::min(text.find('<'), text.size());
    if (end == 0) {
        end = end_of_markup();
        if (end == std::string_view::npos)
            return false;
        token.kind = text[1] == '!' || text[1] == '?' ? XmlPiece::other
                     : text[1] == '/'                 ? XmlPiece::end
                     : text[end - 2] == '/'           ? XmlPiece::empty
                                                      : XmlPiece::start;
    }
    token.raw = text.substr(0, end);
    if (token.kind != XmlPiece::text && token.kind != XmlPiece::other)
        read_names(token);
    at_ += end;
    return true;
}

} // namespace zicha::workbook
