#include "core/rules/rule_file.hpp"

#include "core/base/order.hpp"
#include "core/rules/codes.hpp"
#include "core/rules/rule_book.hpp"
#include "core/rules/words.hpp"

#include <algorithm>

namespace zicha::rules {
namespace {

std::string hash_of(std::string_view bytes) {
    std::uint64_t hash = 14695981039346656037U; // FNV-1a, 64 bits
    for (const char c : bytes)
        hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211U;
    std::string digits;
    for (int shift = 60; shift >= 0; shift -= 4)
        digits += "0123456789abcdef"[hash >> shift & 0xFU];
    return digits;
}

// The pointer of every value, in the order of the file.
void list_values(const Json& json, const std::string& pointer, std::vector<std::string>& values) {
    values.push_back(pointer);
    for (std::size_t at = 0; at < json.elements.size(); ++at)
        list_values(json.elements[at], pointer + '/' + std::to_string(at), values);
    for (const auto& [key, value] : json.members)
        list_values(value, pointer + pointer_step(key), values);
}

// Those whose cause is one, however many places show it: their last two arguments, empty so far,
// tell in both languages how many further places there are.
constexpr Code one_cause[] = {codes::rule_unknown_reference, codes::rule_basis_unread,
                              codes::rule_assumed_unmarked};

// One message for one cause, at its first place.
void fold_same_cause(std::vector<Diagnostic>& problems) {
    std::vector<std::size_t> further(problems.size());
    std::vector<Diagnostic> folded;
    for (Diagnostic& problem : problems) {
        const bool can_fold = std::find(std::begin(one_cause), std::end(one_cause), problem.code) !=
                              std::end(one_cause);
        const auto first =
            std::find_if(folded.begin(), folded.end(), [&](const Diagnostic& earlier) {
                return can_fold && earlier.code == problem.code &&
                       earlier.arguments == problem.arguments;
            });
        if (first != folded.end())
            ++further[static_cast<std::size_t>(first - folded.begin())];
        else
            folded.push_back(std::move(problem));
    }
    for (std::size_t at = 0; at < folded.size(); ++at) {
        if (further[at] == 0)
            continue;
        std::vector<std::string>& arguments = folded[at].arguments;
        const auto say = [&](Language language) {
            return format_text(words::rule_more_places, language, {std::to_string(further[at])});
        };
        arguments[arguments.size() - 2] = say(Language::zh);
        arguments[arguments.size() - 1] = say(Language::en);
    }
    problems = std::move(folded);
}

constexpr std::pair<std::string_view, Basis> bases[] = {{"stated", Basis::stated},
                                                        {"derived", Basis::derived},
                                                        {"external", Basis::external},
                                                        {"interpretation", Basis::interpretation},
                                                        {"assumed", Basis::assumed}};

Citation read_citation(const Node& node, const std::vector<Source>& sources) {
    Members members(node);
    Citation citation;
    if (const auto source = members.need("source"))
        citation.source = source->index_in(sources, words::rule_kind_source);
    citation.clause = members.local_text("clause");
    const auto basis = members.need("basis");
    if (!basis)
        return citation;
    const auto known_basis = basis->one_of(bases);
    citation.basis = known_basis.value_or(Basis::interpretation);
    const bool claims_text = citation.basis == Basis::stated || citation.basis == Basis::derived;
    if (claims_text && citation.source < sources.size() && sources[citation.source].known != "text")
        basis->report(codes::rule_basis_unread,
                      {sources[citation.source].id, basis->json().text, "", ""});
    return citation;
}

// Spaces, controls, and what has no shape or turns the direction of writing: U+200B … U+200F,
// U+2028 … U+202E, U+2060 … U+2069, U+FEFF.
bool has_invisible(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); ++at) {
        const auto byte = [&](std::size_t further) {
            const std::size_t index = at + further;
            return index < text.size()
                       ? static_cast<unsigned>(static_cast<unsigned char>(text[index]))
                       : 0U;
        };
        const unsigned last = byte(2);
        const bool is_general = byte(0) == 0xE2 && byte(1) == 0x80 &&
                                ((last >= 0x8B && last <= 0x8F) || (last >= 0xA8 && last <= 0xAE));
        const bool is_isolate = byte(0) == 0xE2 && byte(1) == 0x81 && last >= 0xA0 && last <= 0xA9;
        const bool is_mark = byte(0) == 0xEF && byte(1) == 0xBB && last == 0xBF;
        const bool is_control =
            byte(0) <= ' ' || byte(0) == 0x7F || (byte(0) == 0xC2 && byte(1) <= 0x9F);
        if (is_general || is_isolate || is_mark || is_control)
            return true;
    }
    return false;
}

