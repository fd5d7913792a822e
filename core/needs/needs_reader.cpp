#include "core/needs/needs_reader.hpp"

#include "core/needs/codes.hpp"
#include "core/needs/further_plans.hpp"
#include "core/needs/needs_example.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/worlds.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/file_kind.hpp"
#include "core/rules/rule_file.hpp"

namespace zicha::needs {
namespace {

void compile(const rules::Node& top, NeedsBook& book) {
    const auto report = [&](std::string_view member, Code code, std::size_t limit) {
        top.under(member, top.json()).report(code, {std::to_string(limit)});
    };
    if (count_of_worlds(book) > NeedsLimits::worlds)
        report("facts", codes::needs_too_many_worlds, NeedsLimits::worlds);
    switch (compile_further(book)) {
    case FurtherFault::weights:
        report("need", codes::needs_further_weights, 0);
        break;
    case FurtherFault::too_many:
        report("need", codes::needs_further_many, NeedsLimits::groups);
        break;
    case FurtherFault::too_much:
        report("need", codes::needs_further_large, INT32_MAX / 100);
        break;
    case FurtherFault::vertices:
        report("need", codes::needs_further_vertices, NeedsLimits::vertices);
        break;
    case FurtherFault::none:
        break;
    }
}

void read_everything(rules::Members& top, NeedsBook& book) {
    NeedsReading reading{book, {}, nullptr, false, std::nullopt};
    const std::size_t before = top.node().problems().count();
    read_needs_head(top, book);
    read_roster_words(top, book);
    read_needs_hours(top, reading);
    read_needs_facts(top, book);
    const bool has_hours = top.find("hours").has_value();
    read_needs_periods(top, book, has_hours);
    if (has_hours)
        read_open_periods(top, book);
    read_months_counts(top, book);
    read_ambiguities(top, book);
    read_needs(top, reading);
    read_carry_out(top, reading);
    read_checklist(top, book);
    read_needs_examples(top, book);
    if (top.node().problems().count() == before)
        compile(top.node(), book);
}

} // namespace

Result<std::shared_ptr<const NeedsBook>> read_needs_book(std::string_view json,
                                                         std::string_view file) {
    return rules::read_rule_file<NeedsBook>(json, file, read_everything);
}

bool is_needs_file(std::string_view json) {
    return rules::kind_of_file(json) == rules::FileKind::needs;
}

} // namespace zicha::needs
