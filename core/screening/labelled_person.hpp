// One person in JSON under a book of needs, perhaps with labels: id, name, unit.
//
// Use: `read_labelled_person(form, person, file)`; the person is what `zicha explain` takes, and
// the labels are named by any of their headings. Promises: a label is never a fact; what is wrong
// with the rest does not cost them. Limits: a fact of the book that is called as a label goes
// first.
#pragma once

#include "core/base/json.hpp"
#include "core/needs/person.hpp"
#include "core/screening/needs_form.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace zicha::screening {

struct LabelledPerson {
    std::vector<std::string> labels; // as the form's
    needs::NeedsPerson person;
    std::vector<Diagnostic> problems; // then there is no person
};

[[nodiscard]] LabelledPerson read_labelled_person(const NeedsForm& form, const Json& person,
                                                  std::string_view file);

} // namespace zicha::screening
