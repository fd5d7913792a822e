#include "web/check/plan/planned_months.hpp"

#include <algorithm>

namespace zicha::web {
namespace {

constexpr std::int32_t one_hour = 100;

std::size_t first_month_left(const rules::RuleBook& book, const std::optional<CivilDate>& day) {
    if (!day || day->year < book.hours.earnable_year)
        return 0;
    return day->year > book.hours.earnable_year ? PlannedMonths::count
                                                : static_cast<std::size_t>(day->month - 1);
}

// False if some of it cannot be read.
bool read_month(const rules::RuleBook& book, const Json& saved, assess::PlannedHours& hours) {
    std::size_t known = 0;
    for (const std::size_t category : book.compiled.gap_categories) {
        const Json* amount = saved.find(book.hours.categories[category].id);
        if (!amount)
            continue;
        const HoursReading reading = parse_class_hours(amount->text, book.hours.cell_maximum);
        if (reading.fault != HoursFault::none)
            continue;
        hours.by_category[category] = reading.hours;
        ++known;
    }
    return known == saved.members.size() && known > 0;
}

Json object_of(std::vector<JsonMember> members) {
    Json object;
    object.kind = JsonKind::object;
    object.members = std::move(members);
    return object;
}

} // namespace

assess::PlannedHours PlannedMonths::sum() const {
    assess::PlannedHours all;
    for (const assess::PlannedHours& month : hours)
        for (std::size_t category = 0; category < all.by_category.size(); ++category)
            all.by_category[category] += month.by_category[category];
    return all;
}

void PlannedMonths::spread(std::size_t category, ClassHours amount) {
    const auto left = static_cast<std::int32_t>(count - std::min(first, count));
    if (left == 0)
        return;
    const std::int32_t whole = amount.hundredths() / one_hour;
    const std::int32_t with_more = whole % left; // months that have an hour more than the others
    for (std::int32_t at = 0; at < left; ++at) {
        const std::int32_t of_month = (whole / left + (at < with_more ? 1 : 0)) * one_hour;
        const std::int32_t rest = at == with_more ? amount.hundredths() % one_hour : 0;
        hours[first + static_cast<std::size_t>(at)].by_category[category] =
            ClassHours::from_hundredths(of_month + rest);
    }
}

PlannedMonths read_planned_months(const rules::RuleBook& book, const std::optional<CivilDate>& day,
                                  const Json& saved) {
    PlannedMonths months;
    months.first = first_month_left(book, day);
    std::size_t known = 0;
    for (std::size_t month = months.first; month < PlannedMonths::count; ++month)
        if (const Json* of_month = saved.find(month_id(book, month)))
            known += read_month(book, *of_month, months.hours[month]) ? 1 : 0;
    months.has_left_out = known < saved.members.size();
    return months;
}

Json saved_months(const rules::RuleBook& book, const PlannedMonths& months) {
    std::vector<JsonMember> all;
    for (std::size_t month = months.first; month < PlannedMonths::count; ++month) {
        std::vector<JsonMember> amounts;
        for (const std::size_t category : book.compiled.gap_categories) {
            const ClassHours hours = months.hours[month].by_category[category];
            if (hours.is_zero())
                continue;
            Json text;
            text.kind = JsonKind::string;
            text.text = format_class_hours(hours);
            amounts.push_back({book.hours.categories[category].id, std::move(text)});
        }
        if (!amounts.empty())
            all.push_back({month_id(book, month), object_of(std::move(amounts))});
    }
    return object_of(std::move(all));
}

std::string month_id(const rules::RuleBook& book, std::size_t month) {
    return format_date({static_cast<std::int16_t>(book.hours.earnable_year),
                        static_cast<std::uint8_t>(month + 1), 1})
        .substr(0, 7);
}

} // namespace zicha::web
