#include "core/trial/needs_probes.hpp"

#include "core/base/ascii.hpp"
#include "core/base/calendar.hpp"
#include "core/base/json_change.hpp"
#include "core/base/json_writer.hpp"
#include "core/needs/needs_limits.hpp"

#include <array>
#include <optional>
#include <string_view>
#include <utility>

namespace zicha::trial {
namespace {

Json list_of(std::string key, std::vector<Json> elements) {
    Json list;
    list.kind = JsonKind::array;
    list.elements = std::move(elements);
    Json object;
    object.kind = JsonKind::object;
    object.members.push_back({std::move(key), std::move(list)});
    return object;
}

// How often the text is a value in it, outside of examples.
std::size_t uses_of(const Json& json, const std::string& text) {
    std::size_t uses = json.kind == JsonKind::string && json.text == text ? 1 : 0;
    for (const Json& element : json.elements)
        uses += uses_of(element, text);
    for (const JsonMember& member : json.members)
        uses += member.key == "examples" ? 0 : uses_of(member.value, text);
    return uses;
}

class ProbeMaker {
public:
    explicit ProbeMaker(Json file) : file_(std::move(file)) {
        if (const Json* const open = file_.find("open"))
            open_ = *open;
    }

    std::vector<NeedsProbe> make() {
        each_of("periods", [this](Json& node, const std::string& at) { period(node, at); });
        each_of("open", [this](Json& node, const std::string& at) {
            if (Json* const until = member_of(node, "until"))
                day_text(*until, at + "/until", NeedsReachKind::last_day);
        });
        each_of("counts", [this](Json& node, const std::string& at) {
            number_in(node, at, "full_months");
            days_in(node, at);
        });
        if (Json* const whole = member_of(file_, "need"))
            need(*whole, "/need");
        if (Json* const carry = member_of(file_, "carry_out")) {
            figure_in(*carry, "/carry_out", "most");
            if (Json* const earned = member_of(*carry, "earned"))
                amount(*earned, "/carry_out/earned");
        }
        return std::move(probes_);
    }

private:
    template <typename Take> void each_of(const std::string& name, const Take& take) {
        if (Json* const list = member_of(file_, name))
            for (std::size_t at = 0; at < list->elements.size(); ++at)
                take(list->elements[at], "/" + name + "/" + std::to_string(at));
    }
    template <typename Take>
    void elements(Json& list, const std::string& pointer, const Take& take) {
        for (std::size_t at = 0; at < list.elements.size(); ++at)
            take(list.elements[at], pointer + "/" + std::to_string(at));
    }

    void add(NeedsReachKind kind, const std::string& pointer, std::string change) {
        NeedsProbe probe{kind, pointer, std::move(change), {}};
        JsonWriter json(probe.text);
        write_json(json, file_);
        probes_.push_back(std::move(probe));
    }
    void changed(Json& node, const std::string& to, NeedsReachKind kind,
                 const std::string& pointer) {
        std::string from = std::exchange(node.text, to);
        add(kind, pointer, from + " → " + to);
        node.text = std::move(from);
    }

