#include "core/rules/combinations.hpp"

#include <algorithm>

namespace zicha::rules {

void Combinations::add_choice(std::size_t values) {
    if (choices_ < values_.size())
        values_[choices_] = static_cast<unsigned>(values);
    ++choices_;
    has_empty_choice_ = has_empty_choice_ || values == 0;
    count_ = std::min(count_ * std::max<std::size_t>(values, 1),
                      RuleBookLimits::choice_combinations + 1);
}

bool Combinations::are_countable() const {
    return !has_empty_choice_ && choices_ <= RuleBookLimits::choices &&
           count_ <= RuleBookLimits::choice_combinations;
}

Combination Combinations::number_of(const ChoiceValues& values) const {
    Combination number = 0;
    for (std::size_t choice = 0; choice < choices_; ++choice)
        number = longer(number, values_[choice], values[choice]);
    return number;
}

ChoiceValues Combinations::first(const KnownChoices& known) {
    ChoiceValues values{};
    for (std::size_t choice = 0; choice < known.size(); ++choice)
        values[choice] = known[choice].value_or(0);
    return values;
}

bool Combinations::next(ChoiceValues& values, const KnownChoices& known) const {
    for (std::size_t choice = choices_; choice-- > 0;) {
        if (known[choice])
            continue;
        if (++values[choice] < values_[choice])
            return true;
        values[choice] = 0;
    }
    return false;
}

} // namespace zicha::rules
