#include "shell/host/content_coding.hpp"

#include "core/base/ascii.hpp"
#include "shell/host/header_text.hpp"

#include <array>

namespace zicha::host {
namespace {

constexpr int unnamed = -1;

// A weight in thousandths: "0", "1", "0.", "0.5", "1.000"; nothing if it is not one.
std::optional<int> read_weight(std::string_view text) {
    constexpr std::size_t longest = 5;
    if (text.empty() || text.size() > longest || (text[0] != '0' && text[0] != '1') ||
        (text.size() > 1 && text[1] != '.'))
        return std::nullopt;
    int weight = (text[0] - '0') * 1000;
    int unit = 100;
    for (const char digit : text.substr(text.size() > 1 ? 2 : 1)) {
        if (!is_digit(digit))
            return std::nullopt;
        weight += (digit - '0') * unit;
        unit /= 10;
    }
    return weight > 1000 ? std::nullopt : std::optional(weight);
}

// "gzip;q=0.5": the weight of a part, taking the first part of it off as its name.
std::optional<int> weight_of(std::string_view& part) {
    const std::size_t semicolon = part.find(';');
    if (semicolon == std::string_view::npos)
        return 1000;
    const std::string_view parameter = trimmed(part.substr(semicolon + 1));
    part = trimmed(part.substr(0, semicolon));
    if (parameter.size() < 2 || !equal_names(parameter.substr(0, 2), "q="))
        return std::nullopt;
    return read_weight(parameter.substr(2));
}

struct Wishes {
    std::array<int, coding_count> weight{unnamed, unnamed, unnamed};
    int others = unnamed; // "*"
};

void note(Wishes& wishes, std::string_view name, int weight) {
    if (name == "*")
        wishes.others = weight;
    else if (equal_names(name, "br"))
        wishes.weight[static_cast<std::size_t>(Coding::br)] = weight;
    else if (equal_names(name, "gzip") || equal_names(name, "x-gzip"))
        wishes.weight[static_cast<std::size_t>(Coding::gzip)] = weight;
    else if (equal_names(name, "identity"))
        wishes.weight[static_cast<std::size_t>(Coding::identity)] = weight;
}

Wishes read_wishes(std::string_view accept) {
    Wishes wishes;
    while (!accept.empty()) {
        std::string_view part = trimmed(next_in_list(accept));
        if (const std::optional<int> weight = weight_of(part))
            note(wishes, part, *weight);
    }
    return wishes;
}

// Unnamed, identity is taken unless "*" refuses it, but only where nothing that was asked for is
// kept.
int weight_of(const Wishes& wishes, Coding coding) {
    const int named = wishes.weight[static_cast<std::size_t>(coding)];
    if (named != unnamed)
        return named;
    if (coding != Coding::identity)
        return wishes.others == unnamed ? 0 : wishes.others;
    return wishes.others == 0 ? 0 : 1;
}

} // namespace

std::string_view coding_name(Coding coding) {
    constexpr std::array<std::string_view, coding_count> names{"br", "gzip", ""};
    return names[static_cast<std::size_t>(coding)];
}

std::string_view coding_suffix(Coding coding) {
    constexpr std::array<std::string_view, coding_count> suffixes{".br", ".gz", ""};
    return suffixes[static_cast<std::size_t>(coding)];
}

std::optional<Coding> choose_coding(std::string_view accept, KeptCodings kept) {
    const Wishes wishes = read_wishes(accept);
    std::optional<Coding> best;
    int best_weight = 0;
    for (const auto& [coding, is_kept] :
         {std::pair(Coding::br, kept.br), std::pair(Coding::gzip, kept.gzip),
          std::pair(Coding::identity, true)}) {
        const int weight = is_kept ? weight_of(wishes, coding) : 0;
        if (weight > best_weight) {
            best = coding;
            best_weight = weight;
        }
    }
    return best;
}

} // namespace zicha::host
