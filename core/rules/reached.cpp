#include "core/rules/reached.hpp"

#include <algorithm>

namespace zicha::rules {

void append_reached(std::string& out, Text heading, std::span<const ReachedPart> parts,
                    Text made_up, Language language) {
    const auto reached = std::count_if(parts.begin(), parts.end(),
                                       [](const ReachedPart& part) { return part.by_examples; });
    out += format_text(heading, language, {std::to_string(reached), std::to_string(parts.size())});
    out += '\n';
    for (const ReachedPart& part : parts) {
        if (part.by_examples)
            continue;
        const std::string what = part.pointer + (part.change.empty() ? "" : " ") + part.change;
        out += "  ";
        out += part.by_made_up ? format_text(made_up, language, {what}) : what;
        out += '\n';
    }
}

} // namespace zicha::rules
