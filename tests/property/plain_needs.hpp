// Small books of needs and persons drawn at random, and a plain reading of them that knows nothing
// of forms, rows or vertices: it goes through the JSON of the book for one completion of a person,
// and tries them all. What core/needs decides must be the same.
#pragma once

#include "core/base/json.hpp"
#include "tests/property/random_persons.hpp"

#include <array>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace zicha::tests {

inline constexpr std::array plain_categories{"a", "b", "c"};

// Hours are in hundredths. The first year is over, the second is open.
struct PlainCell {
    int category = 0;
    int year = 0;
    int hours = 0;
    bool is_unknown = false;
    bool is_left_out = false; // unknown, or none, by what is given otherwise
    int limit = 0;            // of unknown hours; more than any book here asks for
};

// "a" and "b" are yes or no, "k" is x, y or z, "n" is 0 to 5; -1: unknown.
using PlainFacts = std::map<std::string, int>;

struct PlainPerson {
    PlainFacts facts;
    std::vector<PlainCell> cells;
    std::array<std::optional<int>, 2> totals;
    std::optional<int> sum;                 // of both years
    std::array<std::optional<int>, 3> sums; // the same, by category
    std::array<int, 3> earned{};            // in the open year, in addition
};

enum class PlainOutcome { no, yes, refer };

class PlainNeeds {
public:
    PlainNeeds(const Json& book, const PlainPerson& person) : book_(book), person_(person) {}

