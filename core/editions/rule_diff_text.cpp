#include "core/editions/rule_diff_text.hpp"

#include "core/base/json_writer.hpp"
#include "core/editions/rule_diff_words.hpp"
#include "core/explain/explain.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace zicha::editions {
namespace {

constexpr Text headings[] = {words::diff_bearing_decision, words::diff_bearing_entry,
                             words::diff_bearing_advice, words::diff_bearing_wording};
static_assert(std::size(headings) == static_cast<std::size_t>(Bearing::count));

void write_words(JsonWriter& json, std::string_view name, const std::optional<std::string>& words) {
    if (words)
        json.string(name, *words);
    else
        json.null(name);
}

void write_edition(JsonWriter& json, std::string_view name, const rules::RuleBook& book) {
    json.key(name);
    json.begin_object();
    json.string("id", book.id);
    json.string("edition", book.edition);
    json.string("hash", book.hash);
    if (book.assumed)
        json.boolean("assumed", true);
    json.end_object();
}

void write_change(JsonWriter& json, const RuleChange& change, Language language) {
    json.begin_object();
    json.string("code", rule_change_name(change.code));
    json.string("bears_on", bearing_name(bearing_of(change.code)));
    json.string("where", change.where);
    json.string("name", change.name.in(language));
    write_words(json, "before", words_before(change, language));
    write_words(json, "after", words_after(change, language));
    json.string("sentence", rule_change_sentence(change, language));
    json.end_object();
}

// Citations that changed in the same way are one change to a reader: a document is cited in many
// places.
bool is_same_citation(const RuleChange& a, const RuleChange& b) {
    return a.code == RuleChangeCode::citation && b.code == a.code && a.before == b.before &&
           a.after == b.after;
}

// The change at `first` with all of its kind; nothing if it came with an earlier one.
std::vector<RuleChange> folded(std::span<const RuleChange> changes, std::size_t first) {
    std::vector<RuleChange> same;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        if (at != first && !is_same_citation(changes[at], changes[first]))
            continue;
        if (at < first)
            return {};
        same.push_back(changes[at]);
    }
    return same;
}

LocalText names_of(const std::vector<RuleChange>& same) {
    constexpr std::size_t most = 3;
    return in_each_language([&](Language language) {
        std::string names;
        for (std::size_t at = 0; at < std::min(same.size(), most); ++at) {
            names += at == 0 ? "" : text(words::diff_term_separator, language);
            const std::string& name = same[at].name.in(language);
            names += name.empty() ? same[at].where : name;
        }
        if (same.size() > most)
            names = format_text(words::diff_places_rest, language, {names});
        return format_text(words::diff_places, language, {std::to_string(same.size()), names});
    });
}

void append_changes_text(std::string& out, std::span<const RuleChange> changes, Language language) {
    Bearing bearing = Bearing::count;
    for (std::size_t at = 0; at < changes.size(); ++at) {
        const std::vector<RuleChange> same = folded(changes, at);
        if (same.empty())
            continue;
        RuleChange change = same.front();
        if (same.size() > 1)
            change.name = names_of(same);
        if (bearing_of(change.code) != bearing) {
            bearing = bearing_of(change.code);
            out += '\n';
            out += text(headings[static_cast<std::size_t>(bearing)], language);
            out += '\n';
        }
        out += "  " + rule_change_sentence(change, language) + " [";
        out += rule_change_name(change.code);
        for (const RuleChange& one : same)
            out += " " + one.where;
        out += "]\n";
    }
    if (changes.empty())
        out.append("\n").append(text(words::diff_same, language)).append("\n");
}

using Books = std::pair<const rules::RuleBook&, const rules::RuleBook&>;

std::string row_text(const Books& books, const RowDiff& row, Language language) {
    std::string person;
    for (const std::string& label : {row.id, row.name})
        if (!label.empty())
            person += format_text(words::diff_on_roster_person, language, {label});
    return "  " +
           format_text(words::diff_on_roster_row, language,
                       {std::to_string(row.row), person,
                        explain::verdict_label(books.first, row.before, language),
                        explain::verdict_label(books.second, row.after, language), row.reason}) +
           "\n";
}

