#include "core/lists/staff_message.hpp"

#include "core/base/csv.hpp"
#include "core/base/encoding.hpp"
#include "core/explain/person_words.hpp"
#include "core/explain/words.hpp"
#include "core/lists/words.hpp"

#include <algorithm>
#include <initializer_list>
#include <utility>
#include <vector>

namespace zicha::lists {
namespace {

constexpr std::string_view csv_line_end = "\r\n";

// The rule book's own sentence on a requirement says what is checked, not the result.
constexpr std::string_view finding_of_case = "case.applies";

class MessageWriter {
public:
    MessageWriter(const rules::RuleBook& book, const roster::DecidedRow& row,
                  const explain::Explanation& explanation, std::string_view contact,
                  Language language)
        : book_(book), row_(row), explanation_(explanation), contact_(contact),
          language_(language) {}

    std::string write() {
        const bool is_unread = row_.problem.has_value();
        say(words::staff_to,
            {explain::person_words({row_.row, row_.id, row_.name, row_.unit}, language_)});
        say(words::staff_verdict,
            {book_.title.in(language_), explanation_.verdict_label, is_unread ? "" : headline()});
        if (is_unread)
            say(words::staff_unreadable,
                {row_.problem->place.column, sentence(*row_.problem, language_)});
        else
            write_answer();
        write_contact();
        put(explanation_.assumed);
        put(explanation_.banner);
        put(explanation_.disclaimer);
        say(words::list_rules, {book_.id, book_.edition});
        out_.pop_back();
        return std::move(out_);
    }

private:
    void put(std::string_view line) {
        if (line.empty())
            return;
        out_ += line;
        while (out_.back() == ' ')
            out_.pop_back();
        out_ += '\n';
    }
    void say(Text key, std::initializer_list<std::string> arguments) {
        put(format_text(key, language_, arguments));
    }

    void write_answer() {
        for (const explain::RequirementView& view : explanation_.requirements)
            write_requirement(view);
        const std::size_t start = out_.size();
        write_missing();
        write_hours();
        for (const explain::CautionView& caution : explanation_.cautions)
            if (explanation_.verdict == assess::Verdict::eligible || caution.question.empty())
                say(words::staff_caution, {caution.text});
        if (!explanation_.questions.empty())
            say(words::staff_questions, {std::to_string(explanation_.questions.size())});
        if (out_.size() == start && explanation_.verdict == assess::Verdict::eligible)
            put(text(words::staff_nothing, language_));
    }

    // The authority's questions are not listed here.
    [[nodiscard]] std::string headline() const {
        return explanation_.verdict == assess::Verdict::needs_ruling
                   ? std::string(text(words::staff_ruling, language_))
                   : explanation_.headline;
    }

    // Met or not asked: the value says it. Unknown: the facts it needs are listed below.
    [[nodiscard]] bool wants_reason(const explain::RequirementView& view) const {
        return view.value == assess::RequirementValue::no ||
               view.value == assess::RequirementValue::refer ||
               (view.value == assess::RequirementValue::unknown && explanation_.missing.empty());
    }

    void write_requirement(const explain::RequirementView& view) {
        if (!wants_reason(view)) {
            say(words::staff_requirement_value, {view.label, view.value_label});
            return;
        }
        std::string why;
        for (const explain::Finding& finding : view.findings) {
            if (finding.code == finding_of_case)
                continue;
            append_sentence(why, finding.text);
            if (view.value != assess::RequirementValue::no ||
                book_.requirements[view.requirement].kind != rules::RequirementKind::hours)
                append_sentence(why, next_of(finding));
        }
        say(words::staff_requirement, {view.label, view.value_label, why});
    }

    [[nodiscard]] std::string next_of(const explain::Finding& finding) const {
        std::string next = finding.next_step;
        for (std::size_t at = 0; at < finding.ways.size(); ++at) {
            if (at > 0)
                next += text(words::staff_or, language_);
            else if (language_ == Language::en)
                next += ' ';
            next += finding.ways[at];
        }
        if (!finding.ways.empty())
            next += text(words::staff_end, language_);
        return next;
    }

    void append_sentence(std::string& sentences, const std::string& more) const {
        if (!sentences.empty() && !more.empty() && language_ == Language::en)
            sentences += ' ';
        sentences += more;
    }

