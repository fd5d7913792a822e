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
constexpr std::string_view sum_key = "sum";

bool names_something(HeadingMeaning meaning) {
    return meaning.use == ColumnUse::fact || meaning.use == ColumnUse::label;
}

// Both would be the heading of one fact or label.
bool is_in_the_way(HeadingMeaning of_one, HeadingMeaning of_other) {
    return names_something(of_one) && of_one.use == of_other.use &&
           of_one.index == of_other.index && !(of_one.is_part && of_other.is_part);
}

const MappedHeading* heading_in_the_way(const HeadingMap& map, HeadingMeaning meaning) {
    for (const MappedHeading& mapped : map.headings())
        if (is_in_the_way(mapped.meaning, meaning))
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
            if (member.key != "format" && member.key != "headings" && member.key != "values")
                report(codes::headings_unknown_member, pointer_step(member.key),
                       {shortened(member.key)});
        const Json* headings = root.find("headings");
        const Json* values = root.find("values");
        if (headings == nullptr ? values == nullptr : headings->kind != JsonKind::object)
            return report(codes::headings_none, "/headings", {});
        if (headings != nullptr)
            read_headings(*headings);
        if (values != nullptr)
            read_values(*values);
    }

    void read_headings(const Json& headings) {
        if (headings.members.size() > HeadingMap::most_headings)
            return report(codes::headings_too_many, "/headings",
                          {std::to_string(HeadingMap::most_headings)});
        for (const JsonMember& member : headings.members)
            read_heading(member.key, member.value);
    }

    void read_values(const Json& values) {
        Result<ValueMap> reading = roster::read_values(book_, map_, values);
        for (Diagnostic& problem : reading.take_problems()) {
            problem.place.file = file_;
            problems_.push_back(std::move(problem));
        }
        map_.values = *std::move(reading);
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
        const MappedHeading* other = heading_in_the_way(map_, *meaning);
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
        if (value.kind == JsonKind::object)
            return part_of_sum(heading, value, pointer);
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

    std::optional<HeadingMeaning> part_of_sum(const std::string& heading, const Json& value,
                                              const std::string& pointer) {
        const Json* sum = value.find(sum_key);
        if (sum == nullptr || sum->kind != JsonKind::string || value.members.size() > 1) {
            report(codes::headings_wrong_type, pointer, {shortened(heading)});
            return std::nullopt;
        }
        const std::optional<std::size_t> fact = fact_named(book_, sum->text);
        if (fact && book_.columns[*fact].kind == rules::FactKind::hours)
            return HeadingMeaning{ColumnUse::fact, *fact, true};
        report(codes::headings_sum_kind, pointer + pointer_step(sum_key), {shortened(sum->text)});
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
        return other.word != mapped.word && is_in_the_way(other.meaning, meaning);
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
        if (mapped.meaning.is_part) {
            json.key(mapped.heading);
            json.begin_object();
            json.string(sum_key, meaning_id(book, mapped.meaning));
            json.end_object();
        } else if (names_something(mapped.meaning))
            json.string(mapped.heading, meaning_id(book, mapped.meaning));
        else if (mapped.meaning.use == ColumnUse::dropped)
            json.string(mapped.heading, drop_word);
        else
            json.null(mapped.heading);
    }
    json.end_object();
    write_values(book, map.values, json);
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