    // Figures, bounds and days
    void hours_off(Json& node, std::int32_t by, NeedsReachKind kind, const std::string& pointer) {
        const HoursReading reading = parse_class_hours(node.text, needs::NeedsLimits::hours);
        const std::int32_t hundredths = reading.hours.hundredths() + by;
        if (node.kind == JsonKind::string && reading.fault == HoursFault::none && hundredths >= 0)
            changed(node, format_class_hours(ClassHours::from_hundredths(hundredths)), kind,
                    pointer);
    }
    void figure(Json& node, const std::string& pointer) {
        if (node.kind == JsonKind::object) {
            figure_in(node, pointer, "for_each");
            // Nobody need be above it.
            if (Json* const most = member_of(node, "most"))
                hours_off(*most, -1, NeedsReachKind::limit_missed, pointer + "/most");
            return;
        }
        hours_off(node, 1, NeedsReachKind::limit_met, pointer);
        hours_off(node, -1, NeedsReachKind::limit_missed, pointer);
    }
    void figure_in(Json& node, const std::string& pointer, std::string_view name) {
        if (Json* const value = member_of(node, name))
            figure(*value, pointer + pointer_step(name));
    }
    void number(Json& node, const std::string& pointer, int least = -9999) {
        const bool is_negative = node.text.starts_with('-');
        const auto digits = whole_number(std::string_view(node.text).substr(is_negative ? 1 : 0));
        if (node.kind != JsonKind::number || !digits)
            return;
        const int value = is_negative ? -*digits : *digits;
        for (const int other : {value - 1, value + 1})
            if (other >= least)
                changed(node, std::to_string(other), NeedsReachKind::bound, pointer);
    }
    void number_in(Json& node, const std::string& pointer, std::string_view name, int least = 0) {
        if (Json* const value = member_of(node, name))
            number(*value, pointer + pointer_step(name), least);
    }
    void day_text(Json& node, const std::string& pointer, NeedsReachKind kind) {
        const auto day = parse_date(node.text);
        if (node.kind == JsonKind::string && day)
            for (const int by : {-1, 1})
                changed(node, format_date(date_of_day(day_number(*day) + by)), kind, pointer);
    }
    void day(Json& node, const std::string& pointer) {
        number_in(node, pointer, "plus_years", -9999);
        if (Json* const written = member_of(node, "day"))
            day_text(*written, pointer + "/day", NeedsReachKind::bound);
    }
    // Where a period begins in which nothing is counted, and hours can only still be earned, is
    // nothing that an answer depends on.
    [[nodiscard]] bool is_only_open(const Json& period) const {
        const Json* const id = period.find("id");
        return id != nullptr && uses_of(file_, id->text) == 1 + uses_of(open_, id->text);
    }
    void days_in(Json& node, const std::string& pointer) {
        for (const std::string_view name : {"from", "to", "until"})
            if (Json* const value = member_of(node, name);
                value != nullptr && (name != "from" || !is_only_open(node)))
                day(*value, pointer + pointer_step(name));
    }
    void period(Json& node, const std::string& pointer) {
        number_in(node, pointer, "year", -9999);
        number_in(node, pointer, "years", 1);
        if (Json* const span = member_of(node, "span"))
            elements(*span, pointer + "/span",
                     [this](Json& end, const std::string& at) { number(end, at); });
        days_in(node, pointer);
        if (Json* const sum = member_of(node, "sum"); sum != nullptr && sum->boolean) {
            sum->boolean = false;
            add(NeedsReachKind::part, pointer + "/sum", {});
            sum->boolean = true;
        }
    }

    // The file without one element of a list that has several.
    void parts(Json& list, const std::string& pointer) {
        for (std::size_t at = 0; list.elements.size() > 1 && at < list.elements.size(); ++at) {
            const auto place = list.elements.begin() + static_cast<std::ptrdiff_t>(at);
            Json part = std::move(*place);
            list.elements.erase(place);
            add(NeedsReachKind::part, pointer + "/" + std::to_string(at), {});
            list.elements.insert(list.elements.begin() + static_cast<std::ptrdiff_t>(at),
                                 std::move(part));
        }
    }

    void condition(Json& node, const std::string& pointer) {
        for (const std::string_view name : {"all_of", "any_of", "none_of"})
            if (Json* const list = member_of(node, name)) {
                parts(*list, pointer + pointer_step(name));
                elements(*list, pointer + pointer_step(name),
                         [this](Json& one, const std::string& at) { condition(one, at); });
            }
        if (Json* const is = member_of(node, "is"); is != nullptr && is->kind == JsonKind::array) {
            parts(*is, pointer + "/is");
            elements(*is, pointer + "/is",
                     [this](Json& one, const std::string& at) { number(one, at, 0); });
        }
        number_in(node, pointer, "at_least");
        number_in(node, pointer, "at_most");
        number_in(node, pointer, "in_years", 1);
        days_in(node, pointer);
    }

    void amount(Json& node, const std::string& pointer) {
        for (const std::string_view name : {"sum", "least", "greatest"})
            if (Json* const list = member_of(node, name)) {
                parts(*list, pointer + pointer_step(name));
                elements(*list, pointer + pointer_step(name),
                         [this](Json& one, const std::string& at) { amount(one, at); });
            }
        figure_in(node, pointer, "cap");
        figure_in(node, pointer, "times");
        if (Json* const of = member_of(node, "of"))
            amount(*of, pointer + "/of");
    }

