// The needs: unfolded by period, guarded by conditions, each with its ways and bars.
#include "core/needs/codes.hpp"
#include "core/needs/need_ways.hpp"
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

using Guards = std::vector<std::pair<std::size_t, bool>>;
using JoinNeeds = std::optional<WaysAndBars> (*)(const WaysAndBars&, const WaysAndBars&);

constexpr std::string_view period_place[] = {"{period}"};

bool is_heavy(const LinearForm& form) {
    const auto is_over = [](const auto& weighted) { return weighted.second > NeedsLimits::weight; };
    return std::any_of(form.atoms.begin(), form.atoms.end(), is_over) ||
           std::any_of(form.figures.begin(), form.figures.end(), is_over);
}

// Whether hours that were made up can be in the amount.
bool counts_made_up(const NeedsBook& book, const GreatestOfWays& amount) {
    for (const LeastOfForms& way : amount)
        for (const LinearForm& form : way)
            for (const auto& [index, weight] : form.atoms)
                for (std::size_t open = 0; open < book.open.size(); ++open)
                    if (book.open[open].is_made_up && book.atoms[index].kind != AtomKind::carried &&
                        (book.periods[book.atoms[index].period].holds_open >> open & 1U) != 0)
                        return true;
    return false;
}

class NeedsOfFile {
public:
    explicit NeedsOfFile(NeedsReading& reading) : reading_(reading) {}

    void add(const Node& node, const Guards& guards, std::size_t depth);

private:
    [[nodiscard]] FactNeed read_fact_head(Members& members, const Guards& guards) const;
    void add_fact_need(FactNeed need, const Node& node);
    void add_guarded(const Node& when, Members& members, const Guards& guards, std::size_t depth);
    void add_cases(const Node& cases, const Guards& guards, std::size_t depth);
    void add_outcome(const Node& outcome, Members& members, const Guards& guards);
    [[nodiscard]] WaysAndBars read_alternative(const Node& node, std::size_t depth);
    [[nodiscard]] WaysAndBars read_marked(const Node& year, Members& members, std::size_t depth);
    [[nodiscard]] std::size_t mark_of(const Node& year);
    [[nodiscard]] WaysAndBars read_plain(const Node& node, std::size_t depth);
    [[nodiscard]] WaysAndBars read_plain(const Node& node, Members& members, std::size_t depth);
    [[nodiscard]] WaysAndBars read_minimum(const Node& figure, Members& members);
    [[nodiscard]] HoursMinimum read_head(Members& members) const;
    [[nodiscard]] WaysAndBars add_minimum(HoursMinimum minimum, const Node& figure);
    [[nodiscard]] HoursMinimum in_time(const HoursMinimum& minimum, Members& members);
    [[nodiscard]] std::vector<FormRowList> add_rows(const HoursMinimum& minimum, const Node& node);

    // Calls `read` for each period that is named, with {period} being that.
    template <typename Read> void for_each(const Node& periods, Members& members, Read read);
    void join(std::optional<WaysAndBars>& whole, WaysAndBars part, JoinNeeds with,
              const Node& node) const;

    NeedsReading& reading_;
};

template <typename Read>
void NeedsOfFile::for_each(const Node& periods, Members& members, Read read) {
    const auto need = members.need("need");
    if (reading_.each != nullptr)
        periods.report(codes::needs_each_twice);
    for (const Node& name : periods.elements(1, NeedsLimits::periods)) {
        const std::size_t period = name.index_in(reading_.book.periods, words::needs_kind_period);
        const std::size_t before = name.problems().count();
        if (!need || period >= reading_.book.periods.size())
            continue;
        const PeriodRule* const outer = reading_.each;
        reading_.each = &reading_.book.periods[period];
        read(*need);
        reading_.each = outer;
        if (name.problems().count() > before)
            return; // what is wrong with one is wrong with all
    }
}

void NeedsOfFile::join(std::optional<WaysAndBars>& whole, WaysAndBars part, JoinNeeds with,
                       const Node& node) const {
    if (!whole) {
        whole = std::move(part);
        return;
    }
    auto joined = with(*whole, part);
    if (joined)
        whole = std::move(joined);
    else
        node.report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::ways)});
}

