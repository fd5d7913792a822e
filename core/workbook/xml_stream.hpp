// An XML document, element by element, from bytes as they arrive; no tree is built.
//
// Use: derive from XmlHandler, `feed` the pieces, then `finish`. A handler that has seen enough, or
// something wrong, calls `stop`. Promises: a document type declaration, and with it every entity of
// one's own, is refused; so are elements deeper than any workbook has and tags of absurd length, so
// that memory stays bounded. Names come without their namespace prefix. Limits: what expat reads
// (UTF-8, UTF-16); text arrives in pieces of any size.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

namespace zicha::workbook {

class XmlAttributes {
public:
    explicit XmlAttributes(const char* const* pairs) : pairs_(pairs) {}
    // The value of the attribute of that name, without prefix; empty if there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
    [[nodiscard]] bool has(std::string_view name) const;

private:
    const char* const* pairs_;
};

class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;

    virtual void start(std::string_view name, const XmlAttributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view piece) = 0;

    [[nodiscard]] bool is_stopped() const { return is_stopped_; }

protected:
    void stop() { is_stopped_ = true; }

private:
    bool is_stopped_ = false;
};

enum class XmlFault : std::uint8_t { none, malformed, document_type, too_deep, tag_too_long };

class XmlStream {
public:
    explicit XmlStream(XmlHandler& handler);
    XmlStream(const XmlStream&) = delete;
    XmlStream& operator=(const XmlStream&) = delete;
    ~XmlStream();

    // False at the first fault. After a handler's `stop` nothing more is read, without a fault.
    [[nodiscard]] bool feed(std::string_view bytes);
    [[nodiscard]] bool finish();
    [[nodiscard]] XmlFault fault() const;
    [[nodiscard]] std::uint64_t line() const;

private:
    struct Parser;
    std::unique_ptr<Parser> parser_;
};

} // namespace zicha::workbook
