// Whatever a person reads says one thing: verdict, conditions, figures, steps, sheet, message and
// JSON are read back by their meaning and compared.
#include "core/explain/explanation_text.hpp"
#include "core/explain/result_row.hpp"
#include "core/lists/staff_message.hpp"
#include "tests/property/random_persons.hpp"
#include "web/check/answer_word.hpp"
#include "web/check/applicant.hpp"
#include "web/check/hours_bars.hpp"
#include "web/check/sheet.hpp"

#include <algorithm>
#include <regex>
#include <set>

namespace zicha::tests {
namespace {

constexpr int persons = 500;

std::shared_ptr<const rules::RuleBook> shared_jiaxing() {
    return {&jiaxing(), [](const rules::RuleBook*) {}};
}

// As it is typed into the form.
std::string typed(const rules::FactColumn& column, Cell cell) {
    if (cell.is_blank())
        return {};
    if (column.kind == rules::FactKind::choice)
        return column.values[cell.choice()].words.front();
    if (column.kind == rules::FactKind::yes_no || column.kind == rules::FactKind::assessed)
        return std::string(web::word_for(jiaxing(), column.kind, cell.truth()));
    return format_class_hours(cell.hours());
}

// Everything that tells of one person, in one language, on one day.
struct Told {
    Told(const std::vector<Cell>& cells, CivilDate day, Language in) : language(in) {
        applicant.set_day(day);
        applicant.change_rules(shared_jiaxing());
        for (std::size_t column = 0; column < cells.size(); ++column)
            applicant.edit(column, typed(jiaxing().columns[column], cells[column]));
        applicant.work_out(language);
        roster::DecidedRow row;
        row.row = 2;
        row.cells = cells;
        row.assessment = applicant.assessment();
        message = lists::staff_message(jiaxing(), row, answer(), {}, language);
        text = explain::explanation_text(answer(), language);
        sheet = web::as_text(web::answer_sheet(applicant, language, "build"));
        explain::ResultRow result;
        result.row = 2;
        result.assessment = &applicant.assessment();
        json = explain::result_json(jiaxing(), result, language);
        headings = explain::result_headings(jiaxing(), language);
        cells_in_words = explain::result_cells(jiaxing(), result, language);
    }

    [[nodiscard]] const explain::Explanation& answer() const { return applicant.explanation(); }
    [[nodiscard]] const assess::Assessment& assessment() const { return applicant.assessment(); }
    [[nodiscard]] std::string all() const {
        return answer().headline + "\n" + text + "\n" + sheet + "\n" + message;
    }