std::vector<FormRowList> NeedsOfFile::add_rows(const HoursMinimum& minimum, const Node& node) {
    std::vector<FormRowList> rows;
    for (const LeastOfForms& way : minimum.amount) {
        FormRowList of_way;
        for (const LinearForm& form : way) {
            if (is_heavy(form))
                node.report(codes::needs_times);
            of_way.push_back(reading_.book.rows.size());
            reading_.book.rows.push_back({form, minimum.at_least, reading_.marked});
        }
        rows.push_back(std::move(of_way));
    }
    return rows;
}

HoursMinimum NeedsOfFile::read_head(Members& members) const {
    HoursMinimum minimum;
    minimum.marked = reading_.marked;
    if (const auto id = members.need("id"))
        minimum.name = id->id();
    minimum.label = members.local_text("label", {period_place, false});
    if (reading_.each != nullptr) {
        minimum.name = reading_.each->name + "." + minimum.name;
        const LocalText& period = reading_.each->label;
        minimum.label.zh = rules::replaced(minimum.label.zh, period_place[0], period.zh);
        minimum.label.en = rules::replaced(minimum.label.en, period_place[0], period.en);
    }
    return minimum;
}

WaysAndBars NeedsOfFile::add_minimum(HoursMinimum minimum, const Node& figure) {
    NeedsBook& book = reading_.book;
    const std::vector<FormRowList> rows = add_rows(minimum, figure);
    auto need = ways_of(rows, book.minima.size());
    book.minima.push_back(std::move(minimum));
    if (book.minima.size() > NeedsLimits::minima || book.rows.size() > NeedsLimits::rows)
        figure.report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::rows)});
    else if (!need)
        figure.report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::ways)});
    return need ? *std::move(need) : WaysAndBars();
}

// The same minimum as those ask who need no hours that were made up.
HoursMinimum NeedsOfFile::in_time(const HoursMinimum& minimum, Members& members) {
    HoursMinimum plain = minimum;
    reading_.in_time = true;
    if (const auto of = members.need("of"))
        plain.amount = read_amount(*of, reading_);
    reading_.in_time = false;
    return plain;
}

WaysAndBars NeedsOfFile::read_minimum(const Node& figure, Members& members) {
    const NeedsBook& book = reading_.book;
    HoursMinimum minimum = read_head(members);
    minimum.at_least = read_figure(figure, book);
    const std::size_t before = figure.problems().count();
    if (const auto of = members.need("of"))
        minimum.amount = read_amount(*of, reading_);
    minimum.cite = rules::read_citation_list(members, "cite", book.sources);
    const auto made_up = members.find("made_up");
    if (!made_up || figure.problems().count() > before) {
        if (made_up)
            static_cast<void>(made_up->hours());
        return add_minimum(std::move(minimum), figure);
    }
    if (!counts_made_up(book, minimum.amount))
        made_up->report(codes::needs_made_up_unused);
    HoursMinimum plain = in_time(minimum, members);
    minimum.at_least.each = made_up->hours();
    minimum.at_least.most = minimum.at_least.each;
    if (figure.problems().count() == before &&
        (plain.at_least.count || minimum.at_least.each < plain.at_least.each))
        made_up->report(codes::needs_made_up_less);
    minimum.at_least.count.reset();
    const WaysAndBars first = add_minimum(std::move(plain), figure);
    const WaysAndBars second = add_minimum(std::move(minimum), figure);
    std::optional<WaysAndBars> either = first;
    join(either, second, any_of, figure);
    return either.value_or(WaysAndBars());
}

WaysAndBars NeedsOfFile::read_plain(const Node& node, std::size_t depth) {
    Members members(node);
    if (!members.is_object())
        return {};
    if (is_too_deep(node, depth)) {
        members.accept_rest();
        return {};
    }
    return read_plain(node, members, depth);
}

// A part of an any_of: a need, or one that only a lenient reading of a clause lets count.
WaysAndBars NeedsOfFile::read_alternative(const Node& node, std::size_t depth) {
    if (node.json().kind != JsonKind::object || node.json().find("reading") == nullptr)
        return read_plain(node, depth);
    Members members(node);
    std::size_t ambiguity = 0;
    if (const auto reading = members.find("reading")) {
        ambiguity = reading->index_in(reading_.book.ambiguities, words::needs_kind_ambiguity);
        if (ambiguity < reading_.book.ambiguities.size() &&
            reading_.book.ambiguities[ambiguity].lenient == LocalText())
            reading->report(codes::needs_reading_strict, {reading_.book.ambiguities[ambiguity].id});
    }
    const auto need = members.need("need");
    return need ? lenient_only(read_plain(*need, depth + 1), std::uint64_t{1} << ambiguity)
                : WaysAndBars();
}

