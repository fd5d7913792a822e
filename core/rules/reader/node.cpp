#include "core/rules/reader/node.hpp"

#include "core/base/ascii.hpp"
#include "core/base/encoding.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_book.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

// Spaces as the JSON Schema's patterns name them.
bool is_blank(std::string_view text) {
    constexpr std::string_view wide_space = "\u3000";
    while (!text.empty()) {
        if (text.starts_with(wide_space))
            text.remove_prefix(wide_space.size());
        else if (text.front() == ' ' || (text.front() >= '\t' && text.front() <= '\r'))
            text.remove_prefix(1);
        else
            return false;
    }
    return true;
}

bool has_good_places(const Node& node, std::string_view text, Places places) {
    bool is_good = true;
    std::vector<std::string_view> seen;
    for (std::size_t at = text.find_first_of("{}"); at != std::string_view::npos;
         at = text.find_first_of("{}", at)) {
        const std::size_t end = text[at] == '{' ? text.find('}', at) : std::string_view::npos;
        const std::size_t length = end == std::string_view::npos ? 1 : end - at + 1;
        const std::string_view place = text.substr(at, length);
        if (std::find(places.names.begin(), places.names.end(), place) == places.names.end()) {
            node.report(codes::rule_placeholder, {shortened(place)});
            is_good = false;
        }
        seen.push_back(place);
        at += length;
    }
    if (!places.are_needed)
        return is_good;
    for (const std::string_view name : places.names)
        if (std::find(seen.begin(), seen.end(), name) == seen.end()) {
            node.report(codes::rule_placeholder_missing, {std::string(name)});
            is_good = false;
        }
    return is_good;
}

// From `least` to `most`, without sign, decimals or exponent; nothing otherwise.
std::optional<int> whole_number_from(int least, int most, const Json& json) {
    if (json.kind != JsonKind::number)
        return std::nullopt;
    const std::optional<int> number = whole_number(json.text);
    return number && *number >= least && *number <= most ? number : std::nullopt;
}

} // namespace

void Problems::report(Code code, std::string pointer, std::vector<std::string> arguments) {
    Place place;
    place.file = file_;
    place.pointer = std::move(pointer);
    list_.push_back({code, std::move(place), std::move(arguments)});
}

void Node::report_type(Text expected) const {
    report(codes::rule_wrong_type, {std::string(zicha::text(expected, Language::zh)),
                                    std::string(zicha::text(expected, Language::en))});
}

void Node::report_reference(const std::string& id, Text kind) const {
    if (!id.empty())
        report(codes::rule_unknown_reference,
               {shortened(id), std::string(zicha::text(kind, Language::zh)),
                std::string(zicha::text(kind, Language::en)), "", ""});
}

bool Node::is(JsonKind kind, Text expected) const {
    if (json_->kind == kind)
        return true;
    report_type(expected);
    return false;
}

std::string Node::text(Places places) const {
    if (!is(JsonKind::string, words::rule_part_text))
        return {};
    if (is_blank(json_->text)) {
        report(codes::rule_blank_text);
        return {};
    }
    if (!is_within(*this, json_->text))
        return {};
    return has_good_places(*this, json_->text, places) ? json_->text : std::string();
}

LocalText Node::local_text(Places places) const {
    Members members(*this);
    LocalText text;
    if (const auto zh = members.need("zh"))
        text.zh = zh->text(places);
    if (const auto en = members.need("en"))
        text.en = en->text(places);
    return text;
}

std::string Node::id() const {
    std::string id = text();
    const bool is_good = std::all_of(id.begin(), id.end(), [](char c) {
        return is_lower(c) || is_digit(c) || c == '.' || c == '-' || c == '_';
    });
    if (!id.empty() && (!is_good || !is_lower(id.front())))
        report(codes::rule_bad_id, {shortened(id)});
    return id;
}

bool Node::yes_no() const {
    return is(JsonKind::boolean, words::rule_part_yes_no) && json_->boolean;
}

int Node::year() const {
    if (const auto year = whole_number_from(1900, 2199, *json_))
        return *year;
    report_type(words::rule_part_year);
    return 0;
}

int Node::count() const {
    if (const auto count = whole_number_from(1, 999, *json_))
        return *count;
    report_type(words::rule_part_count);
    return 0;
}

ClassHours Node::hours() const {
    const std::string written = text();
    if (written.empty())
        return {};
    const HoursReading reading = parse_class_hours(written, RuleBookLimits::cell);
    if (reading.fault != HoursFault::none)
        report(codes::rule_bad_hours, {shortened(written)});
    return reading.hours;
}

CivilDate Node::date() const {
    const std::string written = text();
    const auto date = parse_date(written);
    if (!date && !written.empty())
        report(codes::rule_bad_date, {shortened(written)});
    return date.value_or(CivilDate{});
}

std::vector<Node> Node::elements(std::size_t least, std::size_t most) const {
    std::vector<Node> nodes;
    if (!is(JsonKind::array, words::rule_part_list))
        return nodes;
    if (json_->elements.size() < least)
        report(codes::rule_too_few, {std::to_string(least)});
    if (json_->elements.size() > most)
        report(codes::rule_too_many, {std::to_string(most)});
    const std::size_t size = std::min(json_->elements.size(), most);
    for (std::size_t index = 0; index < size; ++index)
        nodes.push_back(under(std::to_string(index), json_->elements[index]));
    return nodes;
}

std::vector<std::string> Node::texts(std::size_t most, Places places) const {
    std::vector<std::string> texts;
    for (const Node& node : elements(1, most))
        texts.push_back(node.text(places));
    return texts;
}

Members::Members(const Node& object)
    : node_(object), is_object_(object.is(JsonKind::object, words::rule_part_object)),
      is_known_(object.json().members.size()) {}

Members::~Members() {
    for (std::size_t index = 0; index < is_known_.size(); ++index) {
        const auto& [name, value] = node_.json().members[index];
        if (is_known_[index] == 0)
            node_.under(name, value).report(codes::rule_unknown_member, {shortened(name)});
    }
}

std::optional<Node> Members::find(std::string_view name) {
    const auto& members = node_.json().members;
    for (std::size_t index = 0; index < members.size(); ++index)
        if (members[index].key == name) {
            is_known_[index] = 1;
            return node_.under(name, members[index].value);
        }
    return std::nullopt;
}

std::optional<Node> Members::need(std::string_view name) {
    auto node = find(name);
    if (!node && is_object_)
        node_.report(codes::rule_missing_member, {std::string(name)});
    return node;
}

bool is_within(const Node& node, std::string_view text) {
    const auto characters = static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !continues_character(c); }));
    if (characters <= RuleBookLimits::text)
        return true;
    node.report(codes::rule_too_long, {std::to_string(RuleBookLimits::text)});
    return false;
}

LocalText Members::local_text(std::string_view name, Places places) {
    const auto node = need(name);
    return node ? node->local_text(places) : LocalText{};
}

void Members::accept_rest() {
    is_known_.assign(is_known_.size(), 1);
}

std::vector<Node> Members::elements(std::string_view name, std::size_t least, std::size_t most) {
    const auto node = need(name);
    return node ? node->elements(least, most) : std::vector<Node>{};
}

std::string replaced(std::string_view text, std::string_view place, std::string_view value) {
    std::string result;
    for (std::size_t at = 0; at < text.size();) {
        if (text.substr(at).starts_with(place)) {
            result += value;
            at += place.size();
        } else {
            result += text[at++];
        }
    }
    return result;
}

} // namespace zicha::rules
