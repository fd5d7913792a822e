// Persons as JSON objects (roster heading → string, number, true, false or null), as records of a
// roster whose columns are all facts and labels of the rules.
//
// Use: a RosterCheck with `survey()`; `fill` its next record from each object, then `take_person`
// with the problem, if there is one. `notices` are said once, at the end. Promises: an object gives
// the result row that a line of a roster with the same headings and cells gives, with the same
// codes; one that cannot be read gives its problem, and its labels. A map of headings holds for
// keys as it does for headings. Limits: keys that nothing knows are counted and passed over, as
// columns are; the rule book and the map must outlive it.
#pragma once

#include "core/base/diagnostic.hpp"
#include "core/base/json.hpp"
#include "core/base/record.hpp"
#include "core/roster/survey.hpp"
#include "core/rules/rule_book.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::service {

class PersonRecords {
public:
    PersonRecords(const rules::RuleBook& book, const roster::HeadingMap& map,
                  std::span<const std::string> drop = {});

    [[nodiscard]] const roster::RosterSurvey& survey() const { return survey_; }
    [[nodiscard]] std::optional<Diagnostic> fill(const Json& person, std::int64_t row,
                                                 Record& record);
    [[nodiscard]] std::vector<Diagnostic> notices(Language language) const;

private:
    // The column of a key; none if it is passed over.
    [[nodiscard]] std::optional<std::size_t> column_of(const std::string& key);
    [[nodiscard]] std::optional<std::size_t> look_up(std::string_view key, bool& is_known) const;
    [[nodiscard]] std::optional<std::size_t> column_of_part(std::string_view word) const;
    [[nodiscard]] std::optional<Diagnostic> take_member(const JsonMember& member);
    void add_column(roster::RosterColumn column, std::span<const std::string> drop);

    const rules::RuleBook& book_;
    const roster::HeadingMap& map_;
    roster::RosterSurvey survey_;
    std::vector<std::optional<std::size_t>> of_fact_;
    std::vector<std::size_t> of_label_;
    std::map<std::string, std::optional<std::size_t>, std::less<>> known_; // keys that were met
    std::map<std::string, std::int64_t, std::less<>> unknown_;
    std::vector<std::string_view> cells_;  // of the person that is read
    std::vector<const std::string*> keys_; // by which each cell was given
};

} // namespace zicha::service
