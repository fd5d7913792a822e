#include "core/notice/review_plan_reader.hpp"

#include "core/notice/file_head.hpp"

namespace zicha::notice {
namespace {

void read_column(const rules::Node& node, ReviewPlan& plan) {
    rules::Members members(node);
    PlanColumn column;
    if (const auto id = members.need("id"))
        column.id = id->new_id(plan.columns);
    if (const auto required = members.find("required"))
        column.required = required->yes_no();
    column.label = members.local_text("label");
    column.about = members.local_text("about");
    plan.columns.push_back(std::move(column));
}

// Whatever names no column is reported as unknown.
void read_row(const rules::Node& node, ReviewPlan& plan) {
    rules::Members members(node);
    std::vector<std::string> row;
    for (const PlanColumn& column : plan.columns) {
        const auto cell = column.required ? members.need(column.id) : members.find(column.id);
        row.push_back(cell ? cell->text() : std::string());
    }
    plan.rows.push_back(std::move(row));
}

void read_plan(rules::Members& top, ReviewPlan& plan) {
    read_head(top, "zicha-plan/1", plan);
    for (const rules::Node& node : top.elements("columns", 1, PlanLimits::columns))
        read_column(node, plan);
    for (const rules::Node& node : top.elements("rows", 0, PlanLimits::rows))
        read_row(node, plan);
    plan.citations = rules::read_citation_list(top, "cite", plan.sources);
}

} // namespace

Result<std::shared_ptr<const ReviewPlan>> read_review_plan(std::string_view json,
                                                           std::string_view file) {
    return rules::read_rule_file<ReviewPlan>(json, file, read_plan);
}

} // namespace zicha::notice
