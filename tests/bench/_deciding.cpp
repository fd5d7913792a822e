// Deciding alone: the evaluator against the rule written by hand, on the same persons in memory,
// one thread. Every answer is compared. Prints one JSON object; `_deciding ROSTER.csv`, whose rows
// are without errors.
#include "core/assess/assessor.hpp"
#include "core/base/csv.hpp"
#include "core/roster/row_reader.hpp"
#include "core/rules/rule_reader.hpp"
#include "shell/cli/embedded_rules.hpp"
#include "tests/bench/_hand_tuned_rule.hpp"

#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

namespace {

using namespace zicha;

constexpr int rounds = 5;
constexpr std::size_t block_rows =
    facts::FactBlock::most_rows; // the answers of a block take the place of the last one's

struct Roster {
    std::vector<facts::FactBlock> blocks;
    std::vector<hand_tuned::Person> persons; // the same, one behind the other
};

hand_tuned::Truth by_hand(Truth truth) {
    return static_cast<hand_tuned::Truth>(static_cast<int>(truth));
}

hand_tuned::Person person_of(const rules::RuleBook& book, std::span<const Cell> cells) {
    const auto cell = [&](const char* name) { return cells[*book.column_of(name)]; };
    hand_tuned::Person person;
    person.is_intermediate = cell("level").choice() == 0;
    person.is_junior = cell("level").choice() == 3;
    person.is_provincial = cell("organizer").choice() == 1;
    person.is_elsewhere = cell("organizer").choice() == 2;
    person.is_exam = cell("route").choice() == 1;
    for (std::size_t year = 0; year < hand_tuned::years; ++year) {
        for (std::size_t part = 0; part < hand_tuned::total; ++part) {
            const Cell hours = cells[book.hours.hours_column(year, part)];
            person.hours[year][part] =
                hours.is_blank() ? hand_tuned::blank : hours.hours().hundredths();
        }
        const Cell total = cells[book.hours.total_column(year)];
        person.hours[year][hand_tuned::total] =
            total.is_blank() ? hand_tuned::blank : total.hours().hundredths();
        person.marks[year] = by_hand(cells[book.hours.assessed_column(year)].truth());
    }
    person.insured = by_hand(cell("insured_locally").truth());
    std::size_t at = 0;
    for (const char* name :
         {"full_time_locally", "employment_contract", "wage_records", "tax_records"})
        person.proof[at++] = by_hand(cell(name).truth());
    return person;
}

// The missing facts as the other names them.
std::uint32_t missing_by_hand(const rules::RuleBook& book, const assess::FactSet& missing) {
    std::uint32_t facts = 0;
    int bit = 0;
    const auto add = [&](std::size_t column) { facts |= (missing[column] ? 1U : 0U) << bit++; };
    for (std::size_t year = 0; year < book.hours.years; ++year) {
        add(book.hours.hours_column(year, 0));
        add(book.hours.hours_column(year, 1));
        add(book.hours.assessed_column(year));
    }
    for (const char* name : {"insured_locally", "full_time_locally", "employment_contract",
                             "wage_records", "tax_records"})
        add(*book.column_of(name));
    return facts;
}

// The notice's cautions, less the one that depends on the day.
std::uint32_t cautions_by_hand(const rules::RuleBook& book, std::uint32_t cautions) {
    std::uint32_t by_hand = 0;
    int bit = 0;
    for (std::size_t at = 0; at < book.cautions.size(); ++at)
        if (book.cautions[at].trigger != rules::Trigger::no_longer_earnable)
            by_hand |= (cautions >> at & 1U) << bit++;
    return by_hand;
}

bool is_same(const rules::RuleBook& book, const assess::Assessment& ours,
             const hand_tuned::Answer& theirs) {
    return static_cast<int>(ours.verdict) == static_cast<int>(theirs.verdict) &&
           static_cast<int>(ours.requirements[0]) == static_cast<int>(theirs.education) &&
           static_cast<int>(ours.requirements[1]) == static_cast<int>(theirs.insurance) &&
           static_cast<int>(ours.path) == static_cast<int>(theirs.path) &&
           static_cast<int>(ours.gap_path) == static_cast<int>(theirs.gap_path) &&
           ours.has_gap == theirs.has_gap && ours.gap.total.hundredths() == theirs.gap.total &&
           ours.gap.by_category[0].hundredths() == theirs.gap.general &&
           ours.gap.by_category[1].hundredths() == theirs.gap.professional &&
           ours.further_hours.hundredths() == theirs.gap.hours &&
           ours.further_hours_at_best.hundredths() == theirs.at_best &&
           (theirs.verdict != hand_tuned::refer ||
            ours.refer_label == (theirs.is_for_province ? 1 : 2)) &&
           ours.excess_hours.hundredths() == theirs.excess &&
           ours.unnamed_hours.hundredths() == theirs.unnamed &&
           missing_by_hand(book, ours.missing) == theirs.missing &&
           cautions_by_hand(book, ours.cautions) == theirs.cautions;
}

Roster read(const rules::RuleBook& book, std::string_view text) {
    roster::SurveyOptions options;
    options.is_whole = true;
    const roster::RosterSurvey survey = *roster::survey_roster(book, text, options);
    roster::RowReader reader(book, survey, {});
    CsvParser parser(survey.separator);
    Record record;
    Roster roster;
    (void)parser.next(text, record); // the headings
    while (parser.next(text, record)) {
        if (reader.read(record) != nullptr)
            continue;
        if (roster.blocks.empty() || roster.blocks.back().is_full())
            roster.blocks.emplace_back(book.columns.size(), block_rows);
        roster.blocks.back().add(reader.cells());
        roster.persons.push_back(person_of(book, reader.cells()));
    }
    return roster;
}

// The least CPU time of several rounds, in nanoseconds a row.
template <typename Decide>
double nanoseconds(std::size_t rows, std::size_t blocks, const Decide& decide) {
    double least = 1e18;
    for (int round = 0; round < rounds; ++round) {
        const std::clock_t start = std::clock();
        for (std::size_t block = 0; block < blocks; ++block)
            decide(block);
        least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
    }
    return least * 1e9 / static_cast<double>(rows);
}

} // namespace

