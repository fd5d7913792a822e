// Any text as a file of corrections, used on a small roster: nothing but what the file says is
// changed, and the corrections that were taken, written and used on the same list again, give the
// same list.
#include "core/roster/corrections.hpp"
#include "core/explain/explain.hpp"
#include "tests/fuzz/jiaxing.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

constexpr std::string_view list = "工号,姓名,级别,组织,2025公需,2025专业,社保在嘉兴\n"
                                  "E1,张三,中级,市,18,七十二,是\n"
                                  "E2,李四,中级,市,18,72,在嘉兴\n"
                                  "E2,李五,中级,市,18,72,是\n"
                                  "合计,,,,36\n"
                                  ",王六,中级,市,18,72,不详\n";

std::unique_ptr<zicha::roster::KeptRoster>
corrected(const std::shared_ptr<const zicha::rules::RuleBook>& book,
          std::vector<zicha::roster::RowCorrection> corrections) {
    auto roster = std::make_unique<zicha::roster::KeptRoster>(
        book, *zicha::roster::survey_roster(*book, list, {}), std::vector<zicha::roster::Preset>(),
        zicha::assess::AssessOptions());
    roster->store().append(std::string(list));
    roster->finish();
    while (!roster->is_decided())
        roster->decide(1000);
    zicha::roster::CorrectionsWork work(*roster, std::move(corrections));
    while (work.step(1)) {
    }
    return roster;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const std::shared_ptr<const zicha::rules::RuleBook> book = jiaxing();
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    auto reading = zicha::roster::read_corrections(text, "fuzz.json");
    if (!reading)
        return 0;
    const auto roster = corrected(book, *std::move(reading));
    const std::string written = zicha::roster::corrections_json(*roster);
    auto again = zicha::roster::read_corrections(written, "written.json");
    if (roster->corrected() == 0)
        return 0;
    if (!again || zicha::roster::corrections_json(*corrected(book, *std::move(again))) != written)
        std::abort();
    return 0;
}
