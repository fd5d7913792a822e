#include "core/needs/person.hpp"

#include "core/base/ascii.hpp"
#include "core/needs/codes.hpp"
#include "core/needs/person_sums.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_file.hpp"
#include "core/rules/words.hpp"

#include <algorithm>
#include <set>

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

// Nothing: unknown.
std::optional<ClassHours> read_hours(const Node& node) {
    if (node.json().kind == JsonKind::null)
        return std::nullopt;
    if (node.json().kind != JsonKind::number) {
        node.report_type(words::rule_part_number_or_null);
        return ClassHours();
    }
    const HoursReading reading = parse_class_hours(node.json().text, NeedsLimits::hours);
    if (reading.fault != HoursFault::none)
        node.report(codes::needs_bad_hours,
                    {shortened(node.json().text), format_class_hours(NeedsLimits::hours)});
    return reading.hours;
}

class PersonReader {
public:
    PersonReader(const NeedsBook& book, const Node& document, NeedsPerson& person)
        : book_(book), document_(document), person_(person) {}

    void read_fact(const NeedsFact& fact, const std::optional<Node>& node, FactValue& value) const;
    void read_yearly(const YearlyFact& yearly, const std::optional<Node>& node);
    void read_years(const Node& node, bool is_made_up);
    void read_all_years(const std::optional<Node>& years);
    void read_records(const Node& node);
    void read_carried(const Node& node);
    void read_sums(const Node& node);
    void take_sums() const;

private:
    void read_year(const Node& node, const std::string& year, bool is_made_up);
    void read_mark(const Node& mark, int year);
    [[nodiscard]] bool is_asked(std::size_t category, const CivilDate& last) const;
    [[nodiscard]] bool can_make_up(std::int32_t day) const;
    void read_record(const Node& node);
    void read_sums_over(std::size_t period, const Node& node);
    void add(GivenHours given, const std::optional<ClassHours>& hours);

    const NeedsBook& book_;
    const Node& document_;
    NeedsPerson& person_;
    std::vector<Node> sums_; // where the person's are
};

void PersonReader::read_fact(const NeedsFact& fact, const std::optional<Node>& node,
                             FactValue& value) const {
    const bool is_null = node && node->json().kind == JsonKind::null;
    const bool is_asked = fact.kind == NeedsFactKind::choice || fact.kind == NeedsFactKind::count ||
                          fact.counts_years || fact.is_asked;
    if (!node && fact.if_blank) {
        value = {FactState::known, static_cast<std::int64_t>(*fact.if_blank)};
        return;
    }
    if (is_null || (!node && is_asked)) {
        value.state = FactState::unknown;
        return;
    }
    if (!node)
        return;
    value.state = FactState::known;
    switch (fact.kind) {
    case NeedsFactKind::yes_no:
        value.value = node->yes_no() ? 1 : 0;
        break;
    case NeedsFactKind::choice:
        value.value =
            static_cast<std::int64_t>(node->index_in(fact.values, words::rule_kind_value));
        break;
    case NeedsFactKind::count:
        value.value = read_whole(*node, fact.least, fact.most);
        break;
    case NeedsFactKind::date: {
        const CivilDate date = node->date();
        value.value = date == CivilDate() ? 0 : day_number(date);
        break;
    }
    }
}

// By year; a year that is left out is unknown, and so is each if all are.
void PersonReader::read_yearly(const YearlyFact& yearly, const std::optional<Node>& node) {
    std::optional<Members> members;
    if (node && node->json().kind != JsonKind::null)
        members.emplace(*node);
    for (int year = 0; year < yearly.years; ++year) {
        const std::size_t fact = yearly.first + static_cast<std::size_t>(year);
        const std::string name = std::to_string(yearly.first_year + year);
        read_fact(book_.facts[fact], members ? members->find(name) : std::nullopt,
                  person_.facts[fact]);
    }
}

void PersonReader::add(GivenHours given, const std::optional<ClassHours>& hours) {
    given.is_unknown = !hours;
    given.hours = hours.value_or(ClassHours());
    person_.hours.push_back(std::move(given));
}

bool PersonReader::can_make_up(std::int32_t day) const {
    return std::any_of(book_.open.begin(), book_.open.end(), [&](const OpenPeriod& open) {
        return open.is_made_up && day_number(book_.periods[open.period].to->day) == day;
    });
}

