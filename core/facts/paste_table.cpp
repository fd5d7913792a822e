#include "core/facts/paste_table.hpp"

#include "core/base/words.hpp"
#include "core/facts/cell_reader.hpp"
#include "core/facts/paste_labels.hpp"

#include <algorithm>

namespace zicha::facts {
namespace {

using Indexes = std::vector<std::optional<std::size_t>>;

// The grid with its labels, as it is or with rows and columns exchanged.
class View {
public:
    View(const PasteGrid& grid, const PasteLabels& labels) : grid_(grid) {
        for (const auto& row : grid.rows)
            width_ = std::max(width_, row.size());
        labels_.resize(grid.rows.size() * width_);
        for (std::size_t row = 0; row < grid.rows.size(); ++row)
            for (std::size_t cell = 0; cell < grid.rows[row].size(); ++cell)
                labels_[row * width_ + cell] = labels.label_of(grid.rows[row][cell]);
    }
    void exchange() { is_exchanged_ = !is_exchanged_; }
    [[nodiscard]] bool is_exchanged() const { return is_exchanged_; }
    [[nodiscard]] std::size_t height() const { return is_exchanged_ ? width_ : grid_.rows.size(); }
    [[nodiscard]] std::size_t width() const { return is_exchanged_ ? grid_.rows.size() : width_; }
    [[nodiscard]] std::string_view text(std::size_t row, std::size_t cell) const {
        if (is_exchanged_)
            std::swap(row, cell);
        return cell < grid_.rows[row].size() ? std::string_view(grid_.rows[row][cell])
                                             : std::string_view();
    }
    [[nodiscard]] PasteLabel label(std::size_t row, std::size_t cell) const {
        return is_exchanged_ ? labels_[cell * width_ + row] : labels_[row * width_ + cell];
    }
    [[nodiscard]] bool is(std::size_t row, std::size_t cell, PasteLabelKind kind) const {
        return label(row, cell).kind == kind;
    }

private:
    const PasteGrid& grid_;
    std::vector<PasteLabel> labels_;
    std::size_t width_ = 0;
    bool is_exchanged_ = false;
};

// One way to read a view: rows are years, columns are places within a year.
struct Axes {
    Indexes year_of_row;
    Indexes place_of_cell;
    std::size_t named = 0; // labels it rests on
    bool years_are_assumed = false;
    bool places_are_assumed = false;
};

bool is_stroke(std::string_view text) {
    const std::string word = normalised_word(text);
    for (const std::string_view stroke : {"-", "--", "/", "—", "——", "–"})
        if (word == stroke)
            return true;
    return false;
}

class TableReader {
public:
    TableReader(const rules::RuleBook& book, const PasteContext& context)
        : book_(book), table_(book.hours), context_(context) {}

    PasteProposal read(const PasteGrid& grid) {
        const PasteLabels labels(book_);
        View view(grid, labels);
        if (take_named_facts(view))
            return std::move(out_);
        const Axes down = axes_of(view);
        view.exchange();
        const Axes across = axes_of(view);
        // As it is where both serve: a block without headings has a line a year, and one that is
        // pasted into a field is never turned.
        if (across.named <= down.named && is_usable(down)) {
            view.exchange();
            take(view, down);
        } else if (is_usable(across) && (across.named > 0 || !context_.field)) {
            take(view, across);
        }
        return std::move(out_);
    }

private:
    static bool is_usable(const Axes& axes) {
        return !axes.year_of_row.empty() && !axes.place_of_cell.empty();
    }

    bool is_hours(std::string_view text) const {
        const CellReading reading = read_cell(book_, table_.first_column, text);
        return !reading.problem && !reading.cell.is_blank();
    }

    void propose(const View& view, std::size_t row, std::size_t cell, std::size_t column) {
        const std::string_view text = view.text(row, cell);
        if (is_blank_text(text) || is_stroke(text))
            return;
        PastedCell found{row + 1, cell + 1, column, std::string(text), std::nullopt};
        if (view.is_exchanged())
            std::swap(found.row, found.cell);
        CellReading reading = read_cell(book_, column, text);
        auto place = out_.taken.begin();
        while (place != out_.taken.end() && place->column < column)
            ++place;
        const bool comes_again = place != out_.taken.end() && place->column == column;
        if (!comes_again && !reading.problem) {
            out_.taken.insert(place, std::move(found));
            return;
        }
        if (!comes_again)
            found.problem = std::move(reading.problem);
        out_.refused.push_back(std::move(found));
    }