int main(int count, char** arguments) {
    if (count != 2)
        return 2;
    std::ifstream file(arguments[1], std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    std::shared_ptr<const rules::RuleBook> book;
    for (const cli::EmbeddedRules& rules : cli::embedded_rules())
        if (rules.id == "jiaxing-2025")
            book = *rules::read_rule_book(rules.text, rules.id);
    if (!book)
        return 1;
    const Roster roster = read(*book, text);
    const std::size_t rows = roster.persons.size();
    std::vector<assess::Assessment> ours(block_rows);
    std::vector<hand_tuned::Answer> theirs(block_rows);
    const assess::AssessOptions options;
    assess::Assessor assessor(*book, options);
    const auto decide_ours = [&](std::size_t block) {
        assessor.assess(roster.blocks[block], roster.blocks[block].all_rows(), ours);
    };
    const auto decide_theirs = [&](std::size_t block) {
        const auto persons = std::span(roster.persons).subspan(block * block_rows);
        for (std::size_t row = 0; row < roster.blocks[block].rows(); ++row)
            theirs[row] = hand_tuned::decide(persons[row]);
    };
    const std::size_t blocks = roster.blocks.size();
    const double ours_took = nanoseconds(rows, blocks, decide_ours);
    const double theirs_took = nanoseconds(rows, blocks, decide_theirs);
    std::size_t differing = 0;
    for (std::size_t block = 0; block < blocks; ++block) {
        decide_ours(block);
        decide_theirs(block);
        for (std::size_t row = 0; row < roster.blocks[block].rows(); ++row)
            differing += is_same(*book, ours[row], theirs[row]) ? 0U : 1U;
    }
    std::printf("{\"name\":\"deciding in memory\",\"unit\":\"ns/row of CPU\",\"ours\":%.1f,"
                "\"peer\":\"the rule hard-coded in C++\",\"theirs\":%.1f,\"ratio\":%.2f,"
                "\"rows\":%zu,\"threads\":1,\"differing\":%zu}\n",
                ours_took, theirs_took, theirs_took / ours_took, rows, differing);
    return differing == 0 ? 0 : 1;
}
