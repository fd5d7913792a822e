#include "core/workbook/zip_reader.hpp"
#include "tests/unit/workbook/workbooks.hpp"

namespace zicha::tests {
namespace {

// The content of an entry, or the code of the problem.
std::string read(std::string_view bytes, std::string_view name,
                 std::uint64_t most = std::uint64_t{1} << 30U) {
    workbook::ZipArchive archive;
    std::optional<Diagnostic> problem = archive.open(bytes);
    if (problem)
        return std::string(code_name(problem->code));
    const workbook::ZipEntry* entry = archive.find(name);
    if (entry == nullptr)
        return "none";
    workbook::ZipEntryReader reader(archive, *entry, most);
    std::string content;
    for (std::string_view piece = "x"; !piece.empty() && !problem; content += piece)
        problem = reader.next(piece);
    return problem ? std::string(code_name(problem->code)) : content;
}

// The place of the directory's record of the first entry.
std::size_t directory_of(const std::string& bytes) {
    return bytes.find("PK\x01\x02");
}

std::string changed(std::string bytes, std::size_t at, char value) {
    bytes[at] = value;
    return bytes;
}

const std::string long_text(200'000, 'z');

} // namespace

TEST_CASE("entries that were written are read again, by names in any case") {
    const std::string bytes = zipped({{"a/One", "first"}, {"two", long_text}, {"empty", ""}});
    CHECK(read(bytes, "A/oNE") == "first");
    CHECK(read(bytes, "two") == long_text);
    CHECK(read(bytes, "empty").empty());
    CHECK(read(bytes, "three") == "none");
}

TEST_CASE("a container that is cut, doubled or overlapping is refused when it is opened") {
    const std::string bytes = zipped({{"one", "1"}, {"two", "2"}});
    for (std::size_t size = 0; size < bytes.size(); ++size)
        CHECK(read(std::string_view(bytes).substr(0, size), "one") == "xlsx.cut");
    CHECK(read(zipped({{"one", "1"}, {"ONE", "2"}}), "one") == "xlsx.container");
    const std::size_t packed_size = directory_of(bytes) + 20;
    CHECK(read(changed(bytes, packed_size, '\x7F'), "one") == "xlsx.container");
}

TEST_CASE("an entry that is not what its directory says is refused while it is read") {
    const std::string bytes = zipped({{"one", "some content"}});
    const std::size_t directory = directory_of(bytes);
    CHECK(read(changed(bytes, directory + 8, '\x01'), "one") == "xlsx.encrypted");
    CHECK(read(changed(bytes, directory + 10, '\x63'), "one") == "xlsx.method");
    CHECK(read(changed(bytes, directory + 16, '\x00'), "one") == "xlsx.damaged"); // its checksum
    CHECK(read(changed(bytes, directory + 24, '\x05'), "one") == "xlsx.damaged"); // its size
    CHECK(read(changed(bytes, 33, '\xFF'), "one") == "xlsx.damaged");             // its bytes
    CHECK(read(bytes, "one", 5) == "xlsx.too_large");
    const std::string bomb = zipped({{"one", std::string(std::size_t{20} << 20U, '0')}});
    CHECK(read(bomb, "one") == "xlsx.too_large");
}

} // namespace zicha::tests
