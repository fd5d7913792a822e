// The place in the form: how it is filled in, the parts unfolded, the field wanted.
//
// Use: the screens of the form read it and move it along. Promises: a question that is asked for
// (`want`) comes into view and gets the focus once. Limits: columns are those of one edition, so
// `change_rules` forgets them.
#pragma once

#include "core/base/revision.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>

namespace zicha::web {

// Parts that most people do not need are folded away.
struct FormFolds {
    bool columns = false;
    bool years = false;
    bool substitutes = false;
    std::uint32_t why = 0; // of the result: a bit for each requirement whose sources are shown
};

class Form {
public:
    void erase(); // the person's answers were: it begins again
    void change_rules();

    [[nodiscard]] FormFolds& folds() { return folds_; }
    [[nodiscard]] const FormFolds& folds() const { return folds_; }

    // One question at a time, or the whole form.
    void guide(bool guided) { is_guided_ = guided; }
    [[nodiscard]] bool is_guided() const { return is_guided_; }
    // The column at which the guide's current question begins; none: the end.
    void go_to(std::size_t column) { columns_.guide_column = column; }
    void go_to_end() { columns_.guide_column.reset(); }
    [[nodiscard]] const std::optional<std::size_t>& guide_column() const {
        return columns_.guide_column;
    }

    // The column to bring into view and focus.
    void want(std::size_t column);
    void stop_wanting() { columns_.wanted.reset(); }
    [[nodiscard]] const std::optional<std::size_t>& wanted() const { return columns_.wanted; }
    [[nodiscard]] bool wants(std::size_t column) const { return columns_.wanted == column; }
    // Goes up with each `want`: code that drew the wanted column sees whether another is wanted
    // now.
    [[nodiscard]] Revision want_revision() const { return want_revision_; }

    // The column whose hours field has the focus.
    void focus(std::size_t column) { columns_.focused_field = column; }
    void blur() { columns_.focused_field.reset(); }
    [[nodiscard]] const std::optional<std::size_t>& focused_field() const {
        return columns_.focused_field;
    }

    // The layout has room for the answer beside the form; or little room for anything.
    void place_answer(bool beside, bool narrow) {
        is_answer_beside_ = beside;
        is_narrow_ = narrow;
    }
    [[nodiscard]] bool is_answer_beside() const { return is_answer_beside_; }
    // On a phone a question has the screen to itself.
    [[nodiscard]] bool is_alone() const { return is_guided_ && is_narrow_; }

private:
    // Columns of the edition that is shown.
    struct Columns {
        std::optional<std::size_t> guide_column = 0;
        std::optional<std::size_t> wanted;
        std::optional<std::size_t> focused_field;
    };
    Columns columns_;
    FormFolds folds_;
    bool is_guided_ = false;
    bool is_answer_beside_ = false;
    bool is_narrow_ = false;
    Revision want_revision_;
};

} // namespace zicha::web