    web::Applicant applicant;
    Language language;
    std::string message;
    std::string text;
    std::string sheet;
    Json json;
    std::vector<std::string> headings;
    std::vector<std::string> cells_in_words;
};

bool holds(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

// The same person in both languages, within the year and after it.
template <typename Check> void of_many(std::uint64_t seed, const Check& check) {
    Random random(seed);
    for (int number = 0; number < persons; ++number) {
        CAPTURE(number);
        const std::vector<Cell> cells = person_near_the_limits(random, 6);
        for (const Language language : {Language::zh, Language::en})
            for (const CivilDate day : {CivilDate{2025, 9, 1}, CivilDate{2026, 3, 1}}) {
                const Told told(cells, day, language);
                CAPTURE(told.text);
                check(told, day.year > 2025);
            }
    }
}

// Each amount that a sentence says is still needed, or was short, as "40" or "0–312".
std::set<std::string> amounts_needed(const std::string& text) {
    static const std::regex said("(?:还要再学 |年底还差 |Still needed(?:, counted in [0-9]+)?: |"
                                 "Short at the end of [0-9]+: )([0-9.]+(?:(?:–| to )[0-9.]+)?)");
    std::set<std::string> found;
    for (std::sregex_iterator at(text.begin(), text.end(), said), end; at != end; ++at)
        found.insert(std::regex_replace((*at)[1].str(), std::regex(" to "), "–"));
    return found;
}

} // namespace

TEST_CASE("the verdict is one, wherever it is said") {
    of_many(71, [](const Told& told, bool) {
        const explain::Explanation& answer = told.answer();
        CHECK(answer.verdict == told.assessment().verdict);
        CHECK(told.json.find("verdict")->text == explain::verdict_name(answer.verdict));
        CHECK(holds(told.text, answer.verdict_label));
        CHECK(holds(told.sheet, answer.verdict_label));
        CHECK(holds(told.sheet, answer.headline));
        CHECK(holds(told.text, answer.headline));
        CHECK(holds(told.message, answer.verdict_label));
        const std::vector<std::string>& row = told.cells_in_words;
        CHECK(std::find(row.begin(), row.end(), answer.verdict_label) != row.end());
    });
}

TEST_CASE("each condition has one value, in findings, text, sheet, message and row") {
    of_many(72, [](const Told& told, bool) {
        for (const explain::RequirementView& view : told.answer().requirements) {
            const rules::Requirement& requirement = jiaxing().requirements[view.requirement];
            CHECK(view.value == told.assessment().requirements[view.requirement]);
            CHECK(told.json.find(requirement.id)->text ==
                  explain::requirement_value_name(view.value));
            CHECK(view.value_label == explain::requirement_value_label(view.value, told.language));
            CHECK(holds(told.text, view.label));
            CHECK(holds(told.sheet, view.value_label));
            if (view.value == assess::RequirementValue::yes)
                for (const explain::Finding& finding : view.findings)
                    CHECK(finding.next_step.empty());
        }
    });
}

TEST_CASE("hours still needed are one amount or one range, and none where the condition is met") {
    of_many(73, [](const Told& told, bool is_over) {
        const assess::Assessment& found = told.assessment();
        const std::set<std::string> said = amounts_needed(told.all());
        const bool is_met = found.requirements[0] == assess::RequirementValue::yes;
        if (is_met || !found.has_gap) {
            CHECK(said.empty());
            return;
        }
        std::string amount = format_class_hours(found.further_hours);
        if (found.has_best && found.further_hours_at_best != found.further_hours)
            amount = format_class_hours(found.further_hours_at_best) + "–" + amount;
        for (const std::string& each : said)
            CHECK(each == amount);
        const std::string further =
            std::regex_replace(told.answer().further, std::regex("([0-9]) to ([0-9])"), "$1–$2");
        CHECK(further.starts_with(found.further_hours.is_zero() ? "" : amount + " "));
        CHECK(further.empty() == found.further_hours.is_zero());
        if (found.requirements[0] == assess::RequirementValue::no)
            CHECK_FALSE(said.empty());
        if (is_over)
            CHECK_FALSE(
                holds(told.all(), told.language == Language::zh ? "还要再学" : "Still needed"));
        else
            CHECK_FALSE(
                holds(told.all(), told.language == Language::zh ? "年底还差" : "Short at the end"));
    });
}

TEST_CASE(
    "nothing is called short that unknown hours may make up, nor where the condition is met") {
    of_many(74, [](const Told& told, bool) {
        for (const explain::RequirementView& view : told.answer().requirements)
            for (const explain::Finding& finding : view.findings)
                for (const explain::Figure& figure : finding.figures) {
                    const Truth reached = figure.have.lower >= figure.need   ? Truth::yes
                                          : figure.have.upper >= figure.need ? Truth::unknown
                                                                             : Truth::no;
                    CHECK(figure.reached == reached);
                    if (view.value == assess::RequirementValue::yes)
                        CHECK(reached == Truth::yes);
                }
        if (told.answer().verdict == assess::Verdict::eligible) {
            CHECK(told.answer().shortfall.empty());
            CHECK(told.answer().missing.empty());
            CHECK_FALSE(holds(told.all(), told.language == Language::zh ? "还差" : "short by"));
        }
    });
}

TEST_CASE("the bars of the chart are the figures of the reasons") {
    of_many(75, [](const Told& told, bool) {
        if (!told.applicant.relevance().plan)
            return;
        const rules::Plan& plan = jiaxing().plans[*told.applicant.relevance().plan];
        const web::HoursBars bars =
            web::hours_bars(jiaxing(), plan, told.applicant.answers().cells());
        REQUIRE(bars.total.has_value());
        for (const explain::RequirementView& view : told.answer().requirements)
            for (const explain::Finding& finding : view.findings) {
                if (!finding.code.starts_with("hours.in_total") || finding.figures.empty())
                    continue;
                const explain::Figure& total = finding.figures.front();
                if (total.need != bars.total->need)
                    continue; // of the other reading's years
                CHECK(total.have.lower == bars.total->have.lower);
                CHECK(total.have.upper == bars.total->have.upper);
            }
    });
}

namespace {

// A year by its bar: by its mark, or not complete if its hours cannot reach the tick. Where they
// do, a category may still be short, which is in the bars of the form's years and not in these.
Truth complete_by_bar(const web::HoursBar& bar) {
    if (bar.assessed != Truth::unknown)
        return bar.assessed;
    return bar.have.upper < bar.need ? Truth::no : Truth::unknown;
}

// Level and organiser are known, and it is the notice's to decide.
bool is_for_the_city(std::span<const Cell> cells) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
        const rules::FactColumn& fact = jiaxing().columns[column];
        if (fact.id == "level" && cells[column].is_blank())
            return false;
        if (fact.id == "organizer" &&
            (cells[column].is_blank() || fact.values[cells[column].choice()].id != "city"))
            return false;
    }
    return true;
}

ClassHours lacking(const web::HoursBar& bar) {
    return shortfall(bar.need, bar.have.lower);
}

// What the two ways come to, of the bars alone.
struct ReadBars {
    Truth every_year = Truth::yes;
    bool all_reached = true; // of the sums
    bool one_cannot = false;
};

ReadBars read_bars(const web::HoursBars& bars) {
    ReadBars read;
    for (const web::HoursBar& year : bars.years) {
        const Truth complete = complete_by_bar(year);
        if (read.every_year != Truth::no && complete != Truth::yes)
            read.every_year = complete;
    }
    std::vector<web::HoursBar> sums = bars.categories;
    sums.push_back(*bars.total);
    for (const web::HoursBar& sum : sums) {
        read.all_reached = read.all_reached && sum.have.lower >= sum.need;
        read.one_cannot = read.one_cannot || sum.have.upper < sum.need;
    }
    return read;
}

} // namespace

