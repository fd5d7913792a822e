// A question as it is sent: to whom, about which notice and clause, from whom in which case, and
// then the question itself.
//
// Use: for the button that copies it. Promises: of the person only the choices and the hours that
// are short are in it, never a name. Limits: what is copied is the sender's to shorten.
#pragma once

#include "web/check/applicant.hpp"

#include <string>

namespace zicha::web {

[[nodiscard]] std::string question_text(const Applicant& applicant,
                                        const explain::QuestionView& question, Language language);

} // namespace zicha::web
