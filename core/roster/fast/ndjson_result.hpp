// A decided row as a line of JSON: what append_result_json (result_row.hpp) makes, with every key
// and every word of the rule book laid out and escaped once.
//
// Use: made once for a book, a language and the name of the file that rows tell, if they tell one;
// `append` for each row. Promises: the same bytes; a row without an error allocates nothing once
// `out` has grown. Limits: the book must outlive it.
//
// Gain: `zicha check --format ndjson` takes 0.7 of the time (300,000 rows, processor 0.27 s to 0.39
// s).
#pragma once

#include "core/assess/assess.hpp"
#include "core/explain/result_row.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class NdjsonResult {
public:
    NdjsonResult(const rules::RuleBook& book, Language language, const std::string& file);

    // The row's own name of a file is not looked at.
    void append(std::string& out, const explain::ResultRow& row);

private:
    // A text no longer than this is copied as if it had this length, which takes two instructions.
    static constexpr std::size_t short_text = 32;
    static constexpr std::size_t longest_number = 20;
    static constexpr std::size_t longest_label = 96; // of those that are looked at byte by byte

    // Text in store_, with room behind it so that a fixed number of bytes can be copied.
    struct LaidOut {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
    };
    using OfRequirement =
        std::array<LaidOut, static_cast<std::size_t>(assess::RequirementValue::none) + 1>;
    using OfPath = std::array<LaidOut, static_cast<std::size_t>(assess::HoursPath::in_total) + 1>;

    [[nodiscard]] LaidOut keep(std::string_view text);
    [[nodiscard]] OfPath keep_paths(std::string_view name);
    void keep_requirements();
    void put(LaidOut kept);
    void put(char c) { *at_++ = c; }
    void put_number(std::int64_t number);
    void put_hours(ClassHours hours);
    void put_hours_or_null(LaidOut name, bool has_hours, ClassHours hours);
    void put_label(std::string& out, std::string_view label);
    void put_gap(const assess::Assessment& assessment);
    void put_missing(const assess::FactSet& missing);
    void put_cautions(std::uint32_t cautions);
    void take_away(std::string& out);

    const rules::RuleBook& book_;
    Language language_;
    std::string file_;
    std::string store_;
    LaidOut begin_; // as far as the row's number
    LaidOut id_;
    LaidOut name_;
    std::array<LaidOut, static_cast<std::size_t>(assess::Verdict::skipped) + 1> verdicts_{};
    std::vector<OfRequirement> requirements_;
    OfPath paths_{};
    OfPath gap_paths_{};
    LaidOut gap_;
    LaidOut no_gap_;
    std::vector<LaidOut> categories_; // of RuleBook::compiled.gap_categories
    LaidOut further_;
    LaidOut at_best_;
    LaidOut null_;
    LaidOut missing_;
    std::vector<LaidOut> facts_;
    LaidOut cautions_;
    std::vector<LaidOut> caution_ids_;
    LaidOut end_;
    std::vector<char> line_; // long enough for what is between two labels
    char* at_ = nullptr;
};

} // namespace zicha::roster
