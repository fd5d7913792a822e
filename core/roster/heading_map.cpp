#include "core/roster/heading_map.hpp"

#include "core/base/json.hpp"
#include "core/base/json_writer.hpp"
#include "core/base/words.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/headings.hpp"

#include <algorithm>
#include <optional>
#include <utility>

namespace zicha::roster {
namespace {

constexpr std::string_view format_name = "zicha-headings/1";
constexpr std::string_view drop_word = "drop";

bool names_something(HeadingMeaning meaning) {
    return meaning.use == ColumnUse::fact || meaning.use == ColumnUse::label;
}

const MappedHeading* heading_of(const HeadingMap& map, HeadingMeaning meaning) {
    for (const MappedHeading& mapped : map.headings())
        if (mapped.meaning == meaning)
            return &mapped;
    return nullptr;
}

class MapReader {
public:
    MapReader(const rules::RuleBook& book, std::string_view file) : book_(book), file_(file) {}

    Result<HeadingMap> read(std::string_view json) {
        Result<Json> document = read_json(json, file_);
        problems_ = document.take_problems();
        if (document)
            read_document(*document);
        return {std::move(map_), std::move(problems_)};
    }

private:
    void report(Code code, std::string pointer, std::vector<std::string> arguments) {
        Diagnostic problem{code, {}, std::move(arguments)};
        problem.place.file = file_;
        problem.place.pointer = std::move(pointer);
        problems_.push_back(std::move(problem));
    }

    // A file that is not a map at all gives one sentence.
    void read_document(const Json& root) {
        const Json* format = root.find("format");
        const bool has_format = format != nullptr && format->kind == JsonKind::string;
        if (!has_format || format->text != format_name)
            return report(codes::headings_format, "/format",
                          {has_format ? shortened(format->text) : "", std::string(format_name)});
        for (const JsonMember& member : root.members)
            if (member.key != "format" && member.key != "headings")
                report(codes::headings_unknown_member, pointer_step(member.key),
                       {shortened(member.key)});
        const Json* headings = root.find("headings");
        if (headings == nullptr || headings->kind != JsonKind::object)
            return report(codes::headings_none, "/headings", {});
        if (headings->members.size() > HeadingMap::most_headings)
            return report(codes::headings_too_many, "/headings",
                          {std::to_string(HeadingMap::most_headings)});
        for (const JsonMember& member : headings->members)
            read_heading(member.key, member.value);
    }

    void read_heading(const std::string& heading, const Json& value) {
        const std::string pointer = "/headings" + pointer_step(heading);
        if (is_blank_text(heading))
            return report(codes::headings_blank, pointer, {});
        const auto meaning = meaning_of(heading, value, pointer);
        if (!meaning)
            return;
        const std::string word = normalised_word(heading);
        for (const MappedHeading& other : map_.headings())
            if (other.word == word)
                return report(codes::headings_heading_twice, pointer,
                              {shortened(other.heading), shortened(heading)});
        const MappedHeading* other =
            names_something(*meaning) ? heading_of(map_, *meaning) : nullptr;
        if (other != nullptr)
            return report(
                codes::headings_fact_twice, pointer,
                {shortened(other->heading), shortened(heading), meaning_id(book_, *meaning)});
        map_.set(heading, *meaning);
    }

    std::optional<HeadingMeaning> meaning_of(const std::string& heading, const Json& value,
                                             const std::string& pointer) {
        if (value.kind == JsonKind::null)
            return HeadingMeaning{};
        if (value.kind != JsonKind::string) {
            report(codes::headings_wrong_type, pointer, {shortened(heading)});
            return std::nullopt;
        }
        if (value.text == drop_word)
            return HeadingMeaning{ColumnUse::dropped, 0};
        if (const auto fact = fact_named(book_, value.text))
            return HeadingMeaning{ColumnUse::fact, *fact};
        if (const auto label = label_named(book_, value.text))
            return HeadingMeaning{ColumnUse::label, *label};
        report(codes::headings_unknown_fact, pointer, {shortened(value.text)});
        return std::nullopt;
    }

    const rules::RuleBook& book_;
    std::string file_;
    HeadingMap map_;
    std::vector<Diagnostic> problems_;
};

} // namespace

void HeadingMap::set(std::string_view heading, HeadingMeaning meaning) {
    MappedHeading mapped{std::string(heading), normalised_word(heading), meaning};
    if (mapped.word.empty())
        return;
    std::erase_if(headings_, [&](const MappedHeading& other) {
        return other.word != mapped.word && names_something(meaning) && other.meaning == meaning;
    });
    for (MappedHeading& other : headings_)
        if (other.word == mapped.word) {
            other = std::move(mapped);
            return;
        }
    if (headings_.size() < most_headings)
        headings_.push_back(std::move(mapped));
}

void HeadingMap::forget(std::string_view heading) {
    const std::string word = normalised_word(heading);
    std::erase_if(headings_, [&](const MappedHeading& mapped) { return mapped.word == word; });
}

const HeadingMeaning* HeadingMap::find(std::string_view heading) const {
    const std::string word = normalised_word(heading);
    for (const MappedHeading& mapped : headings_)
        if (mapped.word == word)
            return &mapped.meaning;
    return nullptr;
}

Result<HeadingMap> read_heading_map(const rules::RuleBook& book, std::string_view json,
                                    std::string_view file) {
    return MapReader(book, file).read(json);
}

std::string heading_map_json(const rules::RuleBook& book, const HeadingMap& map) {
    std::string out;
    JsonWriter json(out);
    json.begin_object();
    json.string("format", format_name);
    json.key("headings");
    json.begin_object();
    for (const MappedHeading& mapped : map.headings()) {
        if (names_something(mapped.meaning))
            json.string(mapped.heading, meaning_id(book, mapped.meaning));
        else if (mapped.meaning.use == ColumnUse::dropped)
            json.string(mapped.heading, drop_word);
        else
            json.null(mapped.heading);
    }
    json.end_object();
    json.end_object();
    return out + "\n";
}

const std::string& meaning_id(const rules::RuleBook& book, HeadingMeaning meaning) {
    static const std::string none;
    return meaning.use == ColumnUse::fact    ? book.columns[meaning.index].id
           : meaning.use == ColumnUse::label ? book.labels[meaning.index].id
                                             : none;
}

std::string meaning_heading(const rules::RuleBook& book, HeadingMeaning meaning,
                            Language language) {
    if (meaning.use == ColumnUse::fact)
        return book.columns[meaning.index].heading.in(language);
    if (meaning.use == ColumnUse::label)
        return book.labels[meaning.index].heading.in(language);
    return {};
}

} // namespace zicha::roster
