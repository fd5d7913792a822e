#include "core/workbook/xlsx_roster.hpp"

#include "core/workbook/codes.hpp"
#include "core/workbook/xlsx_number.hpp"
#include "core/workbook/xlsx_package.hpp"
#include "core/workbook/xlsx_part.hpp"
#include "core/workbook/xlsx_sheet.hpp"

#include <algorithm>
#include <utility>

namespace zicha::workbook {
namespace {

constexpr std::string_view compound_start = "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";
constexpr char separator = ',';

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

// Quoted only where it must be: it is our own parser that reads it.
void append_plain_cell(std::string& out, std::string_view cell) {
    if (cell.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += cell;
        return;
    }
    out += '"';
    for (const char c : cell) {
        out += c;
        if (c == '"')
            out += c;
    }
    out += '"';
}

// Rows → lines of text. The first rows wait until it is known which of them holds the headings.
class LineWriter : public XlsxRowSink {
public:
    LineWriter(roster::SheetHeadings headings, bool counts_days_from_1904)
        : headings_(std::move(headings)), counts_days_from_1904_(counts_days_from_1904) {}

    void take(XlsxRow& row) override {
        if (has_headings_) {
            write(row);
            return;
        }
        XlsxRow kept;
        std::swap(kept, row);
        row.number = kept.number;
        waiting_.push_back(std::move(kept));
        if (waiting_.size() == XlsxRoster::heading_rows)
            find_headings();
    }

    void finish() {
        if (!has_headings_)
            find_headings();
    }

    std::string& lines() { return lines_; }

private:
    void find_headings() {
        has_headings_ = true;
        std::size_t best = 0;
        std::size_t most = 0;
        for (std::size_t at = 0; at < waiting_.size(); ++at) {
            const std::size_t known = known_headings(waiting_[at]);
            if (known <= most)
                continue;
            most = known;
            best = at;
        }
        if (best < waiting_.size())
            note_hours(waiting_[best]);
        for (std::size_t at = best; at < waiting_.size(); ++at)
            write(waiting_[at]);
        waiting_.clear();
    }

    std::size_t known_headings(const XlsxRow& row) const {
        return static_cast<std::size_t>(
            std::count_if(row.cells.begin(), row.cells.end(), [&](const XlsxCell& cell) {
                return headings_.is_known(row.text_of(cell));
            }));
    }

    void note_hours(const XlsxRow& headings) {
        for (const XlsxCell& cell : headings.cells) {
            are_hours_.resize(cell.column + 1, false);
            are_hours_[cell.column] = headings_.is_of_hours(headings.text_of(cell));
        }
    }

    void write(const XlsxRow& row) {
        // Every row of the sheet has its line, so that lines count as the sheet does.
        lines_.append(static_cast<std::size_t>(row.number - next_line_), '\n');
        append_cells(lines_, row);
        lines_ += '\n';
        next_line_ = row.number + 1;
    }

    void append_cells(std::string& out, const XlsxRow& row) const {
        std::uint32_t column = 0;
        std::string value;
        for (const XlsxCell& cell : row.cells) {
            out.append(cell.column - column, separator);
            column = cell.column;
            const std::string_view stored = row.text_of(cell);
            if (cell.kind == XlsxCellKind::text)
                append_plain_cell(out, stored);
            else if (cell.kind == XlsxCellKind::moment)
                append_moment(out, stored, counts_days_from_1904_);
            else if (column < are_hours_.size() && are_hours_[column])
                append_hours(out, stored);
            else
                append_number(out, stored);
        }
    }

    roster::SheetHeadings headings_;
    bool counts_days_from_1904_;
    bool has_headings_ = false;
    std::vector<XlsxRow> waiting_;
    std::vector<bool> are_hours_; // a column each
    std::string lines_;
    std::int64_t next_line_ = 1;
};

} // namespace

struct XlsxRoster::Reading {
    ZipArchive archive;
    XlsxPackage package;
    XlsxStrings strings;
    XlsxStyles styles;
    std::optional<LineWriter> writer;
    std::optional<XlsxSheet> sheet;
    std::optional<XlsxPart> strings_part;      // until they are read
    std::optional<ZipEntryReader> whole_sheet; // until it is checked
    std::optional<XlsxPart> part;              // the rows, once all is ready
    std::vector<Diagnostic> notices;

