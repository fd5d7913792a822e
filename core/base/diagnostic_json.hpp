// An error for programs: its code, its place and its sentence as one JSON object.
//
// Use: `write_diagnostic_json(json, diagnostic, language)`. Promises: "code" and "message" are
// always there; of "file", "pointer", "line", "character", "row", "column" and "value" those that
// are known. Limits: lines, characters and rows count from 1.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json_writer.hpp"

namespace zicha {

void write_diagnostic_json(JsonWriter& json, const Diagnostic& diagnostic, Language language);

} // namespace zicha
