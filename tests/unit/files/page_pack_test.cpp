#include "core/files/codes.hpp"
#include "core/files/page_pack.hpp"
#include "tests/persons.hpp"

#include <algorithm>
#include <set>
#include <sstream>

namespace zicha::tests {
namespace {

const std::string folder = "tests/bad/pages/";

std::string good() {
    return file_text(folder + "good.html");
}

struct BadPage {
    std::string page;
    std::string code;
};

// A text in an edit, as tests/schema/bad_cases.mjs reads it.
std::string edit_text(std::string text) {
    for (std::size_t at = text.find("\\n"); at != std::string::npos; at = text.find("\\n"))
        text.replace(at, 2, "\n");
    return text;
}

// The cases of refused.txt, in which "…" is the rest of the page.
std::vector<BadPage> bad_pages() {
    constexpr std::string_view rest = "…";
    std::vector<BadPage> pages;
    std::istringstream lines(file_text(folder + "refused.txt"));
    std::string edited;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("# ")) {
            pages.push_back({good(), {}});
        } else if (line.starts_with("- ")) {
            edited = edit_text(line.substr(2));
        } else if (line.starts_with("+")) {
            std::string& page = pages.back().page;
            const bool is_open = edited.ends_with(rest);
            if (is_open)
                edited.resize(edited.size() - rest.size());
            const std::size_t at = page.find(edited);
            REQUIRE_MESSAGE(at != std::string::npos, edited);
            page.replace(at, is_open ? std::string::npos : edited.size(),
                         edit_text(line.substr(std::min<std::size_t>(2, line.size()))));
        } else if (line.starts_with("= ")) {
            pages.back().code = line.substr(2);
        }
    }
    return pages;
}

Result<files::PackedPage> packed(const std::string& page,
                                 const std::vector<files::PageData>& data) {
    return files::pack_page(page, "page.html", data);
}

const std::vector<files::PageData> lake{{"rules", "lake-town-2030", "{\"a\": 1}"}};

// The page's text between two of its parts.
std::string between(const std::string& page, std::string_view from, std::string_view to) {
    const std::size_t begin = page.find(from);
    return page.substr(begin, page.find(to, begin) - begin);
}

constexpr std::string_view page_codes[] = {
#define DIAGNOSTIC(key, name, zh, en) name,
#include "core/files/codes.def"
#undef DIAGNOSTIC
};

} // namespace

TEST_CASE("each page that is not as it was built is refused by its own code") {
    std::set<std::string> shown{"page.data_twice"}; // a fault of what is given, not of a page
    for (const BadPage& bad : bad_pages()) {
        CAPTURE(bad.page);
        const Result<files::PackedPage> packing = packed(bad.page, lake);
        REQUIRE(packing.problems().size() == 1);
        const std::string code(code_name(packing.problems()[0].code));
        CHECK(code == bad.code);
        CHECK(packing.problems()[0].place.file == "page.html");
        CHECK_FALSE(packing);
        shown.insert(code);
    }
    for (const std::string_view code : page_codes)
        CHECK_MESSAGE(shown.count(std::string(code)) == 1, code);
}

TEST_CASE("rules take the place of rules, and nothing else of the page changes") {
    const std::string page = good();
    const Result<files::PackedPage> packing = packed(page, lake);
    REQUIRE(packing);
    REQUIRE(packing->replaced.size() == 1);
    CHECK(packing->replaced[0].kind == "rules");
    CHECK(packing->replaced[0].id == "river-county-2029");
    const std::string block = "<script type=\"application/json\" data-rules=";
    const std::string now = between(packing->text, block, "<script type=\"application/octet");
    CHECK(now == block + "\"lake-town-2030\">{\"a\":1}</script>\n");
    std::string back = packing->text;
    back.replace(back.find(now), now.size(),
                 between(page, block, "<script type=\"application/octet"));
    CHECK(back == page);
}

TEST_CASE("a page packed with what it holds is the same page") {
    const std::string page = good();
    CHECK(packed(page, {{"rules", "river-county-2029", "{ \"format\":\n\"zicha-rules/1\" }\n"}})
              ->text == page);
}

