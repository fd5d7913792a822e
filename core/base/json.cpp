#include "core/base/json.hpp"

#include "core/base/codes.hpp"
#include "core/base/encoding.hpp"
#include "core/base/order.hpp"

#define JSON_NOEXCEPTION
#include <nlohmann/json.hpp>

#include <algorithm>
#include <utility>

namespace zicha {
namespace {

using Parser = nlohmann::json;

// Line and column, both from 1, of the character that ends at or holds the byte before `offset`.
std::pair<std::size_t, std::size_t> line_and_column(std::string_view text, std::size_t offset) {
    std::size_t line = 1;
    std::size_t column = 0;
    bool line_is_over = false;
    for (const char c : text.substr(0, std::max<std::size_t>(offset, 1))) {
        if (line_is_over) {
            ++line;
            column = 0;
        }
        line_is_over = c == '\n';
        if (!continues_character(c))
            ++column;
    }
    return {line, std::max<std::size_t>(column, 1)};
}

// Takes the parser's events and builds the document. The parser itself does not recurse, so a
// nesting that is too deep is refused at its first level too many.
class Builder {
public:
    Builder(std::string_view text, std::string_view file) : text_(text), file_(file) {}

    bool null() { return add({}); }
    bool boolean(bool value) {
        Json json;
        json.kind = JsonKind::boolean;
        json.boolean = value;
        return add(std::move(json));
    }
    // Only a number that starts with a minus comes here, so a zero was written "-0".
    bool number_integer(Parser::number_integer_t value) {
        return add_text(JsonKind::number, value == 0 ? "-0" : std::to_string(value));
    }
    bool number_unsigned(Parser::number_unsigned_t value) {
        return add_text(JsonKind::number, std::to_string(value));
    }
    bool number_float(Parser::number_float_t, const std::string& written) {
        return add_text(JsonKind::number, written);
    }
    bool string(std::string& value) { return add_text(JsonKind::string, std::move(value)); }
    bool binary(Parser::binary_t&) { return false; }

    bool start_object(std::size_t) { return open(JsonKind::object); }
    bool key(std::string& key) {
        open_.back().key = std::move(key);
        return true;
    }
    bool end_object() {
        report_duplicates();
        return close();
    }
    bool start_array(std::size_t) { return open(JsonKind::array); }
    bool end_array() { return close(); }

    bool parse_error(std::size_t offset, const std::string&, const Parser::exception&) {
        report_syntax(offset);
        return false;
    }
    void report_syntax(std::size_t offset) {
        const auto [line, column] = line_and_column(text_, offset);
        report(codes::json_syntax, "", {std::to_string(line), std::to_string(column)});
    }
    void report(Code code, std::string pointer, std::vector<std::string> arguments = {}) {
        Place place;
        place.file = file_;
        place.pointer = std::move(pointer);
        problems_.push_back({code, std::move(place), std::move(arguments)});
    }

    Result<Json> finish(bool is_whole) {
        if (!is_whole)
            return std::move(problems_);
        return {std::move(root_), std::move(problems_)};
    }

private:
    struct Open {
        Json value;
        std::string key; // of the member that comes next
    };

    bool add_text(JsonKind kind, std::string text) {
        Json json;
        json.kind = kind;
        json.text = std::move(text);
        return add(std::move(json));
    }
    bool add(Json json) {
        if (open_.empty())
            root_ = std::move(json);
        else if (open_.back().value.kind == JsonKind::array)
            open_.back().value.elements.push_back(std::move(json));
        else
            open_.back().value.members.push_back({std::move(open_.back().key), std::move(json)});
        return true;
    }
    bool open(JsonKind kind) {
        if (open_.size() == Json::max_depth) {
            report(codes::json_too_deep, pointer(), {std::to_string(Json::max_depth)});
            return false;
        }
        open_.emplace_back();
        open_.back().value.kind = kind;
        return true;
    }
    bool close() {
        Json json = std::move(open_.back().value);
        open_.pop_back();
        return add(std::move(json));
    }
    // To the value that comes next.
    [[nodiscard]] std::string pointer() const {
        std::string pointer;
        for (const Open& level : open_)
            pointer += level.value.kind == JsonKind::array
                           ? '/' + std::to_string(level.value.elements.size())
                           : pointer_step(level.key);
        return pointer;
    }
    // The first of several members with one key is kept.
    void report_duplicates() {
        auto& members = open_.back().value.members;
        const std::vector<std::size_t> order =
            order_of(members.size(),
                     [&](std::size_t a, std::size_t b) { return members[a].key < members[b].key; });
        std::vector<char> is_repeated(members.size());
        for (std::size_t at = 1; at < order.size(); ++at)
            if (members[order[at]].key == members[order[at - 1]].key)
                is_repeated[order[at]] = 1;
        std::size_t kept = 0;
        for (std::size_t at = 0; at < members.size(); ++at) {
            if (is_repeated[at] != 0) {
                open_.back().key = members[at].key;
                report(codes::json_duplicate_key, pointer(), {shortened(members[at].key)});
            } else {
                if (kept != at)
                    members[kept] = std::move(members[at]);
                ++kept;
            }
        }
        members.resize(kept);
    }

    std::string_view text_;
    std::string_view file_;
    std::vector<Open> open_;
    Json root_;
    std::vector<Diagnostic> problems_;
};

} // namespace

const Json* Json::find(std::string_view key) const {
    for (const auto& [name, value] : members)
        if (name == key)
            return &value;
    return nullptr;
}

Result<Json> read_json(std::string_view text, std::string_view file) {
    if (text.substr(0, byte_order_mark.size()) == byte_order_mark)
        text.remove_prefix(byte_order_mark.size());
    Builder builder(text, file);
    if (!is_utf8(text)) {
        builder.report(codes::json_not_utf8, "");
        return builder.finish(false);
    }
    // The parser would take a NUL for the end of the text and ignore everything after it.
    if (const std::size_t nul = text.find('\0'); nul != std::string_view::npos) {
        builder.report_syntax(nul + 1);
        return builder.finish(false);
    }
    const bool is_whole = Parser::sax_parse(text.begin(), text.end(), &builder);
    return builder.finish(is_whole);
}

std::string pointer_step(std::string_view key) {
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

} // namespace zicha
