#include "core/needs/needs_example.hpp"

#include "core/base/json_writer.hpp"
#include "core/needs/codes.hpp"
#include "core/needs/decision_text.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_file.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

using NamedHours = std::pair<std::string, std::string>;

std::string gap_text(std::vector<NamedHours> gap) {
    std::sort(gap.begin(), gap.end());
    std::string text;
    JsonWriter json(text, JsonWriter::Spacing::spaced);
    json.begin_object();
    for (const auto& [name, hours] : gap)
        json.number(name, hours);
    json.end_object();
    return text;
}

std::string list_text(const std::vector<std::string>& names) {
    std::string text;
    JsonWriter json(text, JsonWriter::Spacing::spaced);
    json.begin_array();
    for (const std::string& name : names)
        json.string(name);
    json.end_array();
    return text;
}

std::string read_number(const Node& node) {
    if (node.json().kind == JsonKind::null)
        return "null";
    const HoursReading reading = parse_class_hours(node.json().text, NeedsLimits::hours);
    if (node.json().kind != JsonKind::number || reading.fault != HoursFault::none)
        node.report(codes::needs_bad_hours,
                    {shortened(node.json().text), format_class_hours(NeedsLimits::hours)});
    return format_class_hours(reading.hours);
}

std::vector<NamedHours> read_gap(const Node& node) {
    std::vector<NamedHours> gap;
    if (node.is(JsonKind::object, words::rule_part_object))
        for (const JsonMember& member : node.json().members)
            gap.emplace_back(member.key, read_number(node.under(member.key, member.value)));
    return gap;
}

bool has_days(const NeedsBook& book) {
    return std::any_of(book.open.begin(), book.open.end(),
                       [](const OpenPeriod& open) { return open.until.has_value(); });
}

} // namespace

DecisionKeys read_expected_keys(const Node& node) {
    constexpr std::pair<std::string_view, std::string_view> verdicts[] = {
        {"yes", "yes"},
        {"no", "no"},
        {"unknown", "unknown"},
        {"refer", "refer"},
        {"needs_ruling", "needs_ruling"}};
    Members members(node);
    DecisionKeys keys;
    if (const auto verdict = members.need("verdict"))
        keys.verdict = verdict->one_of(verdicts).value_or("yes");
    const auto gap = members.find("gap");
    keys.gap = gap_text(gap ? read_gap(*gap) : std::vector<NamedHours>());
    const auto further = members.find("further");
    keys.further = further ? read_number(*further) : keys.verdict == "refer" ? "null" : "0";
    if (const auto further_in = members.find("further_in"))
        keys.further_in = gap_text(read_gap(*further_in));
    if (const auto further_of = members.find("further_of"))
        keys.further_of = gap_text(read_gap(*further_of));
    const auto closed = members.find("closed");
    keys.closed = list_text(closed ? closed->texts(NeedsLimits::open) : std::vector<std::string>());
    const auto unmet = members.find("unmet");
    keys.unmet = list_text(unmet ? unmet->texts(NeedsLimits::list) : std::vector<std::string>());
    const auto from_day = members.find("from_day");
    keys.from_day = from_day && from_day->json().kind != JsonKind::null
                        ? format_date(from_day->date())
                        : "null";
    const auto readings = members.find("readings");
    keys.readings =
        list_text(readings ? readings->texts(NeedsLimits::list) : std::vector<std::string>());
    const auto missing = members.find("missing");
    keys.missing =
        list_text(missing ? missing->texts(NeedsLimits::records) : std::vector<std::string>());
    const auto carry_out = members.find("carry_out");
    keys.carry_out = carry_out ? read_number(*carry_out) : "0";
    return keys;
}

void read_needs_examples(Members& top, NeedsBook& book) {
    const auto examples = std::make_shared<std::vector<NeedsExample>>();
    for (const Node& node : top.elements("examples", 1, NeedsLimits::list)) {
        Members members(node);
        NeedsExample example;
        example.title = members.local_text("title");
        if (const auto as_of = has_days(book) ? members.need("as_of") : members.find("as_of"))
            example.as_of = as_of->date();
        if (const auto facts = members.need("facts"))
            example.person = read_person_members(book, *facts);
        if (const auto expect = members.need("expect"))
            example.expected = read_expected_keys(*expect);
        examples->push_back(std::move(example));
    }
    book.examples = examples;
}