void write_row(JsonWriter& json, const RowDiff& row) {
    json.begin_object();
    json.number("row", row.row);
    json.string("id", row.id);
    json.string("name", row.name);
    json.string("before", explain::verdict_name(row.before));
    json.string("after", explain::verdict_name(row.after));
    json.string("reason", row.reason);
    json.end_object();
}

// Calls `visit(before, after, rows)` for every pair of verdicts that some row has.
template <typename Visit> void each_pair(const RosterDiffTally& tally, Visit visit) {
    for (std::size_t before = 0; before < roster::RosterTally::verdicts; ++before)
        for (std::size_t after = 0; after < roster::RosterTally::verdicts; ++after)
            if (tally.verdicts[before][after] > 0)
                visit(static_cast<assess::Verdict>(before), static_cast<assess::Verdict>(after),
                      std::to_string(tally.verdicts[before][after]));
}

std::string tally_text(const Books& books, const RosterDiffTally& tally, Language language) {
    std::string out = "\n";
    out.append(text(words::diff_on_roster_table, language)).append("\n");
    each_pair(tally, [&](assess::Verdict before, assess::Verdict after, const std::string& rows) {
        out += "  " +
               format_text(words::diff_on_roster_count, language,
                           {explain::verdict_label(books.first, before, language),
                            explain::verdict_label(books.second, after, language), rows}) +
               "\n";
    });
    return out +
           format_text(words::diff_on_roster_sum, language,
                       {std::to_string(tally.rows), std::to_string(tally.changed)}) +
           "\n";
}

// "roster", as far as its first changed row.
void begin_roster(JsonWriter& json) {
    json.key("roster");
    json.begin_object();
    json.key("changed");
    json.begin_array();
}

void write_tally(JsonWriter& json, const RosterDiffTally& tally) {
    json.number("rows", tally.rows);
    json.number("changed_rows", tally.changed);
    json.key("verdicts");
    json.begin_array();
    each_pair(tally, [&](assess::Verdict before, assess::Verdict after, const std::string& rows) {
        json.begin_object();
        json.string("before", explain::verdict_name(before));
        json.string("after", explain::verdict_name(after));
        json.number("rows", rows);
        json.end_object();
    });
    json.end_array();
}

} // namespace

void RuleDiffWriter::append_rule_diff(std::string& out, const rules::RuleBook& before,
                                      const rules::RuleBook& after,
                                      std::span<const RuleChange> changes) {
    before_ = &before;
    after_ = &after;
    if (format_ == DiffFormat::text) {
        out += format_text(words::diff_editions, language_,
                           {before.title.in(language_), before.id, before.edition,
                            after.title.in(language_), after.id, after.edition});
        out += '\n';
        append_changes_text(out, changes, language_);
        return;
    }
    JsonWriter json(out); // the object goes on with the roster, or ends
    json.begin_object();
    write_edition(json, "before", before);
    write_edition(json, "after", after);
    json.key("changes");
    json.begin_array();
    for (const RuleChange& change : changes)
        write_change(json, change, language_);
    json.end_array();
}

void RuleDiffWriter::append_row_diffs(std::string& out, std::span<const RowDiff> rows) {
    JsonWriter json(out);
    json.goes_on();
    for (const RowDiff& row : rows) {
        if (format_ == DiffFormat::text) {
            if (!has_rows_)
                out.append("\n")
                    .append(text(words::diff_on_roster_heading, language_))
                    .append("\n");
            out += row_text({*before_, *after_}, row, language_);
        } else {
            if (!has_rows_)
                begin_roster(json);
            write_row(json, row);
        }
        has_rows_ = true;
    }
}

void RuleDiffWriter::append_roster_tally(std::string& out, const RosterDiffTally& tally) {
    if (format_ == DiffFormat::text) {
        if (!has_rows_)
            out.append("\n").append(text(words::diff_on_roster_none, language_)).append("\n");
        out += tally_text({*before_, *after_}, tally, language_);
        return;
    }
    JsonWriter json(out);
    json.goes_on();
    if (!has_rows_)
        begin_roster(json);
    json.end_array();
    write_tally(json, tally);
    json.end_object();
}

void RuleDiffWriter::append_end(std::string& out) const {
    if (format_ == DiffFormat::json)
        out += "}\n";
}

} // namespace zicha::editions
