#include "core/upgrade/upgraded_needs.hpp"

#include "core/upgrade/json_parts.hpp"

#include <algorithm>
#include <iterator>

namespace zicha::upgrade {
namespace {

// The element with that id.
const Json& named(const Json& list, std::string_view id) {
    return *std::find_if(list.elements.begin(), list.elements.end(),
                         [&](const Json& one) { return one.find("id")->text == id; });
}

Json both(const LocalText& label) {
    return object_json({{"zh", text_json(label.zh)}, {"en", text_json(label.en)}});
}

// Each citation once.
Json joined_cites(std::initializer_list<const Json*> lists) {
    Json all = list_json({});
    std::vector<std::string> seen;
    for (const Json* const list : lists)
        for (const Json& cite : list->elements)
            if (const std::string text = pretty(cite);
                std::find(seen.begin(), seen.end(), text) == seen.end()) {
                seen.push_back(text);
                all.elements.push_back(cite);
            }
    return all;
}

class NeedsUpgrade {
public:
    NeedsUpgrade(const Json& document, const rules::RuleBook& book)
        : document_(document), book_(book) {}

    [[nodiscard]] Json need() const {
        std::vector<Json> all;
        for (const Json& requirement : document_.find("requirements")->elements)
            all.push_back(cases_of(requirement));
        return all.size() == 1 ? all.front() : object_json({{"all_of", list_json(std::move(all))}});
    }

private:
    [[nodiscard]] Json cases_of(const Json& requirement) const;
    [[nodiscard]] Json need_of(const Json& requirement, const Json& one) const;
    [[nodiscard]] Json plan_need(const rules::Plan& plan) const;
    [[nodiscard]] Json in_total(const rules::Plan& plan) const;
    [[nodiscard]] Json each_year(const rules::Plan& plan) const;
    [[nodiscard]] Json minima(const rules::Minima& minima, const std::string& period,
                              const LocalText& label, const Json& cite) const;
    [[nodiscard]] const Json& window(const rules::Plan& plan) const {
        return named(*document_.find("windows"), book_.windows[plan.window].id);
    }

