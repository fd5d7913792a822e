// Any file of rules/, whatever its kind: what it is, and every problem in it.
//
// Use: `read_any_file` for callers that list, validate or pack files without using their content.
// Limits: rule files are read and their examples run; relations between files (that a notice's
// edition of rules exists) are not checked.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/diagnostic.hpp"
#include "core/rules/file_kind.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::editions {

struct AnyFile {
    rules::FileKind kind = rules::FileKind::rules;
    std::vector<Diagnostic>
        problems; // in the order of the file; what follows is set if there is none
    std::string id;
    std::string rules; // of a notice or plan: the edition of rules it belongs to
    LocalText title;
    std::optional<CivilDate> from; // of rules and calendars
    std::optional<CivilDate> until;
};

[[nodiscard]] AnyFile read_any_file(std::string_view json, std::string_view file);

} // namespace zicha::editions
