#include "core/workbook/xml_stream.hpp"

#include <expat.h>

namespace zicha::workbook {
namespace {

constexpr int most_nesting = 64;
constexpr std::uint64_t most_tag_bytes = std::uint64_t{1} << 20U;

// Where the parser is. Since 2.9 Expat tells it by functions of other names, and deprecates these.
#if XML_MAJOR_VERSION > 2 || XML_MINOR_VERSION >= 9
std::int64_t byte_index_of(XML_Parser expat) {
    return XML_GetCurrentByteIndex64(expat);
}
std::uint64_t line_of(XML_Parser expat) {
    return XML_GetCurrentLineNumber64(expat);
}
#else
std::int64_t byte_index_of(XML_Parser expat) {
    return XML_GetCurrentByteIndex(expat);
}
std::uint64_t line_of(XML_Parser expat) {
    return XML_GetCurrentLineNumber(expat);
}
#endif

std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

} // namespace

bool XmlAttributes::has(std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (without_prefix(*pair) == name)
            return true;
    return false;
}

std::string_view XmlAttributes::operator[](std::string_view name) const {
    for (const char* const* pair = pairs_; *pair != nullptr; pair += 2)
        if (without_prefix(*pair) == name)
            return pair[1];
    return {};
}

struct XmlStream::Parser {
    XML_Parser expat = XML_ParserCreate(nullptr);
    XmlHandler* handler = nullptr;
    XmlFault fault = XmlFault::none;
    int depth = 0;
    std::uint64_t fed = 0;

    Parser() = default;
    Parser(const Parser&) = delete;
    Parser& operator=(const Parser&) = delete;
    ~Parser() { XML_ParserFree(expat); }

    static Parser& of(void* data) { return *static_cast<Parser*>(data); }

    // After it is stopped expat may still report the end of the element it is in.
    [[nodiscard]] bool is_over() const { return fault != XmlFault::none || handler->is_stopped(); }
    void stop_if_over() const {
        if (is_over())
            XML_StopParser(expat, XML_FALSE);
    }
    void refuse(XmlFault found) {
        fault = found;
        XML_StopParser(expat, XML_FALSE);
    }

    static void XMLCALL on_start(void* data, const char* name, const char** attributes) {
        Parser& parser = of(data);
        if (parser.is_over())
            return;
        if (++parser.depth > most_nesting) {
            parser.refuse(XmlFault::too_deep);
            return;
        }
        parser.handler->start(without_prefix(name), XmlAttributes(attributes));
        parser.stop_if_over();
    }
    static void XMLCALL on_end(void* data, const char* name) {
        Parser& parser = of(data);
        if (parser.is_over())
            return;
        --parser.depth;
        parser.handler->end(without_prefix(name));
        parser.stop_if_over();
    }
    static void XMLCALL on_text(void* data, const char* text, int length) {
        Parser& parser = of(data);
        if (parser.is_over())
            return;
        parser.handler->text(std::string_view(text, static_cast<std::size_t>(length)));
        parser.stop_if_over();
    }
    static void XMLCALL on_document_type(void* data, const char* /*name*/, const char* /*system*/,
                                         const char* /*public*/, int /*has_internal_subset*/) {
        of(data).refuse(XmlFault::document_type);
    }

    bool parse(std::string_view bytes, bool is_last) {
        if (expat == nullptr || fault != XmlFault::none) {
            fault = fault == XmlFault::none ? XmlFault::malformed : fault;
            return false;
        }
        if (handler->is_stopped())
            return true;
        fed += bytes.size();
        const XML_Status status =
            XML_Parse(expat, bytes.data(), static_cast<int>(bytes.size()), is_last ? 1 : 0);
        if (fault != XmlFault::none)
            return false;
        if (handler->is_stopped())
            return true;
        if (status != XML_STATUS_OK) {
            fault = XmlFault::malformed;
            return false;
        }
        // What expat has not reported yet, it holds: an unfinished tag or comment.
        const std::int64_t at = byte_index_of(expat);
        if (at >= 0 && fed - static_cast<std::uint64_t>(at) > most_tag_bytes)
            fault = XmlFault::tag_too_long;
        return fault == XmlFault::none;
    }
};

XmlStream::XmlStream(XmlHandler& handler) : parser_(std::make_unique<Parser>()) {
    parser_->handler = &handler;
    if (parser_->expat == nullptr)
        return;
    XML_SetUserData(parser_->expat, parser_.get());
    XML_SetElementHandler(parser_->expat, Parser::on_start, Parser::on_end);
    XML_SetCharacterDataHandler(parser_->expat, Parser::on_text);
    XML_SetStartDoctypeDeclHandler(parser_->expat, Parser::on_document_type);
}

XmlStream::~XmlStream() = default;

bool XmlStream::feed(std::string_view bytes) {
    return parser_->parse(bytes, false);
}

bool XmlStream::finish() {
    return parser_->parse({}, true);
}

XmlFault XmlStream::fault() const {
    return parser_->fault;
}

std::uint64_t XmlStream::line() const {
    return parser_->expat == nullptr ? 0 : line_of(parser_->expat);
}

} // namespace zicha::workbook