    // A roster's headings: their figures are below them if several are side by side, else to the
    // right.
    bool take_named_facts(View& view) {
        std::size_t rows_with_one = 0;
        std::size_t most = 0;
        std::size_t header = 0;
        for (std::size_t row = 0; row < view.height(); ++row) {
            std::size_t count = 0;
            for (std::size_t cell = 0; cell < view.width(); ++cell)
                count += view.is(row, cell, PasteLabelKind::fact) ? 1U : 0U;
            rows_with_one += count > 0 ? 1U : 0U;
            if (count > most) {
                most = count;
                header = row;
            }
        }
        if (most == 0)
            return false;
        if (most == 1 && (rows_with_one > 1 || header + 1 == view.height())) {
            view.exchange();
            return take_named_facts_below(view);
        }
        return take_named_facts_below(view);
    }

    bool take_named_facts_below(const View& view) {
        for (std::size_t cell = 0; cell < view.width(); ++cell) {
            std::optional<std::size_t> column;
            for (std::size_t row = 0; row < view.height(); ++row) {
                if (view.is(row, cell, PasteLabelKind::fact))
                    column = view.label(row, cell).value;
                else if (column)
                    propose(view, row, cell, *column);
            }
        }
        return true;
    }

    Axes axes_of(const View& view) const {
        Axes axes;
        const std::optional<std::size_t> year_cell = cell_of_years(view);
        const std::optional<std::size_t> header = row_of_places(view, year_cell);
        find_rows(view, year_cell, header, axes);
        find_cells(view, year_cell, header, axes);
        return axes;
    }

    // The column that names the most years.
    static std::optional<std::size_t> cell_of_years(const View& view) {
        std::optional<std::size_t> best;
        std::size_t most = 0;
        for (std::size_t cell = 0; cell < view.width(); ++cell) {
            std::size_t count = 0;
            for (std::size_t row = 0; row < view.height(); ++row)
                count += view.is(row, cell, PasteLabelKind::year) ? 1U : 0U;
            if (count > most) {
                most = count;
                best = cell;
            }
        }
        return best;
    }

    // The row above the years that names the most places; if several do, the last, next to the
    // figures.
    static std::optional<std::size_t> row_of_places(const View& view,
                                                    std::optional<std::size_t> year_cell) {
        std::optional<std::size_t> best;
        std::size_t most = 1;
        for (std::size_t row = 0; row < view.height(); ++row) {
            if (year_cell && view.is(row, *year_cell, PasteLabelKind::year))
                break;
            std::size_t count = 0;
            for (std::size_t cell = 0; cell < view.width(); ++cell)
                count += view.is(row, cell, PasteLabelKind::place) && cell != year_cell ? 1U : 0U;
            if (count >= most) {
                most = count;
                best = row;
            }
        }
        return best;
    }

    void find_rows(const View& view, std::optional<std::size_t> year_cell,
                   std::optional<std::size_t> header, Axes& axes) const {
        Indexes rows(view.height());
        if (year_cell) {
            for (std::size_t row = 0; row < view.height(); ++row)
                if (view.is(row, *year_cell, PasteLabelKind::year)) {
                    rows[row] = view.label(row, *year_cell).value;
                    ++axes.named;
                }
            axes.year_of_row = std::move(rows);
            return;
        }
        const std::vector<std::size_t> found = rows_of_figures(view, header);
        const std::optional<std::size_t> first = first_assumed_year(found.size());
        if (!first)
            return;
        for (std::size_t at = 0; at < found.size(); ++at)
            rows[found[at]] = static_cast<std::size_t>(table_.first_year) + *first + at;
        axes.year_of_row = std::move(rows);
        axes.years_are_assumed = true;
    }

