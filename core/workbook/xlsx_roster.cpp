#include "core/workbook/xlsx_roster.hpp"

#include "core/base/ascii.hpp"
#include "core/workbook/codes.hpp"
#include "core/workbook/sheet_merges.hpp"
#include "core/workbook/sheet_records.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xlsx_part.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::string_view compound_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

constexpr std::size_t most_candidates = 64; // sheets that are looked at
constexpr std::size_t most_looked_at = 64;  // pieces of each

// Old workbooks and encrypted new ones are compound files; the latter name their content so, in
// UTF-16.
Code code_of_compound(std::string_view bytes) {
    std::string name;
    for (const char c : std::string_view("EncryptedPackage")) {
        name += c;
        name += '\0';
    }
    return bytes.find(name) == std::string_view::npos ? codes::xlsx_old_format
                                                      : codes::xlsx_encrypted;
}

} // namespace

struct XlsxRoster::Reading {
    std::string_view bytes;
    ZipArchive archive;
    XlsxPackage package;
    roster::SheetHeadings headings;
    XlsxStrings strings;
    XlsxStyles styles;
    std::vector<const XlsxSheetPart*> candidates; // until one of them is chosen
    std::vector<std::size_t> scores;              // of their headings
    const XlsxSheetPart* chosen = nullptr;
    std::optional<SheetRecords> records;
    std::optional<XlsxSheet> sheet;
    std::optional<XlsxPart> strings_part;      // until they are read
    std::optional<ZipEntryReader> whole_sheet; // until it is checked
    SheetMerges merges;
    bool is_sound = true;                   // the markup behind the rows
    std::optional<MergeHandler> all_merges; // if the quick way is not sure
    std::optional<XlsxPart> merges_part;
    std::optional<XlsxPart> part; // the rows, once all is ready
    std::vector<Diagnostic> notices;

    std::optional<Diagnostic> find_candidates(std::string_view wanted);
    std::optional<Diagnostic> read_strings();
    void look_at_next_candidate();
    void choose();
    void say_other_sheets(std::size_t chosen_at);
    std::optional<Diagnostic> check_sheet();
    std::optional<Diagnostic> read_merges();
    std::optional<Diagnostic> take_merges(MergeHandler& handler);
};

// The sheets that may be meant: one, if it is asked for.
std::optional<Diagnostic> XlsxRoster::Reading::find_candidates(std::string_view wanted) {
    std::string names;
    std::vector<const XlsxSheetPart*> shown;
    for (const XlsxSheetPart& part : package.sheets) {
        if (!part.is_hidden)
            shown.push_back(&part);
        names += names.empty() ? "" : " / ";
        names += part.name;
        if (!wanted.empty() && part.name == wanted) {
            candidates.assign(1, &part);
            return std::nullopt;
        }
    }
    if (shown.empty())
        shown.push_back(&package.sheets.front());
    if (wanted.empty()) {
        candidates = std::move(shown);
        candidates.resize(std::min(candidates.size(), most_candidates));
        return std::nullopt;
    }
    std::size_t number = 0;
    for (const char c : wanted)
        number = is_digit(c) && number <= shown.size()
                     ? number * 10 + static_cast<std::size_t>(c - '0')
                     : shown.size() + 1;
    if (number == 0 || number > shown.size())
        return Diagnostic{
            codes::xlsx_no_such_sheet, {}, {shortened(wanted), shortened(names, 200)}};
    candidates.assign(1, shown[number - 1]);
    return std::nullopt;
}

std::optional<Diagnostic> XlsxRoster::Reading::read_strings() {
    if (std::optional<Diagnostic> problem = strings_part->step())
        return problem;
    if (strings_part->is_at_end()) {
        strings_part.reset();
        if (strings.is_too_large())
            return Diagnostic{codes::xlsx_too_large, {}, {shortened(package.strings->name)}};
    }
    return std::nullopt;
}

// Its first rows tell whether there are headings; if they cannot be read, there are none.
void XlsxRoster::Reading::look_at_next_candidate() {
    const XlsxSheetPart& candidate = *candidates[scores.size()];
    SheetRecords first(headings, package.counts_days_from_1904);
    XlsxSheet rows(strings, styles, first, package.is_calculated_on_load);
    XlsxPart look(archive, *candidate.entry, XlsxLimits::sheet_part_bytes, rows);
    bool is_good = true;
    for (std::size_t piece = 0;
         is_good && piece < most_looked_at && !look.is_at_end() && !first.has_headings(); ++piece)
        is_good = !look.step() && !rows.problem();
    if (is_good)
        first.finish();
    scores.push_back(first.heading_score());
}

// The first that has headings, if they are not a few words of an instruction.
void XlsxRoster::Reading::choose() {
    std::size_t at = 0;
    if (!scores.empty()) {
        const std::size_t best = *std::max_element(scores.begin(), scores.end());
        while (scores[at] * 2 < best)
            ++at;
    }
    chosen = candidates[at];
    say_other_sheets(at);
    candidates.clear();
    records.emplace(std::move(headings), package.counts_days_from_1904);
    sheet.emplace(strings, styles, *records, package.is_calculated_on_load);
    whole_sheet.emplace(archive, *chosen->entry, XlsxLimits::sheet_part_bytes);
}

void XlsxRoster::Reading::say_other_sheets(std::size_t chosen_at) {
    if (package.shown_sheets > 1)
        notices.push_back({codes::xlsx_other_sheets,
                           {},
                           {std::to_string(package.shown_sheets), shortened(chosen->name)}});
    std::string more;
    for (std::size_t at = 0; at < scores.size(); ++at) {
        if (at == chosen_at || scores[at] == 0 || scores[at] * 2 < scores[chosen_at])
            continue;
        more += more.empty() ? "" : " / ";
        more += candidates[at]->name;
    }
    if (!more.empty())
        notices.push_back({codes::xlsx_more_rosters, {}, {shortened(more, 200)}});
}

