// One person's facts as they were given: the text of each cell, what it means, and where it came
// from.
//
// Use: `set` a cell's text at every edit, read `cells` for the evaluator and `problem` for the
// field to mark. `saved` and `read_saved_answers` are the draft, whose versions are
// draft_format.hpp's; `read_flat_answers` is the flat object of the command line (roster heading →
// string, number or null). Promises: a wrong cell keeps its text and its error; nothing a person
// typed is lost or altered. Limits: belongs to one RuleBook, which must outlive it.
#pragma once

#include "core/base/cell.hpp"
#include "core/base/json.hpp"
#include "core/base/result.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::facts {

enum class Provenance : std::uint8_t { not_given, typed, file, assumed };

class Answers {
public:
    explicit Answers(const rules::RuleBook& book);

    // An empty text that is not `not_given` is the answer "I don't know".
    void set(std::size_t column, std::string_view text, Provenance provenance);
    void clear();

    [[nodiscard]] const std::string& text(std::size_t column) const;
    [[nodiscard]] Provenance provenance(std::size_t column) const;
    // Blank where the text is wrong: an unreadable cell decides nothing.
    [[nodiscard]] std::span<const Cell> cells() const { return cells_; }
    // The error of that cell, whether its own or its year's.
    [[nodiscard]] const Diagnostic* problem(std::size_t column) const;
    [[nodiscard]] bool has_problem() const;
    // The first error in roster order, or null.
    [[nodiscard]] const Diagnostic* first_problem() const;
    [[nodiscard]] bool is_empty() const; // not one answer, "I don't know" included

    // The draft, as draft_format.hpp describes it; `day` is the date of saving or empty, `plan` an
    // object of planned hours, which is left out if it has no members.
    [[nodiscard]] std::string saved(std::string_view day = {}, const Json& plan = {}) const;

private:
    void check_totals();

    struct Given {
        std::string text;
        Provenance provenance = Provenance::not_given;
        std::optional<Diagnostic> problem;
        bool problem_is_of_year = false;
    };
    const rules::RuleBook* book_;
    std::vector<Given> given_;
    std::vector<Cell> cells_;
};

struct SavedAnswers {
    Answers answers;
    std::string day; // a draft's day of saving, if it names one
    std::string id;  // the person's labels, if the flat object names them
    std::string name;
    Json plan; // a draft's planned hours, as they stand there; never facts
};

// A saved draft of any version so far. Facts this edition does not know, and other rules than
// these, are reported; everything that can be read is given all the same, for the caller to use or
// to leave. Wrong cells are in the answers.
[[nodiscard]] Result<SavedAnswers> read_saved_answers(const rules::RuleBook& book,
                                                      std::string_view json, std::string_view file);

// A flat object: English (or Chinese) roster heading → string, number, true, false or null.
[[nodiscard]] Result<SavedAnswers> read_flat_answers(const rules::RuleBook& book,
                                                     std::string_view json, std::string_view file);
[[nodiscard]] Result<SavedAnswers> read_flat_answers(const rules::RuleBook& book, const Json& root,
                                                     std::string_view file);

} // namespace zicha::facts