    // Every fact and cell is taken as it is, known or not.
    [[nodiscard]] PlainOutcome outcome() const {
        bool refers = false;
        if (!is_met(*book_.find("need"), "", refers))
            return PlainOutcome::no;
        return refers ? PlainOutcome::refer : PlainOutcome::yes;
    }
    // What each minimum that is asked is short, by name; of books without alternatives.
    [[nodiscard]] std::map<std::string, std::int64_t> gaps() const {
        std::map<std::string, std::int64_t> gaps;
        add_gaps(*book_.find("need"), "", gaps);
        return gaps;
    }

private:
    static int hundredths(const std::string& text) {
        return parse_class_hours(text, unbounded).hours.hundredths();
    }
    static bool covers(const std::string& period, int year) {
        return period == "whole" || period == (year == 0 ? "closed" : "open");
    }
    [[nodiscard]] std::string period(const Json& json, const std::string& each) const {
        return json.text == "{period}" ? each : json.text;
    }
    [[nodiscard]] bool holds(const Json& condition) const;
    [[nodiscard]] std::int64_t amount(const Json& json, const std::string& each) const;
    [[nodiscard]] bool has_sums() const {
        return person_.sum || std::any_of(person_.sums.begin(), person_.sums.end(),
                                          [](const auto& sum) { return sum.has_value(); });
    }
    // The sum of all; or the sums by category, and the cells of other categories.
    [[nodiscard]] std::int64_t sum_of_both() const {
        std::int64_t sum = person_.sum.value_or(0);
        for (std::size_t category = 0; category < 3; ++category) {
            if (!person_.sum)
                sum += person_.sums[category].value_or(0);
            sum += person_.earned[category];
        }
        for (const PlainCell& cell : person_.cells)
            if (!person_.sum && !person_.sums[static_cast<std::size_t>(cell.category)])
                sum += cell.hours;
        return sum;
    }
    [[nodiscard]] std::int64_t shortfall_of(const Json& need, const std::string& each) const {
        const std::int64_t figure = hundredths(need.find("at_least")->text) * std::int64_t{10'000};
        return figure - amount(*need.find("of"), each);
    }
    [[nodiscard]] bool is_met(const Json& need, const std::string& each, bool& refers) const;
    void add_gaps(const Json& need, const std::string& each,
                  std::map<std::string, std::int64_t>& gaps) const;

    const Json& book_;
    const PlainPerson& person_;
};

inline bool PlainNeeds::holds(const Json& condition) const {
    if (const Json* parts = condition.find("any_of")) {
        bool any = false;
        for (const Json& part : parts->elements)
            any = any || holds(part);
        return any;
    }
    if (const Json* parts = condition.find("none_of"))
        return !holds(parts->elements[0]);
    const std::string& fact = condition.find("fact")->text;
    const int value = person_.facts.at(fact);
    if (const Json* least = condition.find("at_least"))
        return value >= std::stoi(least->text);
    const Json& is = *condition.find("is");
    if (is.kind == JsonKind::boolean)
        return (value != 0) == is.boolean;
    bool any = false;
    for (const Json& one : is.elements)
        any = any || one.text[0] - 'x' == value;
    return any;
}

// In hundredths of hundredths of hundredths, so that conversions within conversions stay whole.
inline std::int64_t PlainNeeds::amount(const Json& json, const std::string& each) const {
    constexpr std::int64_t unit = 10'000;
    std::int64_t sum = 0;
    if (const Json* categories = json.find("hours")) {
        const std::string in = period(*json.find("in"), each);
        for (const Json& category : categories->elements) {
            const int index = category.text[0] - 'a';
            const std::optional<int> given = person_.sums[static_cast<std::size_t>(index)];
            if (in == "whole" && given)
                sum += *given * unit;
            for (const PlainCell& cell : person_.cells)
                if (cell.category == index && covers(in, cell.year) && !(in == "whole" && given))
                    sum += cell.hours * unit;
            if (covers(in, 1))
                sum += person_.earned[static_cast<std::size_t>(index)] * unit;
        }
        return sum;
    }
    if (const Json* total = json.find("total")) {
        const std::string in = period(*total, each);
        if (in == "whole" && has_sums())
            return sum_of_both() * unit;
        for (int year = 0; year < 2; ++year) {
            if (!covers(in, year))
                continue;
            const std::optional<int> given = person_.totals[static_cast<std::size_t>(year)];
            for (const PlainCell& cell : person_.cells)
                sum += !given && cell.year == year ? cell.hours * unit : 0;
            sum += given.value_or(0) * unit;
            for (const int earned : person_.earned)
                sum += year == 1 ? earned * unit : 0;
        }
        return sum;
    }
    if (const Json* cap = json.find("cap"))
        return std::min(hundredths(cap->text) * unit, amount(*json.find("of"), each));
    if (const Json* times = json.find("times"))
        return amount(*json.find("of"), each) / 100 * hundredths(times->text);
    for (const char* join : {"sum", "least", "greatest"})
        if (const Json* parts = json.find(join)) {
            sum = amount(parts->elements[0], each);
            for (std::size_t at = 1; at < parts->elements.size(); ++at) {
                const std::int64_t part = amount(parts->elements[at], each);
                sum = join[0] == 's' ? sum + part
                                     : (join[0] == 'l' ? std::min(sum, part) : std::max(sum, part));
            }
        }
    return sum;
}

inline bool PlainNeeds::is_met(const Json& need, const std::string& each, bool& refers) const {
    if (const Json* parts = need.find("all_of")) {
        bool all = true;
        for (const Json& part : parts->elements)
            all = is_met(part, each, refers) && all;
        return all;
    }
    if (const Json* parts = need.find("any_of")) {
        bool any = false;
        for (const Json& part : parts->elements)
            any = is_met(part, each, refers) || any;
        return any;
    }
    if (const Json* periods = need.find("each")) {
        bool all = true;
        for (const Json& one : periods->elements)
            all = is_met(*need.find("need"), one.text, refers) && all;
        return all;
    }
    if (const Json* when = need.find("when")) {
        if (holds(*when))
            return is_met(*need.find("need"), each, refers);
        const Json* otherwise = need.find("else");
        return otherwise == nullptr || is_met(*otherwise, each, refers);
    }
    if (need.find("outcome") != nullptr) {
        refers = true;
        return true;
    }
    return shortfall_of(need, each) <= 0;
}

inline void PlainNeeds::add_gaps(const Json& need, const std::string& each,
                                 std::map<std::string, std::int64_t>& gaps) const {
    if (const Json* parts = need.find("all_of"))
        for (const Json& part : parts->elements)
            add_gaps(part, each, gaps);
    else if (const Json* periods = need.find("each"))
        for (const Json& one : periods->elements)
            add_gaps(*need.find("need"), one.text, gaps);
    else if (const Json* when = need.find("when")) {
        const Json* asked = holds(*when) ? need.find("need") : need.find("else");
        if (asked != nullptr)
            add_gaps(*asked, each, gaps);
    } else if (need.find("at_least") != nullptr && shortfall_of(need, each) > 0) {
        const std::string prefix = each.empty() ? ""
                                                : (each == "closed" ? "2025."
                                                   : each == "open" ? "2026."
                                                                    : "whole.");
        std::int64_t& gap = gaps[prefix + need.find("id")->text];
        gap = std::max(gap, shortfall_of(need, each));
    }
}

// Draws the text of a book. `has_choices` tells whether needs or amounts have alternatives.
class PlainBooks {
public:
    explicit PlainBooks(Random& random) : random_(random) {}

    [[nodiscard]] std::string draw() {
        next_id_ = 0;
        has_choices = false;
        const std::string cite =
            R"([{"source": "s", "clause": {"zh": "一", "en": "1"}, "basis": "stated"}])";
        cite_ = cite;
        std::string text =
            R"({"format": "zicha-rules/2", "id": "plain", "title": )" + both + R"(, "scope": )" +
            both + R"(, "disclaimer": )" + both +
            R"(, "edition": "2026-01-01", "year": 2026, "sources": [{"id": "s", )" +
            R"("title": )" + both + R"(, "known": "text"}], "hours": {"by": "year", )" +
            R"("categories": [{"id": "a", "label": )" + both + R"(}, {"id": "b", "label": )" +
            both + R"(}, {"id": "c", "label": )" + both + "}]}, " + facts() + ", " + periods() +
            R"(, "need": )" + need(0, true) + R"(, "examples": [{"title": )" + both +
            R"(, "facts": {}, "expect": {"verdict": "yes"}}]})";
        return text;
    }

    bool has_choices = false;

private:
    static inline const std::string both = R"({"zh": "字", "en": "word"})";

