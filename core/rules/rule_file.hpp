// What the files of rules/ have in common, whatever their kind: JSON with every problem placed, a
// hash, a header, sources, citations.
//
// Use: a reader makes a RuleFile, reads `top()` if it `is_json()`, and gives out what it has made
// if nothing was reported. Its parts are read with Members and Node (reader/node.hpp). Limits:
// private to the readers; nodes must not outlive the RuleFile.
#pragma once

#include "core/base/result.hpp"
#include "core/rules/citation.hpp"
#include "core/rules/reader/node.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::rules {

class RuleFile {
public:
    RuleFile(std::string_view json, std::string_view file);

    [[nodiscard]] bool is_json() const { return static_cast<bool>(document_); }
    [[nodiscard]] Node top() { return {*document_, "", problems_}; }
    [[nodiscard]] const std::string& hash() const { return hash_; } // FNV-1a 64, 16 hex digits
    [[nodiscard]] bool has_problems() const;
    // In the order of the file: an author goes through it once, from the top.
    [[nodiscard]] std::vector<Diagnostic> take_problems();

private:
    Result<Json> document_;
    Problems problems_;
    std::string hash_;
};

// A thing made by `read(top, thing)` from the members of the file's top, or every problem.
template <typename Thing, typename Read>
[[nodiscard]] Result<std::shared_ptr<const Thing>>
read_rule_file(std::string_view json, std::string_view file, Read read) {
    RuleFile document(json, file);
    const auto thing = std::make_shared<Thing>();
    if (document.is_json()) {
        Members top(document.top());
        thing->hash = document.hash();
        if (top.is_object())
            read(top, *thing);
    }
    if (document.has_problems())
        return document.take_problems();
    return std::shared_ptr<const Thing>(thing);
}

// In the order of the file: an author goes through it once, from the top.
void sort_by_position(std::vector<Diagnostic>& problems, const Json& document);

// `$schema` and `format`, which must be the one given.
void read_format(Members& top, std::string_view format);

// Gives an empty text once it has reported what is wrong.
[[nodiscard]] std::string read_id(Members& top);
[[nodiscard]] std::string read_edition(Members& top);
[[nodiscard]] std::string read_address(const Node& node); // http or https

[[nodiscard]] std::vector<Source> read_source_list(Members& top);
[[nodiscard]] Citations read_citation_list(Members& owner, std::string_view name,
                                           const std::vector<Source>& sources);

} // namespace zicha::rules
