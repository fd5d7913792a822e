#include "rule_reader.hpp"

#include "rule_reader_parts.hpp"

#include <algorithm>
#include <utility>

namespace zicha {
namespace {

std::string hash_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037U; // FNV-1a, 64 bits
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[hash >> shift & 0xFU];
    return digits;
}

void read_everything(const Node& document, RuleBook& book) {
    Members top(document);
    if (!top.is_object())
        return;
    read_header(top, book);
    read_sources(top, book);
    read_words(top, book);
    read_labels(top, book);
    read_facts(top, book);
    read_standards(top, book);
    read_windows(top, book);
    read_paths(top, book);
    read_ambiguities(top, book);
    read_plans(top, book);
    read_requirements(top, book);
    read_cautions(top, book);
    read_examples(top, book);
}

using Position = std::pair<std::string, std::size_t>;

// Numbers every value in the order of the file.
void number_values(const Json& json, const std::string& pointer, std::vector<Position>& positions) {
    positions.emplace_back(pointer, positions.size());
    for (std::size_t at = 0; at < json.elements.size(); ++at)
        number_values(json.elements[at], pointer + '/' + std::to_string(at), positions);
    for (const auto& [key, value] : json.members)
        number_values(value, pointer + pointer_step(key), positions);
}

// An author goes through the file once, from the top.
void sort_by_position(std::vector<Diagnostic>& problems, const Json& document) {
    std::vector<Position> positions;
    number_values(document, "", positions);
    std::sort(positions.begin(), positions.end());
    const auto position_of = [&](const Diagnostic& problem) {
        const Position wanted(problem.place.pointer, 0);
        const auto found = std::lower_bound(positions.begin(), positions.end(), wanted);
        return found == positions.end() ? positions.size() : found->second;
    };
    std::stable_sort(
        problems.begin(), problems.end(),
        [&](const Diagnostic& a, const Diagnostic& b) { return position_of(a) < position_of(b); });
}

void collect_gap_categories(RuleBook& book) {
    for (std::size_t category = 0; category < book.hours.categories.size(); ++category) {
        const auto asks = [&](const Minima& minima) {
            return !minima.by_category[category].is_zero();
        };
        const bool by_standard =
            std::any_of(book.standards.begin(), book.standards.end(),
                        [&](const Standard& standard) { return asks(standard.minima); });
        const bool by_plan =
            std::any_of(book.plans.begin(), book.plans.end(), [&](const Plan& plan) {
                return plan.in_total && asks(plan.in_total->minima);
            });
        if (by_standard || by_plan)
            book.gap_categories.push_back(category);
    }
}

} // namespace

RuleBookReading read_rule_book(std::string_view json, std::string_view file) {
    RuleBookReading reading;
    JsonReading document = read_json(json, file);
    reading.problems = std::move(document.problems);
    if (!document.value)
        return reading;
    Problems problems(file);
    const auto book = std::make_shared<RuleBook>();
    book->hash = hash_of(json);
    read_everything(Node(*document.value, "", problems), *book);
    for (Diagnostic& problem : problems.take())
        reading.problems.push_back(std::move(problem));
    if (!reading.problems.empty()) {
        sort_by_position(reading.problems, *document.value);
        return reading;
    }
    collect_gap_categories(*book);
    reading.book = book;
    return reading;
}

} // namespace zicha
