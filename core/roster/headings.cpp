#include "core/roster/headings.hpp"

#include "core/base/encoding.hpp"
#include "core/base/words.hpp"
#include "core/roster/codes.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace zicha::roster {
namespace {

// Headings of identity-card columns, wherever the roster comes from; a heading that contains one of
// them is one.
constexpr std::array<std::string_view, 6> identity_headings{
    "身份证", "公民身份号码", "idcard", "identitycard", "identitynumber", "idnumber"};

bool is_identity_heading(std::string_view word) {
    return std::any_of(identity_headings.begin(), identity_headings.end(),
                       [&](auto heading) { return word.find(heading) != std::string_view::npos; });
}

template <typename Columns>
std::optional<std::size_t> index_named(const Columns& columns, std::string_view name) {
    const std::string word = normalised_word(name);
    for (std::size_t index = 0; index < columns.size(); ++index)
        if (columns[index].id == word || is_one_of(word, columns[index].headings))
            return index;
    return std::nullopt;
}

std::vector<std::string> normalised(const std::vector<RosterColumn>& columns) {
    std::vector<std::string> words;
    words.reserve(columns.size());
    for (const RosterColumn& column : columns)
        words.push_back(normalised_word(column.heading));
    return words;
}

class HeadingReader {
public:
    HeadingReader(const rules::RuleBook& book, const Record& header) : book_(book) {
        for (std::size_t at = 0; at < header.size(); ++at) {
            RosterColumn column;
            append_valid_utf8(column.heading, cell_text(header[at]));
            headings_.columns.push_back(std::move(column));
        }
        words_ = normalised(headings_.columns);
    }

    Result<RosterHeadings> read(std::span<const std::string> drop, const HeadingMap* map) {
        refuse_twins();
        drop_asked(drop);
        drop_identity();
        if (map != nullptr)
            follow(*map);
        for (std::size_t index = 0; index < book_.labels.size(); ++index)
            assign(book_.labels[index].headings, ColumnUse::label, index);
        for (std::size_t index = 0; index < book_.columns.size(); ++index)
            assign(book_.columns[index].headings, ColumnUse::fact, index);
        return {std::move(headings_), std::move(problems_)};
    }

private:
    void refuse_twins() {
        for (std::size_t at = 0; at < words_.size(); ++at) {
            if (words_[at].empty()) // a column without a heading is no name twice
                continue;
            const auto end = words_.begin() + static_cast<std::ptrdiff_t>(at);
            const auto first = std::find(words_.begin(), end, words_[at]);
            if (first == end)
                continue;
            const std::string heading = shortened(headings_.columns[at].heading);
            Diagnostic problem{
                codes::roster_heading_twice,
                {},
                {heading, std::to_string(first - words_.begin() + 1), std::to_string(at + 1)}};
            problem.place.column = heading;
            problems_.push_back(std::move(problem));
        }
    }

    void drop_column(std::size_t at, Code code) {
        RosterColumn& column = headings_.columns[at];
        column.use = ColumnUse::dropped;
        headings_.notices.push_back({code, {}, {shortened(column.heading)}});
    }

    void drop_asked(std::span<const std::string> drop) {
        for (const std::string& name : drop) {
            const auto found = std::find(words_.begin(), words_.end(), normalised_word(name));
            if (found == words_.end())
                problems_.push_back({codes::roster_drop_unknown, {}, {shortened(name)}});
            else
                drop_column(static_cast<std::size_t>(found - words_.begin()),
                            codes::roster_column_dropped);
        }
    }

    void drop_identity() {
        for (std::size_t at = 0; at < words_.size(); ++at)
            if (headings_.columns[at].use != ColumnUse::dropped && is_identity_heading(words_[at]))
                drop_column(at, codes::roster_identity_dropped);
    }

    void follow(const HeadingMap& map) {
        std::string absent;
        for (const MappedHeading& mapped : map.headings()) {
            const auto found = std::find(words_.begin(), words_.end(), mapped.word);
            if (found == words_.end()) {
                absent += absent.empty() ? "" : " / ";
                absent += mapped.heading;
                continue;
            }
            const auto at = static_cast<std::size_t>(found - words_.begin());
            RosterColumn& column = headings_.columns[at];
            if (column.use == ColumnUse::dropped)
                continue;
            column.is_decided = true;
            if (mapped.meaning.use == ColumnUse::dropped) {
                drop_column(at, codes::roster_column_dropped);
                continue;
            }
            column.use = mapped.meaning.use;
            column.index = mapped.meaning.index;
            column.is_part = mapped.meaning.is_part;
        }
        if (!absent.empty())
            headings_.notices.push_back(
                {codes::headings_not_in_roster, {}, {shortened(absent, 200)}});
    }

    // The column that a person's map gives this meaning, or null.
    [[nodiscard]] const RosterColumn* decided(ColumnUse use, std::size_t index) const {
        for (const RosterColumn& column : headings_.columns)
            if (column.is_decided && column.use == use && column.index == index)
                return &column;
        return nullptr;
    }

    void assign(const std::vector<std::string>& headings, ColumnUse use, std::size_t index) {
        const RosterColumn* used = decided(use, index);
        for (const std::string& heading : headings) {
            const auto found = std::find(words_.begin(), words_.end(), heading);
            if (found == words_.end())
                continue;
            RosterColumn& column =
                headings_.columns[static_cast<std::size_t>(found - words_.begin())];
            if (column.use == ColumnUse::dropped || column.is_decided)
                continue;
            if (used == nullptr) {
                column.use = use;
                column.index = index;
                used = &column;
            } else if (use == ColumnUse::fact) {
                headings_.notices.push_back(
                    {codes::roster_heading_ignored,
                     {},
                     {shortened(column.heading), shortened(used->heading)}});
            }
        }
    }

    const rules::RuleBook& book_;
    RosterHeadings headings_;
    std::vector<Diagnostic> problems_;
    std::vector<std::string> words_;
};

} // namespace

Result<RosterHeadings> read_headings(const rules::RuleBook& book, const Record& header,
                                     std::span<const std::string> drop, const HeadingMap* map) {
    return HeadingReader(book, header).read(drop, map);
}

std::size_t count_known_headings(const rules::RuleBook& book, const Record& header,
                                 const HeadingMap* map) {
    std::size_t known = 0;
    for (std::size_t at = 0; at < header.size(); ++at) {
        const std::string word = normalised_word(header[at]);
        const auto knows = [&](const auto& column) { return is_one_of(word, column.headings); };
        known += std::any_of(book.columns.begin(), book.columns.end(), knows) ||
                         std::any_of(book.labels.begin(), book.labels.end(), knows) ||
                         (map != nullptr && map->find(header[at]) != nullptr)
                     ? 1U
                     : 0U;
    }
    return known;
}

std::optional<std::size_t> fact_named(const rules::RuleBook& book, std::string_view name) {
    return index_named(book.columns, name);
}

std::optional<std::size_t> label_named(const rules::RuleBook& book, std::string_view name) {
    return index_named(book.labels, name);
}

} // namespace zicha::roster
