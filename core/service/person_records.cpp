#include "core/service/person_records.hpp"

#include "core/base/words.hpp"
#include "core/explain/words.hpp"
#include "core/facts/codes.hpp"
#include "core/facts/json_cell.hpp"
#include "core/facts/privacy.hpp"
#include "core/service/codes.hpp"

#include <algorithm>
#include <utility>

namespace zicha::service {
namespace {

using roster::ColumnUse;
using roster::HeadingMeaning;
using roster::RosterColumn;

constexpr std::size_t most_keys = 1000; // that are remembered
constexpr std::size_t most_named = 10;

bool is_heading_of(const std::vector<std::string>& headings, std::string_view word) {
    return std::find(headings.begin(), headings.end(), word) != headings.end();
}

Diagnostic problem_of(Code code, const std::string& key, std::vector<std::string> arguments) {
    Diagnostic problem{code, {}, std::move(arguments)};
    problem.place.column = shortened(facts::masked(key));
    return problem;
}

} // namespace

PersonRecords::PersonRecords(const rules::RuleBook& book, const roster::HeadingMap& map,
                             std::span<const std::string> drop)
    : book_(book), map_(map), of_fact_(book.columns.size()) {
    survey_.first_row = 0; // no headings come
    survey_.values = map.values;
    for (std::size_t label = 0; label < book.labels.size(); ++label) {
        of_label_.push_back(survey_.columns.size());
        add_column({book.labels[label].id, ColumnUse::label, label, false, false}, drop);
    }
    std::vector<bool> is_summed(book.columns.size());
    for (const roster::MappedHeading& heading : map.headings())
        if (heading.meaning.is_part)
            is_summed[heading.meaning.index] = true;
    for (std::size_t fact = 0; fact < book.columns.size(); ++fact) {
        if (is_summed[fact])
            continue;
        of_fact_[fact] = survey_.columns.size();
        add_column({book.columns[fact].id, ColumnUse::fact, fact, false, false}, drop);
    }
    for (const roster::MappedHeading& heading : map.headings())
        if (heading.meaning.is_part)
            add_column({heading.heading, ColumnUse::fact, heading.meaning.index, true, true}, drop);
    survey_.usual_cells = survey_.columns.size();
    keys_.resize(survey_.columns.size());
    cells_.resize(survey_.columns.size());
}

void PersonRecords::add_column(RosterColumn column, std::span<const std::string> drop) {
    for (const std::string& name : drop) {
        const bool is_it = column.use == ColumnUse::label
                               ? roster::label_named(book_, name) == column.index
                               : roster::fact_named(book_, name) == column.index;
        if (is_it)
            column.use = ColumnUse::dropped;
    }
    survey_.columns.push_back(std::move(column));
}

std::optional<std::size_t> PersonRecords::column_of_part(std::string_view word) const {
    for (std::size_t at = 0; at < survey_.columns.size(); ++at)
        if (survey_.columns[at].is_part && normalised_word(survey_.columns[at].heading) == word)
            return at;
    return std::nullopt;
}

std::optional<std::size_t> PersonRecords::look_up(std::string_view key, bool& is_known) const {
    const std::string word = normalised_word(key);
    is_known = true;
    if (const HeadingMeaning* meaning = map_.find(key)) {
        if (meaning->is_part)
            return column_of_part(word);
        if (meaning->use == ColumnUse::fact)
            return of_fact_[meaning->index];
        return meaning->use == ColumnUse::label ? std::optional(of_label_[meaning->index])
                                                : std::nullopt;
    }
    for (std::size_t fact = 0; fact < book_.columns.size(); ++fact)
        if (is_heading_of(book_.columns[fact].headings, word))
            return of_fact_[fact];
    for (std::size_t label = 0; label < book_.labels.size(); ++label)
        if (is_heading_of(book_.labels[label].headings, word))
            return of_label_[label];
    is_known = false;
    return std::nullopt;
}

std::optional<std::size_t> PersonRecords::column_of(const std::string& key) {
    if (const auto met = known_.find(key); met != known_.end())
        return met->second;
    if (const auto met = unknown_.find(key); met != unknown_.end()) {
        ++met->second;
        return std::nullopt;
    }
    bool is_known = false;
    const std::optional<std::size_t> column = look_up(key, is_known);
    if (is_known && known_.size() < most_keys)
        known_.emplace(key, column);
    if (!is_known && unknown_.size() < most_keys)
        unknown_.emplace(key, 1);
    return column;
}

std::optional<Diagnostic> PersonRecords::take_member(const JsonMember& member) {
    const std::optional<std::size_t> column = column_of(member.key);
    if (!column)
        return std::nullopt;
    if (const std::string* other = std::exchange(keys_[*column], &member.key))
        return problem_of(codes::answers_fact_twice, member.key, {*other, member.key});
    const std::optional<std::string_view> cell = facts::cell_of_json(member.value);
    if (!cell)
        return problem_of(codes::answers_wrong_type, member.key, {member.key});
    cells_[*column] = *cell;
    return std::nullopt;
}

std::optional<Diagnostic> PersonRecords::fill(const Json& person, std::int64_t row,
                                              Record& record) {
    std::optional<Diagnostic> problem;
    std::fill(cells_.begin(), cells_.end(), std::string_view());
    std::fill(keys_.begin(), keys_.end(), nullptr);
    if (person.kind != JsonKind::object)
        problem = Diagnostic{codes::answers_not_object, {}, {}};
    for (const JsonMember& member : person.members)
        if (std::optional<Diagnostic> found = take_member(member); found && !problem)
            problem = std::move(found);
    record.start(row);
    for (const std::string_view cell : cells_) {
        record.append(cell);
        record.end_cell();
    }
    record.end(row);
    if (problem)
        problem->place.row = row;
    return problem;
}

std::vector<Diagnostic> PersonRecords::notices(Language language) const {
    if (unknown_.empty())
        return {};
    std::string named;
    std::size_t count = 0;
    for (const auto& [key, times] : unknown_) {
        if (count++ == most_named) {
            named += "…";
            break;
        }
        named += named.empty() ? "" : text(words::list_separator, language);
        named += shortened(facts::masked(key)) + " (" + std::to_string(times) + ")";
    }
    return {{codes::persons_keys_unknown, {}, {std::move(named)}}};
}

} // namespace zicha::service
