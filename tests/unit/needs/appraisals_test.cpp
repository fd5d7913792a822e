// Appraisals of the last years: a choice that is asked once for each year.
#include "tests/unit/needs/books.hpp"

namespace zicha::tests {
namespace {

using Found = std::vector<std::string>;

const std::string appraisal =
    R"({"id": "appraisal", "kind": "choice", "years": [-3, -1], "label": {"zh": "考核", "en": "appraisal"},
        "values": [{"id": "excellent", "label": {"zh": "优秀", "en": "excellent"}},
                   {"id": "competent", "label": {"zh": "称职", "en": "competent"}},
                   {"id": "basic", "label": {"zh": "基本称职", "en": "basic"}},
                   {"id": "none", "label": {"zh": "未参加", "en": "none"}}]}, )";

std::string with_appraisals(const std::string& in_years, const Replacements& more = {}) {
    Replacements all{
        {"NEED", R"({"id": "appraised", "label": LABEL, "cite": CITE, "holds": {"fact": "appraisal",
            "is": ["excellent", "competent"], "in_years": )" +
                     in_years + "}}"},
        {R"("facts": [)", R"("facts": [)" + appraisal}};
    all.insert(all.end(), more.begin(), more.end());
    all.emplace_back(R"("verdict": "no",
"gap": {"m": 10}, "further": 10)",
                     R"("verdict": "unknown", "unmet": ["appraised"],
        "missing": ["appraisal.2023", "appraisal.2024", "appraisal.2025"])");
    return small_book(all);
}

needs::DecisionKeys decided(const std::string& in_years, const std::string& years) {
    const auto book = needs_book(with_appraisals(in_years));
    return decided_keys(*book, R"({"n": 0, "appraisal": {)" + years + "}}");
}

} // namespace

TEST_CASE("an appraisal in each of three years, and in at least some, is decided year by year") {
    const std::string two = R"("2023": "competent", "2024": "excellent")";
    CHECK(needs_problems(with_appraisals("\"each\"")) == Found{});
    CHECK(decided("\"each\"", two + R"(, "2025": "competent")").verdict == "yes");
    CHECK(decided("\"each\"", two + R"(, "2025": "basic")").verdict == "no");
    CHECK(decided("\"each\"", two).missing == R"(["appraisal.2025"])");
    CHECK(decided("\"each\"", R"("2023": "none")").verdict == "no");
    CHECK(decided("2", two).verdict == "yes");
    CHECK(decided("2", R"("2023": "none", "2024": null)").missing ==
          R"(["appraisal.2024", "appraisal.2025"])");
    CHECK(decided("2", R"("2023": "none", "2024": "basic")").verdict == "no");
    CHECK(decided("1", R"("2023": "excellent")").verdict == "yes");
}

TEST_CASE("appraisals that cannot be meant are refused, and so are those of another year") {
    const std::string at = "/need/holds";
    CHECK(needs_problems(with_appraisals("0")) == Found{at + "/in_years rule.wrong_type"});
    CHECK(needs_problems(with_appraisals("4")) == Found{at + "/in_years rule.wrong_type"});
    CHECK(needs_problems(with_appraisals("\"all\"")) == Found{at + "/in_years rule.unknown_value"});
    CHECK(needs_problems(with_appraisals("2", {{"\"competent\"]", "\"completed\"]"}})) ==
          Found{at + "/is/1 rule.unknown_reference"});
    CHECK(needs_problems(with_appraisals("2", {{"[-3, -1]", "[-1, -3]"}})).front() ==
          "/facts/0/years rule.bad_range");
    CHECK(needs_problems(with_appraisals("2", {{"[-3, -1]", "[-11, -1]"}})).front() ==
          "/facts/0/years rule.too_many");
    CHECK(decided("2", R"("2022": "competent")").verdict == "/appraisal/2022 rule.unknown_member");
    CHECK(decided("2", R"("2023": "完成")").verdict == "/appraisal/2023 rule.unknown_reference");
}

} // namespace zicha::tests
