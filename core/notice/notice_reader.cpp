#include "core/notice/notice_reader.hpp"

#include "core/notice/codes.hpp"
#include "core/notice/file_head.hpp"
#include "core/rules/codes.hpp"

#include <algorithm>

namespace zicha::notice {
namespace {

constexpr std::pair<std::string_view, Audience> roles[] = {{"applicant", Audience::applicant},
                                                           {"employer", Audience::employer},
                                                           {"committee", Audience::committee},
                                                           {"authority", Audience::authority}};
static_assert(std::size(roles) == role_count);

constexpr std::pair<std::string_view, Part> parts[] = {{"self_check", Part::self_check},
                                                       {"filing_dates", Part::filing_dates},
                                                       {"plan", Part::plan},
                                                       {"filing", Part::filing},
                                                       {"integrity", Part::integrity},
                                                       {"archive", Part::archive},
                                                       {"systems", Part::systems}};
static_assert(std::size(parts) == part_count);

constexpr std::pair<std::string_view, Part> parts_of_lists[] = {
    {"filing", Part::filing}, {"integrity", Part::integrity}, {"archive", Part::archive}};

constexpr std::pair<std::string_view, ListUse> uses[] = {{"steps", ListUse::steps},
                                                         {"points", ListUse::points}};

// A part that a clause says it is served by, and where it says so.
struct Promise {
    Part part;
    rules::Node node;
};

class Reader {
public:
    explicit Reader(Notice& notice) : notice_(notice) {}

    void read(rules::Members& top) {
        read_head(top, "zicha-notice/1", notice_);
        for (const rules::Node& node : top.elements("clauses", 1, NoticeLimits::list))
            read_clause(node);
        for (const rules::Node& node : top.elements("checklists", 0, NoticeLimits::list))
            read_checklist(node);
        for (const rules::Node& node : top.elements("links", 0, NoticeLimits::list))
            read_link(node);
        if (const auto filing = top.need("filing"))
            read_filing(*filing);
        check_promises();
    }

private:
    rules::Citations citations(rules::Members& owner, std::string_view name = "cite") const {
        return rules::read_citation_list(owner, name, notice_.sources);
    }

    // A name of a closed list each, none twice.
    template <typename Value, std::size_t count>
    static std::vector<Value> several(const std::vector<rules::Node>& nodes,
                                      const std::pair<std::string_view, Value> (&names)[count]) {
        std::vector<Value> values;
        for (const rules::Node& node : nodes) {
            const auto value = node.one_of(names);
            if (!value)
                continue;
            if (std::find(values.begin(), values.end(), *value) != values.end())
                node.report(codes::rule_duplicate_id, {node.json().text});
            else
                values.push_back(*value);
        }
        return values;
    }

    static LocalText local_text_if_any(rules::Members& members, std::string_view name) {
        const auto node = members.find(name);
        return node ? node->local_text() : LocalText{};
    }

    void read_clause(const rules::Node& node) {
        rules::Members members(node);
        Clause clause;
        if (const auto id = members.need("id"))
            clause.id = id->new_id(notice_.clauses);
        clause.number = members.local_text("number");
        clause.title = members.local_text("title");
        clause.summary = members.local_text("summary");
        clause.binds = several(members.elements("binds", 1, role_count), roles);
        clause.service = members.local_text("service");
        const std::vector<rules::Node> served_by = members.elements("served_by", 0, part_count);
        clause.served_by = several(served_by, parts);
        for (const rules::Node& named : served_by)
            for (const auto& [name, part] : parts)
                if (name == named.json().text)
                    promises_.push_back({part, named});
        clause.citations = citations(members);
        notice_.clauses.push_back(std::move(clause));
    }

    void read_item(const rules::Node& node, Checklist& list) const {
        rules::Members members(node);
        ChecklistItem item;
        if (const auto id = members.need("id"))
            item.id = id->new_id(list.items);
        item.text = members.local_text("text");
        item.note = local_text_if_any(members, "note");
        item.citations = citations(members);
        list.items.push_back(std::move(item));
    }

    void read_checklist(const rules::Node& node) {
        rules::Members members(node);
        Checklist list;
        if (const auto id = members.need("id"))
            list.id = id->new_id(notice_.checklists);
        if (const auto part = members.need("part"))
            list.part = part->one_of(parts_of_lists).value_or(Part::filing);
        if (const auto use = members.need("use"))
            list.use = use->one_of(uses).value_or(ListUse::points);
        if (const auto ticked = members.find("ticked"))
            list.ticked = ticked->yes_no();
        list.roles = several(members.elements("roles", 1, role_count), roles);
        list.title = members.local_text("title");
        list.lead = local_text_if_any(members, "lead");
        if (const auto signature = members.find("signature")) {
            list.signature = signature->local_text();
            if (!list.ticked)
                signature->report(codes::rule_signature_unticked);
        }
        for (const rules::Node& item : members.elements("items", 1, NoticeLimits::list))
            read_item(item, list);
        list.citations = citations(members);
        notice_.checklists.push_back(std::move(list));
    }

    void read_link(const rules::Node& node) {
        rules::Members members(node);
        OfficialLink link;
        if (const auto id = members.need("id"))
            link.id = id->new_id(notice_.links);
        link.title = members.local_text("title");
        link.purpose = members.local_text("purpose");
        const auto address = members.need("address");
        if (address)
            link.address = rules::read_address(*address);
        const auto warning = members.find("warning");
        if (warning)
            link.warning = warning->local_text();
        const bool is_plain = link.address.starts_with("http://");
        if ((is_plain || link.is_secure()) && warning.has_value() != is_plain)
            address->report(codes::rule_link_warning);
        link.roles = several(members.elements("roles", 1, role_count), roles);
        link.citations = citations(members);
        notice_.links.push_back(std::move(link));
    }

    void read_filing(const rules::Node& node) {
        rules::Members members(node);
        Filing& filing = notice_.filing;
        if (const auto days = members.need("working_days")) {
            filing.working_days = days->count();
            if (filing.working_days > NoticeLimits::working_days)
                days->report(codes::rule_too_many, {std::to_string(NoticeLimits::working_days)});
        }
        if (const auto latest = members.need("latest_meeting"))
            filing.latest_meeting = latest->date();
        filing.nth_label = members.local_text("nth");
        filing.clear_label = members.local_text("clear");
        filing.about = members.local_text("about");
        filing.addressee = members.local_text("addressee");
        if (const auto ambiguity = members.find("ambiguity"))
            filing.ambiguity = ambiguity->id();
        filing.citations = citations(members);
        filing.latest_citations = citations(members, "latest_cite");
    }

    // The self-check, the dates and the plan are there by themselves.
    [[nodiscard]] bool is_there(Part part) const {
        switch (part) {
        case Part::self_check:
        case Part::filing_dates:
        case Part::plan:
            return true;
        case Part::systems:
            return !notice_.links.empty();
        case Part::filing:
        case Part::integrity:
        case Part::archive:
            break;
        }
        return std::any_of(notice_.checklists.begin(), notice_.checklists.end(),
                           [&](const Checklist& list) { return list.part == part; });
    }

    void check_promises() const {
        for (const Promise& promise : promises_)
            if (!is_there(promise.part))
                promise.node.report(codes::rule_part_absent, {promise.node.json().text});
    }

    Notice& notice_;
    std::vector<Promise> promises_;
};

} // namespace

Result<std::shared_ptr<const Notice>> read_notice(std::string_view json, std::string_view file) {
    return rules::read_rule_file<Notice>(
        json, file, [](rules::Members& top, Notice& made) { Reader(made).read(top); });
}

} // namespace zicha::notice
