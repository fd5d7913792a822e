// Years in sentences: those of the edition that was copied are easily left behind.
#include "core/rules/doubts/parts.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

// Numbers farther from the edition's own year are hardly meant as years.
constexpr int before_edition = 16;
constexpr int after_edition = 5;

class YearDoubts {
public:
    YearDoubts(const RuleBook& book, Problems& problems)
        : book_(book), problems_(problems), year_(book.year()) {}

    // The names of documents are their own, and a label of a window or plan speaks of its years.
    void visit(const Json& json, const std::string& pointer) {
        if (pointer == "/sources" || pointer == "/words" || pointer == "/labels" ||
            pointer == "/windows" || pointer == "/assumed" || pointer.ends_with("/headings") ||
            pointer.ends_with("/cite"))
            return;
        if (json.kind == JsonKind::string && (pointer.ends_with("/zh") || pointer.ends_with("/en")))
            check(json.text, pointer);
        for (std::size_t at = 0; at < json.elements.size(); ++at)
            visit(json.elements[at], pointer + '/' + std::to_string(at));
        for (const auto& [key, value] : json.members)
            visit(value, pointer + pointer_step(key));
    }

    void check_label(const LocalText& label, const Window& window, const std::string& pointer) {
        const int first = first_year(book_, window);
        const int last = last_year(book_, window);
        for (const bool is_zh : {true, false}) {
            const std::string& text = is_zh ? label.zh : label.en;
            const std::string place = pointer + (is_zh ? "/label/zh" : "/label/en");
            for (const WrittenYear& year : years_of(text))
                if (!year.is_of_document && year.year != first && year.year != last)
                    return report_label(place, window, std::to_string(year.year));
            if (const auto count = count_in(text); count && *count != window.count())
                return report_label(place, window, std::to_string(*count));
        }
    }

private:
    [[nodiscard]] std::vector<WrittenYear> years_of(std::string_view text) const {
        return years_in(text, year_ - before_edition, year_ + after_edition, book_.sources);
    }

    void report_label(const std::string& pointer, const Window& window, const std::string& said) {
        problems_.report(codes::doubt_label_years, pointer,
                         {said, std::to_string(first_year(book_, window)),
                          std::to_string(last_year(book_, window)),
                          std::to_string(window.count())});
    }

    // "4年", "4 years": of years, not a year.
    [[nodiscard]] static std::optional<std::size_t> count_in(std::string_view text) {
        for (const std::string_view word : {"年", " years"}) {
            const std::size_t at = text.find(word);
            const bool is_number = at != std::string_view::npos && at > 0 && text[at - 1] >= '1' &&
                                   text[at - 1] <= '9' &&
                                   (at == 1 || text[at - 2] < '0' || text[at - 2] > '9');
            if (is_number)
                return static_cast<std::size_t>(text[at - 1] - '0');
        }
        return std::nullopt;
    }

    [[nodiscard]] bool is_window(int first, int last) const {
        return std::any_of(book_.windows.begin(), book_.windows.end(), [&](const Window& window) {
            return first_year(book_, window) == first && last_year(book_, window) == last;
        });
    }

    void check(std::string_view text, const std::string& pointer) {
        const std::vector<WrittenYear> years = years_of(text);
        // An example may be about any year of the table.
        const bool is_example = pointer.starts_with("/examples/");
        const int first = book_.hours.first_year;
        const int last = first + static_cast<int>(book_.hours.years) - 1;
        for (std::size_t at = 0; at < years.size(); ++at) {
            const WrittenYear& year = years[at];
            if (year.is_of_document || year.ends_range)
                continue;
            bool is_good = year.year == year_;
            if (year.begins_range)
                is_good = is_window(year.year, years[at + 1].year);
            else if (is_example)
                is_good = year.year >= first && year.year <= last;
            if (!is_good)
                return problems_.report(codes::doubt_year, pointer,
                                        {std::to_string(year.year), std::to_string(year_)});
        }
    }

    const RuleBook& book_;
    Problems& problems_;
    int year_;
};

} // namespace

void doubt_years(const RuleBook& book, const Json& document, Problems& problems) {
    YearDoubts doubts(book, problems);
    doubts.visit(document, "");
    for (std::size_t at = 0; at < book.windows.size(); ++at)
        doubts.check_label(book.windows[at].label, book.windows[at],
                           "/windows/" + std::to_string(at));
    for (std::size_t at = 0; at < book.plans.size(); ++at)
        doubts.check_label(book.plans[at].label, book.windows[book.plans[at].window],
                           "/plans/" + std::to_string(at));
}

} // namespace zicha::rules
