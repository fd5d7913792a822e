// The cells of a result, in words, appended to a line of CSV: what result_cells (result_row.hpp)
// and append_csv_cell make together, with every word of the rule book and of the catalogue laid out
// and escaped once.
//
// Use: made once for a book and a language; `append` for each row. Each cell follows a comma.
// Promises: the same bytes as the two functions; a row without an error allocates nothing once
// `out` has grown. Limits: the book must outlive it.
//
// Gain: `zicha check` of 40,000 rows to CSV takes 0.52 of the instructions that it takes with the
// two functions.
#pragma once

#include "core/assess/assess.hpp"
#include "core/explain/result_row.hpp"
#include "core/rules/rule_book.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::roster {

class CsvResult {
public:
    CsvResult(const rules::RuleBook& book, Language language);

    void append(std::string& out, const explain::ResultRow& row);

private:
    // A piece no longer than this is copied as if it had this length, which takes two instructions.
    static constexpr std::size_t short_piece = 32;
    static constexpr std::size_t longest_number = 20;

    // Text in store_, with room behind it so that a fixed number of bytes can be copied.
    struct Piece {
        std::uint32_t start = 0;
        std::uint32_t size = 0;
    };
    // A caution's sentence as it is written between quotes; `after` follows its hours, if it has
    // any.
    struct KeptSentence {
        Piece before;
        Piece after;
        bool has_hours = false;
    };

    [[nodiscard]] Piece keep(std::string_view text);
    [[nodiscard]] Piece keep_cell(std::string_view word);
    void keep_cautions();
    void keep_headings();
    [[nodiscard]] bool is_common(const explain::ResultRow& row) const;
    void append_common(std::string& out, const explain::ResultRow& row);
    void put(Piece piece);
    void put(char c) { *at_++ = c; }
    void put_number(std::int64_t number);
    void put_hours(ClassHours hours);
    void put_gap(const assess::Assessment& assessment);
    void put_missing(const assess::FactSet& missing);
    void put_cautions(const assess::Assessment& assessment);

    const rules::RuleBook& book_;
    Language language_;
    std::string store_;
    std::array<Piece, static_cast<std::size_t>(assess::Verdict::skipped) + 1> verdicts_{};
    std::vector<Piece> refers_; // by RuleBook::refer_labels
    std::array<Piece, static_cast<std::size_t>(assess::RequirementValue::none) + 1> values_{};
    std::array<Piece, static_cast<std::size_t>(assess::HoursPath::in_total) + 1> paths_{};
    std::vector<Piece> headings_; // of facts that are missing
    Piece between_headings_;
    bool quotes_headings_ = false; // where several are listed together
    bool has_odd_heading_ = false; // one that needs quotes or more by itself
    std::vector<KeptSentence> sentences_;
    std::uint32_t odd_cautions_ = 0;    // bit sets over RuleBook::cautions: begins like a formula
    std::uint32_t quoted_cautions_ = 0; // needs quotes
    std::vector<char> line_;            // long enough for the longest result
    char* at_ = nullptr;
};

} // namespace zicha::roster
