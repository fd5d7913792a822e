// Persons, rosters and rule files asked about in JSON-RPC 2.0, for programs in any language.
//
// Use: `answer` for each message; what it gives is one line, or nothing for a notification.
// Methods, with parameters by name; each but the first of a line may be left out:
//
//     decide    person, rules, lang, as_of                     → the result row
//     explain   person, rules, lang, as_of                     → the explanation
//     check     persons | roster, rules, lang, as_of, set, map, drop, separator
//                                                              → {"rows": […], "notices": […]}
//     validate  file, name, lang, as_of                        → {"ok": …, "problems": […],
//     "doubts": […]}
//
// `person` is the flat object of answers.hpp, `persons` an array of them, `roster` separated text,
// `set` an object of fact and value, `map` a map of headings, `file` the text of a file of rules/,
// or the object in it. Under rules of the format zicha-rules/2 a person is what person.hpp of
// core/needs reads, and there is no `map`, nor a `set` of persons. Promises: rows and explanations
// are byte for byte those of the command line; a message never crashes or half applies: what is
// wrong with it is told with code, place and sentence. Batches are answered as one line. Limits:
// most_message_bytes; no file is opened and nothing is kept between messages.
#pragma once

#include "core/base/calendar.hpp"
#include "core/rules/rule_book.hpp"
#include "core/service/rpc_message.hpp"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace zicha::screening {
struct NeedsForm;
} // namespace zicha::screening

namespace zicha::service {

// Rules of either format; neither: there are none.
struct RulesFound {
    std::shared_ptr<const rules::RuleBook> book;
    std::shared_ptr<const screening::NeedsForm> form;

    [[nodiscard]] bool is_none() const { return book == nullptr && form == nullptr; }
};

struct RpcOptions {
    // Rules by their id, the ones to be used if the id is blank.
    std::function<RulesFound(const std::string& id)> find_rules;
    std::function<CivilDate()> today;
    Language language = Language::zh; // unless a request says otherwise
};

class Rpc {
public:
    static constexpr std::size_t most_message_bytes = std::size_t{16} << 20U;

    explicit Rpc(RpcOptions options) : options_(std::move(options)) {}

    [[nodiscard]] std::string answer(std::string_view message) const;
    // To a message that was longer than the limit, and not read.
    [[nodiscard]] std::string answer_to_too_long() const;

private:
    void append_one(std::string& out, Json message) const;

    RpcOptions options_;
};

} // namespace zicha::service
