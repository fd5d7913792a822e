#include "core/workbook/roster_source.hpp"

#include "core/roster/codes.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/file_kind.hpp"

#include <utility>

namespace zicha::workbook {

RosterSource::RosterSource(RosterSourceOptions options)
    : options_(std::move(options)), start_(options_.sampled_records) {}

std::optional<Diagnostic> RosterSource::feed(std::string_view bytes) {
    has_all_bytes_ = bytes.empty();
    if (!is_packed_ && !has_start_ && start_.text().size() < XlsxRoster::telling_bytes)
        look_packed(bytes);
    if (is_packed_)
        return feed_packed(bytes);
    if (!has_start_)
        return feed_start(bytes);
    if (std::optional<Diagnostic> problem = decode(bytes))
        return problem;
    if (rows_) {
        rows_->feed(text_);
        if (has_all_bytes_)
            rows_->finish();
    }
    return std::nullopt;
}

// The bytes that tell it may come one by one.
void RosterSource::look_packed(std::string_view bytes) {
    std::string first = start_.text();
    first += bytes.substr(0, XlsxRoster::telling_bytes);
    is_packed_ = XlsxRoster::looks_packed(first);
    if (is_packed_)
        bytes_ = std::exchange(start_, roster::RosterSample(options_.sampled_records)).text();
}

// Its directory is at its end, so that it has to be there as a whole.
std::optional<Diagnostic> RosterSource::feed_packed(std::string_view bytes) {
    bytes_ += bytes;
    if (bytes_.size() > XlsxRoster::most_file_bytes)
        return Diagnostic{codes::xlsx_too_large, {}, {options_.name}};
    if (!has_all_bytes_)
        return std::nullopt;
    workbook_.emplace();
    return workbook_->begin(bytes_, std::move(options_.headings), options_.sheet);
}

std::optional<Diagnostic> RosterSource::feed_start(std::string_view bytes) {
    start_.feed(bytes);
    if (!start_.is_enough() && !has_all_bytes_)
        return std::nullopt;
    if (std::optional<Diagnostic> problem = other_text_kind(start_.text()))
        return problem;
    if (!options_.encoding)
        options_.encoding = detect_encoding(start_.text());
    if (std::optional<Diagnostic> problem = foreign_encoding())
        return problem;
    if (*options_.encoding != TextEncoding::utf8) {
        std::optional<Diagnostic> problem = decode(start_.text());
        std::string text(text_);
        if (!problem && has_all_bytes_) {
            problem = decode({});
            text += text_;
        }
        if (problem)
            return problem;
        start_ = roster::RosterSample(options_.sampled_records);
        start_.feed(text);
    }
    text_ = {};
    if (has_all_bytes_)
        start_.set_whole();
    has_start_ = true;
    return std::nullopt;
}

// One that is not read, by its name. Prepares for the others.
std::optional<Diagnostic> RosterSource::foreign_encoding() {
    switch (*options_.encoding) {
    case TextEncoding::utf8:
    case TextEncoding::gb18030:
        return std::nullopt;
    case TextEncoding::utf16_little:
    case TextEncoding::utf16_big:
        utf16_.emplace(*options_.encoding == TextEncoding::utf16_big);
        return std::nullopt;
    case TextEncoding::utf16_unmarked:
        return Diagnostic{codes::roster_foreign_encoding, {}, {"UTF-16"}};
    case TextEncoding::big5:
        return Diagnostic{codes::roster_foreign_encoding, {}, {"Big5"}};
    case TextEncoding::not_text:
        break;
    }
    return Diagnostic{codes::roster_not_text, {}, {}};
}

std::optional<Diagnostic> RosterSource::decode(std::string_view bytes) {
    text_ = bytes;
    if (*options_.encoding == TextEncoding::utf8)
        return std::nullopt;
    std::optional<std::string> decoded =
        utf16_ ? std::optional(utf16_->decode(bytes)) : options_.decode(bytes);
    if (!decoded)
        return Diagnostic{codes::roster_cannot_decode, {}, {"GB18030"}};
    decoded_ = std::move(*decoded);
    text_ = decoded_;
    return std::nullopt;
}

std::optional<Diagnostic> RosterSource::work() {
    if (!has_work())
        return std::nullopt;
    if (!workbook_->is_ready())
        return workbook_->prepare();
    std::optional<Diagnostic> problem = workbook_->step();
    if (!problem && !has_start_)
        add_to_start();
    return problem;
}

void RosterSource::add_to_start() {
    Record record;
    while (!start_.is_enough() && workbook_->next(record))
        start_.add(std::move(record));
    if (workbook_->is_at_end())
        start_.set_whole();
    has_start_ = start_.is_enough() || start_.is_whole();
}

std::vector<Diagnostic> RosterSource::notices() const {
    return workbook_ ? workbook_->notices() : std::vector<Diagnostic>();
}

SheetNames RosterSource::sheets() const {
    return workbook_ ? workbook_->sheets() : SheetNames();
}

std::optional<SheetPlace> RosterSource::place() const {
    return workbook_ ? std::optional(workbook_->place()) : std::nullopt;
}

void RosterSource::begin(char separator) {
    if (workbook_)
        return;
    rows_.emplace(separator);
    rows_->feed(start_.text());
    if (has_all_bytes_)
        rows_->finish();
}

bool RosterSource::next(Record& record) {
    return workbook_ ? next_of_sheet(record) : rows_->next(record);
}

bool RosterSource::next_of_sheet(Record& record) {
    if (given_rows_ == start_.rows().size()) {
        is_start_given_ = true;
        return workbook_->next(record);
    }
    std::swap(record, start_.rows()[given_rows_++]);
    return true;
}

void RosterSource::move_to(roster::RecordStore& store) {
    if (!has_start_)
        return;
    if (!std::exchange(is_start_given_, true)) {
        store.append(start_.text());
        for (const Record& row : start_.rows())
            store.append(row);
    }
    store.append(std::string(std::exchange(text_, {})));
    Record record;
    while (workbook_ && workbook_->next(record))
        store.append(record);
}

bool RosterSource::is_at_end() const {
    if (workbook_)
        return workbook_->is_at_end() && is_start_given_;
    return rows_ ? rows_->is_finished() : has_all_bytes_ && is_start_given_ && text_.empty();
}

} // namespace zicha::workbook
