// An employer's work while the page is open: a roster, a table of courses, an earlier roster that
// it is compared with, corrections, and the remembered meanings of headings.
//
// Use: once a frame `take_file`; between frames `work`, as long as there is any; screens call the
// others, and work on the `roster` itself. Promises: everything that belongs to a roster (the place
// in its list, an earlier roster, a comparison that was refused) is forgotten with it; corrections
// that are in no saved file are not forgotten before a person was asked (`is_leaving`). Limits: an
// earlier roster is held only until it is compared.
#pragma once

#include "web/platform/files.hpp"
#include "web/platform/large_file.hpp"
#include "web/roster/course_list.hpp"
#include "web/roster/dropped_files.hpp"
#include "web/roster/roster.hpp"
#include "web/roster/small_file.hpp"

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {

// Where one is in the list of people, and among the columns.
struct RosterPlace {
    std::optional<std::size_t> column; // whose meaning is being chosen
    std::size_t part = 0;              // of a very long list
    std::size_t focus = 0;             // position in the part of the row that has or had the focus
    std::optional<std::size_t> back_from; // this row's person: the row is to take the focus
    bool returns = false;                 // `focus` is to take the focus
    float scroll = 0;                     // of the frame before
    std::size_t beyond = 0;               // rows out of sight that the twin has, at either end
};

class Employer {
public:
    using Book = std::shared_ptr<const rules::RuleBook>;

    [[nodiscard]] Roster& roster() { return roster_; }
    [[nodiscard]] const Roster& roster() const { return roster_; }
    [[nodiscard]] const Roster& earlier() const { return earlier_; }
    [[nodiscard]] RosterPlace& place() { return place_; }
    [[nodiscard]] const RosterPlace& place() const { return place_; }
    // Nothing tells whose row is whose.
    [[nodiscard]] bool is_comparison_refused() const { return is_comparison_refused_; }
    // Whom messages to staff name; stays while the page is open, whatever roster is.
    [[nodiscard]] const std::string& contact() const { return contact_; }
    void set_contact(std::string contact) { contact_ = std::move(contact); }

    // Takes a file that was chosen or dropped, and tells by its content what it is; true if it may
    // be the roster that is open from now on. Without rules it is left aside; where corrections
    // would be lost a roster waits for `leave`.
    [[nodiscard]] bool take_file(const Book& book, const assess::AssessOptions& options);
    [[nodiscard]] bool has_work() const;
    // Does a slice; true if there is more to do at once.
    bool work(Language language);

    // Asks for a file, which then takes the place of the roster that is open.
    void choose_file();
    // Asks for an earlier roster, to be compared with the one that is open.
    void compare_with_earlier();
    void stop_comparing();
    void close();
    // Another sheet of the workbook that is open; false if it has to wait.
    bool read_sheet(std::size_t sheet);

    // The table of courses that is used, or will be for the next roster; null if there is none.
    [[nodiscard]] const roster::Courses* courses() const { return courses_.get(); }
    [[nodiscard]] const std::string& courses_name() const { return courses_name_; }
    [[nodiscard]] const std::vector<Diagnostic>& courses_notices() const {
        return courses_notices_;
    }
    void drop_courses(Language language);
    // A file that is looked into while the roster stays open.
    [[nodiscard]] bool is_looking() const {
        return reading_courses_ || (incoming_ && !is_leaving()) ||
               (dropped_ && dropped_->is_looking());
    }
    void stop_looking();

    // Asks for a file of corrections, for the roster that is open.
    void choose_corrections();
    // Of a file that was not taken: why, and its name as the place if that does not tell it. Until
    // the person has seen it.
    [[nodiscard]] const Diagnostic* trouble() const {
        return troubles_.empty() ? nullptr : &troubles_.front();
    }
    void see_trouble() { troubles_.erase(troubles_.begin()); }

    // Files that were dropped together, until each of them is used; null if there are none.
    [[nodiscard]] const DroppedFiles* dropped() const { return dropped_.get(); }
    void answer_dropped(std::optional<std::size_t> file) { dropped_->answer(file); }
    // A table that was pasted beside the roster: courses, with whose they are.
    void paste(const Book& book, std::string_view text, Language language);

    // One of these would lose corrections that are in no saved file: it waits until the person says
    // whether it is to be done.
    [[nodiscard]] bool is_leaving() const { return leaving_.has_value(); }
    void leave();
    void stay();

    // The same rows by another edition of the rules.
    void change_rules(const Book& book, Language language);

    // Keeps on the device what headings were decided to mean, or forgets it.
    void remember_headings();
    // The device has kept nothing of it, or will not: what is decided holds while the page is open.
    [[nodiscard]] bool forgets_headings() const;
    void forget_headings() {
        headings_.emplace(); // not asked for again: the device told it when the page was opened
        platform::store(platform::Kept::headings, {});
    }

private:
    struct Leaving {        // one of these, or the roster is closed
        bool opens = false; // what has come in
        std::optional<std::size_t> sheet;
    };

    [[nodiscard]] bool has_files_to_read() const;
    [[nodiscard]] bool takes_corrections() const; // at this moment; else they wait
    [[nodiscard]] bool do_or_ask(Leaving leaving);
    void forget_roster();
    void forget_courses();
    void stop_reading();
    void open_file(const Book& book, const assess::AssessOptions& options,
                   platform::LargeFile file);
    [[nodiscard]] bool take_dropped(const Book& book, const assess::AssessOptions& options,
                                    platform::LargeFile file);
    [[nodiscard]] bool has_dropped_work() const;
    [[nodiscard]] bool can_use_dropped() const;
    void work_on_dropped(Language language);
    void take_corrections(std::string name);
    void work_on_corrections();
    void open_incoming();
    void take_courses(Roster& from);
    void work_on_courses(Language language);
    void look_at_incoming(Language language);
    [[nodiscard]] roster::HeadingMap remembered(const rules::RuleBook& book);
    void accept_earlier(Language language);
    bool work_on_comparison(Language language);

    Roster roster_;
    std::unique_ptr<Roster> incoming_; // until it is known what it is
    Roster earlier_;
    RosterPlace place_;
    std::optional<Leaving> leaving_; // until the person is sure
    Book book_;                      // by which what has come in is read
    std::unique_ptr<CourseList> reading_courses_;
    std::shared_ptr<roster::Courses> courses_;
    std::string courses_name_;
    std::vector<Diagnostic> courses_notices_;
    std::unique_ptr<SmallFile> corrections_;
    std::unique_ptr<DroppedFiles> dropped_;
    std::vector<Diagnostic> troubles_;
    std::string contact_;
    bool is_comparing_ = false; // the next file is the earlier one
    bool is_comparison_refused_ = false;
    bool is_store_closed_ = false;        // it did not keep the headings
    std::optional<std::string> headings_; // what they were decided to mean, once it was asked for
};

} // namespace zicha::web
