#include "core/workbook/own_explanation.hpp"

#include "core/explain/explain.hpp"
#include "core/explain/words.hpp"
#include "core/workbook/result_values.hpp"
#include "core/workbook/words.hpp"

#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::array<Text, roster::RosterTally::verdicts> meanings{
    words::meaning_eligible,     words::meaning_not_eligible, words::meaning_needs_info,
    words::meaning_needs_ruling, words::meaning_refer,        words::meaning_invalid,
    words::meaning_skipped};

class ExplanationSheet {
public:
    ExplanationSheet(const rules::RuleBook& book, const CheckFacts& facts,
                     std::span<const VerdictLine> verdicts, Language language)
        : book_(book), facts_(facts), verdicts_(verdicts), language_(language) {}

    std::vector<ExplanationRow> rows() {
        heading(words::own_title, {}, {});
        add_check();
        add_verdicts();
        add_notices();
        add_corrections();
        return std::move(rows_);
    }

private:
    [[nodiscard]] std::string say(Text key) const { return std::string(text(key, language_)); }

    void heading(Text label, std::string text, std::string count) {
        rows_.push_back({say(label), std::move(text), std::move(count), XlsxTone::none, true});
    }
    void add(Text label, std::string text) { rows_.push_back({say(label), std::move(text), {}}); }
    void add_blank() { rows_.emplace_back(); }

    void add_check() {
        add(words::own_roster, facts_.roster);
        add(words::own_columns, format_text(words::own_columns_text, language_,
                                            {facts_.first_column, facts_.last_column}));
        if (facts_.day)
            add(words::own_day, format_date(*facts_.day));
        if (book_.assumed)
            add(words::own_note, explain::assumed_notice(book_, language_));
        add(words::own_notice, book_.title.in(language_));
        add(words::own_rules,
            format_text(words::own_rules_text, language_, {book_.id, book_.edition}));
        if (facts_.day && book_.valid_until != CivilDate() && *facts_.day > book_.valid_until)
            add(words::own_note,
                format_text(words::banner_after_validity, language_,
                            {format_date(book_.valid_until), format_date(*facts_.day)}));
        add(words::own_note, book_.disclaimer.in(language_));
        add_blank();
    }

    void add_verdicts() {
        heading(words::own_verdict, say(words::own_meaning), say(words::own_rows));
        for (const VerdictLine& verdict : verdicts_)
            rows_.push_back(
                {verdict.label, verdict.meaning, std::to_string(verdict.rows), verdict.tone});
        add_blank();
    }

    // Without their codes, which are for programs.
    void add_notices() {
        heading(words::own_notices, {}, {});
        if (facts_.notices.empty())
            rows_.push_back({{}, say(words::own_no_notices), {}});
        for (const Diagnostic& notice : facts_.notices) {
            Diagnostic in_sheet = notice;
            in_sheet.place.file.clear();
            std::string said = placed_sentence(in_sheet, language_);
            const std::string code = " [" + std::string(code_name(notice.code)) + "]";
            if (said.ends_with(code))
                said.erase(said.size() - code.size());
            rows_.push_back({{}, std::move(said), {}});
        }
    }

    void add_corrections() {
        if (facts_.corrections.empty())
            return;
        add_blank();
        heading(words::own_corrections, {}, {});
        for (const auto& [row, cells] : facts_.corrections)
            for (const auto& [column, cell] : cells) {
                const std::string name =
                    column < facts_.headings.size() ? facts_.headings[column] : std::string();
                rows_.push_back({letters_of(column) + std::to_string(row),
                                 format_text(words::own_correction, language_, {name, cell.text}),
                                 {}});
            }
    }

    const rules::RuleBook& book_;
    const CheckFacts& facts_;
    std::span<const VerdictLine> verdicts_;
    Language language_;
    std::vector<ExplanationRow> rows_;
};

} // namespace

std::vector<ExplanationRow> explanation_of(const rules::RuleBook& book, const CheckFacts& facts,
                                           std::span<const VerdictLine> verdicts,
                                           Language language) {
    return ExplanationSheet(book, facts, verdicts, language).rows();
}

std::vector<ExplanationRow> explanation_of(const rules::RuleBook& book, const CheckFacts& facts,
                                           Language language) {
    std::vector<VerdictLine> verdicts;
    for (std::size_t at = 0; at < meanings.size(); ++at) {
        const auto verdict = static_cast<assess::Verdict>(at);
        verdicts.push_back({explain::verdict_label(book, verdict, language),
                            std::string(text(meanings[at], language)), facts.by_verdict[at],
                            tone_of(book, verdict)});
    }
    return explanation_of(book, facts, verdicts, language);
}

} // namespace zicha::workbook
