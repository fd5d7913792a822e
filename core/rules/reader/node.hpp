// A value of a rule file with its place: every accessor gives the value as the type it should have,
// or reports what is wrong with it and gives an empty one, so that reading goes on.
//
// Use: `Members` for an object – members that are asked for are known, and any other is reported as
// unknown when the Members end; `Node` for everything else.
// Limits: private to the rule reader; a Node must not outlive the document it points into.
#pragma once

#include "core/base/calendar.hpp"
#include "core/base/class_hours.hpp"
#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/text.hpp"
#include "core/rules/codes.hpp"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::rules {

class Problems {
public:
    explicit Problems(std::string_view file) : file_(file) {}

    void report(Code code, std::string pointer, std::vector<std::string> arguments);
    [[nodiscard]] std::size_t count() const { return list_.size(); }
    [[nodiscard]] std::vector<Diagnostic> take() { return std::move(list_); }

private:
    std::string file_;
    std::vector<Diagnostic> list_;
};

// The places, such as {year}, that a text may have; or must have, all of them.
struct Places {
    std::span<const std::string_view> names;
    bool are_needed = false;
};

class Node {
public:
    Node(const Json& json, std::string pointer, Problems& problems)
        : json_(&json), pointer_(std::move(pointer)), problems_(&problems) {}

    [[nodiscard]] const Json& json() const { return *json_; }
    [[nodiscard]] const std::string& pointer() const { return pointer_; }
    [[nodiscard]] Problems& problems() const { return *problems_; }
    [[nodiscard]] Node under(std::string_view step, const Json& json) const {
        return {json, pointer_ + pointer_step(step), *problems_};
    }
    void report(Code code, std::vector<std::string> arguments = {}) const {
        problems_->report(code, pointer_, std::move(arguments));
    }
    void report_type(Text expected) const;

    // Reports a value of another kind.
    [[nodiscard]] bool is(JsonKind kind, Text expected) const;

    [[nodiscard]] std::string text(Places places = {}) const; // not blank; empty if it is wrong
    [[nodiscard]] LocalText local_text(Places places = {}) const;
    [[nodiscard]] std::string id() const;
    [[nodiscard]] bool yes_no() const;
    [[nodiscard]] int year() const;
    [[nodiscard]] int count() const;
    [[nodiscard]] ClassHours hours() const;
    [[nodiscard]] CivilDate date() const;
    [[nodiscard]] std::vector<Node> elements(std::size_t least, std::size_t most) const;
    [[nodiscard]] std::vector<std::string> texts(std::size_t most, Places places = {}) const;

    // The value that the text names in a closed list of names; nothing if it names none.
    template <typename Value, std::size_t count>
    [[nodiscard]] std::optional<Value>
    one_of(const std::pair<std::string_view, Value> (&names)[count]) const {
        std::string known;
        const std::string given = text();
        for (const auto& [name, value] : names) {
            if (name == given)
                return value;
            known += (known.empty() ? "" : ", ") + std::string(name);
        }
        if (!given.empty())
            report(codes::rule_unknown_value, {shortened(given), known});
        return std::nullopt;
    }

    // The index of the thing that the text names by its id; 0 if there is none.
    template <typename Thing>
    [[nodiscard]] std::size_t index_in(const std::vector<Thing>& things, Text kind) const {
        const std::string id = text();
        for (std::size_t index = 0; index < things.size(); ++index)
            if (things[index].id == id)
                return index;
        report_reference(id, kind);
        return 0;
    }
    void report_reference(const std::string& id, Text kind) const;

    // An id that none of `things` has yet.
    template <typename Thing>
    [[nodiscard]] std::string new_id(const std::vector<Thing>& things) const {
        std::string given = id();
        for (const Thing& thing : things)
            if (!given.empty() && thing.id == given) {
                report(codes::rule_duplicate_id, {given});
                break;
            }
        return given;
    }

private:
    const Json* json_;
    std::string pointer_;
    Problems* problems_;
};

class Members {
public:
    explicit Members(const Node& object);
    ~Members();
    Members(const Members&) = delete;
    Members& operator=(const Members&) = delete;

    [[nodiscard]] const Node& node() const { return node_; }
    [[nodiscard]] bool is_object() const { return is_object_; }
    [[nodiscard]] std::optional<Node> find(std::string_view name);
    // Reports a member that is not there.
    [[nodiscard]] std::optional<Node> need(std::string_view name);

    // Nothing is unknown here: the whole object is at fault, and that has been reported.
    void accept_rest();

    [[nodiscard]] LocalText local_text(std::string_view name, Places places = {});
    [[nodiscard]] std::vector<Node> elements(std::string_view name, std::size_t least,
                                             std::size_t most);

private:
    Node node_;
    bool is_object_;
    std::vector<char> is_known_; // 1, or 0
};

// Whether the text, as it is shown, is no longer than RuleBookLimits::text; reports it if it is.
[[nodiscard]] bool is_within(const Node& node, std::string_view text);

[[nodiscard]] std::string replaced(std::string_view text, std::string_view place,
                                   std::string_view value);

} // namespace zicha::rules
