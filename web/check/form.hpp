// Where one is in the form: the way it is filled in, what is folded out, which field is looked for.
//
// Use: the screens of the form read it and move it along. Promises: a question that is asked for
// (`want`) comes into view and gets the focus once. Limits: columns are those of one edition, so
// `change_rules` forgets them.
#pragma once

#include "core/base/revision.hpp"

#include <cstddef>
#include <optional>

namespace zicha::web {

// What most people do not need is folded away.
struct FormFolds {
    bool columns = false;
    bool years = false;
    bool substitutes = false;
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
    // The question the guide is at begins here; none: the end.
    void go_to(std::optional<std::size_t> column) { guide_column_ = column; }
    [[nodiscard]] std::optional<std::size_t> guide_column() const { return guide_column_; }

    // The column to bring into view and focus.
    void want(std::size_t column);
    void stop_wanting() { wanted_.reset(); }
    [[nodiscard]] std::optional<std::size_t> wanted() const { return wanted_; }
    [[nodiscard]] bool wants(std::size_t column) const { return wanted_ == column; }
    // Goes up with each `want`: whoever drew what was wanted sees whether something else now is.
    [[nodiscard]] Revision want_revision() const { return want_revision_; }

    // The column whose hours field has the focus.
    void focus(std::optional<std::size_t> column) { focused_field_ = column; }
    [[nodiscard]] std::optional<std::size_t> focused_field() const { return focused_field_; }

    // The layout has room for the answer beside the form.
    void place_answer(bool beside) { is_answer_beside_ = beside; }
    [[nodiscard]] bool is_answer_beside() const { return is_answer_beside_; }

private:
    FormFolds folds_;
    bool is_guided_ = false;
    bool is_answer_beside_ = false;
    std::optional<std::size_t> guide_column_ = 0;
    std::optional<std::size_t> wanted_;
    std::optional<std::size_t> focused_field_;
    Revision want_revision_;
};

} // namespace zicha::web
