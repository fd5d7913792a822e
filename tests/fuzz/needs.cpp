// Any bytes as a file of needs (zicha-rules/2): the reader ends with a book or with problems, and
// its examples are decided. What is no such file is a person, whom each of our own books decides or
// refuses.
#include "core/needs/needs_example.hpp"
#include "core/needs/needs_reader.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace {

using Book = std::shared_ptr<const zicha::needs::NeedsBook>;

std::vector<Book> books_elsewhere() {
    std::vector<Book> books;
    for (const auto& entry : std::filesystem::directory_iterator(ZICHA_TREE "/rules/elsewhere")) {
        std::ifstream file(entry.path(), std::ios::binary);
        const std::string text{std::istreambuf_iterator<char>(file), {}};
        if (const auto book = zicha::needs::read_needs_book(text, "elsewhere"))
            books.push_back(*book);
    }
    if (books.empty())
        std::abort();
    return books;
}

void decide_for_each(std::string_view person) {
    static const std::vector<Book> books = books_elsewhere();
    for (const Book& book : books) {
        const auto read = zicha::needs::read_needs_person(*book, person, "person.json");
        if (static_cast<bool>(read) != read.problems().empty())
            std::abort(); // neither or both
        if (read)
            static_cast<void>(zicha::needs::decide(*book, *read, "person.json"));
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    if (!zicha::needs::is_needs_file(text)) {
        decide_for_each(text);
        return 0;
    }
    const auto reading = zicha::needs::read_needs_book(text, "fuzz.json");
    if (static_cast<bool>(reading) != reading.problems().empty())
        std::abort(); // neither or both
    if (reading)
        static_cast<void>(zicha::needs::check_needs_examples(**reading, "fuzz.json"));
    return 0;
}
