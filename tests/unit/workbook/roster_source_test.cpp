#include "core/roster/codes.hpp"
#include "core/workbook/roster_source.hpp"
#include "tests/unit/workbook/workbooks.hpp"

namespace zicha::tests {
namespace {

// In place of a decoder: shows what it was given.
std::optional<std::string> decoded(std::string_view bytes) {
    return "[" + std::string(bytes) + "]";
}

workbook::RosterSourceOptions options_of(std::optional<TextEncoding> encoding = {}) {
    return {"file", test_headings(), decoded, encoding, {}};
}

void append(std::string& lines, const Record& record) {
    lines += std::to_string(record.row()) + ":";
    for (std::size_t cell = 0; cell < record.size(); ++cell)
        lines += (cell == 0 ? " " : "|") + std::string(record[cell]);
    lines += '\n';
}

// Every record, or the code of the problem; or by way of a store, if it is kept.
std::string read(std::string_view bytes, std::size_t piece, bool is_kept,
                 workbook::RosterSourceOptions options = options_of()) {
    workbook::RosterSource source(std::move(options));
    roster::RecordStore store;
    std::string lines;
    std::string fed;
    bool has_begun = is_kept;
    while (!source.is_at_end()) {
        std::optional<Diagnostic> problem;
        if (source.wants_bytes()) {
            fed = bytes.substr(0, piece);
            bytes.remove_prefix(fed.size());
            problem = source.feed(fed);
        } else {
            problem = source.work();
        }
        if (problem)
            return std::string(code_name(problem->code));
        if (source.has_start() && !has_begun)
            source.begin(',');
        has_begun = has_begun || source.has_start();
        if (is_kept)
            source.move_to(store);
        else if (has_begun)
            for (Record record; source.next(record);)
                append(lines, record);
    }
    roster::RecordCursor cursor(store, ',');
    Record record;
    while (cursor.next(store.bytes(), record) || (is_kept && cursor.finish(record)))
        append(lines, record);
    return lines;
}

} // namespace

TEST_CASE("the same records come out however the bytes of a file arrive, and if they are kept") {
    const std::string text = "known,hours\r\n\"a\nb\",18\r\n\r\nc,\"1,5\"";
    std::string rows = R"(<row r="1"><c t="str"><v>known</v></c></row>)";
    std::string wanted = "1: known\n";
    for (int row = 2; row < 1500; ++row) {
        rows += "<row r=\"" + std::to_string(2 * row) + "\"><c><v>" + std::to_string(row) +
                "</v></c></row>";
        wanted += std::to_string(2 * row) + ": " + std::to_string(row) + "\n";
    }
    const std::string book = workbook_of(rows);
    for (const bool is_kept : {false, true})
        for (const std::size_t piece : {1U, 2U, 3U, 5U, 4096U, 1U << 20U}) {
            CAPTURE(piece);
            CHECK(read(text, piece, is_kept) == "1: known|hours\n2: a\nb|18\n5: c|1,5\n");
            CHECK(read(book, piece, is_kept) == wanted);
        }
    CHECK(read("", 1, false).empty());
}

TEST_CASE("GB18030 goes through the decoder, and a file that is no text is refused") {
    CHECK(read("a\n", 10, false, options_of(TextEncoding::gb18030)) == "1: [a\n2: ][]\n");
    CHECK(read(std::string_view("\xFF\xFE\0\0a\0\0\0", 8), 10, false) == "roster.not_text");
    workbook::RosterSourceOptions options = options_of(TextEncoding::gb18030);
    options.decode = [](std::string_view) { return std::optional<std::string>(); };
    CHECK(read("a\n", 10, false, options) == "roster.cannot_decode");
    CHECK(read("PK\x03\x04", 10, true) == "xlsx.cut");
}

TEST_CASE("UTF-16 with a mark is read, wherever its pieces end, and named without one") {
    const std::string_view little("\xFF\xFE"
                                  "a\0,\0\x3D\xD8\0\xDE\n\0",
                                  12);
    for (std::size_t piece = 1; piece < 16; ++piece)
        for (const bool is_kept : {false, true})
            CHECK(read(little, piece, is_kept) == "1: a|\xF0\x9F\x98\x80\n");
    const std::string_view half("\xFE\xFF\xD8\x3D\0a", 6);
    CHECK(read(half, 10, false) == "1: \xFF"
                                   "a\n");
    CHECK(read(std::string_view("a\0,\0b\0,\0c\0\n\0", 12), 20, false) ==
          "roster.foreign_encoding");
}

TEST_CASE("a file of another kind is told what it is, whatever its name") {
    CHECK(read("<html><body><table>", 100, false) == "file.html");
    CHECK(read("\xEF\xBB\xBF<!DOCTYPE html>", 100, false) == "file.html");
    CHECK(read("<?xml version=\"1.0\"?><Workbook/>", 100, false) == "file.other_kind");
    CHECK(read("%PDF-1.4", 100, false) == "file.other_kind");
    CHECK(read("\r\nPK\x03\x04", 100, false) == "xlsx.not_at_start");
    CHECK(read("<id>,name\n", 100, false) == "1: <id>|name\n");
}

} // namespace zicha::tests
