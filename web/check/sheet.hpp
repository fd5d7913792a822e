// The answer as a sheet: its content line by line, for the printer and for the clipboard.
//
// Use: `answer_sheet` once the answer is worked out, then `as_text` to be copied or `as_marks` to
// be printed (platform/paper.js makes elements of them). Both hold the same words. Limits: it holds
// the person's facts, so it goes only where the person sends it.
#pragma once

#include "core/lists/list_lines.hpp"
#include "web/check/applicant.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::web {

// The values are the marks by which paper.js tells them apart.
enum class SheetPart : char {
#define HOST_SHEET_PART(name, mark, elements) name = (mark),
#include "web/platform/host.def"
};

struct SheetLine {
    SheetPart part = SheetPart::paragraph;
    std::string text; // one line
};

// `build` is the page's hash.
[[nodiscard]] std::vector<SheetLine> answer_sheet(const Applicant& applicant, Language language,
                                                  std::string_view build);

// A person of a roster, as the screen tells of them. `place` is what stands below the name;
// `problem` takes the place of the reasons.
struct SheetPerson {
    std::string_view name;
    std::string_view place;
    std::string_view problem;
};
[[nodiscard]] std::vector<SheetLine> person_sheet(const SheetPerson& person,
                                                  const explain::Explanation& answer,
                                                  const assess::AssessOptions& options,
                                                  Language language, std::string_view build);

// On a screen that nothing can be printed of.
[[nodiscard]] std::vector<SheetLine> empty_sheet(Language language);

// A list to act on, as it is printed.
[[nodiscard]] std::vector<SheetLine> list_sheet(const std::vector<lists::ListLine>& lines);

[[nodiscard]] std::string as_text(const std::vector<SheetLine>& sheet);
[[nodiscard]] std::string as_marks(const std::vector<SheetLine>& sheet);

} // namespace zicha::web
