// Hours that are asked for: standards, windows of years, and the plans made of both.
#include "core/rules/codes.hpp"
#include "core/rules/reader/parts.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

// The year's place in the table, or nothing if it has none.
std::optional<std::size_t> read_window_year(Members& window, std::string_view name,
                                            const HoursTable& table) {
    const auto node = window.need(name);
    const int year = node ? node->year() : 0;
    if (year == 0 || table.years == 0)
        return std::nullopt;
    const int last = table.first_year + static_cast<int>(table.years) - 1;
    if (year < table.first_year || year > last) {
        node->report(
            codes::rule_year_outside,
            {std::to_string(year), std::to_string(table.first_year), std::to_string(last)});
        return std::nullopt;
    }
    return static_cast<std::size_t>(year - table.first_year);
}

// Readings name other plans, also later ones, so they are read once all plans are known.
void read_readings(const Node& list, std::size_t index, RuleBook& book) {
    for (const Node& node : list.elements(1, RuleBookLimits::list)) {
        Members members(node);
        Reading reading;
        if (const auto ambiguity = members.need("ambiguity")) {
            reading.ambiguity = ambiguity->index_in(book.ambiguities, words::rule_kind_ambiguity);
            if (reading.ambiguity < book.ambiguities.size() &&
                book.ambiguities[reading.ambiguity].id == ambiguity->json().text &&
                book.ambiguities[reading.ambiguity].lenient.zh.empty())
                ambiguity->problems().report(codes::rule_missing_member,
                                             "/ambiguities/" + std::to_string(reading.ambiguity),
                                             {"lenient"});
        }
        if (const auto lent = members.need("in_total_of")) {
            reading.plan = lent->index_in(book.plans, words::rule_kind_plan);
            const Plan& lender = book.plans[reading.plan];
            if (lender.id == lent->json().text && (reading.plan == index || !lender.in_total))
                lent->report(codes::rule_reading, {lender.id});
        }
        book.plans[index].readings.push_back(reading);
    }
}

// Further hours are looked for in the earnable year; outside the window they would not count.
void check_can_be_earned(const Node& node, std::size_t index, const RuleBook& book) {
    const int year = book.hours.earnable_year;
    if (index >= book.windows.size() || book.windows[index].id != node.json().text ||
        year < book.hours.first_year || book.hours.years == 0)
        return;
    const auto earnable = static_cast<std::size_t>(year - book.hours.first_year);
    const Window& window = book.windows[index];
    if (earnable < book.hours.years && (earnable < window.first || earnable > window.last))
        node.report(codes::rule_not_earnable, {window.id, std::to_string(year)});
}

void read_plan(Members& members, RuleBook& book) {
    Plan plan;
    if (const auto id = members.need("id"))
        plan.id = id->new_id(book.plans);
    plan.label = members.local_text("label");
    if (const auto window = members.need("window")) {
        plan.window = window->index_in(book.windows, words::rule_kind_window);
        check_can_be_earned(*window, plan.window, book);
    }
    if (const auto node = members.find("each_year")) {
        Members each_year(*node);
        EachYear path;
        if (const auto standard = each_year.need("standard"))
            path.standard = standard->index_in(book.standards, words::rule_kind_standard);
        path.citations = read_citations(each_year, book);
        plan.each_year = std::move(path);
    }
    if (const auto node = members.find("in_total")) {
        Members in_total(*node);
        plan.in_total =
            InTotal{plan.window, read_minima(in_total, book), read_citations(in_total, book)};
    }
    if (!plan.each_year && !plan.in_total && members.is_object())
        members.node().report(codes::rule_plan_empty);
    book.plans.push_back(std::move(plan));
}

NamedPath read_path(Members& paths, std::string_view name) {
    NamedPath path;
    if (const auto node = paths.need(name)) {
        Members members(*node);
        if (const auto id = members.need("id"))
            path.id = id->id();
        path.label = members.local_text("label");
    }
    return path;
}

} // namespace

Minima read_minima(Members& owner, const RuleBook& book) {
    Minima minima;
    const auto node = owner.need("minima");
    if (!node)
        return minima;
    Members members(*node);
    if (!members.is_object())
        return minima;
    if (node->json().members.empty())
        node->report(codes::rule_too_few, {"1"});
    const auto& categories = book.hours.categories;
    members.accept_rest(); // each is checked here
    for (const auto& [name, value] : node->json().members) {
        const Node member = node->under(name, value);
        const auto is_named = [&name = name](const Category& c) { return c.id == name; };
        const auto category = std::find_if(categories.begin(), categories.end(), is_named);
        if (name == "total")
            minima.total = member.hours();
        else if (category != categories.end())
            minima.by_category[static_cast<std::size_t>(category - categories.begin())] =
                member.hours();
        else if (!categories.empty())
            member.report_reference(name, words::rule_kind_category);
    }
    return minima;
}

void read_standards(Members& top, RuleBook& book) {
    for (const Node& node : top.elements("standards", 0, RuleBookLimits::list)) {
        Members members(node);
        Standard standard;
        if (const auto id = members.need("id"))
            standard.id = id->new_id(book.standards);
        standard.label = members.local_text("label");
        standard.minima = read_minima(members, book);
        standard.citations = read_citations(members, book);
        book.standards.push_back(std::move(standard));
    }
}

void read_windows(Members& top, RuleBook& book) {
    for (const Node& node : top.elements("windows", 1, RuleBookLimits::list)) {
        Members members(node);
        Window window;
        if (const auto id = members.need("id"))
            window.id = id->new_id(book.windows);
        window.label = members.local_text("label");
        const auto first = read_window_year(members, "first", book.hours);
        const auto last = read_window_year(members, "last", book.hours);
        const bool is_range = first && last && *first <= *last;
        if (first && last && !is_range)
            node.report(codes::rule_bad_range);
        // A window that could not be read holds all years, so that no plan is blamed for it.
        window.first = is_range ? *first : 0;
        window.last = is_range ? *last : std::max<std::size_t>(book.hours.years, 1) - 1;
        window.citations = read_citations(members, book);
        book.windows.push_back(std::move(window));
    }
}

void read_paths(Members& top, RuleBook& book) {
    constexpr std::pair<std::string_view, bool> winners[] = {{"in_total", true},
                                                             {"each_year", false}};
    const auto node = top.need("paths");
    if (!node)
        return;
    Members paths(*node);
    book.each_year_path = read_path(paths, "each_year");
    book.in_total_path = read_path(paths, "in_total");
    if (!book.in_total_path.id.empty() && book.in_total_path.id == book.each_year_path.id)
        node->problems().report(codes::rule_duplicate_id, node->pointer() + "/in_total/id",
                                {book.in_total_path.id});
    if (const auto tie = paths.need("on_tie"))
        book.in_total_wins_ties = tie->one_of(winners).value_or(true);
}

void read_plans(Members& top, RuleBook& book) {
    const auto list = top.need("plans");
    if (!list)
        return;
    const std::vector<Node> nodes = list->elements(0, RuleBookLimits::list);
    for (std::size_t index = 0; index < nodes.size(); ++index) {
        Members members(nodes[index]);
        read_plan(members, book);
        static_cast<void>(members.find("readings"));
    }
    for (std::size_t index = 0; index < nodes.size(); ++index)
        if (const Json* readings = nodes[index].json().find("readings"))
            read_readings(nodes[index].under("readings", *readings), index, book);
}

} // namespace zicha::rules
