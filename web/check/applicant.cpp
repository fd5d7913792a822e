#include "web/check/applicant.hpp"

#include "web/check/carry_over.hpp"

#include <utility>

namespace zicha::web {

void Applicant::set_day(const std::optional<CivilDate>& day) {
    options_.as_of = day;
    input_revision_.raise();
}

void Applicant::change_rules(std::shared_ptr<const rules::RuleBook> book) {
    // The same edition is shown again once all of them are there.
    Json plan = book_ && book_->id == book->id ? std::move(plan_) : Json{};
    facts::Answers answers = book_ ? carried_over(*book, *book_, *answers_) : facts::Answers(*book);
    answers_ = std::move(answers);
    book_ = std::move(book);
    forget_side_work();
    plan_ = std::move(plan);
    input_revision_.raise();
    if (!answers_->is_empty()) // nothing is nothing in every edition
        answer_revision_.raise();
}

void Applicant::edit(std::size_t column, std::string_view text) {
    // An emptied field is as good as untouched; "don't know" is an answer.
    const rules::FactKind kind = book().columns[column].kind;
    const bool is_field = kind == rules::FactKind::hours || kind == rules::FactKind::total;
    const bool given = !text.empty() || !is_field;
    answers_->set(column, text, given ? facts::Provenance::typed : facts::Provenance::not_given);
    paste_.before.clear(); // putting it back would lose what was typed now
    answers_changed();
}

void Applicant::replace(facts::SavedAnswers others) {
    answers_ = std::move(others.answers);
    all_changed();
    // Once the year is over nothing can be planned in it any more.
    if (options_.as_of && options_.as_of->year > book().hours.earnable_year)
        return;
    plan_ = std::move(others.plan);
}

void Applicant::erase() {
    answers_->clear();
    all_changed();
}

void Applicant::answers_changed() {
    answer_revision_.raise();
    input_revision_.raise();
}

void Applicant::all_changed() {
    forget_side_work();
    whole_revision_.raise();
    answers_changed();
}

// Plans and a pasted table under review belong to the earlier answers.
void Applicant::forget_side_work() {
    forget_plan();
    paste_ = {};
    held_.reset();
}

void Applicant::forget_plan() {
    what_if_.reset();
    plan_ = {};
}

void Applicant::look_at_table(std::string_view text, std::optional<std::size_t> field) {
    paste_.look_at(book(), relevance_, field, text);
}

void Applicant::hold_table(std::string text, std::optional<std::size_t> field) {
    held_ = {std::move(text), field};
}

void Applicant::look_at_held_table() {
    if (const auto held = std::exchange(held_, std::nullopt))
        look_at_table(held->text, held->field);
}

void Applicant::fill_in() {
    paste_.fill_in(book(), *answers_);
    answers_changed();
}

void Applicant::leave_table() {
    paste_.leave();
}

void Applicant::undo_fill() {
    answers_ = std::move(facts::read_saved_answers(book(), paste_.before, {})->answers);
    paste_.leave();
    answers_changed();
}

bool Applicant::take_paste_focus() {
    return std::exchange(paste_.take_focus, false);
}

void Applicant::work_out(Language language) {
    const auto cells = answers_->cells();
    relevance_ = find_relevance(book(), cells);
    assessment_ = answers_->has_problem() ? assess::invalid_assessment()
                                          : assess::assess_person(book(), cells, options_);
    explanation_ = explain::explain(book(), cells, assessment_, language, options_);
    answered_revision_.raise();
}

} // namespace zicha::web
