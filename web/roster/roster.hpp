// An employer's roster while the page is open: read, decided, looked through, corrected.
//
// Use: `open` when a file was chosen or dropped; `work`, between frames, does a slice of whatever
// is under way and tells whether there is more. Screens read the members, and change the view
// through `look`, a cell through `correct`, what blanks stand for through `preset`. Promises: no
// slice takes long, however large the roster; closing forgets everything. Limits: one roster at a
// time; nothing of it is kept on the device or sent anywhere.
#pragma once

#include "core/explain/explain.hpp"
#include "core/roster/corrections.hpp"
#include "core/roster/heading_guess.hpp"
#include "core/roster/heading_map.hpp"
#include "core/roster/kept_roster.hpp"
#include "core/roster/view.hpp"
#include "core/workbook/roster_source.hpp"
#include "web/roster/correction_list.hpp"
#include "web/roster/export.hpp"
#include "web/roster/file_pieces.hpp"
#include "web/roster/lists.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace zicha::web {

// A row in full, in the words of one language.
struct RosterPerson {
    std::size_t index = 0;
    roster::DecidedRow person;
    explain::Explanation explanation;
    Language language = Language::zh;
};

class Roster {
public:
    enum class Stage : std::uint8_t {
        none,
        reading,  // its start
        courses,  // it is no roster but a table of courses: `take_source`
        headings, // asks what columns mean before anything is decided
        deciding,
        ready,
        refused
    };

    // `map`: what headings were decided to mean before. `courses`: see `use_courses`.
    void open(std::shared_ptr<const rules::RuleBook> book, assess::AssessOptions options,
              roster::HeadingMap map, std::string name, std::uint64_t size,
              std::shared_ptr<roster::Courses> courses = nullptr);
    void close();
    // Of a workbook, once its start is there, or it was refused; none of text.
    [[nodiscard]] const workbook::SheetNames& sheets() const { return sheets_; }
    // What is left of a file that is a table of courses, which is closed here.
    struct Handover {
        std::unique_ptr<workbook::RosterSource> source;
        FilePieces pieces;
    };
    [[nodiscard]] Handover take_source();
    // Hours of courses take the place of the roster's from now on; null: no longer.
    void use_courses(std::shared_ptr<roster::Courses> courses, Language language);
    [[nodiscard]] roster::Courses* courses() const { return courses_.get(); }
    // Another sheet of the same workbook, from its beginning; corrections are forgotten.
    void read_sheet(std::size_t sheet);
    // Does a slice of what is under way; true if there is more to do at once.
    bool work(Language language);
    [[nodiscard]] bool has_work() const;

