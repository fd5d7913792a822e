#include "core/editions/rule_diff_text.hpp"

#include "core/base/json.hpp"
#include "core/editions/rule_diff_words.hpp"
#include "core/explain/explain.hpp"

namespace zicha::editions {
namespace {

constexpr DiffWord headings[] = {DiffWord::bearing_decision, DiffWord::bearing_entry,
                                 DiffWord::bearing_advice, DiffWord::bearing_wording};
static_assert(std::size(headings) == static_cast<std::size_t>(Bearing::count));

// `out` ends where a member or an element may be added.
void separate(std::string& out) {
    if (out.back() != '{' && out.back() != '[')
        out += ',';
}

void append_member(std::string& out, std::string_view name, std::string_view json) {
    separate(out);
    out += '"';
    out += name;
    out += "\":";
    out += json;
}

std::string json_or_null(const std::optional<std::string>& words) {
    return words ? json_string(*words) : std::string("null");
}

std::string edition_json(const rules::RuleBook& book) {
    std::string out = "{";
    append_member(out, "id", json_string(book.id));
    append_member(out, "edition", json_string(book.edition));
    append_member(out, "hash", json_string(book.hash));
    return out + "}";
}

void append_change_json(std::string& out, const RuleChange& change, Language language) {
    separate(out);
    out += '{';
    append_member(out, "code", json_string(rule_change_name(change.code)));
    append_member(out, "bears_on", json_string(bearing_name(bearing_of(change.code))));
    append_member(out, "where", json_string(change.where));
    append_member(out, "name", json_string(change.name.in(language)));
    append_member(out, "before", json_or_null(words_before(change, language)));
    append_member(out, "after", json_or_null(words_after(change, language)));
    append_member(out, "sentence", json_string(rule_change_sentence(change, language)));
    out += '}';
}

void append_changes_text(std::string& out, std::span<const RuleChange> changes, Language language) {
    Bearing bearing = Bearing::count;
    for (const RuleChange& change : changes) {
        if (bearing_of(change.code) != bearing) {
            bearing = bearing_of(change.code);
            out += '\n';
            out += word(headings[static_cast<std::size_t>(bearing)], language);
            out += '\n';
        }
        out += "  " + rule_change_sentence(change, language) + " [";
        out += rule_change_name(change.code);
        out += " " + change.where + "]\n";
    }
    if (changes.empty())
        out.append("\n").append(word(DiffWord::same, language)).append("\n");
}

std::string row_text(const RowDiff& row, Language language) {
    std::string person;
    for (const std::string& label : {row.id, row.name})
        if (!label.empty())
            person += fill_word(DiffWord::on_roster_person, language, {label});
    return "  " +
           fill_word(DiffWord::on_roster_row, language,
                     {std::to_string(row.row), person,
                      std::string(explain::verdict_label(row.before, language)),
                      std::string(explain::verdict_label(row.after, language)), row.reason}) +
           "\n";
}

std::string row_json(const RowDiff& row) {
    std::string out = "{";
    append_member(out, "row", std::to_string(row.row));
    append_member(out, "id", json_string(row.id));
    append_member(out, "name", json_string(row.name));
    append_member(out, "before", json_string(explain::verdict_name(row.before)));
    append_member(out, "after", json_string(explain::verdict_name(row.after)));
    append_member(out, "reason", json_string(row.reason));
    return out + "}";
}

// Calls `visit(before, after, rows)` for every pair of verdicts that some row has.
template <typename Visit> void each_pair(const RosterDiffTally& tally, Visit visit) {
    for (std::size_t before = 0; before < roster::RosterTally::verdicts; ++before)
        for (std::size_t after = 0; after < roster::RosterTally::verdicts; ++after)
            if (tally.verdicts[before][after] > 0)
                visit(static_cast<assess::Verdict>(before), static_cast<assess::Verdict>(after),
                      std::to_string(tally.verdicts[before][after]));
}

std::string tally_text(const RosterDiffTally& tally, Language language) {
    std::string out = "\n";
    out.append(word(DiffWord::on_roster_table, language)).append("\n");
    each_pair(tally, [&](assess::Verdict before, assess::Verdict after, const std::string& rows) {
        out += "  " +
               fill_word(DiffWord::on_roster_count, language,
                         {std::string(explain::verdict_label(before, language)),
                          std::string(explain::verdict_label(after, language)), rows}) +
               "\n";
    });
    return out +
           fill_word(DiffWord::on_roster_sum, language,
                     {std::to_string(tally.rows), std::to_string(tally.changed)}) +
           "\n";
}

void append_tally_json(std::string& out, const RosterDiffTally& tally) {
    append_member(out, "rows", std::to_string(tally.rows));
    append_member(out, "changed_rows", std::to_string(tally.changed));
    append_member(out, "verdicts", "[");
    each_pair(tally, [&](assess::Verdict before, assess::Verdict after, const std::string& rows) {
        separate(out);
        out += '{';
        append_member(out, "before", json_string(explain::verdict_name(before)));
        append_member(out, "after", json_string(explain::verdict_name(after)));
        append_member(out, "rows", rows);
        out += '}';
    });
    out += ']';
}

} // namespace

void RuleDiffWriter::append_rule_diff(std::string& out, const rules::RuleBook& before,
                                      const rules::RuleBook& after,
                                      std::span<const RuleChange> changes) const {
    if (format_ == DiffFormat::text) {
        out += fill_word(DiffWord::editions, language_,
                         {before.title.in(language_), before.id, before.edition,
                          after.title.in(language_), after.id, after.edition});
        out += '\n';
        append_changes_text(out, changes, language_);
        return;
    }
    out += '{';
    append_member(out, "before", edition_json(before));
    append_member(out, "after", edition_json(after));
    append_member(out, "changes", "[");
    for (const RuleChange& change : changes)
        append_change_json(out, change, language_);
    out += ']';
}

void RuleDiffWriter::append_row_diffs(std::string& out, std::span<const RowDiff> rows) {
    for (const RowDiff& row : rows) {
        if (format_ == DiffFormat::text) {
            if (!has_rows_)
                out.append("\n").append(word(DiffWord::on_roster_heading, language_)).append("\n");
            out += row_text(row, language_);
        } else {
            out += has_rows_ ? "," : ",\"roster\":{\"changed\":[";
            out += row_json(row);
        }
        has_rows_ = true;
    }
}

void RuleDiffWriter::append_roster_tally(std::string& out, const RosterDiffTally& tally) {
    if (format_ == DiffFormat::text) {
        if (!has_rows_)
            out.append("\n").append(word(DiffWord::on_roster_none, language_)).append("\n");
        out += tally_text(tally, language_);
        return;
    }
    out += has_rows_ ? "]" : ",\"roster\":{\"changed\":[]";
    append_tally_json(out, tally);
    out += '}';
}

void RuleDiffWriter::append_end(std::string& out) const {
    if (format_ == DiffFormat::json)
        out += "}\n";
}

} // namespace zicha::editions
