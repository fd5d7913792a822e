#include "core/base/csv.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace zicha;

namespace {

struct Row {
    std::int64_t line;
    std::vector<std::string> cells;
    RecordFault fault = RecordFault::none;
    bool operator==(const Row&) const = default;
};

std::vector<Row> rows_of(std::string_view text, char separator = ',', std::size_t piece = 7) {
    CsvParser parser(separator);
    Record record;
    std::vector<Row> rows;
    const auto take = [&] {
        Row row{record.row(), {}, record.fault()};
        for (std::size_t cell = 0; cell < record.size(); ++cell)
            row.cells.emplace_back(record[cell]);
        rows.push_back(std::move(row));
    };
    while (!text.empty()) {
        std::string_view bytes = text.substr(0, piece);
        text.remove_prefix(bytes.size());
        while (parser.next(bytes, record))
            take();
    }
    if (parser.finish(record))
        take();
    return rows;
}

std::string cell(std::string_view text) {
    std::string out;
    append_csv_cell(out, text);
    return out;
}

} // namespace

namespace doctest {
template <> struct StringMaker<Row> {
    static String convert(const Row& row) {
        std::string shown = std::to_string(row.line) + ":";
        for (const std::string& text : row.cells)
            shown += "[" + text + "]";
        shown += "/" + std::to_string(static_cast<int>(row.fault));
        return shown.c_str();
    }
};
} // namespace doctest

TEST_CASE("records end at CRLF, LF or CR, however the bytes are cut") {
    for (const char* text : {"a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r", "a,b\nc,d\r\n"})
        for (const std::size_t piece : {1U, 2U, 3U, 64U}) {
            CAPTURE(text);
            CAPTURE(piece);
            CHECK(rows_of(text, ',', piece) == std::vector<Row>{{1, {"a", "b"}}, {2, {"c", "d"}}});
        }
}

TEST_CASE("a quoted cell keeps separators, line breaks and doubled quotes") {
    for (const std::size_t piece : {1U, 2U, 5U, 64U})
        CHECK(rows_of("a,\"b,\r\n\"\"c\"\"\"\r\nd,e\r\n", ',', piece) ==
              std::vector<Row>{{1, {"a", "b,\r\n\"c\""}}, {3, {"d", "e"}}});
}

TEST_CASE("a record knows the line it starts at, past line breaks inside cells") {
    const std::vector<Row> rows = rows_of("h\n\"1\n2\r\n3\r4\"\nx\n");
    REQUIRE(rows.size() == 3);
    CHECK(rows[1].line == 2);
    CHECK(rows[2].line == 6);
}

TEST_CASE("lines without a character are no records but count as lines") {
    CHECK(rows_of("\n\na\r\n\r\nb\n\n") == std::vector<Row>{{3, {"a"}}, {5, {"b"}}});
    CHECK(rows_of("").empty());
    CHECK(rows_of("\r\n\r\n").empty());
}

TEST_CASE("blank cells at the ends of a line are cells") {
    CHECK(rows_of(",a,\n,,\n\"\"\n") ==
          std::vector<Row>{{1, {"", "a", ""}}, {2, {"", "", ""}}, {3, {""}}});
}

TEST_CASE("tabs and semicolons separate when asked") {
    CHECK(rows_of("a;b,c\n", ';') == std::vector<Row>{{1, {"a", "b,c"}}});
    CHECK(rows_of("a\tb;c\n", '\t') == std::vector<Row>{{1, {"a", "b;c"}}});
}

TEST_CASE("a byte order mark is skipped, before a quoted cell too") {
    for (const std::size_t piece : {1U, 2U, 64U}) {
        CHECK(rows_of("\xEF\xBB\xBF\"a\",b", ',', piece) == std::vector<Row>{{1, {"a", "b"}}});
        CHECK(rows_of("\xEF\xBBx", ',', piece) == std::vector<Row>{{1, {"\xEF\xBBx"}}});
        CHECK(rows_of("\xEF\xBB", ',', piece) == std::vector<Row>{{1, {"\xEF\xBB"}}});
    }
    CHECK(rows_of("\xEF\xBB\xBF").empty());
}

TEST_CASE("quotes in odd places are taken as they are") {
    CHECK(rows_of("a\"b,\"c\"d\n") == std::vector<Row>{{1, {"a\"b", "cd"}}});
}

TEST_CASE("a quote that is never closed gives the record and says so") {
    const std::vector<Row> rows = rows_of("a,b\nc,\"d\ne,f\n");
    REQUIRE(rows.size() == 2);
    CHECK(rows[1] == Row{2, {"c", "d\ne,f\n"}, RecordFault::unclosed_quote});
}

