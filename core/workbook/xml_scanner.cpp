#include "core/workbook/xml_scanner.hpp"

#include <algorithm>

namespace zicha::workbook {
namespace {

constexpr std::size_t most_held = std::size_t{4} << 20U; // XmlStream refuses less

constexpr bool is_space(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Where an attribute of a tag and its value are.
struct AttributeSpan {
    std::size_t start = 0;
    std::size_t value = 0;
    std::size_t value_end = 0;
};

// The next attribute from there on, with its name as it is written. Tags are short: a loop is
// faster than a search.
std::optional<AttributeSpan> next_attribute(std::string_view tag, std::size_t at,
                                            std::string_view& name) {
    while (at < tag.size() && is_space(tag[at]))
        ++at;
    AttributeSpan span{at, 0, 0};
    while (at < tag.size() && tag[at] != '=' && !is_space(tag[at]))
        ++at;
    name = tag.substr(span.start, at - span.start);
    while (at < tag.size() && tag[at] != '"' && tag[at] != '\'')
        ++at;
    span.value = at + 1;
    span.value_end = std::min(tag.find(at < tag.size() ? tag[at] : '"', span.value), tag.size());
    return span.value_end < tag.size() ? std::optional(span) : std::nullopt;
}

bool is_named(std::string_view written, std::string_view wanted) {
    return written == wanted || (written.size() > wanted.size() && written.ends_with(wanted) &&
                                 written[written.size() - wanted.size() - 1] == ':');
}

std::optional<AttributeSpan> find_attribute(std::string_view tag, std::string_view wanted) {
    std::size_t at = 0;
    while (at < tag.size() && !is_space(tag[at]))
        ++at;
    std::string_view name;
    while (const std::optional<AttributeSpan> span = next_attribute(tag, at, name)) {
        if (is_named(name, wanted))
            return span;
        at = span->value_end + 1;
    }
    return std::nullopt;
}

// Behind the tag's ">", which may stand in the values of its attributes; npos if it is not there.
std::size_t end_of_tag(std::string_view text) {
    char quote = 0;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char c = text[at];
        if (quote != 0)
            quote = c == quote ? '\0' : quote;
        else if (c == '>')
            return at + 1;
        else if (c == '"' || c == '\'')
            quote = c;
    }
    return std::string_view::npos;
}

std::size_t behind(std::string_view text, std::string_view end, std::size_t from) {
    const std::size_t found = text.find(end, from);
    return found == std::string_view::npos ? found : found + end.size();
}

void read_names(XmlToken& token) {
    const std::string_view raw = token.raw;
    const std::size_t start = token.kind == XmlPiece::end ? 2 : 1;
    std::size_t name = start;
    std::size_t at = start;
    for (; at < raw.size() && raw[at] != '>' && raw[at] != '/' && !is_space(raw[at]); ++at)
        name = raw[at] == ':' ? at + 1 : name;
    token.prefix = raw.substr(start, name - start);
    token.name = raw.substr(name, at - name);
}

} // namespace

std::optional<std::string_view> XmlToken::attribute(std::string_view wanted) const {
    const std::optional<AttributeSpan> found = find_attribute(raw, wanted);
    return found ? std::optional(raw.substr(found->value, found->value_end - found->value))
                 : std::nullopt;
}

std::string with_attribute(std::string_view tag, std::string_view name, std::string_view value) {
    std::string changed(tag);
    if (const std::optional<AttributeSpan> found = find_attribute(tag, name))
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
    if (text.size() > 1 && text[1] != '!' && text[1] != '?')
        return end_of_tag(text);
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
    std::size_t end = 0;
    while (end < text.size() && text[end] != '<')
        ++end;
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
