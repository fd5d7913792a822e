#include "tests/unit/web/editions.hpp"
#include "web/check/editions.hpp"

namespace zicha::tests {
namespace {

using web::Editions;
using web::platform::PageFile;

Editions opened(const std::vector<PageFile>& files, const char* day, std::string_view wanted = {}) {
    Editions editions;
    editions.open(files, wanted, parse_date(day));
    return editions;
}

} // namespace

TEST_CASE("the edition that is valid on the day of the check is shown first, else the newest") {
    const std::vector<PageFile> files{rules_file(next_year()), rules_file(this_year())};
    CHECK(opened(files, "2025-09-01").shown()->id == "jiaxing-2025");
    CHECK(opened(files, "2026-09-01").shown()->id == "jiaxing-2026");
    CHECK(opened(files, "2026-03-01").shown()->id == "jiaxing-2026");
    CHECK(opened({files[1], files[0]}, "2026-03-01").shown()->id == "jiaxing-2026");
    CHECK(opened({files[1]}, "2030-01-01").shown()->id == "jiaxing-2025");
}

TEST_CASE("a provisional edition is shown to those who ask for it, or if there is no other") {
    const std::string assumed = edited(
        next_year(),
        {{"\"sources\": [", "\"assumed\": {\"from\": \"jiaxing-2025\", \"why\": {\"zh\": \"无\", "
                            "\"en\": \"None\"}, \"where\": {\"zh\": \"网站\", \"en\": \"Site\"}}, "
                            "\"sources\": ["}});
    const std::vector<PageFile> files{rules_file(assumed), rules_file(this_year())};
    CHECK(opened(files, "2026-09-01").shown()->id == "jiaxing-2025");
    CHECK(opened({files[1], files[0]}, "2026-09-01").shown()->id == "jiaxing-2025");
    CHECK(opened(files, "2026-09-01", "jiaxing-2026").shown()->assumed.has_value());
    CHECK(opened({files[0]}, "2026-09-01").shown()->assumed.has_value());
}

TEST_CASE("the edition that the address asks for comes before all others, if the page has it") {
    const std::vector<PageFile> files{rules_file(this_year()), rules_file(next_year())};
    const Editions asked = opened(files, "2025-09-01", "jiaxing-2026");
    CHECK(asked.shown()->id == "jiaxing-2026");
    CHECK(asked.other_rules().empty());
    const Editions other = opened(files, "2025-09-01", "lake-town-2030");
    CHECK(other.shown()->id == "jiaxing-2025");
    CHECK(other.other_rules() == "lake-town-2030");
}

TEST_CASE("an edition that comes with the rest of the page is shown if it is the better one") {
    const std::vector<PageFile> all{rules_file(next_year()), rules_file(this_year())};
    const std::span<const PageFile> first(all.data(), 1);
    const auto day = parse_date("2025-09-01");
    Editions editions;
    editions.open(first, {}, day, true);
    CHECK(editions.shown()->id == "jiaxing-2026");
    editions.open(all, {}, day);
    CHECK(editions.all().size() == 2);
    CHECK(editions.shown()->id == "jiaxing-2025");

    Editions kept;
    kept.open(first, {}, day, true);
    kept.open(all, {}, day, false, true);
    CHECK(kept.shown()->id == "jiaxing-2026");
}

TEST_CASE("the edition that the address asks for is awaited as long as it may come") {
    const std::vector<PageFile> all{rules_file(next_year()), rules_file(this_year())};
    const std::span<const PageFile> first(all.data(), 1);
    const auto day = parse_date("2026-09-01");
    Editions editions;
    editions.open(first, "jiaxing-2025", day, true);
    CHECK(editions.is_awaited());
    CHECK(editions.other_rules().empty());
    editions.open(all, "jiaxing-2025", day, false, true);
    CHECK_FALSE(editions.is_awaited());
    CHECK(editions.shown()->id == "jiaxing-2025");

    Editions other;
    other.open(first, "lake-town-2030", day, true);
    CHECK(other.is_awaited());
    other.open(all, "lake-town-2030", day, false, true);
    CHECK_FALSE(other.is_awaited());
    CHECK(other.other_rules() == "lake-town-2030");
}

TEST_CASE("a file that cannot be read is no edition, and is told if it is the only one") {
    const std::string bad = edited(this_year(), {{"\"edition\"", "\"editon\""}});
    const Editions one = opened({rules_file(bad), rules_file(this_year())}, "2025-09-01");
    CHECK(one.all().size() == 1);
    CHECK(one.problems().empty());
    const Editions none = opened({rules_file(bad)}, "2025-09-01");
    CHECK(none.shown() == nullptr);
    CHECK_FALSE(none.problems().empty());
    CHECK(opened({}, "2025-09-01").shown() == nullptr);
}

TEST_CASE("showing another edition is a change, and showing the same one is none") {
    Editions editions = opened({rules_file(this_year()), rules_file(next_year())}, "2025-09-01");
    const Revision before = editions.revision();
    CHECK_FALSE(editions.show(0));
    CHECK(editions.revision() == before);
    CHECK(editions.show(1));
    CHECK(editions.revision() != before);
    CHECK(editions.shown()->id == "jiaxing-2026");
}

} // namespace zicha::tests