TEST_CASE("a page that has a sum gets that of the new page, and one that has none gets none") {
    const std::string sizes = "data-sizes=\"4 2 3 1\"";
    std::string page = good();
    CHECK(packed(page, lake)->text.find("data-page") == std::string::npos);
    const std::size_t at = page.find(sizes) + sizes.size();
    page.insert(at, " data-page=\"1\" data-sheet=\"a>b\"");
    const std::string text = packed(page, lake)->text;
    const std::size_t begin = text.find(" data-page=\"");
    REQUIRE(begin != std::string::npos);
    const std::size_t end = text.find(" data-sheet");
    const std::string bare = text.substr(0, begin) + text.substr(end);
    std::uint64_t low = 1;
    std::uint64_t high = 0;
    for (const char c : bare) {
        low += static_cast<unsigned char>(c);
        high += low;
    }
    const std::uint64_t sum = high % 65521 * 65536 + low % 65521;
    CHECK(text.substr(begin, end - begin) == " data-page=\"" + std::to_string(sum) + "\"");
}

TEST_CASE("the newest edition is in the page's first part, and all other data in its rest") {
    const files::PageData a{"rules", "a-2030", R"({"valid": {"from": "2030-01-01"}})"};
    const files::PageData b{"rules", "b-2031", R"({"valid": {"from": "2031-01-01"}})"};
    const files::PageData c{"rules", "c-2030", R"({"valid": {"from": "2030-06-01"}})"};
    const files::PageData calendar{"calendar", "cn-2030", "{}"};
    const std::string page = packed(good(), {c, b, calendar, a})->text;
    CHECK(page == packed(good(), {a, b, calendar, c})->text);
    const std::string first = between(page, "<div id=\"app\"", "<script type=\"application/octet");
    CHECK(first.find("data-rules=\"b-2031\"") != std::string::npos);
    CHECK(first.find("2030") == std::string::npos);
    const std::string rest = page.substr(page.find("<div id=\"rest\">"));
    CHECK(rest.find("data-calendar=\"cn-2030\"") < rest.find("data-rules=\"a-2030\""));
    CHECK(rest.find("data-rules=\"a-2030\"") < rest.find("data-rules=\"c-2030\""));
    CHECK(rest.find("b-2031") == std::string::npos);
    CHECK(rest.find("cn-2029") == std::string::npos);
}

TEST_CASE("a provisional edition is in the page's first part only if there is no other") {
    const files::PageData a{"rules", "a-2030", R"({"valid": {"from": "2030-01-01"}})"};
    const files::PageData b{"rules", "b-2031",
                            R"({"assumed": {}, "valid": {"from": "2031-01-01"}})"};
    for (const std::vector<files::PageData>& data :
         {std::vector{a, b}, std::vector{b, a}, std::vector{b}}) {
        const std::string page = packed(good(), data)->text;
        const std::string first = page.substr(0, page.find("<div id=\"rest\">"));
        CHECK((first.find("a-2030") != std::string::npos) == (data.size() == 2));
        CHECK((first.find("b-2031") != std::string::npos) == (data.size() == 1));
    }
}

TEST_CASE("of editions that begin on one day the first by its id is in the page's first part") {
    const files::PageData a{"rules", "a-2030", "{}"};
    const files::PageData b{"rules", "b-2030", "{}"};
    const std::string page = packed(good(), {b, a})->text;
    CHECK(page.find("a-2030") < page.find("id=\"payload\""));
    CHECK(page.find("b-2030") > page.find("<div id=\"rest\">"));
}

TEST_CASE("two files of one id are refused") {
    const Result<files::PackedPage> packing = packed(good(), {lake[0], lake[0]});
    REQUIRE(packing.problems().size() == 1);
    CHECK(packing.problems()[0].code == codes::page_data_twice);
    CHECK_FALSE(packing);
}

TEST_CASE("no text of a rule file can end its script or begin a comment") {
    const std::string json =
        "\xEF\xBB\xBF{\"zh\" : \"</script><!-- \\\" <b>  \\\\\",\r\n\t\"en\": \"a b\"}";
    const std::string page = packed(good(), {{"rules", "x", json}})->text;
    CHECK(page.find("data-rules=\"x\">{\"zh\":\"\\u003c/script>\\u003c!-- \\\" \\u003cb>  \\\\\","
                    "\"en\":\"a b\"}</script>\n") != std::string::npos);
}

TEST_CASE("a page cut short anywhere is refused or whole") {
    const std::string page = good();
    const std::size_t payload = page.rfind("data-sizes=");
    for (std::size_t size = 0; size < payload; ++size)
        CHECK_FALSE(packed(page.substr(0, size), lake).problems().empty());
}

} // namespace zicha::tests
