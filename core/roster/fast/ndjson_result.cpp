#include "core/roster/fast/ndjson_result.hpp"

#include "core/base/encoding.hpp"
#include "core/base/json_writer.hpp"
#include "core/explain/explain.hpp"

#include <algorithm>

namespace zicha::roster {
namespace {

// What append_json_string would write as it is.
bool is_plain_json(std::string_view text) {
    bool is_plain = true;
    bool is_ascii = true;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        is_plain = is_plain && byte >= 0x20 && byte != 0x7F && byte != '"' && byte != '\\';
        is_ascii = is_ascii && byte < 0x80;
    }
    return is_plain && (is_ascii || is_utf8(text));
}

std::string member(std::string_view name, std::string_view value) {
    std::string text = ",";
    append_json_string(text, name);
    text += ':';
    text += value;
    return text;
}

std::string quoted(std::string_view value) {
    std::string text;
    append_json_string(text, value);
    return text;
}

} // namespace

NdjsonResult::NdjsonResult(const rules::RuleBook& book, Language language, const std::string& file)
    : book_(book), language_(language), file_(file) {
    begin_ = keep(file.empty() ? R"({"row":)" : R"({"file":)" + quoted(file) + R"(,"row":)");
    id_ = keep(member("id", ""));
    name_ = keep(member("name", ""));
    for (std::size_t at = 0; at < verdicts_.size(); ++at)
        verdicts_[at] = keep(
            member("verdict", quoted(explain::verdict_name(static_cast<assess::Verdict>(at)))) +
            (book.assumed ? member("assumed", "true") : ""));
    keep_requirements();
    paths_ = keep_paths("path");
    gap_paths_ = keep_paths("gap_path");
    no_gap_ = keep(member("gap", "null"));
    gap_ = keep(member("gap", R"({"total":)"));
    for (const std::size_t category : book.compiled.gap_categories)
        categories_.push_back(keep(member(book.hours.categories[category].id, "")));
    further_ = keep(member("further_hours", ""));
    at_best_ = keep(member("further_hours_at_best", ""));
    null_ = keep("null");
    missing_ = keep(member("missing", "["));
    for (const rules::FactColumn& column : book.columns)
        facts_.push_back(keep(quoted(column.id)));
    cautions_ = keep("]" + member("cautions", "["));
    for (const rules::Caution& caution : book.cautions)
        caution_ids_.push_back(keep(quoted(caution.id)));
    end_ = keep("]" + member("error", "null") + "}");
    // Every text once, and the values of requirements, each with a sign or a number behind it.
    const std::size_t texts = 20 + book.columns.size() + book.cautions.size() + categories_.size();
    line_.resize(store_.size() + texts * longest_number + 2 * longest_label + short_text);
    store_.append(short_text, '\0');
}

NdjsonResult::LaidOut NdjsonResult::keep(std::string_view text) {
    const LaidOut kept{static_cast<std::uint32_t>(store_.size()),
                       static_cast<std::uint32_t>(text.size())};
    store_ += text;
    return kept;
}

NdjsonResult::OfPath NdjsonResult::keep_paths(std::string_view name) {
    return {keep(member(name, "null")), keep(member(name, quoted(book_.each_year_path.id))),
            keep(member(name, quoted(book_.in_total_path.id)))};
}

void NdjsonResult::keep_requirements() {
    for (const rules::Requirement& requirement : book_.requirements) {
        OfRequirement values;
        for (std::size_t at = 0; at < values.size(); ++at) {
            const auto value = static_cast<assess::RequirementValue>(at);
            values[at] =
                keep(member(requirement.id, value == assess::RequirementValue::none
                                                ? "null"
                                                : quoted(explain::requirement_value_name(value))));
        }
        requirements_.push_back(values);
    }
}

void NdjsonResult::put(LaidOut kept) {
    const char* from = store_.data() + kept.start;
    if (kept.size <= short_text)
        std::memcpy(at_, from, short_text);
    else
        std::memcpy(at_, from, kept.size);
    at_ += kept.size;
}

void NdjsonResult::put_number(std::int64_t number) {
    std::array<char, longest_number> digits{};
    std::size_t first = digits.size();
    do {
        digits[--first] = static_cast<char>('0' + number % 10);
        number /= 10;
    } while (number > 0);
    for (; first < digits.size(); ++first)
        put(digits[first]);
}

void NdjsonResult::put_hours(ClassHours hours) {
    const std::int32_t fraction = hours.hundredths() % 100;
    put_number(hours.hundredths() / 100);
    if (fraction == 0)
        return;
    put('.');
    put(static_cast<char>('0' + fraction / 10));
    if (fraction % 10 != 0)
        put(static_cast<char>('0' + fraction % 10));
}

void NdjsonResult::put_hours_or_null(LaidOut name, bool has_hours, ClassHours hours) {
    put(name);
    if (has_hours)
        put_hours(hours);
    else
        put(null_);
}

void NdjsonResult::put_label(std::string& out, std::string_view label) {
    if (label.size() <= longest_label && is_plain_json(label)) {
        put('"');
        at_ = std::copy(label.begin(), label.end(), at_);
        return put('"');
    }
    take_away(out);
    append_json_string(out, label);
}

void NdjsonResult::put_gap(const assess::Assessment& assessment) {
    if (!assessment.has_gap)
        return put(no_gap_);
    put(gap_);
    put_hours(assessment.gap.total);
    for (std::size_t at = 0; at < categories_.size(); ++at) {
        put(categories_[at]);
        put_hours(assessment.gap.by_category[book_.compiled.gap_categories[at]]);
    }
    put('}');
}

void NdjsonResult::put_missing(const assess::FactSet& missing) {
    put(missing_);
    std::size_t left = missing.count();
    for (std::size_t column = 0; left > 0; ++column) {
        if (!missing[column])
            continue;
        put(facts_[column]);
        if (--left > 0)
            put(',');
    }
}

void NdjsonResult::put_cautions(std::uint32_t cautions) {
    put(cautions_);
    for (std::size_t at = 0; at < caution_ids_.size(); ++at) {
        if ((cautions >> at & 1U) == 0)
            continue;
        put(caution_ids_[at]);
        put(',');
    }
    if (at_[-1] == ',') // there was one
        --at_;
}

void NdjsonResult::take_away(std::string& out) {
    out.append(line_.data(), static_cast<std::size_t>(at_ - line_.data()));
    at_ = line_.data();
}

void NdjsonResult::append(std::string& out, const explain::ResultRow& row) {
    if (row.error != nullptr || row.row <= 0) {
        explain::ResultRow with_file = row;
        with_file.file = file_;
        return explain::append_result_json(out, book_, with_file, language_);
    }
    const assess::Assessment& assessment = *row.assessment;
    at_ = line_.data();
    put(begin_);
    put_number(row.row);
    put(id_);
    put_label(out, row.id);
    put(name_);
    put_label(out, row.name);
    put(verdicts_[static_cast<std::size_t>(assessment.verdict)]);
    for (std::size_t at = 0; at < requirements_.size(); ++at)
        put(requirements_[at][static_cast<std::size_t>(assessment.requirements[at])]);
    put(paths_[static_cast<std::size_t>(assessment.path)]);
    put_gap(assessment);
    put(gap_paths_[static_cast<std::size_t>(assessment.gap_path)]);
    put_hours_or_null(further_, assessment.has_gap, assessment.further_hours);
    put_hours_or_null(at_best_, assessment.has_best, assessment.further_hours_at_best);
    put_missing(assessment.missing);
    put_cautions(assessment.cautions);
    put(end_);
    take_away(out);
}

} // namespace zicha::roster