TEST_CASE("a NUL marks its record and is replaced") {
    const std::vector<Row> rows = rows_of(std::string_view("a\0b,c\nd,e\n", 10));
    REQUIRE(rows.size() == 2);
    CHECK(rows[0] == Row{1, {"a\uFFFDb", "c"}, RecordFault::nul});
    CHECK(rows[1].fault == RecordFault::none);
}

TEST_CASE("a cell of ten megabytes is cut to the limit and the next record is whole") {
    std::string text = "a,";
    text.resize(10'000'002, 'x');
    text += ",c\nd,e,f\n";
    const std::vector<Row> rows = rows_of(text, ',', 65536);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].fault == RecordFault::cell_too_large);
    REQUIRE(rows[0].cells.size() == 3);
    CHECK(rows[0].cells[1].size() == RecordLimits::cell_bytes);
    CHECK(rows[0].cells[2] == "c");
    CHECK(rows[1] == Row{2, {"d", "e", "f"}});
}

TEST_CASE("a record read where it lies is the one put together byte by byte") {
    constexpr std::string_view pieces[] = {"a",    "12.5", ",",  ",",    ",,,,,,,,,", "\"",
                                           "\"\"", "\n",   "\n", "\r\n", "\r",        "张三",
                                           ";",    "\t",   " ",  "\x01"};
    std::uint32_t state = 7;
    for (int round = 0; round < 2000; ++round) {
        std::string text;
        for (int count = 0; count < 40; ++count) {
            state = state * 1664525U + 1013904223U;
            text += pieces[state >> 16U & 15U];
        }
        if (round % 50 == 0)
            text += '\0';
        for (const char separator : {',', ';', '\t'}) {
            const std::vector<Row> bytewise = rows_of(text, separator, 1);
            CHECK(rows_of(text, separator, text.size()) == bytewise);
            CHECK(rows_of(text, separator, 61) == bytewise);
        }
    }
}

TEST_CASE("ten megabytes of NULs stay bounded") {
    CsvParser parser(',');
    Record record;
    const std::string nuls(65536, '\0');
    for (int piece = 0; piece < 160; ++piece) {
        std::string_view bytes = nuls;
        CHECK_FALSE(parser.next(bytes, record));
    }
    REQUIRE(parser.finish(record));
    CHECK(record.fault() == RecordFault::nul);
    CHECK(record.bytes() < 2 * RecordLimits::record_bytes);
}

TEST_CASE("many large cells are cut to the limit of a record, many cells to the limit of cells") {
    std::string large;
    for (int cell_number = 0; cell_number < 8; ++cell_number)
        large += std::string(1'000'000, 'x') + ",";
    const std::vector<Row> rows = rows_of(large + "\nnext\n", ',', 65536);
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].fault == RecordFault::cell_too_large);
    CHECK(rows[1].cells.front() == "next");

    const std::vector<Row> commas = rows_of(std::string(100'000, ',') + "\nnext\n", ',', 65536);
    REQUIRE(commas.size() == 2);
    CHECK(commas[0].fault == RecordFault::too_many_cells);
    CHECK(commas[0].cells.size() == RecordLimits::cells);
    CHECK(commas[1] == Row{2, {"next"}});
}

TEST_CASE("a written cell is quoted where it needs it") {
    CHECK(cell("abc") == "abc");
    CHECK(cell("a,b") == "\"a,b\"");
    CHECK(cell("a\"b") == "\"a\"\"b\"");
    CHECK(cell("a\nb") == "\"a\nb\"");
    CHECK(cell(" a") == "\" a\"");
    CHECK(cell("") == "");
}

TEST_CASE("a cell that a spreadsheet would run is made harmless") {
    CHECK(cell("=1+1") == "'=1+1");
    CHECK(cell("+1") == "'+1");
    CHECK(cell("-1") == "'-1");
    CHECK(cell("@SUM(A1)") == "'@SUM(A1)");
    CHECK(cell("\t=1") == "\"'\t=1\"");
    CHECK(cell("\r=1") == "\"'\r=1\"");
    CHECK(cell("\x01") == "'\x01");
    CHECK(cell("＝1") == "'＝1");
    CHECK(cell("1-1=0") == "1-1=0");
    CHECK(cell("=\"a\",b") == "\"'=\"\"a\"\",b\"");
}

TEST_CASE("a written cell is always UTF-8") {
    CHECK(cell("a\xFF"
               "b") == "a\uFFFDb");
}
