// Two editions of one place's rules, as files of the page.
#pragma once

#include "tests/persons.hpp"
#include "web/platform/platform.hpp"

#include <string>
#include <string_view>

namespace zicha::tests {

inline web::platform::PageFile rules_file(const std::string& json) {
    return {"rules", "rules", json};
}

inline std::string edited(std::string json,
                          std::initializer_list<std::pair<const char*, const char*>> edits) {
    for (const auto& edit : edits) {
        const std::size_t at = json.find(edit.first);
        REQUIRE_MESSAGE(at != std::string::npos, edit.first);
        json.replace(at, std::string_view(edit.first).size(), edit.second);
    }
    return json;
}

inline std::string this_year() {
    return file_text("rules/jiaxing-2025.json");
}

// Valid the year after, with another word for yes and another id for one level.
inline std::string next_year() {
    return edited(this_year(), {{"\"id\": \"jiaxing-2025\"", "\"id\": \"jiaxing-2026\""},
                                {"\"from\": \"2025-07-02\"", "\"from\": \"2026-07-01\""},
                                {"\"until\": \"2025-12-31\"", "\"until\": \"2026-12-31\""},
                                {"\"words\": [\"是\", \"有\"", "\"words\": [\"对\", \"有\""},
                                {"\"words\": [\"副高\", \"副高级\",", "\"words\": [\"副高级\","}});
}

} // namespace zicha::tests
