// Any bytes as messages, one a line, and as persons: every line that asks is answered with one line
// of JSON, and every line of persons that is not blank gives a row.
#include "core/base/json.hpp"
#include "core/roster/ndjson_rows.hpp"
#include "core/service/person_lines.hpp"
#include "core/service/rpc.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

namespace {

using Book = std::shared_ptr<const zicha::rules::RuleBook>;

void expect_line_of_json(std::string_view line) {
    if (line.find('\n') != std::string_view::npos || !zicha::read_json(line, {}).problems().empty())
        std::abort();
}

void ask(const Book& book, std::string_view message) {
    static const zicha::service::Rpc rpc({[&](const std::string&) {
                                              return zicha::service::RulesFound{book, nullptr};
                                          },
                                          [] { return zicha::CivilDate{}; }, zicha::Language::en});
    const std::string answer = rpc.answer(message);
    if (!answer.empty())
        expect_line_of_json(answer);
}

void decide(const Book& book, std::string_view persons) {
    const zicha::roster::HeadingMap map;
    zicha::service::PersonLines lines(*book, map, {});
    std::string out;
    zicha::roster::NdjsonRows rows(*book, lines.survey(), {}, out);
    zicha::roster::RosterCheck check(*book, lines.survey(), {}, {&rows});
    lines.feed(persons);
    lines.finish();
    lines.take_all(check);
    if (check.tally().rows != std::count(out.begin(), out.end(), '\n'))
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const Book book = jiaxing();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    decide(book, text);
    ask(book, text);
    ask(book, R"({"jsonrpc":"2.0","id":1,"method":"check","params":)" + std::string(text) + "}");
    return 0;
}
