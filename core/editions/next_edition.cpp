#include "core/editions/next_edition.hpp"

#include "core/base/ascii.hpp"
#include "core/base/json_places.hpp"
#include "core/base/json_writer.hpp"
#include "core/editions/rule_diff_words.hpp"
#include "core/rules/written_years.hpp"

#include <algorithm>

namespace zicha::editions {
namespace {

struct TextEdit {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text;
};

std::string quoted(std::string_view words) {
    std::string literal;
    append_json_string(literal, words);
    return literal;
}

CivilDate moved(CivilDate date, int years) {
    const auto there = date_from(date.year + years, date.month, date.day);
    return there ? *there : *date_from(date.year + years, date.month, date.day - 1); // 29 February
}

// The document that most citations rest on: the notice that the edition is of.
std::size_t main_source(const rules::RuleBook& book, std::string_view text) {
    std::size_t best = 0;
    std::size_t most = 0;
    for (std::size_t at = 0; at < book.sources.size(); ++at) {
        const std::string literal = "\"source\": " + quoted(book.sources[at].id);
        std::size_t count = 0;
        for (std::size_t found = text.find(literal); found != std::string_view::npos;
             found = text.find(literal, found + 1))
            ++count;
        if (count > most) {
            most = count;
            best = at;
        }
    }
    return best;
}

// The last number in the number of a document: 33 of 嘉人社〔2025〕33号.
std::string serial_of(const std::string& number) {
    std::size_t end = number.size();
    while (end > 0 && !is_digit(number[end - 1]))
        --end;
    std::size_t begin = end;
    while (begin > 0 && is_digit(number[begin - 1]))
        --begin;
    return number.substr(begin, end - begin);
}

// Whether the digits stand in the text as a number by themselves.
bool has_number(std::string_view text, std::string_view digits) {
    for (std::size_t at = text.find(digits); at != std::string_view::npos && !digits.empty();
         at = text.find(digits, at + 1)) {
        const std::size_t end = at + digits.size();
        if ((at == 0 || !is_digit(text[at - 1])) && (end == text.size() || !is_digit(text[end])))
            return true;
    }
    return false;
}

class NextDraft {
public:
    NextDraft(std::string_view text, const rules::RuleBook& book, const NextAnswers& answers)
        : text_(text), book_(book), answers_(answers), places_(json_places(text)),
          first_(book.hours.first_year),
          last_(book.hours.first_year + static_cast<int>(book.hours.years) - 1),
          shift_(answers.year - book.year()), notice_(main_source(book, text)) {}

    NextEdition make() {
        for (const JsonPlace& place : places_)
            visit(place);
        mark();
        NextEdition draft;
        draft.text = edited();
        draft.id = new_id();
        draft.notes = notes(draft.text);
        return draft;
    }

private:
    [[nodiscard]] std::string_view written(const JsonPlace& place) const {
        return text_.substr(place.begin, place.end - place.begin);
    }
    // A text without its quotes, as it is written.
    [[nodiscard]] std::string_view inner(const JsonPlace& place) const {
        const std::string_view literal = written(place);
        return literal.starts_with('"') ? literal.substr(1, literal.size() - 2) : literal;
    }
    void change(const JsonPlace& place, std::string literal, DraftNoteKind kind) {
        if (literal == written(place))
            return;
        kinds_.emplace_back(place.pointer, kind);
        edits_.push_back({place.begin, place.end, std::move(literal)});
    }

    [[nodiscard]] std::string new_id() const {
        if (!answers_.id.empty())
            return answers_.id;
        const std::string old_year = std::to_string(book_.year());
        const std::size_t at = book_.id.find(old_year);
        if (at == std::string::npos)
            return book_.id + "-" + std::to_string(answers_.year);
        std::string id = book_.id;
        return id.replace(at, old_year.size(), std::to_string(answers_.year));
    }

    // Years of the table move in sentences; those in the name of a document do not.
    [[nodiscard]] std::string with_years_moved(std::string_view text) const {
        std::string result(text);
        for (const rules::WrittenYear& year : rules::years_in(text, first_, last_, book_.sources))
            if (!year.is_of_document)
                result.replace(year.at, 4, std::to_string(year.year + shift_));
        return result;
    }
    // "2025_general" → "2026_general", if there is such a column.
    [[nodiscard]] std::string moved_column(std::string_view id) const {
        const auto column = book_.column_of(id);
        const bool is_of_year = column && book_.columns[*column].kind != rules::FactKind::choice &&
                                book_.columns[*column].kind != rules::FactKind::yes_no;
        return is_of_year ? with_years_moved(id) : std::string(id);
    }