    // Rows below the header that hold figures and are no sums.
    std::vector<std::size_t> rows_of_figures(const View& view,
                                             std::optional<std::size_t> header) const {
        std::vector<std::size_t> rows;
        for (std::size_t row = header ? *header + 1 : 0; row < view.height(); ++row) {
            bool has_figure = false;
            bool is_sum = false;
            for (std::size_t cell = 0; cell < view.width(); ++cell) {
                has_figure = has_figure || is_hours(view.text(row, cell));
                is_sum = is_sum || view.is(row, cell, PasteLabelKind::place);
            }
            if (has_figure && !is_sum)
                rows.push_back(row);
        }
        return rows;
    }

    std::optional<std::size_t> first_assumed_year(std::size_t rows) const {
        if (rows == 0)
            return std::nullopt;
        if (context_.field && book_.columns[*context_.field].year + rows <= table_.years)
            return book_.columns[*context_.field].year;
        if (rows == context_.years)
            return context_.first_year;
        if (rows == table_.years)
            return 0;
        return std::nullopt;
    }

    void find_cells(const View& view, std::optional<std::size_t> year_cell,
                    std::optional<std::size_t> header, Axes& axes) const {
        Indexes places(view.width());
        if (header) {
            for (std::size_t cell = 0; cell < view.width(); ++cell)
                if (cell != year_cell && view.is(*header, cell, PasteLabelKind::place)) {
                    places[cell] = view.label(*header, cell).value;
                    ++axes.named;
                }
            axes.place_of_cell = std::move(places);
            return;
        }
        std::vector<std::size_t> found;
        for (std::size_t cell = 0; cell < view.width(); ++cell)
            for (std::size_t row = 0; row < axes.year_of_row.size(); ++row)
                if (cell != year_cell && axes.year_of_row[row] &&
                    (found.empty() || found.back() != cell) && is_hours(view.text(row, cell)))
                    found.push_back(cell);
        const std::vector<std::size_t> assumed = assumed_places(found.size());
        if (assumed.empty())
            return;
        for (std::size_t at = 0; at < found.size(); ++at)
            places[found[at]] = assumed[at];
        axes.place_of_cell = std::move(places);
        axes.places_are_assumed = true;
    }

    // From the field on that has the focus; else the categories from the first, two at least.
    std::vector<std::size_t> assumed_places(std::size_t count) const {
        const std::size_t first =
            context_.field ? *context_.field - table_.hours_column(year_of_field(), 0) : 0;
        const std::size_t end =
            context_.field ? table_.columns_per_year() : table_.categories.size() + 1;
        std::vector<std::size_t> places;
        if (count == 0 || first + count > end || (!context_.field && count < 2))
            return places;
        for (std::size_t at = 0; at < count; ++at)
            places.push_back(first + at);
        return places;
    }

    std::size_t year_of_field() const { return book_.columns[*context_.field].year; }

    void take(const View& view, const Axes& axes) {
        for (std::size_t row = 0; row < axes.year_of_row.size(); ++row) {
            if (!axes.year_of_row[row])
                continue;
            const std::size_t year = *axes.year_of_row[row];
            const auto first = static_cast<std::size_t>(table_.first_year);
            if (year < first || year >= first + table_.years) {
                out_.other_years.push_back(year);
                continue;
            }
            for (std::size_t cell = 0; cell < axes.place_of_cell.size(); ++cell)
                if (axes.place_of_cell[cell])
                    propose(view, row, cell,
                            table_.hours_column(year - first, *axes.place_of_cell[cell]));
        }
        if (axes.years_are_assumed && !out_.is_empty())
            for (const auto& year : axes.year_of_row)
                if (year && !out_.assumed_year)
                    out_.assumed_year = year;
        if (axes.places_are_assumed && !out_.is_empty())
            for (const auto& place : axes.place_of_cell)
                if (place)
                    out_.assumed_categories.push_back(*place);
    }

    const rules::RuleBook& book_;
    const rules::HoursTable& table_;
    const PasteContext& context_;
    PasteProposal out_;
};

} // namespace

PasteProposal read_pasted_table(const rules::RuleBook& book, std::string_view text,
                                const PasteContext& context) {
    const PasteGrid grid = read_paste_grid(text);
    PasteProposal proposal = TableReader(book, context).read(grid);
    proposal.is_cut = grid.is_cut;
    return proposal;
}

} // namespace zicha::facts