// Of a server by its name alone: before an "@" would stand a user, and perhaps a password, which
// is nobody's to know, and makes an address look like another.
bool is_address(std::string_view text) {
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (!text.starts_with(scheme))
            continue;
        const std::string_view rest = text.substr(scheme.size());
        const std::string_view server = rest.substr(0, rest.find_first_of("/?#"));
        return !server.empty() && server.find('@') == std::string_view::npos &&
               !has_invisible(rest);
    }
    return false;
}

} // namespace

void sort_by_position(std::vector<Diagnostic>& problems, const Json& document) {
    std::vector<std::string> values;
    list_values(document, "", values);
    const std::vector<std::size_t> by_pointer = order_of(
        values.size(), [&](std::size_t a, std::size_t b) { return values[a] < values[b]; });
    const auto position_of = [&](const Diagnostic& problem) {
        const auto found =
            std::partition_point(by_pointer.begin(), by_pointer.end(), [&](std::size_t value) {
                return values[value] < problem.place.pointer;
            });
        return found == by_pointer.end() ? values.size() : *found;
    };
    std::vector<std::size_t> positions;
    positions.reserve(problems.size());
    for (const Diagnostic& problem : problems)
        positions.push_back(position_of(problem));
    std::vector<Diagnostic> sorted;
    sorted.reserve(problems.size());
    for (const std::size_t at : order_of(problems.size(), [&](std::size_t a, std::size_t b) {
             return positions[a] < positions[b];
         }))
        sorted.push_back(std::move(problems[at]));
    problems = std::move(sorted);
}

RuleFile::RuleFile(std::string_view json, std::string_view file)
    : document_(read_json(json, file)), problems_(file), hash_(hash_of(json)) {}

bool RuleFile::has_problems() const {
    return !document_.problems().empty() || problems_.count() > 0;
}

std::vector<Diagnostic> RuleFile::take_problems() {
    std::vector<Diagnostic> all = document_.take_problems();
    for (Diagnostic& problem : problems_.take())
        all.push_back(std::move(problem));
    // What follows from another format is no problem of its own.
    const auto format = std::find_if(all.begin(), all.end(), [](const Diagnostic& problem) {
        return problem.code == codes::rule_format;
    });
    if (format != all.end())
        return {std::move(*format)};
    if (is_json() && !all.empty())
        sort_by_position(all, *document_);
    fold_same_cause(all);
    return all;
}

void read_format(Members& top, std::string_view format) {
    static_cast<void>(top.find("$schema")); // for editors
    if (const auto node = top.need("format"))
        if (const std::string given = node->text(); !given.empty() && given != format)
            node->report(codes::rule_format, {shortened(given), std::string(format)});
}

std::string read_id(Members& top) {
    const auto id = top.need("id");
    return id ? id->id() : std::string();
}

std::string read_edition(Members& top) {
    const auto edition = top.need("edition");
    return edition ? format_date(edition->date()) : std::string();
}

std::string read_address(const Node& node) {
    std::string address = node.text();
    if (!address.empty() && !is_address(address))
        node.report(codes::rule_bad_address, {shortened(address)});
    return address;
}

std::vector<Source> read_source_list(Members& top) {
    constexpr std::pair<std::string_view, std::string_view> known[] = {
        {"text", "text"}, {"second_hand", "second_hand"}, {"not_in_hand", "not_in_hand"}};
    std::vector<Source> sources;
    for (const Node& node : top.elements("sources", 1, RuleBookLimits::list)) {
        Members members(node);
        Source source;
        if (const auto id = members.need("id"))
            source.id = id->new_id(sources);
        source.title = members.local_text("title");
        if (const auto number = members.find("number"))
            source.number = number->text();
        if (const auto issued = members.find("issued"))
            source.issued = format_date(issued->date());
        if (const auto how = members.need("known"))
            source.known = how->one_of(known).value_or("text");
        if (const auto address = members.find("address"))
            source.address = read_address(*address);
        if (const auto note = members.find("note"))
            source.note = note->local_text();
        sources.push_back(std::move(source));
    }
    return sources;
}

Citations read_citation_list(Members& owner, std::string_view name,
                             const std::vector<Source>& sources) {
    Citations citations;
    for (const Node& node : owner.elements(name, 1, RuleBookLimits::list))
        citations.push_back(read_citation(node, sources));
    return citations;
}

} // namespace zicha::rules