    void visit(const JsonPlace& place) {
        const std::string& at = place.pointer;
        const auto is_in = [&](std::string_view part) { return at.starts_with(part); };
        if (place.key_end > 0 && is_in("/examples/") && at.find("/facts/") != std::string::npos)
            move_key(place);
        const char first = text_[place.begin];
        if (first == '{' || first == '[')
            return;
        if (at == "/id")
            change(place, quoted(new_id()), DraftNoteKind::moved);
        else if (at == "/edition")
            visit_date(place, answers_.edition);
        else if (at == "/valid/from")
            visit_date(place, answers_.from);
        else if (at == "/valid/until")
            visit_date(place, answers_.until);
        else if (is_in("/sources/"))
            visit_source(place);
        else if (is_in("/words/") || is_in("/labels/") || is_in("/assumed/") || at == "/format" ||
                 at == "/$schema")
            return;
        else if (at.find("/cite/") != std::string::npos)
            visit_citation(place);
        else if (is_digit(first))
            visit_number(place);
        else if (first == '"')
            visit_text(place);
    }

    void move_key(const JsonPlace& place) {
        const std::string_view key = text_.substr(place.key_begin, place.key_end - place.key_begin);
        std::string literal = quoted(moved_column(key.substr(1, key.size() - 2)));
        if (literal != key)
            edits_.push_back({place.key_begin, place.key_end, std::move(literal)});
    }
    void visit_date(const JsonPlace& place, const std::optional<CivilDate>& answer) {
        const auto old = parse_date(inner(place));
        if (answer || old)
            change(place, quoted(format_date(answer ? *answer : moved(*old, shift_))),
                   DraftNoteKind::moved);
    }
    void visit_number(const JsonPlace& place) {
        const bool is_year = place.pointer.find("/years/") != std::string::npos ||
                             place.pointer.starts_with("/windows/");
        const auto year = whole_number(written(place));
        if (is_year && year)
            change(place, std::to_string(*year + shift_), DraftNoteKind::moved);
    }
    void visit_text(const JsonPlace& place) {
        const std::string& at = place.pointer;
        if (at.find("/minima/") != std::string::npos) {
            kinds_.emplace_back(at, DraftNoteKind::figure);
        } else if (at.ends_with("/zh") || at.ends_with("/en") ||
                   at.find("/headings/") != std::string::npos) {
            change(place, '"' + with_years_moved(inner(place)) + '"', DraftNoteKind::moved);
        } else if (at.starts_with("/examples/") && at.find("/missing/") != std::string::npos) {
            const std::string column = moved_column(inner(place));
            if (column != inner(place))
                edits_.push_back({place.begin, place.end, quoted(column)});
        }
    }

    // The new notice takes the old one's place; other documents stay as they are.
    void visit_source(const JsonPlace& place) {
        const std::string here = "/sources/" + std::to_string(notice_);
        if (answers_.number.empty() || !place.pointer.starts_with(here + "/"))
            return;
        const std::string_view member = std::string_view(place.pointer).substr(here.size());
        if (member == "/id")
            change(place, quoted(notice_id()), DraftNoteKind::moved);
        else if (member == "/number")
            change(place, quoted(answers_.number), DraftNoteKind::moved);
        else if (member == "/issued")
            visit_date(place, answers_.issued);
        else if (member == "/title/zh" && !answers_.document.empty())
            change(place, quoted(answers_.document), DraftNoteKind::moved);
        else if (member == "/title/zh" || member == "/title/en")
            change(place, '"' + with_years_moved(inner(place)) + '"', DraftNoteKind::moved);
    }
    // "notice-33" → "notice-41", by the serial numbers of the documents.
    [[nodiscard]] std::string notice_id() const {
        const rules::Source& source = book_.sources[notice_];
        const std::string old_serial = serial_of(source.number);
        const std::size_t at = old_serial.empty() ? std::string::npos : source.id.find(old_serial);
        std::string id = source.id;
        return at == std::string::npos
                   ? id
                   : id.replace(at, old_serial.size(), serial_of(answers_.number));
    }

    void visit_citation(const JsonPlace& place) {
        const std::string& at = place.pointer;
        if (at.ends_with("/source") && inner(place) == book_.sources[notice_].id &&
            !answers_.number.empty())
            edits_.push_back({place.begin, place.end, quoted(notice_id())});
        if (at.ends_with("/basis") && is_of_old_edition(at))
            change(place, "\"assumed\"", DraftNoteKind::basis);
    }
    // Whether the citation with this basis is of a document that speaks of the old year.
    [[nodiscard]] bool is_of_old_edition(const std::string& basis) const {
        const std::string wanted = basis.substr(0, basis.rfind('/')) + "/source";
        const JsonPlace* place = place_of(places_, wanted);
        const std::string old_year = std::to_string(book_.year());
        for (const rules::Source& source : book_.sources)
            if (source.id == inner(*place))
                return source.id == book_.sources[notice_].id ||
                       source.title.zh.find(old_year) != std::string::npos ||
                       source.number.find(old_year) != std::string::npos;
        return false;
    }

