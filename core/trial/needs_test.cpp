#include "core/trial/needs_test.hpp"

#include "core/needs/needs_reader.hpp"
#include "core/rules/reached.hpp"
#include "core/trial/trial_persons.hpp"
#include "core/trial/words.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace zicha::trial {
namespace {

using BookPointer = std::shared_ptr<const needs::NeedsBook>;

bool is_same(const needs::DecisionKeys& a, const needs::DecisionKeys& b) {
    return a.verdict == b.verdict && a.gap == b.gap && a.further == b.further &&
           a.closed == b.closed && a.unmet == b.unmet && a.from_day == b.from_day &&
           a.missing == b.missing && a.carry_out == b.carry_out;
}

// Of the file itself, not of what it extends.
std::vector<NeedsProbe> own_probes(const Json& whole, const needs::LayeredFile& file) {
    std::vector<NeedsProbe> own;
    for (NeedsProbe& probe : probes_of(whole)) {
        needs::LayerPart part = needs::part_in_layers(file, probe.pointer);
        if (part.layer != 0)
            continue;
        probe.pointer = std::move(part.pointer);
        own.push_back(std::move(probe));
    }
    return own;
}

class NeedsTester {
public:
    NeedsTester(BookPointer book, std::vector<NeedsProbe> probes)
        : book_(std::move(book)), probes_(std::move(probes)) {}

    NeedsTest run() {
        for (const NeedsProbe& probe : probes_) {
            // A change that the reader refuses cannot go unnoticed.
            const auto changed = needs::read_needs_book(probe.text, {});
            NeedsReach reach{probe.kind, probe.pointer, probe.change, !changed, false};
            if (changed)
                reach.by_examples = probe.kind == NeedsReachKind::branch
                                        ? is_entered(**changed)
                                        : !needs::check_needs_examples(**changed, {}).empty();
            reach.by_made_up = reach.by_examples;
            books_.push_back(reach.by_examples ? nullptr : *changed);
            test_.reaches.push_back(std::move(reach));
        }
        if (!test_.is_complete())
            make_up();
        std::stable_sort(test_.reaches.begin(), test_.reaches.end(),
                         [](const NeedsReach& a, const NeedsReach& b) { return a.kind < b.kind; });
        return std::move(test_);
    }

private:
    // Some example is referred by the book of a branch.
    [[nodiscard]] static bool is_entered(const needs::NeedsBook& branch) {
        return std::any_of(branch.examples->begin(), branch.examples->end(),
                           [&](const needs::NeedsExample& example) {
                               const auto got =
                                   needs::decide(branch, example.person, {}, example.as_of);
                               return got && got->verdict == needs::NeedsVerdict::refer;
                           });
    }
    [[nodiscard]] bool is_reached(std::size_t probe, const TrialPerson& person) const {
        const auto got = needs::decide(*books_[probe], person.person, {}, person.as_of);
        if (probes_[probe].kind == NeedsReachKind::branch)
            return got && got->verdict == needs::NeedsVerdict::refer;
        return !got || !is_same(needs::keys_of(*books_[probe], *got), person.answer);
    }
    // Whoever reaches something new is taken, with everything else that this person reaches.
    void make_up() {
        const std::vector<TrialPerson> persons = trial_persons(*book_);
        for (std::size_t at = 0; at < probes_.size(); ++at) {
            if (test_.reaches[at].by_made_up)
                continue;
            const auto found =
                std::find_if(persons.begin(), persons.end(),
                             [&](const TrialPerson& person) { return is_reached(at, person); });
            if (found != persons.end())
                take(*found, at);
        }
    }
    void take(const TrialPerson& person, std::size_t probe) {
        for (std::size_t at = probe; at < probes_.size(); ++at)
            if (!test_.reaches[at].by_made_up && is_reached(at, person))
                test_.reaches[at].by_made_up = true;
        const std::string what = probes_[probe].pointer +
                                 (probes_[probe].change.empty() ? "" : " ") + probes_[probe].change;
        const LocalText title{format_text(words::trial_title, Language::zh, {what}),
                              format_text(words::trial_title, Language::en, {what})};
        test_.made_up.push_back(example_json(*book_, person, title));
    }

    BookPointer book_;
    std::vector<NeedsProbe> probes_;
    std::vector<BookPointer> books_; // changed, of what no example reaches
    NeedsTest test_;
};

void append_reaches(std::string& out, const NeedsTest& test, NeedsReachKind kind,
                    Language language) {
    constexpr std::array<Text, static_cast<std::size_t>(NeedsReachKind::count)> headings{
        words::trial_branches, words::trial_parts,  words::trial_met,
        words::trial_missed,   words::trial_bounds, words::trial_last_days};
    std::vector<rules::ReachedPart> parts;
    for (const NeedsReach& reach : test.reaches)
        if (reach.kind == kind)
            parts.push_back({reach.pointer, reach.change, reach.by_examples, reach.by_made_up});
    if (!parts.empty())
        rules::append_reached(out, headings[static_cast<std::size_t>(kind)], parts,
                              words::trial_by_made_up, language);
}

} // namespace

bool NeedsTest::is_complete() const {
    return std::all_of(reaches.begin(), reaches.end(),
                       [](const NeedsReach& reach) { return reach.by_examples; });
}

Result<NeedsTest> test_needs(const needs::LayeredFile& file) {
    const std::string& name = file.layers.front().name;
    auto book = needs::read_needs_book(file.text, name);
    if (!book)
        return book.take_problems();
    std::vector<Diagnostic> wrong = needs::check_needs_examples(**book, name);
    if (!wrong.empty())
        return wrong;
    const Result<Json> document = read_json(file.text, name);
    return NeedsTester(*std::move(book), own_probes(*document, file)).run();
}

std::string needs_test_text(const NeedsTest& test, Language language) {
    std::string out;
    for (std::size_t kind = 0; kind < static_cast<std::size_t>(NeedsReachKind::count); ++kind)
        append_reaches(out, test, static_cast<NeedsReachKind>(kind), language);
    if (test.made_up.empty())
        return out;
    out += text(words::trial_made_up, language);
    out += '\n';
    for (const std::string& person : test.made_up)
        out += "    " + person + ",\n";
    return out;
}

} // namespace zicha::trial
