#include "core/notice/review_plan_reader.hpp"

#include "core/rules/rule_file.hpp"

namespace zicha {
namespace {

void read_column(const Node& node, ReviewPlan& plan) {
    Members members(node);
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
void read_row(const Node& node, ReviewPlan& plan) {
    Members members(node);
    std::vector<std::string> row;
    for (const PlanColumn& column : plan.columns) {
        const auto cell = column.required ? members.need(column.id) : members.find(column.id);
        row.push_back(cell ? cell->text() : std::string());
    }
    plan.rows.push_back(std::move(row));
}

void read_plan(Members& top, ReviewPlan& plan) {
    read_format(top, "zicha-plan/1");
    plan.id = read_id(top);
    if (const auto rules = top.need("rules"))
        plan.rules = rules->id();
    plan.title = top.local_text("title");
    plan.lead = top.local_text("lead");
    plan.edition = read_edition(top);
    plan.sources = read_source_list(top);
    for (const Node& node : top.elements("columns", 1, PlanLimits::columns))
        read_column(node, plan);
    for (const Node& node : top.elements("rows", 0, PlanLimits::rows))
        read_row(node, plan);
    plan.citations = read_citation_list(top, "cite", plan.sources);
}

} // namespace

ReviewPlanReading read_review_plan(std::string_view json, std::string_view file) {
    auto [plan, problems] = read_rule_file<ReviewPlan>(json, file, read_plan);
    return {std::move(plan), std::move(problems)};
}

} // namespace zicha