// The year whose mark it is; a mark of each year that is named.
std::size_t NeedsOfFile::mark_of(const Node& year) {
    NeedsBook& book = reading_.book;
    const std::size_t period = read_period_name(year, reading_);
    if (!book.completed)
        year.report(codes::needs_no_mark);
    if (!book.completed || period >= book.periods.size())
        return 0;
    if (!book.is_by_year || !is_one_year(book.periods[period])) {
        year.report(codes::needs_marked_year, {book.periods[period].id});
        return 0;
    }
    const int of_year = book.periods[period].from->day.year;
    const auto found = std::find(book.marks.begin(), book.marks.end(), of_year);
    const auto mark = static_cast<std::size_t>(found - book.marks.begin());
    if (found == book.marks.end())
        book.marks.push_back(of_year);
    if (book.marks.size() > NeedsLimits::marks)
        year.report(codes::rule_too_many, {std::to_string(NeedsLimits::marks)});
    return mark;
}

WaysAndBars NeedsOfFile::read_marked(const Node& year, Members& members, std::size_t depth) {
    NeedsBook& book = reading_.book;
    if (reading_.marked)
        year.report(codes::needs_marked_twice);
    const std::size_t before = year.problems().count();
    const std::size_t mark = mark_of(year);
    const auto need = members.need("need");
    if (!need || year.problems().count() > before || reading_.marked)
        return {};
    const std::size_t marked = book.marked.size();
    book.marked.push_back({mark, read_period_name(year, reading_), book.needs.size(), {}});
    reading_.marked = marked;
    WaysAndBars plain = read_plain(*need, depth + 1);
    reading_.marked.reset();
    book.marked[marked].ways = plain.ways;
    return plain;
}

WaysAndBars NeedsOfFile::read_plain(const Node& node, Members& members, std::size_t depth) {
    std::optional<WaysAndBars> whole;
    if (const auto list = members.find("all_of")) {
        for (const Node& part : list->elements(1, NeedsLimits::list))
            join(whole, read_plain(part, depth + 1), all_of, node);
        return whole.value_or(WaysAndBars());
    }
    if (const auto list = members.find("any_of")) {
        for (const Node& part : list->elements(1, NeedsLimits::list))
            join(whole, read_alternative(part, depth + 1), any_of, node);
        if (whole && whole->ways.empty() && !whole->lenient.empty())
            list->report(codes::needs_only_readings);
        return whole.value_or(WaysAndBars());
    }
    if (const auto year = members.find("marked"))
        return read_marked(*year, members, depth);
    if (const auto periods = members.find("each")) {
        for_each(*periods, members,
                 [&](const Node& need) { join(whole, read_plain(need, depth + 1), all_of, node); });
        return whole.value_or(WaysAndBars());
    }
    if (const auto figure = members.find("at_least"))
        return read_minimum(*figure, members);
    node.report(codes::needs_one_of, {"at_least, all_of, any_of, each, marked"});
    members.accept_rest();
    return {};
}

void NeedsOfFile::add_guarded(const Node& when, Members& members, const Guards& guards,
                              std::size_t depth) {
    const std::size_t condition = read_need_condition(when, reading_.book);
    const auto add_if = [&](const std::optional<Node>& node, bool is_met) {
        if (!node)
            return;
        Guards inner = guards;
        inner.emplace_back(condition, is_met);
        add(*node, inner, depth + 1);
    };
    add_if(members.need("need"), true);
    add_if(members.find("else"), false);
}

// The first whose condition holds; the last is for everybody else.
void NeedsOfFile::add_cases(const Node& cases, const Guards& guards, std::size_t depth) {
    const std::vector<Node> all = cases.elements(1, NeedsLimits::list);
    Guards others = guards;
    for (const Node& one : all) {
        Members members(one);
        const auto when = members.find("when");
        if (members.is_object() && when.has_value() == (&one == &all.back()))
            one.report(codes::needs_last_case);
        Guards inner = others;
        if (when) {
            const std::size_t condition = read_need_condition(*when, reading_.book);
            inner.emplace_back(condition, true);
            others.emplace_back(condition, false);
        }
        if (const auto why = members.find("why"))
            static_cast<void>(why->local_text());
        if (const auto need = members.need("need"))
            add(*need, inner, depth + 1);
    }
}

