// How the rows of a check of many are decided: by a rule book, or by a book of needs.
//
// Use: `book_way` or `needs_way`, by what rules the call found; then, of a table, `survey` its
// start and `take_all` of what has come, again and again; of persons `feed_persons`, an empty piece
// at the end. Rows come as NDJSON into the text that it was made with. Limits: that text must
// outlive it; a module that lacks one of the formats refuses its rules before it gets here
// (no_needs.cpp).
#pragma once

#include "core/roster/sheet_headings.hpp"
#include "core/roster/survey.hpp"
#include "core/service/roster_asked.hpp"
#include "core/workbook/roster_source.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::module {

struct RowsWanted {
    const service::RpcCall& call;
    const service::RosterParams& params;
    bool is_of_persons = false;
    std::string& rows;
};

class RowWay {
public:
    RowWay() = default;
    RowWay(const RowWay&) = delete;
    RowWay& operator=(const RowWay&) = delete;
    virtual ~RowWay() = default;

    [[nodiscard]] virtual roster::SheetHeadings headings() const = 0;
    // Starts with the survey's columns, if it has no problems.
    [[nodiscard]] virtual Result<roster::RosterSurvey>
    survey(const roster::RosterSample& start) = 0;
    virtual void take_all(workbook::RosterSource& table) = 0;
    virtual void feed_persons(std::string_view bytes) = 0;
    // What is said of single rows, once all have been taken.
    [[nodiscard]] virtual std::vector<Diagnostic> notices() const = 0;
};

[[nodiscard]] std::optional<service::RpcFault> book_way(const RowsWanted& wanted,
                                                        std::unique_ptr<RowWay>& way);
[[nodiscard]] std::optional<service::RpcFault> needs_way(const RowsWanted& wanted,
                                                         std::unique_ptr<RowWay>& way);

} // namespace zicha::module
