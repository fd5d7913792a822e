#include "core/workbook/xml_elements.hpp"
#include "core/workbook/xml_scanner.hpp"

#include <doctest/doctest.h>

namespace zicha::tests {
namespace {

using workbook::XmlPiece;

// The pieces of a document that arrives so many bytes at a time, with "|" between those that are
// no text.
std::string pieces_of(std::string_view xml, std::size_t step) {
    workbook::XmlScanner scanner;
    std::string pieces;
    for (; !xml.empty(); xml.remove_prefix(std::min(step, xml.size()))) {
        scanner.feed(xml.substr(0, step));
        for (workbook::XmlToken token; scanner.next(token);)
            pieces += token.kind == XmlPiece::text ? std::string(token.raw)
                                                   : "|" + std::string(token.raw) + "|";
    }
    return pieces + std::string(scanner.rest());
}

} // namespace

TEST_CASE("the pieces of a document are the same however its bytes arrive") {
    constexpr std::string_view xml =
        "\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- <a> --><x:a b='>' c=\"/>\">t "
        "&lt;<![CDATA[</x:a>]]><b/><c\n/></x:a ><!---->";
    const std::string whole = pieces_of(xml, xml.size());
    CHECK(whole == "\xEF\xBB\xBF|<?xml version=\"1.0\"?>||<!-- <a> -->||<x:a b='>' c=\"/>\">|t "
                   "&lt;|<![CDATA[</"
                   "x:a>]]>||<b/>||<c\n/>||</x:a >||<!---->|");
    for (std::size_t step = 1; step < 20; ++step)
        CHECK(pieces_of(xml, step) == whole);
}

TEST_CASE("tags tell their prefix, name and attributes") {
    workbook::XmlScanner scanner;
    scanner.feed("<x:row  r = '5'\n y:spans=\"1:2\" n='a=\"b\"'/>");
    workbook::XmlToken token;
    REQUIRE(scanner.next(token));
    CHECK(token.kind == XmlPiece::empty);
    CHECK(token.prefix == "x:");
    CHECK(token.name == "row");
    CHECK(token.attribute("r") == "5");
    CHECK(token.attribute("spans") == "1:2");
    CHECK(token.attribute("n") == "a=\"b\"");
    CHECK_FALSE(token.attribute("ow"));
    CHECK_FALSE(token.attribute("b"));
}

TEST_CASE("an attribute is replaced where it stands, or added at the end of its tag") {
    CHECK(workbook::with_attribute("<a b='1' c=\"2\">", "b", "3") == "<a b='3' c=\"2\">");
    CHECK(workbook::with_attribute("<a b='1'/>", "c", "3") == "<a b='1' c=\"3\"/>");
    CHECK(workbook::with_attribute("<a>", "c", "3") == "<a c=\"3\">");
}

TEST_CASE("an element gets children behind its own, also if it had none") {
    const auto changed = [](std::string_view xml) {
        const auto elements = workbook::read_elements(xml, 1);
        REQUIRE(elements);
        workbook::XmlEdits edits;
        edits.add_children(elements->back(), "<n/>", 7);
        return edits.apply(xml);
    };
    CHECK(changed("<r><x:a count='1'><b/></x:a><!-- --></r>") ==
          "<r><x:a count='7'><b/><n/></x:a><!-- --></r>");
    CHECK(changed("<r><x:a/></r>") == "<r><x:a count=\"7\"><n/></x:a></r>");
    CHECK_FALSE(workbook::read_elements("<r><a></r>", 1));
    CHECK_FALSE(workbook::read_elements("<r></r></r>", 1));
    CHECK_FALSE(workbook::read_elements("<?xml version='1.0' encoding='GB2312'?><r/>", 1));
}

} // namespace zicha::tests
