#include "core/needs/forms.hpp"

#include <algorithm>

namespace zicha::needs {
namespace {

LinearForm sum_of_forms(const LinearForm& a, const LinearForm& b) {
    LinearForm sum = a;
    for (const auto& [atom, weight] : b.atoms) {
        const auto place =
            std::find_if(sum.atoms.begin(), sum.atoms.end(),
                         [atom = atom](const auto& other) { return other.first >= atom; });
        if (place != sum.atoms.end() && place->first == atom)
            place->second += weight;
        else
            sum.atoms.insert(place, {atom, weight});
    }
    sum.figures.insert(sum.figures.end(), b.figures.begin(), b.figures.end());
    return sum;
}

void add_form(LeastOfForms& forms, LinearForm form) {
    if (std::find(forms.begin(), forms.end(), form) == forms.end())
        forms.push_back(std::move(form));
}

// Both hold for every pair of a way of one and a way of the other.
template <typename Join>
std::optional<GreatestOfWays> by_pairs(const GreatestOfWays& a, const GreatestOfWays& b,
                                       Join join) {
    if (a.size() * b.size() > NeedsLimits::ways)
        return std::nullopt;
    GreatestOfWays joined;
    for (const LeastOfForms& of_a : a)
        for (const LeastOfForms& of_b : b) {
            joined.push_back(join(of_a, of_b));
            if (joined.back().size() > NeedsLimits::ways)
                return std::nullopt;
        }
    return joined;
}

} // namespace

GreatestOfWays amount_of(LinearForm form) {
    return {{std::move(form)}};
}

std::optional<GreatestOfWays> sum_of(const GreatestOfWays& a, const GreatestOfWays& b) {
    return by_pairs(a, b, [](const LeastOfForms& of_a, const LeastOfForms& of_b) {
        LeastOfForms sums;
        if (of_a.size() * of_b.size() <= NeedsLimits::ways * NeedsLimits::ways)
            for (const LinearForm& form : of_a)
                for (const LinearForm& other : of_b)
                    add_form(sums, sum_of_forms(form, other));
        return sums;
    });
}

std::optional<GreatestOfWays> least_of(const GreatestOfWays& a, const GreatestOfWays& b) {
    return by_pairs(a, b, [](const LeastOfForms& of_a, const LeastOfForms& of_b) {
        LeastOfForms both = of_a;
        for (const LinearForm& form : of_b)
            add_form(both, form);
        return both;
    });
}

std::optional<GreatestOfWays> greatest_of(const GreatestOfWays& a, const GreatestOfWays& b) {
    if (a.size() + b.size() > NeedsLimits::ways)
        return std::nullopt;
    GreatestOfWays both = a;
    both.insert(both.end(), b.begin(), b.end());
    return both;
}

std::optional<GreatestOfWays> capped(const GreatestOfWays& amount, const NeedFigure& cap) {
    LinearForm figure;
    figure.figures.emplace_back(cap, fine_units);
    return least_of(amount, amount_of(std::move(figure)));
}

void convert(GreatestOfWays& amount, std::int64_t hundredths) {
    for (LeastOfForms& way : amount)
        for (LinearForm& form : way) {
            for (auto& [atom, weight] : form.atoms)
                weight = weight / fine_units * hundredths;
            for (auto& [figure, weight] : form.figures)
                weight = weight / fine_units * hundredths;
        }
}

bool is_converted(const GreatestOfWays& amount) {
    const auto is_fine = [](const auto& weighted) { return weighted.second % fine_units != 0; };
    for (const LeastOfForms& way : amount)
        for (const LinearForm& form : way)
            if (std::any_of(form.atoms.begin(), form.atoms.end(), is_fine) ||
                std::any_of(form.figures.begin(), form.figures.end(), is_fine))
                return true;
    return false;
}

} // namespace zicha::needs