    [[nodiscard]] static std::string facts() {
        return R"("facts": [{"id": "a", "kind": "yes_no", "label": )" + both +
               R"(}, {"id": "b", "kind": "yes_no", "label": )" + both +
               R"(}, {"id": "k", "kind": "choice", "label": )" + both +
               R"(, "values": [{"id": "x", "label": )" + both + R"(}, {"id": "y", "label": )" +
               both + R"(}, {"id": "z", "label": )" + both +
               R"(}]}, {"id": "n", "kind": "count", "from": 0, "to": 5, "label": )" + both + "}]";
    }
    [[nodiscard]] static std::string periods() {
        return R"("periods": [{"id": "closed", "year": -1, "label": )" + both +
               R"(}, {"id": "open", "year": 0, "label": )" + both +
               R"(}, {"id": "whole", "span": [-1, 0], "sum": true, "label": )" + both +
               R"(}], "open": "open")";
    }
    [[nodiscard]] std::string period() {
        if (in_each_ && random_.one_in(2))
            return "\"{period}\"";
        constexpr const char* all[] = {"\"closed\"", "\"open\"", "\"whole\"", "\"open\""};
        return all[random_.below(4)];
    }
    [[nodiscard]] std::string several(const char* name, const std::string& a,
                                      const std::string& b) {
        return "{\"" + std::string(name) + "\": [" + a + ", " + b + "]}";
    }
    [[nodiscard]] std::string figure(int least, int most) {
        return "\"0.0" + std::to_string(least + random_.below(most - least + 1)) + "\"";
    }
    [[nodiscard]] std::string amount(int depth) {
        const int kind = depth >= 2 ? random_.below(5) : random_.below(11);
        if (kind < 4) {
            std::string list;
            const int set = 1 + random_.below(7);
            for (int category = 0; category < 3; ++category)
                if ((set >> category & 1) != 0)
                    list += (list.empty() ? "\"" : ", \"") +
                            std::string(plain_categories[static_cast<std::size_t>(category)]) +
                            "\"";
            return R"({"hours": [)" + list + R"(], "in": )" + period() + "}";
        }
        if (kind == 4)
            return R"({"total": )" + period() + "}";
        if (kind < 7)
            return several("sum", amount(depth + 1), amount(depth + 1));
        if (kind == 7)
            return several("least", amount(depth + 1), amount(depth + 1));
        if (kind == 8) {
            has_choices = true;
            return several("greatest", amount(depth + 1), amount(depth + 1));
        }
        if (kind == 9)
            return R"({"cap": )" + figure(1, 4) + R"(, "of": )" + amount(depth + 1) +
                   R"(, "cite": )" + cite_ + "}";
        return std::string(R"({"times": )") + (random_.one_in(2) ? "\"0.5\"" : "\"2\"") +
               R"(, "of": )" + amount(2) + R"(, "cite": )" + cite_ + "}";
    }
    [[nodiscard]] std::string condition() {
        constexpr const char* all[] = {
            R"({"fact": "a", "is": true})",
            R"({"fact": "b", "is": true})",
            R"({"fact": "k", "is": ["x"]})",
            R"({"fact": "k", "is": ["y", "z"]})",
            R"({"fact": "n", "at_least": 3})",
            R"({"none_of": [{"fact": "a", "is": true}]})",
            R"({"any_of": [{"fact": "a", "is": true}, {"fact": "b", "is": true}]})"};
        return all[random_.below(7)];
    }
    [[nodiscard]] std::string minimum() {
        std::string of = amount(0);
        return R"({"id": "m)" + std::to_string(next_id_++) + R"(", "label": )" + both +
               R"(, "at_least": )" + figure(1, 5) + R"(, "of": )" + of + R"(, "cite": )" + cite_ +
               "}";
    }
    [[nodiscard]] std::string need(int depth, bool can_ask) {
        const int kind = depth >= 2 ? 0 : random_.below(depth == 0 ? 4 : 7);
        if (depth > 0 && kind < 2)
            return minimum();
        if (depth > 0 && kind == 6 && can_ask && random_.one_in(3))
            return R"({"when": )" + condition() + R"(, "need": {"outcome": "refer", "cite": )" +
                   cite_ + "}}";
        if (kind == 3 && !in_each_) {
            in_each_ = true;
            std::string each = R"({"each": ["closed", "open"], "need": )" + minimum() + "}";
            in_each_ = false;
            return each;
        }
        if (kind == 4) {
            has_choices = true;
            return several("any_of", need(depth + 1, false), need(depth + 1, false));
        }
        if (kind > 4 && can_ask) {
            std::string when =
                R"({"when": )" + condition() + R"(, "need": )" + need(depth + 1, true);
            if (random_.one_in(2))
                when += R"(, "else": )" + need(depth + 1, true);
            return when + "}";
        }
        return several("all_of", need(depth + 1, can_ask), need(depth + 1, can_ask));
    }

    Random& random_;
    std::string cite_;
    int next_id_ = 0;
    bool in_each_ = false;
};

} // namespace zicha::tests