// Whether the hours of a category are unknown where they are left out of a year.
bool PersonReader::is_asked(std::size_t category, const CivilDate& last) const {
    if ((book_.zero_if_blank >> category & 1U) == 0 &&
        is_in_sum(book_, person_, category, day_number(last)))
        return true;
    return (book_.unknown_if_blank >> category & 1U) != 0 &&
           std::any_of(book_.periods.begin(), book_.periods.end(), [&](const PeriodRule& period) {
               return period.from && period.to && period.from->day <= last &&
                      last <= period.to->day;
           });
}

void PersonReader::read_mark(const Node& mark, int year) {
    if (mark.json().kind == JsonKind::null)
        return;
    const YearMark says = mark.yes_no() ? YearMark::complete : YearMark::not_complete;
    for (std::size_t at = 0; at < book_.marks.size(); ++at)
        if (book_.marks[at] == year)
            person_.marks[at] = says;
}

void PersonReader::read_year(const Node& node, const std::string& year, bool is_made_up) {
    const auto last = parse_date(year + "-12-31");
    if (!last || year.size() != 4) {
        node.report(codes::needs_bad_year, {shortened(year)});
        return;
    }
    if (is_made_up && !can_make_up(day_number(*last)))
        node.report(codes::needs_not_made_up, {year});
    Members members(node);
    const std::size_t first = person_.hours.size();
    for (std::size_t at = 0; at < book_.categories.size(); ++at)
        if (const auto given = members.find(book_.categories[at].id);
            given || (!is_made_up && is_asked(at, *last))) {
            GivenHours hours;
            hours.category = at;
            hours.day = day_number(*last);
            hours.is_made_up = is_made_up;
            hours.name =
                (is_made_up ? "made_up." : "years.") + year + "." + book_.categories[at].id;
            add(std::move(hours), given ? read_hours(*given) : std::nullopt);
        }
    if (const auto mark = book_.completed && !is_made_up ? members.find("completed") : std::nullopt)
        read_mark(*mark, last->year);
    const auto total = members.find("total");
    if (!total)
        return;
    const std::optional<ClassHours> hours = read_hours(*total);
    if (!hours)
        total->report(codes::needs_total_unknown);
    else if (!add_total(person_, first, {day_number(*last), *hours, is_made_up}))
        total->report(codes::needs_total_small);
}

void PersonReader::read_years(const Node& node, bool is_made_up) {
    if (!node.is(JsonKind::object, words::rule_part_object))
        return;
    constexpr std::size_t most = 100;
    if (node.json().members.size() > most)
        node.report(codes::rule_too_many, {std::to_string(most)});
    else
        for (const JsonMember& member : node.json().members)
            read_year(node.under(member.key, member.value), member.key, is_made_up);
}

void PersonReader::read_record(const Node& node) {
    const std::vector<Node> parts = node.elements(3, 3);
    if (parts.size() != 3)
        return;
    GivenHours hours;
    const CivilDate date = parts[0].date();
    hours.category = parts[1].index_in(book_.categories, words::rule_kind_category);
    hours.day = date == CivilDate() ? 0 : day_number(date);
    hours.name = format_date(date) + " " + parts[1].json().text;
    add(std::move(hours), read_hours(parts[2]));
}

// Those that are left out, too.
void PersonReader::read_all_years(const std::optional<Node>& years) {
    if (years)
        read_years(*years, false);
    std::set<int> all;
    for (const PeriodRule& period : book_.periods) {
        if (!period.from || !period.to) // which the file has been told of
            continue;
        for (int year = period.from->day.year; year <= period.to->day.year; ++year)
            all.insert(year);
    }
    const Json nothing{JsonKind::object, false, {}, {}, {}};
    for (const int year : all) {
        const std::string name = std::to_string(year);
        const bool is_given = years && years->json().find(name) != nullptr;
        if (!is_given && (book_.unknown_if_blank != 0 || !person_.sums.empty()))
            read_year(document_.under(name, nothing), name, false);
    }
}

void PersonReader::read_records(const Node& node) {
    for (const Node& record : node.elements(0, NeedsLimits::records))
        read_record(record);
}

