#include "core/base/diagnostic_json.hpp"

namespace zicha {
namespace {

void write_text(JsonWriter& json, std::string_view name, std::string_view value) {
    if (!value.empty())
        json.string(name, value);
}

void write_count(JsonWriter& json, std::string_view name, std::int64_t value) {
    if (value > 0)
        json.number(name, value);
}

} // namespace

void write_diagnostic_json(JsonWriter& json, const Diagnostic& diagnostic, Language language) {
    const Place& place = diagnostic.place;
    json.begin_object();
    json.string("code", code_name(diagnostic.code));
    write_text(json, "file", place.file);
    write_text(json, "pointer", place.pointer);
    write_count(json, "line", place.line);
    write_count(json, "character", place.character);
    write_count(json, "row", place.row);
    write_text(json, "column", place.column);
    write_text(json, "value", place.value);
    json.string("message", sentence(diagnostic, language));
    json.end_object();
}

} // namespace zicha