    // Facts that are found in the same place are listed together.
    void write_missing() {
        const std::vector<explain::MissingView>& missing = explanation_.missing;
        if (missing.empty())
            return;
        put(text(words::staff_missing, language_));
        for (std::size_t at = 0; at < missing.size(); ++at) {
            const auto is_same = [&](const explain::MissingView& other) {
                return !missing[at].where.empty() && other.where == missing[at].where;
            };
            if (std::any_of(missing.begin(), missing.begin() + static_cast<std::ptrdiff_t>(at),
                            is_same))
                continue;
            std::string labels = missing[at].label;
            std::size_t together = 1;
            for (std::size_t other = at + 1; other < missing.size(); ++other) {
                if (!is_same(missing[other]))
                    continue;
                labels += text(words::list_separator, language_);
                labels += missing[other].label;
                ++together;
            }
            if (together == 1 && !missing[at].question.empty())
                say(words::staff_missing_question, {missing[at].question, missing[at].where});
            else
                say(words::staff_missing_item, {labels, missing[at].where});
        }
    }

    void write_hours() {
        if (!explanation_.shortfall.empty()) { // the headline tells the hours
            put(explanation_.ways_note);
            return;
        }
        const assess::HoursPath path = row_.assessment.gap_path;
        for (const explain::WayView& way : explanation_.ways) {
            if (way.path != path)
                continue;
            std::string gaps;
            for (const explain::Figure& figure : way.figures) {
                const ClassHours gap = shortfall(figure.need, figure.have.lower);
                if (gap.is_zero())
                    continue;
                gaps += gaps.empty() ? "" : text(words::list_separator, language_);
                gaps += format_text(words::staff_hours_gap, language_,
                                    {figure.label, format_class_hours(gap)});
            }
            // Fewer may do where hours are not known.
            const assess::Assessment& assessment = row_.assessment;
            const bool is_most = assessment.further_hours_at_best != assessment.further_hours;
            const Text sentence = value_of_hours() == assess::RequirementValue::needs_ruling
                                      ? words::staff_hours_ruling
                                  : is_most ? words::staff_hours_unknown
                                            : words::staff_hours;
            say(sentence, {way.label, format_class_hours(way.hours), book_.hours.unit.in(language_),
                           gaps, explanation_.ways_note});
        }
    }

    void write_contact() {
        if (contact_.empty())
            return;
        std::string line(contact_);
        std::replace_if(
            line.begin(), line.end(), [](char c) { return static_cast<unsigned char>(c) < 0x20; },
            ' ');
        say(words::staff_contact, {std::move(line)});
    }

    [[nodiscard]] assess::RequirementValue value_of_hours() const {
        for (const explain::RequirementView& view : explanation_.requirements)
            if (book_.requirements[view.requirement].kind == rules::RequirementKind::hours)
                return view.value;
        return assess::RequirementValue::none;
    }

    const rules::RuleBook& book_;
    const roster::DecidedRow& row_;
    const explain::Explanation& explanation_;
    std::string_view contact_;
    Language language_;
    std::string out_;
};

// The rule file's heading of a label, or the label's id.
std::string label_heading(const rules::RuleBook& book, std::string_view id, Language language) {
    for (const rules::LabelColumn& label : book.labels)
        if (label.id == id)
            return label.heading.in(language);
    return std::string(id);
}

void append_row(std::string& out, std::initializer_list<std::string_view> cells) {
    bool is_first = true;
    for (const std::string_view cell : cells) {
        if (!is_first)
            out += ',';
        is_first = false;
        append_csv_cell(out, cell);
    }
    out += csv_line_end;
}

} // namespace

std::string staff_message(const rules::RuleBook& book, const roster::DecidedRow& row,
                          const explain::Explanation& explanation, std::string_view contact,
                          Language language) {
    return MessageWriter(book, row, explanation, contact, language).write();
}

void append_messages_heading(std::string& out, const rules::RuleBook& book, MessageFormat format,
                             Language language) {
    if (format != MessageFormat::csv)
        return;
    out += byte_order_mark;
    append_row(out, {text(words::result_row, language), label_heading(book, "id", language),
                     label_heading(book, "name", language), label_heading(book, "unit", language),
                     text(words::result_verdict, language),
                     text(words::staff_message_heading, language)});
}

void append_message(std::string& out, const rules::RuleBook& book, const roster::DecidedRow& row,
                    std::string_view message, MessageFormat format, Language language) {
    if (format == MessageFormat::csv) {
        append_row(out, {std::to_string(row.row), row.id, row.name, row.unit,
                         explain::verdict_label(book, row.assessment, language), message});
        return;
    }
    out += message;
    out += "\n\n";
}

} // namespace zicha::lists
