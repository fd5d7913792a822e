#include "core/screening/labelled_person.hpp"

#include "core/base/words.hpp"
#include "core/facts/codes.hpp"
#include "core/facts/json_cell.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace zicha::screening {
namespace {

std::optional<std::size_t> label_of(const NeedsForm& form, const std::string& key) {
    const auto is_it = [&](const auto& fact) { return fact.id == key; };
    const needs::NeedsBook& book = *form.book;
    if (std::any_of(book.facts.begin(), book.facts.end(), is_it) ||
        std::any_of(book.yearly.begin(), book.yearly.end(), is_it))
        return std::nullopt;
    const std::string word = normalised_word(key);
    for (std::size_t label = 0; label < form.columns.labels.size(); ++label)
        if (is_one_of(word, form.columns.labels[label].headings))
            return label;
    return std::nullopt;
}

Diagnostic problem_with(Code code, const std::string& key, std::vector<std::string> arguments,
                        std::string_view file) {
    Diagnostic problem{code, {}, std::move(arguments)};
    problem.place.file = file;
    problem.place.pointer = pointer_step(key);
    return problem;
}

} // namespace

LabelledPerson read_labelled_person(const NeedsForm& form, const Json& person,
                                    std::string_view file) {
    LabelledPerson read;
    read.labels.resize(form.columns.labels.size());
    if (person.kind != JsonKind::object) {
        read.problems = {problem_with(codes::answers_not_object, {}, {}, file)};
        read.problems.front().place.pointer.clear();
        return read;
    }
    Json facts;
    facts.kind = JsonKind::object;
    std::vector<const std::string*> keys(read.labels.size());
    for (const JsonMember& member : person.members) {
        const auto label = label_of(form, member.key);
        if (!label) {
            facts.members.push_back(member);
            continue;
        }
        const std::string* const other = std::exchange(keys[*label], &member.key);
        const auto cell = facts::cell_of_json(member.value);
        if (other != nullptr)
            read.problems.push_back(
                problem_with(codes::answers_fact_twice, member.key, {*other, member.key}, file));
        else if (!cell)
            read.problems.push_back(
                problem_with(codes::answers_wrong_type, member.key, {member.key}, file));
        else
            read.labels[*label] = *cell;
    }
    auto reading = needs::read_needs_person(*form.book, facts, file);
    const bool is_read = static_cast<bool>(reading);
    for (Diagnostic& problem : reading.take_problems())
        read.problems.push_back(std::move(problem));
    if (is_read)
        read.person = *std::move(reading);
    return read;
}

} // namespace zicha::screening
