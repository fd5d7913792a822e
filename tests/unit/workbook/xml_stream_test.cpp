#include "core/workbook/xml_stream.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;

namespace {

// "<name=value of a", text and ">" as they come; stops at an element "stop".
class Written : public workbook::XmlHandler {
public:
    void start(std::string_view name, const workbook::XmlAttributes& attributes) override {
        out += "<" + std::string(name) + (attributes.has("a") ? "=" : "") +
               std::string(attributes["a"]);
        if (name == "stop")
            stop();
    }
    void end(std::string_view) override { out += ">"; }
    void text(std::string_view piece) override { out += piece; }

    std::string out;
};

struct Read {
    std::string out;
    workbook::XmlFault fault = workbook::XmlFault::none;
};

Read read(std::string_view xml, std::size_t piece = 1) {
    Written handler;
    workbook::XmlStream stream(handler);
    bool is_good = true;
    for (; is_good && !xml.empty(); xml.remove_prefix(std::min(piece, xml.size())))
        is_good = stream.feed(xml.substr(0, piece));
    if (is_good)
        is_good = stream.finish();
    CHECK(is_good == (stream.fault() == workbook::XmlFault::none));
    return {handler.out, stream.fault()};
}

} // namespace

TEST_CASE("names come without prefix and texts with their entities read, in any pieces") {
    for (const std::size_t piece : {1U, 3U, 1000U})
        CHECK(
            read(R"(<n:x xmlns:n="u"><b n:a="1&amp;2">&lt;中&#10;</b><!-- c --><c/></n:x>)", piece)
                .out == "<x<b=1&2<中\n><c>>");
}

TEST_CASE("constructs that no workbook has are refused") {
    CHECK(read("<!DOCTYPE x><x/>").fault == workbook::XmlFault::document_type);
    CHECK(read("<x><y></x>").fault == workbook::XmlFault::malformed);
    CHECK(read("<x>").fault == workbook::XmlFault::malformed);
    CHECK(read("").fault == workbook::XmlFault::malformed);
    CHECK(read("<x>&unknown;</x>").fault == workbook::XmlFault::malformed);
    std::string deep;
    for (int depth = 0; depth < 100; ++depth)
        deep += "<x>";
    CHECK(read(deep).fault == workbook::XmlFault::too_deep);
    CHECK(read("<x a=\"" + std::string(std::size_t{3} << 20U, 'y'), 4096).fault ==
          workbook::XmlFault::tag_too_long);
}

TEST_CASE("nothing is read behind a stop") {
    const Read stopped = read("<x><stop/><y></wrong>");
    CHECK(stopped.fault == workbook::XmlFault::none);
    CHECK(stopped.out.starts_with("<x<stop"));
    CHECK(stopped.out.find("<y") == std::string::npos);
}