void PersonReader::read_carried(const Node& node) {
    Members members(node);
    for (std::size_t at = 0; at < book_.categories.size(); ++at) {
        const std::string& id = book_.categories[at].id;
        const auto given = members.find(id);
        if (!given)
            continue;
        if ((book_.can_carry_in >> at & 1U) == 0)
            given->report(codes::needs_not_carried);
        GivenHours hours;
        hours.category = at;
        hours.is_carried_in = true;
        hours.name = "carried_in." + id;
        add(std::move(hours), read_hours(*given));
    }
}

void PersonReader::read_sums_over(std::size_t period, const Node& node) {
    Members members(node);
    const auto read = [&](const std::string& name, std::optional<std::size_t> category) {
        const auto given = members.find(name);
        if (!given)
            return;
        if (const std::optional<ClassHours> hours = read_hours(*given)) {
            person_.sums.push_back({period, category, *hours});
            sums_.push_back(*given);
        } else {
            given->report(codes::needs_sum_unknown);
        }
    };
    for (std::size_t at = 0; at < book_.categories.size(); ++at)
        read(book_.categories[at].id, at);
    read("total", std::nullopt);
}

void PersonReader::read_sums(const Node& node) {
    if (!node.is(JsonKind::object, words::rule_part_object))
        return;
    for (const JsonMember& member : node.json().members) {
        const Node under = node.under(member.key, member.value);
        const auto found =
            std::find_if(book_.periods.begin(), book_.periods.end(), [&](const PeriodRule& one) {
                return one.takes_sum && one.id == member.key;
            });
        if (found == book_.periods.end())
            under.report(codes::needs_no_sum, {shortened(member.key)});
        else
            read_sums_over(static_cast<std::size_t>(found - book_.periods.begin()), under);
    }
}

void PersonReader::take_sums() const {
    if (const auto fault = needs::take_sums(book_, person_))
        sums_[fault->sum].report(fault->code, fault->arguments);
}

} // namespace

std::string name_of_mark(int year) {
    return "years." + std::to_string(year) + ".completed";
}

bool add_total(NeedsPerson& person, std::size_t first, const GivenTotal& total) {
    std::int64_t known = 0;
    for (std::size_t at = first; at < person.hours.size(); ++at)
        known += person.hours[at].hours.hundredths();
    if (total.hours.hundredths() < known)
        return false;
    person.totals.push_back(total);
    const auto left = static_cast<std::int32_t>(total.hours.hundredths() - known);
    for (std::size_t at = first; at < person.hours.size(); ++at)
        if (person.hours[at].is_unknown)
            person.hours[at].limit = ClassHours::from_hundredths(left);
    return true;
}

NeedsPerson read_person_members(const NeedsBook& book, const Node& node) {
    NeedsPerson person;
    person.facts.resize(book.facts.size());
    person.marks.resize(book.marks.size());
    Members members(node);
    if (!members.is_object())
        return person;
    PersonReader reader(book, node, person);
    for (std::size_t at = 0; at < book.facts.size(); ++at)
        if (std::none_of(book.yearly.begin(), book.yearly.end(),
                         [&](const YearlyFact& yearly) { return yearly.has(at); }))
            reader.read_fact(book.facts[at], members.find(book.facts[at].id), person.facts[at]);
    for (const YearlyFact& yearly : book.yearly)
        reader.read_yearly(yearly, members.find(yearly.id));
    if (book.categories.empty())
        return person;
    if (book.is_by_year) {
        if (const auto sums = members.find("sums"))
            reader.read_sums(*sums);
        reader.read_all_years(members.find("years"));
        if (const auto made_up = members.find("made_up"))
            reader.read_years(*made_up, true);
        reader.take_sums();
    } else if (const auto records = members.find("records")) {
        reader.read_records(*records);
    }
    if (const auto carried = members.find("carried_in"))
        reader.read_carried(*carried);
    return person;
}

Result<NeedsPerson> read_needs_person(const NeedsBook& book, const Json& person,
                                      std::string_view file) {
    rules::Problems problems(file);
    NeedsPerson read = read_person_members(book, Node(person, "", problems));
    std::vector<Diagnostic> list = problems.take();
    if (list.empty())
        return read;
    rules::sort_by_position(list, person);
    return list;
}

Result<NeedsPerson> read_needs_person(const NeedsBook& book, std::string_view json,
                                      std::string_view file) {
    rules::RuleFile document(json, file);
    NeedsPerson person;
    if (document.is_json())
        person = read_person_members(book, document.top());
    if (document.has_problems())
        return document.take_problems();
    return person;
}

} // namespace zicha::needs
