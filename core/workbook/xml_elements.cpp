#include "core/workbook/xml_elements.hpp"

#include "core/base/order.hpp"
#include "core/workbook/sheet_outline.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {

std::optional<std::vector<XmlElement>> read_elements(std::string_view xml, std::size_t most_depth) {
    if (!is_utf8_document(xml))
        return std::nullopt;
    std::vector<XmlElement> elements;
    std::vector<std::size_t> open; // indexes; beyond the depth, of the last that is kept
    std::size_t at = 0;
    XmlScanner scanner;
    scanner.feed(xml);
    for (XmlToken token; scanner.next(token);) {
        const std::size_t start = std::exchange(at, at + token.raw.size());
        if (token.kind == XmlPiece::end) {
            if (open.empty())
                return std::nullopt;
            if (open.size() <= most_depth + 1) {
                elements[open.back()].end_tag = start;
                elements[open.back()].end = at;
            }
            open.pop_back();
        } else if (token.opens()) {
            if (open.size() <= most_depth) {
                if (elements.size() == most_elements)
                    return std::nullopt;
                elements.push_back({token, open.size(), start, at, at});
            }
            if (token.kind == XmlPiece::start)
                open.push_back(elements.size() - 1);
        }
    }
    if (elements.empty() || !open.empty() || !scanner.rest().empty())
        return std::nullopt;
    // The scanner has a copy of its own.
    for (XmlElement& element : elements) {
        const std::size_t name = element.start + 1 + element.tag.prefix.size();
        element.tag.prefix = xml.substr(element.start + 1, element.tag.prefix.size());
        element.tag.name = xml.substr(name, element.tag.name.size());
        element.tag.raw = xml.substr(element.start, element.tag.raw.size());
    }
    return elements;
}

void XmlEdits::replace(std::size_t start, std::size_t length, std::string text) {
    edits_.push_back({start, length, std::move(text)});
}

void XmlEdits::add_children(const XmlElement& element, const std::string& children,
                            std::optional<std::size_t> count) {
    const std::string_view raw = element.tag.raw;
    std::string tag =
        count ? with_attribute(raw, "count", std::to_string(*count)) : std::string(raw);
    if (element.tag.kind == XmlPiece::start) {
        replace(element.start, raw.size(), std::move(tag));
        insert(element.end_tag, children);
        return;
    }
    tag.erase(tag.size() - 2, 1);
    replace(element.start, raw.size(),
            tag + children + "</" + std::string(element.tag.prefix) +
                std::string(element.tag.name) + ">");
}

std::string XmlEdits::apply(std::string_view xml) {
    sort_items(edits_, [](const Edit& a, const Edit& b) { return a.start < b.start; });
    std::string changed;
    std::size_t at = 0;
    for (const Edit& edit : edits_) {
        changed += xml.substr(at, edit.start - at);
        changed += edit.text;
        at = edit.start + edit.length;
    }
    changed += xml.substr(at);
    return changed;
}

} // namespace zicha::workbook
