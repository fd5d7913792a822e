#include "core/base/encoding.hpp"

#include <doctest/doctest.h>

#include <string>

using namespace zicha;

namespace {

// 工号,姓名 / 张三 in GBK
constexpr std::string_view gbk_header = "\xB9\xA4\xBA\xC5,\xD0\xD5\xC3\xFB\n";
constexpr std::string_view gbk_row = "E1,\xD5\xC5\xC8\xFD\n";

} // namespace

TEST_CASE("plain ASCII and Chinese in UTF-8 are UTF-8, with a byte order mark or not") {
    CHECK(detect_encoding("id,name\n1,Ann\n") == TextEncoding::utf8);
    CHECK(detect_encoding("工号,姓名\nE1,张三\n") == TextEncoding::utf8);
    CHECK(detect_encoding("\xEF\xBB\xBFid\n") == TextEncoding::utf8);
    CHECK(detect_encoding("") == TextEncoding::utf8);
}

TEST_CASE("Chinese in GBK is GB18030") {
    CHECK(detect_encoding(gbk_header) == TextEncoding::gb18030);
    CHECK(detect_encoding("id,name\n" + std::string(gbk_row)) == TextEncoding::gb18030);
}

TEST_CASE("characters of four bytes in GB18030 are known") {
    // U+20BB7 𠮷, which occurs in names
    CHECK(detect_encoding("id\n\x95\x34\xC8\x36\n") == TextEncoding::gb18030);
}

TEST_CASE("a sample may end inside a character") {
    const std::string utf8 = "工号,姓名\n张";
    for (std::size_t end = utf8.size(); end > utf8.size() - 3; --end)
        CHECK(detect_encoding(std::string_view(utf8).substr(0, end)) == TextEncoding::utf8);
    const std::string gbk(gbk_header);
    CHECK(detect_encoding(std::string_view(gbk).substr(0, gbk.size() - 2)) ==
          TextEncoding::gb18030);
}

TEST_CASE("one damaged cell does not change the encoding of the whole") {
    CHECK(detect_encoding("工号,姓名\nE1,张三\xFF\n") == TextEncoding::utf8);
    CHECK(detect_encoding(std::string(gbk_header) + "E1,\xFF\xD5\xC5\xC8\xFD\n") ==
          TextEncoding::gb18030);
}

TEST_CASE(
    "UTF-16 is told by its mark or its zeros, Big5 by a roster's headings, and no zip is text") {
    CHECK(detect_encoding(std::string_view("\xFF\xFEi\0d\0", 6)) == TextEncoding::utf16_little);
    CHECK(detect_encoding("\xFE\xFF") == TextEncoding::utf16_big);
    CHECK(detect_encoding(std::string_view("i\0d\0,\0n\0\n\0", 10)) ==
          TextEncoding::utf16_unmarked);
    CHECK(detect_encoding(std::string_view("\0i\0d\0,\0n\0\n", 10)) ==
          TextEncoding::utf16_unmarked);
    CHECK(detect_encoding(std::string_view("id,n\0me\n", 8)) == TextEncoding::utf8);
    CHECK(detect_encoding(std::string_view("\xFF\xFE\0\0i\0\0\0", 8)) == TextEncoding::not_text);
    CHECK(detect_encoding("\xA4\x75\xB8\xB9,\xA9\x6D\xA6\x57,\xAF\xC5\xA7\x4F\n") ==
          TextEncoding::big5);
    CHECK(detect_encoding("PK\x03\x04…") == TextEncoding::not_text);
}

TEST_CASE("UTF-8 is checked strictly") {
    CHECK(is_utf8("é中𠮷"));
    CHECK_FALSE(is_utf8("\xC0\x80"));         // overlong
    CHECK_FALSE(is_utf8("\xE0\x80\x80"));     // overlong
    CHECK_FALSE(is_utf8("\xED\xA0\x80"));     // surrogate
    CHECK_FALSE(is_utf8("\xF4\x90\x80\x80")); // beyond U+10FFFF
    CHECK_FALSE(is_utf8("\xE4\xB8"));         // cut off
    CHECK_FALSE(is_utf8("\x80"));
}

TEST_CASE("bytes that are no character are replaced one by one and the rest is kept") {
    std::string out;
    append_valid_utf8(out, "中\xFF\xE4\xB8x\xF0\x9F");
    CHECK(out == "中\uFFFD\uFFFD\uFFFDx\uFFFD\uFFFD");
}