    // What the draft says of itself, behind its validity or in place of what the old one said.
    void mark() {
        const std::string year = std::to_string(answers_.year);
        const auto say = [&](Text key, Language language) {
            return quoted(format_text(
                key, language,
                {year, book_.title.in(language), book_.authority.in(language), answers_.number}));
        };
        const auto both = [&](Text key) {
            return "{\n      \"zh\": " + say(key, Language::zh) +
                   ",\n      \"en\": " + say(key, Language::en) + "\n    }";
        };
        std::string value =
            "{\n    \"from\": " + quoted(book_.id) + ",\n    \"why\": " +
            both(answers_.number.empty() ? words::next_why : words::next_why_notice) +
            ",\n    \"where\": " + both(words::next_where) + "\n  }";
        const JsonPlace* old = place_of(places_, "/assumed");
        if (old->pointer == "/assumed") {
            edits_.push_back({old->begin, old->end, std::move(value)});
            return;
        }
        const std::size_t behind = place_of(places_, "/valid")->end;
        edits_.push_back({behind, behind, ",\n  \"assumed\": " + value});
    }

    [[nodiscard]] std::string edited() {
        std::stable_sort(edits_.begin(), edits_.end(),
                         [](const TextEdit& a, const TextEdit& b) { return a.begin < b.begin; });
        std::string result;
        std::size_t at = 0;
        for (const TextEdit& edit : edits_) {
            result += text_.substr(at, edit.begin - at);
            result += edit.text;
            at = edit.end;
        }
        return result.append(text_.substr(at));
    }

    [[nodiscard]] std::vector<DraftNote> notes(std::string_view draft) const {
        std::vector<DraftNote> notes;
        const std::vector<JsonPlace> places = json_places(draft);
        for (const auto& [pointer, kind] : kinds_) {
            const JsonPlace& now = *place_of(places, pointer);
            const std::string_view after = draft.substr(now.begin, now.end - now.begin);
            const std::string_view before = written(*place_of(places_, pointer));
            notes.push_back({kind, position_at(draft, now.begin).line, pointer, std::string(before),
                             before == after ? std::string() : std::string(after)});
        }
        for (const JsonPlace& place : places)
            if (draft[place.begin] == '"' && is_left(draft, place))
                notes.push_back({DraftNoteKind::left,
                                 position_at(draft, place.begin).line,
                                 place.pointer,
                                 std::string(draft.substr(place.begin, place.end - place.begin)),
                                 {}});
        std::stable_sort(notes.begin(), notes.end(), [](const DraftNote& a, const DraftNote& b) {
            return a.kind != b.kind ? a.kind < b.kind : a.line < b.line;
        });
        return notes;
    }
    // A year of the old edition that nobody moved: it was not written by the edits above.
    [[nodiscard]] bool is_left(std::string_view draft, const JsonPlace& place) const {
        const std::string_view text = draft.substr(place.begin, place.end - place.begin);
        if (place.pointer.starts_with("/assumed/") || place.pointer == "/edition" ||
            place.pointer.starts_with("/valid/"))
            return false;
        const bool is_moved = std::any_of(kinds_.begin(), kinds_.end(), [&](const auto& noted) {
            return noted.first == place.pointer && noted.second == DraftNoteKind::moved;
        });
        for (const rules::WrittenYear& year : rules::years_in(text, first_, last_, book_.sources)) {
            // In an example and in a text that has moved, a year of both editions is the new one.
            const bool is_new = is_moved || place.pointer.starts_with("/examples/");
            if (year.is_of_document || !is_new)
                return true;
        }
        // With another notice in hand, a sentence about "33号" is about the old one.
        const bool is_sentence = place.pointer.ends_with("/zh") || place.pointer.ends_with("/en");
        return !answers_.number.empty() && is_sentence &&
               has_number(text, serial_of(book_.sources[notice_].number));
    }

    std::string_view text_;
    const rules::RuleBook& book_;
    const NextAnswers& answers_;
    std::vector<JsonPlace> places_;
    int first_;
    int last_;
    int shift_;
    std::size_t notice_;
    std::vector<TextEdit> edits_;
    std::vector<std::pair<std::string, DraftNoteKind>> kinds_;
};

} // namespace

NextEdition draft_next(std::string_view text, const rules::RuleBook& book,
                       const NextAnswers& answers) {
    return NextDraft(text, book, answers).make();
}

std::string draft_notes_text(const NextEdition& draft, Language language) {
    constexpr Text headings[] = {words::next_moved, words::next_figures, words::next_bases,
                                 words::next_left};
    std::string out;
    const DraftNote* before = nullptr;
    for (const DraftNote& note : draft.notes) {
        if (before == nullptr || before->kind != note.kind) {
            out += out.empty() ? "" : "\n";
            out += text(headings[static_cast<std::size_t>(note.kind)], language);
            out += '\n';
        }
        before = &note;
        out += "  ";
        out += format_text(note.after.empty() ? words::next_note_left : words::next_note, language,
                           {std::to_string(note.line), note.pointer, note.before, note.after});
        out += '\n';
    }
    return out;
}

} // namespace zicha::editions
