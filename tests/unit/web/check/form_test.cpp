#include "web/check/form.hpp"

#include <doctest/doctest.h>

using zicha::Revision;
using zicha::web::Form;

namespace {

Form used_form() {
    Form form;
    form.folds() = {true, true, true};
    form.guide(true);
    form.go_to(7);
    form.want(7);
    form.focus(8);
    form.place_answer(true, false);
    return form;
}

} // namespace

TEST_CASE("when the answers are erased the form begins again, in the way it is filled in") {
    Form form = used_form();
    form.erase();
    CHECK_FALSE(form.folds().columns);
    CHECK_FALSE(form.folds().years);
    CHECK_FALSE(form.folds().substitutes);
    CHECK(form.guide_column() == 0);
    CHECK_FALSE(form.wanted().has_value());
    CHECK_FALSE(form.focused_field().has_value());
    CHECK(form.is_guided());
    CHECK(form.is_answer_beside());
}

TEST_CASE("with another edition the form forgets its columns and stays folded as it was") {
    Form form = used_form();
    form.change_rules();
    CHECK(form.guide_column() == 0);
    CHECK_FALSE(form.wanted().has_value());
    CHECK_FALSE(form.focused_field().has_value());
    CHECK(form.folds().columns);
    CHECK(form.folds().years);
    CHECK(form.folds().substitutes);
    CHECK(form.is_guided());
}

TEST_CASE("wanting a column again is told from still wanting it") {
    Form form;
    form.want(3);
    const Revision drawn = form.want_revision();
    CHECK(form.wants(3));
    CHECK(form.want_revision() == drawn);
    form.want(3);
    CHECK(form.want_revision() != drawn);
    form.stop_wanting();
    CHECK_FALSE(form.wants(3));
}