TEST_CASE("who reads the bars alone comes to the value of the condition, and to the hours still "
          "needed") {
    of_many(78, [](const Told& told, bool) {
        const assess::Assessment& found = told.assessment();
        if (!told.applicant.relevance().plan || !is_for_the_city(told.applicant.answers().cells()))
            return;
        const rules::Plan& plan = jiaxing().plans[*told.applicant.relevance().plan];
        const web::HoursBars bars =
            web::hours_bars(jiaxing(), plan, told.applicant.answers().cells());
        REQUIRE(bars.total.has_value());
        const ReadBars read = read_bars(bars);
        const assess::RequirementValue value = found.requirements[0];
        if (value == assess::RequirementValue::yes)
            CHECK((read.all_reached || read.every_year != Truth::no));
        if (read.all_reached)
            CHECK(value == assess::RequirementValue::yes);
        if (value == assess::RequirementValue::no)
            CHECK((read.one_cannot && read.every_year != Truth::yes));
        if (value == assess::RequirementValue::unknown)
            CHECK_FALSE((read.all_reached || (read.one_cannot && read.every_year == Truth::no)));
        if (!found.has_gap || found.gap_path != assess::HoursPath::in_total)
            return;
        CHECK(found.gap.total == lacking(*bars.total));
        for (const web::HoursBar& category : bars.categories)
            CHECK(found.gap.by_category[category.at] == lacking(category));
    });
}

TEST_CASE("what is to be looked up is the same in row, steps and sheet, and nothing where it is "
          "decided") {
    of_many(76, [](const Told& told, bool) {
        const assess::Assessment& found = told.assessment();
        std::size_t columns = 0;
        for (const explain::MissingView& missing : told.answer().missing) {
            columns += missing.columns.size();
            for (const std::size_t column : missing.columns)
                CHECK(found.missing.test(column));
            CHECK(holds(told.sheet, missing.label));
        }
        CHECK(columns == found.missing.count());
        if (found.verdict != assess::Verdict::needs_info)
            CHECK(columns == 0);
    });
}

// An enumeration is as long as what it lists, so its parts are counted: after a colon, in brackets.
TEST_CASE("no sentence on a result has more than 45 Chinese characters or 25 English words") {
    std::set<std::string> long_ones;
    of_many(77, [&](const Told& told, bool) {
        static const std::regex ends("[.?!](?= |$)|[()\n;:]|。|？|！|；|：|（|）");
        const std::string& all = told.sheet;
        for (std::sregex_token_iterator at(all.begin(), all.end(), ends, -1), end; at != end;
             ++at) {
            const std::string sentence = at->str();
            const auto characters = std::count_if(sentence.begin(), sentence.end(), [](char byte) {
                return byte >= '\xE4' && byte <= '\xE9'; // the first of a Chinese character
            });
            const auto words = std::count(sentence.begin(), sentence.end(), ' ') + 1;
            if (characters > 45 || (told.language == Language::en && words > 25))
                long_ones.insert(sentence);
        }
    });
    for (const std::string& sentence : long_ones)
        MESSAGE(sentence);
    CHECK(long_ones.empty());
}

} // namespace zicha::tests