DecisionKeys keys_of(const NeedsBook& book, const NeedsDecision& decision) {
    std::vector<NamedHours> gap;
    for (const NeedsGap& one : decision.gap)
        gap.emplace_back(book.minima[one.minimum].name, format_class_hours(one.hours));
    DecisionKeys keys;
    keys.verdict = name_of(decision.verdict);
    keys.gap = gap_text(std::move(gap));
    keys.further = decision.further ? format_class_hours(*decision.further) : "null";
    std::vector<NamedHours> shares;
    for (std::size_t open = 0; open < book.open.size(); ++open)
        if (const ClassHours hours = further_for(decision, open); !hours.is_zero())
            shares.emplace_back(book.periods[book.open[open].period].name,
                                format_class_hours(hours));
    keys.further_in = gap_text(std::move(shares));
    std::vector<NamedHours> of_category;
    for (const FurtherShare& share : decision.further_in)
        of_category.emplace_back(book.periods[book.open[share.open].period].name + "." +
                                     book.categories[share.category].id,
                                 format_class_hours(share.hours));
    keys.further_of = gap_text(std::move(of_category));
    std::vector<std::string> closed;
    for (std::size_t open = 0; open < book.open.size(); ++open)
        if ((decision.open >> open & 1U) == 0)
            closed.push_back(book.periods[book.open[open].period].name);
    keys.closed = list_text(closed);
    std::vector<std::string> unmet;
    for (const UnmetNeed& one : decision.unmet)
        unmet.push_back(book.fact_needs[one.need].name);
    keys.unmet = list_text(unmet);
    keys.from_day = decision.from_day ? format_date(*decision.from_day) : "null";
    std::vector<std::string> readings;
    for (const std::size_t reading : decision.readings)
        readings.push_back(book.ambiguities[reading].id);
    keys.readings = list_text(readings);
    keys.missing = list_text(decision.missing);
    keys.carry_out = format_class_hours(decision.carry_out);
    return keys;
}

std::vector<Diagnostic> check_needs_examples(const NeedsBook& book, std::string_view file) {
    std::vector<Diagnostic> problems;
    for (std::size_t at = 0; at < book.examples->size(); ++at) {
        const NeedsExample& example = (*book.examples)[at];
        const std::string pointer = "/examples/" + std::to_string(at);
        const Result<NeedsDecision> decision = decide(book, example.person, file, example.as_of);
        for (Diagnostic problem : decision.problems()) {
            problem.place.pointer = pointer + "/facts";
            problems.push_back(std::move(problem));
        }
        if (!decision)
            continue;
        const DecisionKeys got = keys_of(book, *decision);
        const auto compare = [&](std::string key, const std::string& wanted,
                                 const std::string& is) {
            if (wanted == is)
                return;
            Diagnostic problem{codes::rule_example_differs, {}, {key, wanted, is}};
            problem.place.file = file;
            problem.place.pointer = pointer;
            problem.place.pointer.append("/expect/").append(key);
            problems.push_back(std::move(problem));
        };
        compare("verdict", example.expected.verdict, got.verdict);
        compare("gap", example.expected.gap, got.gap);
        compare("further", example.expected.further, got.further);
        if (!example.expected.further_in.empty())
            compare("further_in", example.expected.further_in, got.further_in);
        if (!example.expected.further_of.empty())
            compare("further_of", example.expected.further_of, got.further_of);
        compare("closed", example.expected.closed, got.closed);
        compare("unmet", example.expected.unmet, got.unmet);
        compare("from_day", example.expected.from_day, got.from_day);
        compare("readings", example.expected.readings, got.readings);
        compare("missing", example.expected.missing, got.missing);
        compare("carry_out", example.expected.carry_out, got.carry_out);
    }
    return problems;
}

} // namespace zicha::needs
