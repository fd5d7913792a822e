#include "web/check/form.hpp"

namespace zicha::web {

void Form::erase() {
    folds_ = {};
    columns_ = {};
}

void Form::change_rules() {
    columns_ = {};
}

void Form::want(std::size_t column) {
    columns_.wanted = column;
    want_revision_.raise();
}

} // namespace zicha::web
