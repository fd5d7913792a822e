// A small XML document with changes in a few places; all else of it stays as it is written.
//
// Use: `read_elements`, note the changes in an XmlEdits, `apply` them. Limits: documents that an
// XmlStream has read without a fault, in UTF-8; `most_elements`.
#pragma once

#include "core/workbook/xml_scanner.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::workbook {

// An element and where its parts are in the document.
struct XmlElement {
    XmlToken tag; // the first
    std::size_t depth = 0;
    std::size_t start = 0;
    std::size_t end_tag = 0; // where it starts; the element's end if it has none
    std::size_t end = 0;

    [[nodiscard]] bool is(std::string_view name, std::size_t at_depth) const {
        return depth == at_depth && tag.name == name;
    }
};

inline constexpr std::size_t most_elements = 200'000;

// Those down to that depth, the root first, in order; they look into `xml`. Nothing if there are
// too many, or it is no such document.
[[nodiscard]] std::optional<std::vector<XmlElement>> read_elements(std::string_view xml,
                                                                   std::size_t most_depth);

class XmlEdits {
public:
    void replace(std::size_t start, std::size_t length, std::string text);
    void insert(std::size_t at, std::string text) { replace(at, 0, std::move(text)); }
    // Behind the element's last child; `count` is an attribute that tells how many there are.
    void add_children(const XmlElement& element, const std::string& children,
                      std::optional<std::size_t> count = std::nullopt);
    [[nodiscard]] std::string apply(std::string_view xml);

private:
    struct Edit {
        std::size_t start = 0;
        std::size_t length = 0;
        std::string text;
    };
    std::vector<Edit> edits_;
};

} // namespace zicha::workbook
