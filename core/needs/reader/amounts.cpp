// Figures, amounts and conditions.
#include "core/needs/codes.hpp"
#include "core/needs/forms.hpp"
#include "core/needs/reader/parts.hpp"
#include "core/needs/words.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_file.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::needs {

using rules::Members;
using rules::Node;

namespace {

std::size_t atom_at(NeedsBook& book, const HoursAtom& atom) {
    const auto found = std::find(book.atoms.begin(), book.atoms.end(), atom);
    const auto index = static_cast<std::size_t>(found - book.atoms.begin());
    if (found == book.atoms.end())
        book.atoms.push_back(atom);
    return index;
}

GreatestOfWays of_categories(NeedsReading& reading, AtomKind kind, std::uint32_t categories,
                             std::size_t period) {
    NeedsBook& book = reading.book;
    const bool in_time = reading.in_time && kind != AtomKind::carried;
    LinearForm form;
    for (std::size_t category = 0; category < book.categories.size(); ++category)
        if ((categories >> category & 1U) != 0)
            form.atoms.emplace_back(atom_at(book, {kind, category, period, in_time}), fine_units);
    std::sort(form.atoms.begin(), form.atoms.end());
    return amount_of(std::move(form));
}

using JoinAmounts = std::optional<GreatestOfWays> (*)(const GreatestOfWays&, const GreatestOfWays&);

GreatestOfWays read_several(const Node& node, NeedsReading& reading, std::size_t depth,
                            JoinAmounts join) {
    std::optional<GreatestOfWays> joined;
    for (const Node& part : node.elements(1, NeedsLimits::list)) {
        const GreatestOfWays amount = read_amount(part, reading, depth + 1);
        joined = joined ? join(*joined, amount) : amount;
        if (!joined) {
            node.report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::ways)});
            return amount_of({});
        }
    }
    return joined.value_or(amount_of({}));
}

// The conversion of hours, from 0.01 to 100.
std::int64_t read_times(const Node& node) {
    constexpr std::int64_t most = 10'000;
    const std::int64_t times = node.hours().hundredths();
    if (times < 1 || times > most) {
        node.report(codes::needs_times);
        return fine_units;
    }
    return times;
}

GreatestOfWays read_part_of(Members& members, NeedsReading& reading, std::size_t depth) {
    const auto of = members.need("of");
    return of ? read_amount(*of, reading, depth + 1) : amount_of({});
}

GreatestOfWays read_cap(const Node& cap, Members& members, NeedsReading& reading,
                        std::size_t depth) {
    const NeedFigure figure = read_figure(cap, reading.book);
    static_cast<void>(rules::read_citation_list(members, "cite", reading.book.sources));
    auto amount = capped(read_part_of(members, reading, depth), figure);
    if (!amount)
        cap.report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::ways)});
    return amount ? *std::move(amount) : amount_of({});
}

GreatestOfWays read_converted(const Node& times, Members& members, NeedsReading& reading,
                              std::size_t depth) {
    const std::int64_t hundredths = read_times(times);
    static_cast<void>(rules::read_citation_list(members, "cite", reading.book.sources));
    GreatestOfWays amount = read_part_of(members, reading, depth);
    if (is_converted(amount))
        times.report(codes::needs_times_twice);
    convert(amount, hundredths);
    return amount;
}

} // namespace

std::size_t read_period_name(const Node& node, const NeedsReading& reading) {
    constexpr std::string_view places[] = {"{period}"};
    const NeedsBook& book = reading.book;
    if (reading.each != nullptr && node.json().text == places[0])
        return static_cast<std::size_t>(reading.each - book.periods.data());
    return node.index_in(book.periods, words::needs_kind_period);
}

NeedFigure read_figure(const Node& node, const NeedsBook& book) {
    NeedFigure figure;
    if (node.json().kind == JsonKind::string) {
        figure.each = node.hours();
        figure.most = figure.each;
        return figure;
    }
    Members members(node);
    if (const auto each = members.need("for_each"))
        figure.each = each->hours();
    if (const auto count = members.need("of"))
        figure.count = count->index_in(book.counts, words::needs_kind_count);
    if (const auto most = members.need("most"))
        figure.most = most->hours();
    return figure;
}

GreatestOfWays read_amount(const Node& node, NeedsReading& reading, std::size_t depth) {
    Members members(node);
    if (!members.is_object())
        return amount_of({});
    if (is_too_deep(node, depth)) {
        members.accept_rest();
        return amount_of({});
    }
    NeedsBook& book = reading.book;
    if (const auto hours = members.find("hours")) {
        const std::uint32_t categories = read_category_set(*hours, reading);
        const auto in = members.need("in");
        return of_categories(reading, AtomKind::hours, categories,
                             in ? read_period_name(*in, reading) : 0);
    }
    if (const auto total = members.find("total")) {
        LinearForm form;
        const std::size_t period = read_period_name(*total, reading);
        form.atoms.emplace_back(atom_at(book, {AtomKind::total, 0, period, reading.in_time}),
                                fine_units);
        return amount_of(std::move(form));
    }
    if (const auto carried = members.find("carried_in")) {
        const std::uint32_t categories = read_category_set(*carried, reading);
        if ((categories & ~book.can_carry_in) != 0)
            carried->report(codes::needs_not_carried);
        return of_categories(reading, AtomKind::carried, categories, 0);
    }
    if (const auto sum = members.find("sum"))
        return read_several(*sum, reading, depth, sum_of);
    if (const auto least = members.find("least"))
        return read_several(*least, reading, depth, least_of);
    if (const auto greatest = members.find("greatest"))
        return read_several(*greatest, reading, depth, greatest_of);
    if (const auto cap = members.find("cap"))
        return read_cap(*cap, members, reading, depth);
    if (const auto times = members.find("times"))
        return read_converted(*times, members, reading, depth);
    node.report(codes::needs_one_of,
                {"hours, total, carried_in, sum, least, greatest, cap, times"});
    members.accept_rest();
    return amount_of({});
}

} // namespace zicha::needs
