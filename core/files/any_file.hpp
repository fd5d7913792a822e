// Any file of rules/, whatever its kind: what it is, and every problem in it.
//
// Use: `read_any_file` for callers that list, validate or pack files without using their content.
// A rule file whose examples fail is read nevertheless, and its problems are told.
// Limits: rule files are read and their examples run; relations between files (that a notice's
// edition of rules exists) are not checked.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/result.hpp"
#include "core/rules/file_kind.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::files {

struct AnyFile {
    rules::FileKind kind = rules::FileKind::rules;
    std::string id;
    std::string rules; // of a notice or plan: the edition of rules it belongs to
    LocalText title;
    std::optional<CivilDate> from; // of rules and calendars
    std::optional<CivilDate> until;
};

// The problems are in the order of the file.
[[nodiscard]] Result<AnyFile> read_any_file(std::string_view json, std::string_view file);

} // namespace zicha::files