    const Json& document_;
    const rules::RuleBook& book_;
};

Json condition_of(const Json& when) {
    std::vector<Json> terms;
    for (const JsonMember& term : when.members)
        terms.push_back(object_json({{"fact", text_json(term.key)}, {"is", term.value}}));
    return terms.size() == 1 ? terms.front()
                             : object_json({{"all_of", list_json(std::move(terms))}});
}

Json proof_condition(const Json& proof) {
    if (proof.kind == JsonKind::string)
        return object_json({{"fact", proof}, {"is", yes_no_json(true)}});
    std::vector<Json> parts;
    for (const Json& part : proof.members.front().value.elements)
        parts.push_back(proof_condition(part));
    return object_json({{proof.members.front().key, list_json(std::move(parts))}});
}

// The last case is for everybody whom no other one covers.
Json NeedsUpgrade::cases_of(const Json& requirement) const {
    const std::vector<Json>& all = requirement.find("cases")->elements;
    if (all.size() == 1)
        return need_of(requirement, all.front());
    std::vector<Json> cases;
    for (const Json& one : all) {
        Json upgraded = object_json({});
        if (const Json* const when = one.find("when"); when != nullptr && &one != &all.back())
            upgraded.members.push_back({"when", condition_of(*when)});
        add_copied(upgraded, one, "why");
        upgraded.members.push_back({"need", need_of(requirement, one)});
        cases.push_back(std::move(upgraded));
    }
    return object_json({{"cases", list_json(std::move(cases))}});
}

Json NeedsUpgrade::need_of(const Json& requirement, const Json& one) const {
    if (const Json* const plan = one.find("plan"))
        for (const rules::Plan& candidate : book_.plans)
            if (candidate.id == plan->text)
                return plan_need(candidate);
    Json need = object_json({});
    if (const Json* const proof = one.find("proof")) {
        add_copied(need, requirement, "id");
        add_copied(need, requirement, "label");
        need.members.push_back({"holds", proof_condition(*proof)});
    } else {
        add_copied(need, one, "outcome");
        add_copied(need, one, "label");
    }
    add_copied(need, one, "cite");
    return need;
}

Json NeedsUpgrade::minima(const rules::Minima& minima, const std::string& period,
                          const LocalText& label, const Json& cite) const {
    std::vector<Json> all;
    const auto add = [&](const std::string& id, const LocalText& of, ClassHours least,
                         Json amount) {
        all.push_back(object_json({{"id", text_json(id)},
                                   {"label", both({label.zh + of.zh, label.en + of.en})},
                                   {"at_least", text_json(format_class_hours(least))},
                                   {"of", std::move(amount)},
                                   {"cite", cite}}));
    };
    for (std::size_t at = 0; at < book_.hours.categories.size(); ++at) {
        const rules::Category& category = book_.hours.categories[at];
        if (!minima.by_category[at].is_zero())
            add(category.id, category.label, minima.by_category[at],
                object_json(
                    {{"hours", list_json({text_json(category.id)})}, {"in", text_json(period)}}));
    }
    if (!minima.total.is_zero() || all.empty())
        add("total", book_.hours.total_label, minima.total,
            object_json({{"total", text_json(period)}}));
    std::rotate(all.begin(), minima.total.is_zero() ? all.begin() : std::prev(all.end()),
                all.end());
    return all.size() == 1 ? all.front() : object_json({{"all_of", list_json(std::move(all))}});
}

Json NeedsUpgrade::in_total(const rules::Plan& plan) const {
    const Json& one = *named(*document_.find("plans"), plan.id).find("in_total");
    const LocalText& label = book_.windows[plan.in_total->window].label;
    const Json cite = joined_cites({one.find("cite"), window(plan).find("cite")});
    return minima(plan.in_total->minima, book_.windows[plan.in_total->window].id,
                  {label.zh + "：", label.en + ": "}, cite);
}

Json NeedsUpgrade::each_year(const rules::Plan& plan) const {
    const Json& one = *named(*document_.find("plans"), plan.id).find("each_year");
    const rules::Standard& standard = book_.standards[plan.each_year->standard];
    const Json& figures = named(*document_.find("standards"), standard.id);
    const Json cite =
        joined_cites({one.find("cite"), figures.find("cite"), window(plan).find("cite")});
    const rules::Window& window = book_.windows[plan.window];
    std::vector<Json> years;
    for (std::size_t year = window.first; year <= window.last; ++year)
        years.push_back(text_json(period_of_year(book_.hours.first_year + static_cast<int>(year))));
    return object_json(
        {{"each", list_json(std::move(years))},
         {"need", object_json({{"marked", text_json("{period}")},
                               {"need", minima(standard.minima, "{period}",
                                               {"{period}", "{period}: "}, cite)}})}});
}

// On a tie of further hours the first alternative is told.
Json NeedsUpgrade::plan_need(const rules::Plan& plan) const {
    std::vector<Json> any;
    if (plan.in_total)
        any.push_back(in_total(plan));
    if (plan.each_year)
        any.push_back(each_year(plan));
    if (!book_.in_total_wins_ties)
        std::reverse(any.begin(), any.end());
    for (const rules::Reading& reading : plan.readings)
        any.push_back(object_json({{"reading", text_json(book_.ambiguities[reading.ambiguity].id)},
                                   {"need", in_total(book_.plans[reading.plan])}}));
    return any.size() == 1 ? any.front() : object_json({{"any_of", list_json(std::move(any))}});
}

} // namespace

Json upgraded_need(const Json& document, const rules::RuleBook& book) {
    return NeedsUpgrade(document, book).need();
}

Json upgraded_ambiguities(const Json& document, const rules::RuleBook& book) {
    Json all = list_json({});
    for (std::size_t at = 0; at < book.ambiguities.size(); ++at) {
        const bool is_used =
            std::any_of(book.plans.begin(), book.plans.end(), [&](const rules::Plan& plan) {
                return std::any_of(plan.readings.begin(), plan.readings.end(),
                                   [&](const auto& reading) { return reading.ambiguity == at; });
            });
        if (!is_used)
            continue;
        const Json& old = named(*document.find("ambiguities"), book.ambiguities[at].id);
        Json ambiguity = object_json({});
        for (const std::string_view name :
             {"id", "about", "strict", "lenient", "question", "addressee", "cite"})
            add_copied(ambiguity, old, name);
        all.elements.push_back(std::move(ambiguity));
    }
    return all;
}

std::string period_of_year(int year) {
    return "y" + std::to_string(year);
}

} // namespace zicha::upgrade