    [[nodiscard]] Stage stage() const { return stage_; }
    [[nodiscard]] bool is_reading() const {
        return stage_ == Stage::reading || stage_ == Stage::deciding;
    }
    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] float progress() const; // 0 to 1, while it is read and decided
    [[nodiscard]] const std::vector<Diagnostic>& problems() const { return problems_; }
    [[nodiscard]] const std::vector<Diagnostic>& notices() const { return notices_; }
    [[nodiscard]] roster::KeptRoster& kept() { return *kept_; }
    [[nodiscard]] const roster::KeptRoster& kept() const { return *kept_; }
    [[nodiscard]] bool has_rows() const { return kept_ != nullptr; }
    // Nothing of its file is needed any more.
    [[nodiscard]] bool is_whole() const { return kept_ && (!source_ || !source_->wants_bytes()); }

    // What each column was taken for, and looks like.
    [[nodiscard]] const std::vector<roster::HeadingGuess>& guesses() const { return guesses_; }
    [[nodiscard]] const roster::HeadingMap& map() const { return map_; }
    void decide_heading(std::size_t column, roster::HeadingMeaning meaning, Language language);
    void accept_guesses(Language language);
    // What a word means in the cells of one or several columns: what such a cell would say, or
    // nothing for not known. All rows are decided again.
    void explain_word(std::span<const roster::UnknownWord> words,
                      std::optional<std::string_view> meaning, Language language);
    // What blanks of a fact stand for; it counts once the headings are accepted.
    void preset(std::size_t fact, std::optional<Cell> cell);
    [[nodiscard]] const std::vector<roster::Preset>& presets() const { return presets_; }
    void ask_headings() { stage_ = Stage::headings; }
    void accept_headings(Language language);
    // The same rows by another edition of the rules.
    void change_rules(std::shared_ptr<const rules::RuleBook> book, Language language);

    [[nodiscard]] const roster::RosterQuery& query() const { return query_; }
    void look(roster::RosterQuery query);
    [[nodiscard]] bool is_looking() const { return view_ && !view_->is_done(); }
    // Indexes of rows: the last view that is worked out.
    [[nodiscard]] const std::vector<std::uint32_t>& shown() const { return shown_; }

    // The wrong cells of the first rows, while only invalid ones are looked at; and of those that
    // are left by now.
    [[nodiscard]] const CorrectionList& wrong() const { return wrong_; }
    void list_wrong();

    void show(std::optional<std::size_t> row);
    [[nodiscard]] std::optional<std::size_t> person_row() const { return person_row_; }
    // The rows that were shown when the first person was: these are gone through one by one, though
    // a person who is corrected may be among them no longer.
    [[nodiscard]] const std::vector<std::uint32_t>& round() const { return round_; }
    // Worked out anew when it has changed or another language is asked for.
    [[nodiscard]] const RosterPerson& person(Language language);
    // Corrections that are in no file that was saved.
    [[nodiscard]] bool has_unsaved() const { return is_unsaved_; }
    void correct(std::size_t row, std::size_t column, std::string_view text);
    void restore(std::size_t row);
    // The corrections as a file of their own, and such a file's corrections on this roster: a
    // notice tells what came of them.
    void save_corrections(Language language);
    void use_corrections(std::string_view json, const std::string& file);

    // The results go into the workbook that the roster came in, unless a plain one is asked for.
    [[nodiscard]] bool has_own_workbook() const { return place_.has_value(); }
    void save(RosterFileKind kind, Language language);

    // Messages are saved once they are made; any other list is shown.
    // `contact`: whom messages name; may be empty.
    void make(RosterList list, Language language, std::string contact = {});
    // False if nothing tells whose row is whose.
    [[nodiscard]] bool compare_with(Roster& earlier, Language language);
    [[nodiscard]] const RosterListWork* making() const { return making_.get(); } // null: not now
    [[nodiscard]] const RosterListWork* list() const { return list_.get(); }
    void close_list() { list_.reset(); }
    // Saving, making a list, looking for rows: cells cannot be corrected meanwhile.
    [[nodiscard]] bool is_busy() const { return saving_ || making_ || correcting_; }
    [[nodiscard]] bool is_correcting() const { return correcting_ != nullptr; } // by a file
    [[nodiscard]] float busy_progress() const;                                  // 0 to 1
    void stop_busy();

private:
    void start_source(std::string sheet);
    void take_piece();
    void take_records(Language language);
    void survey(Language language);
    void take_source_notices();
    void keep(roster::RosterSurvey survey);
    void decide(Language language);
    void decide_again(Language language);
    void keep_workbook();
    void finish_saving();
    void finish_list();
    void finish_correcting();
    void forget_views();
    void row_changed();
    void refuse(Diagnostic problem);
    [[nodiscard]] bool is_behind() const;
    [[nodiscard]] bool can_read() const;

    Stage stage_ = Stage::none;
    std::string name_;
    std::uint64_t size_ = 0;
    FilePieces pieces_;
    std::shared_ptr<const rules::RuleBook> book_;
    assess::AssessOptions options_;
    std::shared_ptr<roster::Courses> courses_;
    std::unique_ptr<workbook::RosterSource> source_; // until all of it is decided
    std::size_t source_notices_ = 0;                 // of it, that are among the notices
    std::string piece_;                              // what the source reads from
    std::string workbook_bytes_;                     // that the roster came in
    workbook::SheetNames sheets_;                    // of it
    std::optional<workbook::SheetPlace> place_;      // in it
    roster::RosterSample start_;                     // once it is there
    roster::RecordStore held_;                       // records before the survey
    roster::HeadingMap map_;
    std::vector<roster::HeadingGuess> guesses_;
    std::vector<roster::Preset> presets_;
    bool is_changed_ = false; // presets or headings, since rows were decided
    std::vector<Diagnostic> problems_;
    std::vector<Diagnostic> notices_;
    std::unique_ptr<roster::KeptRoster> kept_;
    roster::RosterQuery query_;
    std::unique_ptr<roster::RosterView> view_;
    std::vector<std::uint32_t> shown_;
    CorrectionList wrong_;
    bool is_wrong_due_ = true;         // once the rows that are shown are known
    std::vector<std::uint32_t> round_; // while a person is shown
    bool is_unsaved_ = false;          // there are corrections since a file was saved
    std::optional<std::size_t> person_row_;
    std::optional<RosterPerson> person_;
    std::unique_ptr<RosterExport> saving_;
    std::unique_ptr<roster::CorrectionsWork> correcting_; // by a file
    std::unique_ptr<RosterListWork> making_;
    std::unique_ptr<RosterListWork> list_; // made
};

} // namespace zicha::web
