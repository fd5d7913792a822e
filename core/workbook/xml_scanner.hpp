// The pieces of an XML document as it writes them: its tags and what is between them, so that a
// document can be copied byte for byte and changed in a few places.
//
// Use: `feed` bytes, then `next` until it gives nothing; what it gave is good until the next
// `feed`. Promises: the pieces, one behind the other, are the document; comments, CDATA and
// instructions are pieces of their own, whatever they hold. Memory is that of one tag. Limits: of
// documents that an XmlStream has read without a fault, in an encoding where ASCII is ASCII;
// `is_broken` if it cannot be one.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::workbook {

enum class XmlPiece : std::uint8_t { text, start, end, empty, other };

struct XmlToken {
    XmlPiece kind = XmlPiece::text;
    std::string_view raw;    // as written
    std::string_view prefix; // of a tag, with its colon
    std::string_view name;   // of a tag, without prefix

    [[nodiscard]] bool opens() const { return kind == XmlPiece::start || kind == XmlPiece::empty; }
    // The value of the attribute as it is written, entities and all; its name may have a prefix.
    [[nodiscard]] std::optional<std::string_view> attribute(std::string_view wanted) const;
};

class XmlScanner {
public:
    void feed(std::string_view bytes);
    [[nodiscard]] bool next(XmlToken& token);
    // Bytes that are no whole piece yet.
    [[nodiscard]] std::string_view rest() const { return std::string_view(held_).substr(at_); }
    [[nodiscard]] bool is_broken() const { return is_broken_; }

private:
    [[nodiscard]] std::size_t end_of_markup() const;

    std::string held_;
    std::size_t at_ = 0;
    bool is_broken_ = false;
};

// The tag with that attribute, in place of the one it has.
[[nodiscard]] std::string with_attribute(std::string_view tag, std::string_view name,
                                         std::string_view value);

} // namespace zicha::workbook
