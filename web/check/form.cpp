#include "web/check/form.hpp"

namespace zicha::web {

void Form::erase() {
    folds_ = {};
    place_ = {};
}

void Form::change_rules() {
    place_ = {};
}

void Form::want(std::size_t column) {
    place_.wanted = column;
    want_revision_.raise();
}

} // namespace zicha::web
