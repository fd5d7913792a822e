#include "web/roster/roster.hpp"

#include "core/roster/codes.hpp"
#include "core/roster/course_headings.hpp"
#include "web/platform/large_file.hpp"
#include "web/roster/codes.hpp"
#include "web/roster/words.hpp"

#include <algorithm>
#include <utility>

namespace zicha::web {
namespace {

// A few milliseconds on a slow machine.
constexpr std::size_t slice_bytes = std::size_t{32} << 10U;
constexpr std::size_t slice_rows = 1000;
constexpr std::size_t list_slice_rows = 40; // each is explained

std::string stem_of(const std::string& name) {
    return name.substr(0, std::min(name.rfind('.'), name.size()));
}

bool has_guess(const std::vector<roster::HeadingGuess>& guesses) {
    return std::any_of(guesses.begin(), guesses.end(), [](const roster::HeadingGuess& guess) {
        return guess.certainty == roster::HeadingCertainty::guessed;
    });
}

} // namespace

void Roster::open(std::shared_ptr<const rules::RuleBook> book, assess::AssessOptions options,
                  roster::HeadingMap map, std::string name, std::uint64_t size,
                  std::shared_ptr<roster::Courses> courses) {
    *this = Roster();
    stage_ = Stage::reading;
    name_ = std::move(name);
    size_ = size;
    book_ = std::move(book);
    options_ = options;
    map_ = std::move(map);
    courses_ = std::move(courses);
    start_source({});
}

// `sheet`: of a workbook; found if empty.
void Roster::start_source(std::string sheet) {
    const auto decode = [](std::string_view bytes) {
        return std::optional(platform::decode_gb18030(bytes));
    };
    source_ = std::make_unique<workbook::RosterSource>(
        workbook::RosterSourceOptions{name_, roster::roster_sheet_headings(*book_, &map_), decode,
                                      std::nullopt, std::move(sheet)});
}

void Roster::read_sheet(std::size_t sheet) {
    if (is_busy())
        return;
    const std::string bytes = source_ ? source_->take_bytes() : std::move(workbook_bytes_);
    const std::string chosen = sheets_.names[sheet];
    open(book_, options_, map_, name_, size_, courses_);
    start_source(chosen);
    for (const std::string_view piece : {std::string_view(bytes), std::string_view()}) {
        if (std::optional<Diagnostic> problem = source_->feed(piece)) {
            refuse(std::move(*problem));
            return;
        }
    }
}

void Roster::close() {
    *this = Roster();
}

void Roster::refuse(Diagnostic problem) {
    problems_ = {std::move(problem)};
    stage_ = Stage::refused;
    forget_views();
    if (source_) {
        sheets_ = source_->sheets();
        workbook_bytes_ = source_->take_bytes();
        source_.reset();
    }
    kept_.reset();
}

void Roster::take_piece() {
    std::optional<platform::FilePiece> piece = pieces_.take();
    if (piece) {
        std::optional<Diagnostic> problem;
        piece_ = std::move(piece->bytes);
        if (piece->failed)
            problem = Diagnostic{codes::roster_file_unreadable, {}, {name_}};
        else
            problem = source_->feed(piece_);
        if (problem) {
            refuse(std::move(*problem));
            return;
        }
    }
    if (source_->wants_bytes() && !is_behind())
        pieces_.ask();
}

void Roster::take_records(Language language) {
    if (std::optional<Diagnostic> problem = source_->work()) {
        refuse(std::move(*problem));
        return;
    }
    if (!source_->has_start())
        return;
    if (!kept_ && roster::is_course_list(*book_, source_->start())) {
        stage_ = Stage::courses;
        return;
    }
    source_->move_to(kept_ ? kept_->store() : held_);
    if (kept_) {
        if (source_->is_at_end())
            kept_->finish();
    } else {
        start_ = std::move(source_->start());
        sheets_ = source_->sheets();
        survey(language);
    }
}

void Roster::survey(Language language) {
    roster::SurveyOptions options;
    options.presets = presets_;
    options.map = &map_;
    options.language = language;
    Result<roster::RosterSurvey> survey = roster::survey_roster(*book_, start_, options);
    problems_ = survey.take_problems();
    if (survey->columns.empty() && !problems_.empty()) { // nothing to ask about
        refuse(std::move(problems_.front()));
        return;
    }
    notices_ = survey->notices;
    source_notices_ = 0;
    take_source_notices();
    guesses_ = roster::guess_headings(*book_, survey->columns);
    const bool is_sure = problems_.empty() && !has_guess(guesses_);
    keep(*std::move(survey));
    stage_ = is_sure ? Stage::deciding : Stage::headings;
}

// What the file itself gives reason to say; there may be more at its end.
void Roster::take_source_notices() {
    if (!source_)
        return;
    std::vector<Diagnostic> notices = source_->notices();
    for (; source_notices_ < notices.size(); ++source_notices_)
        notices_.push_back(std::move(notices[source_notices_]));
}

void Roster::keep(roster::RosterSurvey survey) {
    forget_views();
    if (kept_) {
        kept_->begin_again(book_, std::move(survey), presets_, courses_);
        return;
    }
    kept_ = std::make_unique<roster::KeptRoster>(book_, std::move(survey), presets_, options_,
                                                 std::exchange(held_, {}), courses_);
    if (source_->is_at_end())
        kept_->finish();
}

void Roster::forget_views() {
    view_.reset();
    saving_.reset();
    making_.reset();
    correcting_.reset();
    list_.reset();
    shown_.clear();
    wrong_.clear();
    is_wrong_due_ = true;
    show(std::nullopt);
    person_.reset();
    query_.unit.reset(); // they may be others
    query_.missing.reset();
}

void Roster::decide_heading(std::size_t column, roster::HeadingMeaning meaning, Language language) {
    map_.set(kept_->survey().columns[column].heading, meaning);
    survey(language);
    stage_ = Stage::headings;
}

void Roster::accept_guesses(Language language) {
    map_ = roster::guessed_map(map_, kept_->survey().columns, guesses_);
    survey(language);
    stage_ = Stage::headings;
}

void Roster::explain_word(std::span<const roster::UnknownWord> words,
                          std::optional<std::string_view> meaning, Language language) {
    if (is_busy())
        return;
    for (const roster::UnknownWord& word : words)
        if (Result<roster::MappedValue> value =
                roster::mapped_value(*book_, word.fact, word.text, meaning))
            map_.values.set(*std::move(value));
    decide_again(language);
}

void Roster::decide_again(Language language) {
    const Stage before = stage_;
    survey(language);
    if (before == Stage::ready && problems_.empty())
        stage_ = Stage::deciding;
}

void Roster::use_courses(std::shared_ptr<roster::Courses> courses, Language language) {
    if (is_busy())
        stop_busy();
    courses_ = std::move(courses);
    if (kept_)
        decide_again(language);
}

Roster::Handover Roster::take_source() {
    Handover handover{std::move(source_), pieces_};
    close();
    return handover;
}

void Roster::preset(std::size_t fact, std::optional<Cell> cell) {
    std::erase_if(presets_, [&](const roster::Preset& preset) { return preset.column == fact; });
    if (cell)
        presets_.push_back({fact, *cell});
    is_changed_ = true;
}

void Roster::accept_headings(Language language) {
    if (std::exchange(is_changed_, false))
        survey(language);
    if (problems_.empty())
        stage_ = kept_->is_decided() ? Stage::ready : Stage::deciding;
}

void Roster::change_rules(std::shared_ptr<const rules::RuleBook> book, Language language) {
    // Both name facts of the other edition.
    map_ = *roster::read_heading_map(*book, roster::heading_map_json(*book_, map_), {});
    presets_.clear();
    book_ = std::move(book);
    if (kept_)
        survey(language);
}

void Roster::decide(Language language) {
    kept_->decide(slice_bytes);
    if (!kept_->is_decided())
        return;
    stage_ = Stage::ready;
    take_source_notices();
    keep_workbook();
    for (Diagnostic& notice : kept_->notices())
        if (notice.code != codes::roster_unknown_words) // they are asked about
            notices_.push_back(std::move(notice));
    if (courses_)
        if (std::optional<Diagnostic> notice = courses_->nobody_notice(language))
            notices_.push_back(std::move(*notice));
    look(query_);
}

// The result goes into it.
void Roster::keep_workbook() {
    if (!source_) // decided anew
        return;
    place_ = source_->place();
    workbook_bytes_ = source_->take_bytes();
    source_.reset();
}

void Roster::look(roster::RosterQuery query) {
    is_wrong_due_ = is_wrong_due_ || query != query_;
    query_ = std::move(query);
    if (kept_ && stage_ == Stage::ready)
        view_ = std::make_unique<roster::RosterView>(*kept_, query_);
}

void Roster::list_wrong() {
    is_wrong_due_ = false;
    if (query_.verdict == assess::Verdict::invalid)
        wrong_.begin(*kept_, shown_);
    else
        wrong_.clear();
}

void Roster::show(std::optional<std::size_t> row) {
    if (!row)
        round_.clear();
    else if (!person_row_)
        round_ = shown_;
    person_row_ = row;
}

const RosterPerson& Roster::person(Language language) {
    if (!person_ || person_->index != *person_row_ || person_->language != language) {
        person_.emplace();
        person_->index = *person_row_;
        person_->language = language;
        person_->person = kept_->person(*person_row_);
        person_->explanation = explain::explain(*book_, person_->person.cells,
                                                person_->person.assessment, language, options_);
    }
    return *person_;
}

void Roster::correct(std::size_t row, std::size_t column, std::string_view text) {
    if (is_busy())
        return;
    if (text == kept_->record(row)[column])
        return;
    kept_->correct(row, column, text);
    row_changed();
}

// Anything made from it is out of date now.
void Roster::row_changed() {
    is_unsaved_ = kept_->corrected() > 0;
    person_.reset();
    list_.reset();
    wrong_.follow(*kept_);
    look(query_);
}

void Roster::restore(std::size_t row) {
    if (is_busy())
        return;
    kept_->restore(row);
    row_changed();
}

void Roster::save_corrections(Language language) {
    if (stage_ != Stage::ready || is_busy())
        return;
    platform::start_writing();
    platform::write_piece(roster::corrections_json(*kept_));
    platform::save_pieces(stem_of(name_) + "-" +
                              std::string(text(words::roster_corrections_name, language)) + ".json",
                          "application/json");
    is_unsaved_ = false;
}

void Roster::use_corrections(std::string_view json, const std::string& file) {
    if (stage_ != Stage::ready || is_busy())
        return;
    Result<std::vector<roster::RowCorrection>> corrections = roster::read_corrections(json, file);
    for (Diagnostic& problem : corrections.take_problems())
        notices_.insert(notices_.begin(), std::move(problem));
    if (corrections)
        correcting_ = std::make_unique<roster::CorrectionsWork>(*kept_, *std::move(corrections));
}

void Roster::finish_correcting() {
    const std::vector<Diagnostic>& remarks = correcting_->remarks();
    notices_.insert(notices_.begin(), remarks.begin(), remarks.end());
    correcting_.reset();
    const bool was_unsaved = is_unsaved_;
    row_changed();
    is_unsaved_ = was_unsaved; // the file has these
}

void Roster::save(RosterFileKind kind, Language language) {
    if (stage_ != Stage::ready || is_busy())
        return;
    std::optional<RosterExport::Origin> origin;
    if (place_) {
        origin = RosterExport::Origin{name_, *place_, notices_};
        origin->place.bytes = workbook_bytes_;
    }
    saving_ = std::make_unique<RosterExport>(*kept_, kind, language, options_, std::move(origin));
}

void Roster::finish_saving() {
    for (Diagnostic& remark : saving_->remarks())
        if (std::none_of(notices_.begin(), notices_.end(),
                         [&](const Diagnostic& said) { return said.code == remark.code; }))
            notices_.push_back(std::move(remark));
    is_unsaved_ = false;
    const RosterFileKind kind = saving_->kind();
    saving_.reset();
    save_as(kind, stem_of(name_) + "-zicha");
}

void Roster::make(RosterList list, Language language, std::string contact) {
    if (stage_ != Stage::ready || is_busy())
        return;
    list_.reset();
    making_ = std::make_unique<RosterListWork>(
        *kept_,
        RosterListWork::Wanted{list, shown_, nullptr, lists::MatchBy::id, std::move(contact)},
        language, options_);
}

bool Roster::compare_with(Roster& earlier, Language language) {
    const std::optional<lists::MatchBy> match =
        lists::match_by(*book_, earlier.kept().survey(), kept_->survey());
    if (!match || is_busy())
        return match.has_value();
    list_.reset();
    making_ = std::make_unique<RosterListWork>(
        *kept_, RosterListWork::Wanted{RosterList::comparison, {}, &earlier.kept(), *match, {}},
        language, options_);
    return true;
}

void Roster::finish_list() {
    list_ = std::move(making_);
    if (list_->list() != RosterList::messages)
        return;
    save_as(RosterFileKind::csv,
            stem_of(name_) + "-" +
                std::string(text(words::roster_messages_name, list_->language())));
    list_.reset();
}

float Roster::progress() const {
    const auto part = [](std::uint64_t done, std::uint64_t all) {
        return all == 0 ? 0.0F : static_cast<float>(done) / static_cast<float>(all);
    };
    if (!kept_)
        return 0;
    const bool has_all = !source_ || !source_->wants_bytes();
    return has_all ? part(kept_->decided_bytes(), kept_->bytes())
                   : part(std::min(kept_->decided_bytes(), size_), size_);
}

float Roster::busy_progress() const {
    return saving_       ? saving_->progress()
           : making_     ? making_->progress()
           : correcting_ ? correcting_->progress()
                         : 0;
}

void Roster::stop_busy() {
    saving_.reset();
    making_.reset();
    correcting_.reset();
}

// More is read than is decided: the rest can wait.
bool Roster::is_behind() const {
    return kept_ && kept_->bytes() - kept_->decided_bytes() > FilePieces::piece_bytes;
}

bool Roster::can_read() const {
    if (!source_ || stage_ == Stage::refused || stage_ == Stage::courses)
        return false;
    const bool can_ask = source_->wants_bytes() && pieces_.can_ask() && !is_behind();
    return platform::has_piece() || can_ask || source_->has_work();
}

bool Roster::work(Language language) {
    if (can_read()) {
        take_piece();
        if (stage_ != Stage::refused)
            take_records(language);
    }
    if (stage_ == Stage::deciding)
        decide(language);
    if (view_ && !view_->is_done() && !view_->step(slice_rows)) {
        shown_.assign(view_->shown().begin(), view_->shown().end());
        if (is_wrong_due_)
            list_wrong();
    }
    if (saving_ && !saving_->step(slice_bytes))
        finish_saving();
    if (making_ && !making_->step(list_slice_rows))
        finish_list();
    if (correcting_ && !correcting_->step(slice_rows))
        finish_correcting();
    return has_work();
}

bool Roster::has_work() const {
    const bool can_decide =
        stage_ == Stage::deciding &&
        (kept_->decided_bytes() < kept_->bytes() || (kept_->is_finished() && !kept_->is_decided()));
    return is_busy() || is_looking() || can_decide || can_read();
}

} // namespace zicha::web