void NeedsOfFile::add_outcome(const Node& outcome, Members& members, const Guards& guards) {
    constexpr std::pair<std::string_view, bool> outcomes[] = {{"refer", true},
                                                              {"not_asked", false}};
    const bool refers = outcome.one_of(outcomes).value_or(true);
    static_cast<void>(rules::read_citation_list(members, "cite", reading_.book.sources));
    if (!refers)
        return;
    GuardedNeed need;
    need.guards = guards;
    need.refers = true;
    if (const auto label = members.find("label"))
        need.label = label->local_text();
    reading_.book.needs.push_back(std::move(need));
}

FactNeed NeedsOfFile::read_fact_head(Members& members, const Guards& guards) const {
    HoursMinimum head = read_head(members);
    FactNeed need;
    need.name = std::move(head.name);
    need.label = std::move(head.label);
    need.guards = guards;
    return need;
}

void NeedsOfFile::add_fact_need(FactNeed need, const Node& node) {
    reading_.book.fact_needs.push_back(std::move(need));
    if (reading_.book.fact_needs.size() > NeedsLimits::list)
        node.report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::list)});
}

void NeedsOfFile::add(const Node& node, const Guards& guards, std::size_t depth) {
    Members members(node);
    if (!members.is_object())
        return;
    if (is_too_deep(node, depth)) {
        members.accept_rest();
        return;
    }
    if (const auto all = members.find("all_of")) {
        for (const Node& part : all->elements(1, NeedsLimits::list))
            add(part, guards, depth + 1);
    } else if (const auto cases = members.find("cases")) {
        add_cases(*cases, guards, depth);
    } else if (const auto when = members.find("when")) {
        add_guarded(*when, members, guards, depth);
    } else if (const auto periods = members.find("each")) {
        for_each(*periods, members, [&](const Node& need) { add(need, guards, depth + 1); });
    } else if (const auto ladder = members.find("ladder")) {
        FactNeed need = read_fact_head(members, guards);
        read_ladder(*ladder, reading_.book, need);
        add_fact_need(std::move(need), node);
    } else if (const auto condition = members.find("holds")) {
        FactNeed need = read_fact_head(members, guards);
        read_holds(*condition, members, reading_.book, need);
        add_fact_need(std::move(need), node);
    } else if (const auto outcome = members.find("outcome")) {
        add_outcome(*outcome, members, guards);
    } else {
        WaysAndBars plain = read_plain(node, members, depth);
        reading_.book.needs.push_back({guards,
                                       false,
                                       std::move(plain.ways),
                                       std::move(plain.bars),
                                       std::move(plain.lenient),
                                       {}});
    }
}

} // namespace

void read_needs(Members& top, NeedsReading& reading) {
    const auto need = top.need("need");
    if (!need)
        return;
    const std::size_t before = need->problems().count();
    NeedsOfFile(reading).add(*need, {}, 0);
    std::size_t ways = 1;
    for (const GuardedNeed& one : reading.book.needs)
        if (!one.refers && ways <= NeedsLimits::ways)
            ways *= std::max<std::size_t>(one.ways.size(), 1);
    if (ways > NeedsLimits::ways && need->problems().count() == before)
        need->report(codes::needs_too_many_ways, {std::to_string(NeedsLimits::ways)});
}

void read_carry_out(Members& top, NeedsReading& reading) {
    const auto node = top.find("carry_out");
    if (!node)
        return;
    Members members(*node);
    CarryOut carry;
    if (const auto most = members.need("most"))
        carry.most = most->hours();
    if (const auto beyond = members.need("beyond")) {
        const std::string name = beyond->text();
        const auto& minima = reading.book.minima;
        const auto found = std::find_if(minima.begin(), minima.end(),
                                        [&](const HoursMinimum& one) { return one.name == name; });
        if (found == minima.end())
            beyond->report_reference(name, words::needs_kind_minimum);
        else
            carry.minimum = static_cast<std::size_t>(found - minima.begin());
    }
    if (const auto earned = members.need("earned"))
        carry.earned = read_amount(*earned, reading);
    carry.cite = rules::read_citation_list(members, "cite", reading.book.sources);
    reading.book.carry_out = std::move(carry);
}

} // namespace zicha::needs