    // Branches
    [[nodiscard]] Json refer() const {
        Json cite = *file_.find("sources");
        Json source = *cite.elements.front().find("id");
        Json clause = *cite.elements.front().find("title");
        Json basis;
        basis.kind = JsonKind::string;
        basis.text = "interpretation";
        cite.elements.resize(1);
        cite.elements.front().members = {
            {"source", std::move(source)}, {"clause", std::move(clause)}, {"basis", basis}};
        Json outcome = basis;
        outcome.text = "refer";
        Json refer;
        refer.kind = JsonKind::object;
        refer.members = {{"outcome", std::move(outcome)}, {"cite", std::move(cite)}};
        return refer;
    }
    // A file that refers whoever has all the conditions, and asks nothing else.
    void branch(const std::string& pointer, std::vector<Json> conditions) {
        Json asked;
        asked.kind = JsonKind::object;
        asked.members = {{"when", list_of("all_of", std::move(conditions))}, {"need", refer()}};
        Json whole = file_;
        *member_of(whole, "need") = std::move(asked);
        std::erase_if(whole.members, [](const auto& one) { return one.key == "carry_out"; });
        std::swap(whole, file_);
        add(NeedsReachKind::branch, pointer, {});
        std::swap(whole, file_);
    }

    void ladder(Json& node, const std::string& pointer) {
        if (Json* const to = member_of(node, "to"))
            day_text(*to, pointer + "/to", NeedsReachKind::bound);
        Json* const rungs = member_of(node, "rungs");
        if (rungs == nullptr)
            return;
        std::vector<Json> before = guards_;
        elements(*rungs, pointer + "/rungs", [&](Json& rung, const std::string& at) {
            std::vector<Json> here = before;
            if (Json* const when = member_of(rung, "when")) {
                condition(*when, at + "/when");
                here.push_back(*when);
                before.push_back(list_of("none_of", {*when}));
            }
            if (!here.empty())
                branch(at, std::move(here));
            number_in(rung, at, "years");
        });
    }

    void guarded(Json& node, Json& when, const std::string& pointer) {
        condition(when, pointer + "/when");
        for (const bool is_met : {true, false}) {
            guards_.push_back(is_met ? when : list_of("none_of", {when}));
            const std::string_view name = is_met ? "need" : "else";
            branch(pointer + pointer_step(name), guards_);
            if (Json* const inner = member_of(node, name))
                need(*inner, pointer + pointer_step(name));
            guards_.pop_back();
        }
    }

    void need(Json& node, const std::string& pointer) {
        for (const std::string_view name : {"all_of", "any_of"})
            if (Json* const list = member_of(node, name)) {
                if (name == "any_of")
                    parts(*list, pointer + pointer_step(name));
                elements(*list, pointer + pointer_step(name),
                         [this](Json& one, const std::string& at) { need(one, at); });
                return;
            }
        if (Json* const when = member_of(node, "when"))
            return guarded(node, *when, pointer);
        if (Json* const periods = member_of(node, "each")) {
            parts(*periods, pointer + "/each");
            if (Json* const inner = member_of(node, "need"))
                need(*inner, pointer + "/need");
            return;
        }
        if (Json* const rungs = member_of(node, "ladder"))
            return ladder(*rungs, pointer + "/ladder");
        if (Json* const holds = member_of(node, "holds"))
            return held(*holds, pointer + "/holds");
        figure_in(node, pointer, "at_least");
        figure_in(node, pointer, "made_up");
        if (Json* const of = member_of(node, "of"))
            amount(*of, pointer + "/of");
    }
    void held(Json& node, const std::string& pointer) {
        condition(node, pointer);
        std::vector<Json> met = guards_;
        met.push_back(node);
        branch(pointer, std::move(met));
        std::vector<Json> not_met = guards_;
        not_met.push_back(list_of("none_of", {node}));
        branch(pointer + "/none_of", std::move(not_met));
    }

    Json file_;
    Json open_;
    std::vector<Json> guards_; // of the need that is read
    std::vector<NeedsProbe> probes_;
};

} // namespace

std::vector<NeedsProbe> probes_of(const Json& file) {
    return ProbeMaker(file).make();
}

} // namespace zicha::trial