// Nothing of a sheet that is damaged may be taken for its beginning.
std::optional<Diagnostic> XlsxRoster::Reading::check_sheet() {
    std::string_view piece;
    if (std::optional<Diagnostic> problem = whole_sheet->next(piece))
        return problem;
    if (!piece.empty()) {
        merges.feed(piece);
        return std::nullopt;
    }
    whole_sheet.reset();
    merges.finish();
    if (merges.is_sure())
        return take_merges(merges.handler());
    merges_part.emplace(archive, *chosen->entry, XlsxLimits::sheet_part_bytes,
                        all_merges.emplace());
    return std::nullopt;
}

// A fault in the XML comes at its place, when the rows are read.
std::optional<Diagnostic> XlsxRoster::Reading::read_merges() {
    const bool is_good = !merges_part->step();
    if (is_good && !merges_part->is_at_end())
        return std::nullopt;
    merges_part.reset();
    is_sound = is_good;
    return take_merges(*all_merges);
}

std::optional<Diagnostic> XlsxRoster::Reading::take_merges(MergeHandler& handler) {
    if (handler.is_too_large())
        return Diagnostic{codes::xlsx_too_large, {}, {"mergeCells"}};
    records->set_merges(handler.take_ranges());
    part.emplace(archive, *chosen->entry, XlsxLimits::sheet_part_bytes, *sheet);
    return std::nullopt;
}

XlsxRoster::XlsxRoster() : reading_(std::make_unique<Reading>()) {}
XlsxRoster::XlsxRoster(XlsxRoster&& other) noexcept = default;
XlsxRoster& XlsxRoster::operator=(XlsxRoster&& other) noexcept = default;
XlsxRoster::~XlsxRoster() = default;

bool XlsxRoster::looks_packed(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06") ||
           start.starts_with(compound_start);
}

std::optional<Diagnostic> XlsxRoster::open(std::string_view bytes, roster::SheetHeadings headings,
                                           std::string_view sheet) {
    std::optional<Diagnostic> problem = begin(bytes, std::move(headings), sheet);
    while (!problem && !is_ready())
        problem = prepare();
    return problem;
}

std::optional<Diagnostic> XlsxRoster::begin(std::string_view bytes, roster::SheetHeadings headings,
                                            std::string_view sheet) {
    if (bytes.starts_with(compound_start))
        return Diagnostic{code_of_compound(bytes), {}, {}};
    Reading& reading = *reading_;
    reading.bytes = bytes;
    if (std::optional<Diagnostic> problem = reading.archive.open(bytes))
        return problem;
    Result<XlsxPackage> package = read_xlsx_package(reading.archive);
    if (!package)
        return package.take_problems().front();
    reading.package = *std::move(package);
    reading.headings = std::move(headings);
    const XlsxPackage& parts = reading.package;
    if (parts.styles != nullptr)
        if (std::optional<Diagnostic> problem = read_part(
                reading.archive, *parts.styles, XlsxLimits::small_part_bytes, reading.styles))
            return problem;
    if (std::optional<Diagnostic> problem = reading.find_candidates(sheet))
        return problem;
    if (parts.strings != nullptr)
        reading.strings_part.emplace(reading.archive, *parts.strings,
                                     XlsxLimits::strings_part_bytes, reading.strings);
    return std::nullopt;
}

std::optional<Diagnostic> XlsxRoster::prepare() {
    Reading& reading = *reading_;
    if (reading.strings_part)
        return reading.read_strings();
    if (reading.chosen == nullptr) {
        if (reading.candidates.size() > 1 && reading.scores.size() < reading.candidates.size())
            reading.look_at_next_candidate();
        else
            reading.choose();
        return std::nullopt;
    }
    return reading.whole_sheet ? reading.check_sheet() : reading.read_merges();
}

bool XlsxRoster::is_ready() const {
    return reading_->part.has_value();
}

std::optional<Diagnostic> XlsxRoster::step() {
    Reading& reading = *reading_;
    if (reading.part->is_at_end())
        return std::nullopt;
    if (std::optional<Diagnostic> problem = reading.part->step())
        return problem;
    if (reading.sheet->problem())
        return reading.sheet->problem();
    if (reading.part->is_at_end())
        reading.records->finish();
    return std::nullopt;
}

bool XlsxRoster::next(Record& record) {
    return reading_->records->next(record);
}

bool XlsxRoster::is_at_end() const {
    return is_ready() && reading_->part->is_at_end() && reading_->records->is_empty();
}

SheetNames XlsxRoster::sheets() const {
    SheetNames sheets;
    for (const XlsxSheetPart& part : reading_->package.sheets) {
        if (part.is_hidden)
            continue;
        if (&part == reading_->chosen)
            sheets.chosen = sheets.names.size();
        sheets.names.push_back(part.name);
    }
    return sheets;
}

SheetPlace XlsxRoster::place() const {
    return {reading_->bytes, reading_->chosen->relation, reading_->records->heading_row(),
            reading_->is_sound};
}

std::vector<Diagnostic> XlsxRoster::notices() const {
    std::vector<Diagnostic> notices = reading_->notices;
    if (reading_->records)
        for (Diagnostic& notice : reading_->records->notices())
            notices.push_back(std::move(notice));
    return notices;
}

} // namespace zicha::workbook
