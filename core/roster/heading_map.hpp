// What a person decided the headings of rosters mean, where the rule file does not know them.
//
// Use: `read_heading_map(book, bytes, file)`, or `set` one heading after the other;
// SurveyOptions::map makes a survey follow it, and `heading_map_json` writes it down. The file,
// version "zicha-headings/1":
//
//     {"format": "zicha-headings/1",
//      "headings": {"23年公需课": "2023_general", "家庭住址": "drop", "备注": null,
//                   "24年一般公需": {"sum": "2024_general"},
//                   "24年行业公需": {"sum": "2024_general"}},
//      "values": {"社保": {"在嘉兴": "是"}}}
//
// A heading stands for a fact or a label, named by its id or by any heading of the rule file; null
// passes the column through as it is, "drop" leaves it out; columns of hours that say "sum" are
// added up. "values" says what words in cells mean (value_map.hpp). Promises: headings are compared
// as normalised_word makes them; a fact has one heading, or those that are summed. Limits:
// HeadingMap::most_headings. A map belongs to the rule book that it was read with, which its
// indexes refer to.
#pragma once

#include "core/base/result.hpp"
#include "core/roster/value_map.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

enum class ColumnUse : std::uint8_t { fact, label, passed_through, dropped };

struct HeadingMeaning {
    ColumnUse use = ColumnUse::passed_through;
    std::size_t index = 0; // into RuleBook::columns or RuleBook::labels
    bool is_part = false;  // of hours: one of the columns that are added up

    friend bool operator==(const HeadingMeaning&, const HeadingMeaning&) = default;
};

struct MappedHeading {
    std::string heading; // as it was written
    std::string word;    // as it is compared
    HeadingMeaning meaning;
};

class HeadingMap {
public:
    static constexpr std::size_t most_headings = 1000;

    // Replaces the meaning that was set for this heading, and takes the fact or label from another
    // one that had it, unless both are parts of a sum. Ignored once there are too many, or if the
    // heading is blank.
    void set(std::string_view heading, HeadingMeaning meaning);
    void forget(std::string_view heading);
    // Good until the map changes; null if nothing was decided.
    [[nodiscard]] const HeadingMeaning* find(std::string_view heading) const;
    [[nodiscard]] std::span<const MappedHeading> headings() const { return headings_; }
    [[nodiscard]] bool is_empty() const { return headings_.empty() && values.is_empty(); }

    ValueMap values;

private:
    std::vector<MappedHeading> headings_; // in the order they were set
};

// Always gives a map: what could be read.
[[nodiscard]] Result<HeadingMap> read_heading_map(const rules::RuleBook& book,
                                                  std::string_view json, std::string_view file);

// The file, in one line that ends with a line break.
[[nodiscard]] std::string heading_map_json(const rules::RuleBook& book, const HeadingMap& map);

// What a fact or label is called in such a file: its id.
[[nodiscard]] const std::string& meaning_id(const rules::RuleBook& book, HeadingMeaning meaning);
// What it is called in a roster: "2023公需"; blank for a column that is passed through or dropped.
[[nodiscard]] std::string meaning_heading(const rules::RuleBook& book, HeadingMeaning meaning,
                                          Language language);

} // namespace zicha::roster
