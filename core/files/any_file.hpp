// Any file of rules/, whatever its kind: what it is, and every problem in it.
//
// Use: `read_any_file` for callers that list, validate or pack files without using their content.
// A rule file whose examples fail is read nevertheless, and its problems are told.
// Limits: rule files are read and their examples run; relations between files (that a notice's
// edition of rules exists) are not checked.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/result.hpp"
#include "core/needs/layers.hpp"
#include "core/needs/needs_book.hpp"
#include "core/rules/file_kind.hpp"

#include <memory>
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
    bool is_assumed = false;        // rules: a provisional edition
    std::vector<Diagnostic> doubts; // rules without a problem: what looks like a mistake and may be
                                    // none, in the order of the file
};

// The problems are in the order of the file, each with its line. `today` is for doubts about dates,
// `find` for the files that one of needs extends.
[[nodiscard]] Result<AnyFile> read_any_file(std::string_view json, std::string_view file,
                                            std::optional<CivilDate> today = std::nullopt,
                                            const needs::FindLayer& find = {});

// A file of needs with all that it extends, each problem with its own file and line. The second is
// for whoever wants more of it than the book.
[[nodiscard]] Result<std::shared_ptr<const needs::NeedsBook>>
read_needs_layers(std::string_view json, std::string_view file, const needs::FindLayer& find);
[[nodiscard]] Result<needs::LayeredFile>
merge_needs_layers(std::string_view json, std::string_view file, const needs::FindLayer& find);

// Gives each problem of the one file the file, line and character where its part stands.
void locate(std::vector<Diagnostic>& problems, const needs::LayeredFile& file);

// Gives each problem the line and character of its pointer in the text.
void locate(std::vector<Diagnostic>& problems, std::string_view json);

} // namespace zicha::files
