#include "web/check/form.hpp"

namespace zicha::web {

void Form::erase() {
    folds_ = {};
    change_rules();
}

void Form::change_rules() {
    guide_column_ = 0;
    wanted_.reset();
    focused_field_.reset();
}

void Form::want(std::size_t column) {
    wanted_ = column;
    want_revision_.raise();
}

} // namespace zicha::web
