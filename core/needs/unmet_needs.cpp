#include "core/needs/unmet_needs.hpp"

#include "core/needs/needs_book.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

// What one name comes to over all worlds.
class UnmetName {
public:
    UnmetName(const NeedsBook& book, std::size_t first)
        : book_(book), unmet_{first, true, {}, {}} {}

    void add_world(const PersonWorld& world, const std::vector<FactValue>& facts,
                   const PersonDays& days) {
        bool is_unmet = false;
        for (const FactNeed& need : book_.fact_needs) {
            if (need.name != book_.fact_needs[unmet_.need].name)
                continue;
            const FactNeedResult result = fact_need_in(book_, need, world.facts, days);
            if (!result.is_unmet())
                continue;
            is_unmet = true;
            unmet_.is_never = unmet_.is_never || result.state == FactNeedState::never;
            const bool is_told = result.from_day && facts[*need.from].state == FactState::known;
            is_told_ = is_told_ && is_told;
            last_ = is_told ? std::max(last_, *result.from_day) : last_;
        }
        is_listed_ = is_listed_ || is_unmet;
        unmet_.is_certain = unmet_.is_certain && is_unmet;
    }

    [[nodiscard]] std::optional<UnmetNeed> result() const {
        if (!is_listed_)
            return std::nullopt;
        UnmetNeed unmet = unmet_;
        if (is_told_)
            unmet.from_day = date_of_day(last_);
        return unmet;
    }

private:
    const NeedsBook& book_;
    UnmetNeed unmet_;
    bool is_listed_ = false;
    bool is_told_ = true;
    std::int32_t last_ = INT32_MIN;
};

} // namespace

std::vector<UnmetNeed> find_unmet(const NeedsBook& book, const std::vector<FactValue>& facts,
                                  const PersonWorlds& worlds, const PersonDays& days) {
    std::vector<UnmetNeed> all;
    for (std::size_t at = 0; at < book.fact_needs.size(); ++at) {
        const auto same = [&](const FactNeed& need) {
            return need.name == book.fact_needs[at].name;
        };
        const auto first = std::find_if(book.fact_needs.begin(), book.fact_needs.end(), same);
        if (static_cast<std::size_t>(first - book.fact_needs.begin()) < at)
            continue;
        UnmetName name(book, at);
        for (const PersonWorld& world : worlds.all)
            name.add_world(world, facts, days);
        if (const auto unmet = name.result())
            all.push_back(*unmet);
    }
    return all;
}

std::optional<CivilDate> day_of_all(const std::vector<UnmetNeed>& unmet) {
    std::optional<CivilDate> last;
    for (const UnmetNeed& one : unmet) {
        if (!one.from_day)
            return std::nullopt;
        last = last ? std::max(*last, *one.from_day) : *one.from_day;
    }
    return last;
}

} // namespace zicha::needs
