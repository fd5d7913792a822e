// A fact as people read it.
#include "core/facts/fact_text.hpp"
#include "tests/persons.hpp"

#include <doctest/doctest.h>

using namespace zicha;

TEST_CASE("a cell is told in the words of its fact") {
    const rules::RuleBook& book = tests::jiaxing();
    const facts::Answers person = tests::person(book, {{"level", "副高"},
                                                       {"insured_locally", "是"},
                                                       {"wage_records", "否"},
                                                       {"2024_completed", "完成"},
                                                       {"2025_completed", "未完成"},
                                                       {"2025_general", "18.50"},
                                                       {"2025_total", "90"}});
    const auto shown = [&](const char* id, Language language) {
        const std::size_t column = tests::column(book, id);
        return facts::fact_text(book, column, person.cells()[column], language);
    };
    CHECK(shown("level", Language::zh).starts_with("副高"));
    CHECK(shown("insured_locally", Language::zh) == "是");
    CHECK(shown("insured_locally", Language::en) == "yes");
    CHECK(shown("wage_records", Language::zh) == "否");
    CHECK(shown("2024_completed", Language::zh) == "完成");
    CHECK(shown("2025_completed", Language::zh) == "未完成");
    CHECK(shown("2025_general", Language::zh) == "18.5");
    CHECK(shown("2025_total", Language::en) == "90");
    CHECK(shown("tax_records", Language::zh) != "否");
}