    std::optional<Diagnostic> read_strings() {
        if (std::optional<Diagnostic> problem = strings_part->step())
            return problem;
        if (strings_part->is_at_end()) {
            strings_part.reset();
            if (strings.is_too_large())
                return Diagnostic{codes::xlsx_too_large, {}, {shortened(package.strings->name)}};
        }
        return std::nullopt;
    }

    // Nothing of a sheet that is damaged may be taken for its beginning.
    std::optional<Diagnostic> check_sheet() {
        std::string_view piece;
        if (std::optional<Diagnostic> problem = whole_sheet->next(piece))
            return problem;
        if (piece.empty()) {
            whole_sheet.reset();
            part.emplace(archive, *package.sheet, XlsxLimits::sheet_part_bytes, *sheet);
        }
        return std::nullopt;
    }
};

XlsxRoster::XlsxRoster() : reading_(std::make_unique<Reading>()) {}
XlsxRoster::XlsxRoster(XlsxRoster&& other) noexcept = default;
XlsxRoster& XlsxRoster::operator=(XlsxRoster&& other) noexcept = default;
XlsxRoster::~XlsxRoster() = default;

bool XlsxRoster::looks_packed(std::string_view start) {
    return start.starts_with("PK\x03\x04") || start.starts_with("PK\x05\x06") ||
           start.starts_with(compound_start);
}

std::optional<Diagnostic> XlsxRoster::open(std::string_view bytes, roster::SheetHeadings headings) {
    std::optional<Diagnostic> problem = begin(bytes, std::move(headings));
    while (!problem && !is_ready())
        problem = prepare();
    return problem;
}

std::optional<Diagnostic> XlsxRoster::begin(std::string_view bytes,
                                            roster::SheetHeadings headings) {
    if (bytes.starts_with(compound_start))
        return Diagnostic{code_of_compound(bytes), {}, {}};
    Reading& reading = *reading_;
    if (std::optional<Diagnostic> problem = reading.archive.open(bytes))
        return problem;
    Result<XlsxPackage> package = read_xlsx_package(reading.archive);
    if (!package)
        return package.take_problems().front();
    reading.package = *std::move(package);
    const XlsxPackage& parts = reading.package;
    if (parts.styles != nullptr)
        if (std::optional<Diagnostic> problem = read_part(
                reading.archive, *parts.styles, XlsxLimits::small_part_bytes, reading.styles))
            return problem;
    if (reading.package.sheets > 1)
        reading.notices.push_back(
            {codes::xlsx_other_sheets,
             {},
             {std::to_string(reading.package.sheets), shortened(reading.package.sheet_name)}});
    reading.writer.emplace(std::move(headings), reading.package.counts_days_from_1904);
    reading.sheet.emplace(reading.strings, reading.styles, *reading.writer);
    if (parts.strings != nullptr)
        reading.strings_part.emplace(reading.archive, *parts.strings,
                                     XlsxLimits::strings_part_bytes, reading.strings);
    reading.whole_sheet.emplace(reading.archive, *parts.sheet, XlsxLimits::sheet_part_bytes);
    return std::nullopt;
}

std::optional<Diagnostic> XlsxRoster::prepare() {
    return reading_->strings_part ? reading_->read_strings() : reading_->check_sheet();
}

bool XlsxRoster::is_ready() const {
    return reading_->part.has_value();
}

std::optional<Diagnostic> XlsxRoster::next(std::string& text) {
    Reading& reading = *reading_;
    std::string& lines = reading.writer->lines();
    while (lines.empty() && !reading.part->is_at_end()) {
        if (std::optional<Diagnostic> problem = reading.part->step())
            return problem;
        if (reading.sheet->problem())
            return reading.sheet->problem();
        if (reading.part->is_at_end())
            reading.writer->finish();
    }
    text += lines;
    lines.clear();
    return std::nullopt;
}

const std::vector<Diagnostic>& XlsxRoster::notices() const {
    return reading_->notices;
}

} // namespace zicha::workbook
