#include "core/files/page_pack.hpp"

#include "core/base/encoding.hpp"
#include "core/base/json.hpp"
#include "core/files/codes.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <optional>

namespace zicha::files {
namespace {

// The page as shell/page/page.html has it: data blocks, one a line, before the program's first
// part, and more of them in the rest of the page, before its second.
constexpr std::string_view beginning = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>";
constexpr std::string_view policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
constexpr std::string_view untouched = "<div id=\"app\"></div>";
constexpr std::string_view payload = "<script type=\"application/octet-stream\" id=\"payload\" ";
constexpr std::string_view rest_begin = "<div id=\"rest\">"; // dialog and script follow, then data
constexpr std::string_view rest_payload = "<script type=\"application/octet-stream\" data-sizes=";
constexpr std::string_view data_begin = "<script type=\"application/json\" data-";
constexpr std::string_view script_begin = "<script>";
constexpr std::string_view script_end = "</script>\n";
constexpr std::string_view ending = "</div></body></html>";
constexpr std::string_view needed_kind = "rules";

// A place of data in the page: from the first block to what comes behind the last.
struct DataRegion {
    std::size_t begin = 0;
    std::size_t end = 0;
};

// What an applicant needs at once, and what may come later.
struct DataRegions {
    DataRegion first;
    DataRegion rest;
};

class PageReader {
public:
    PageReader(std::string_view page, std::string_view file) : page_(page), file_(file) {}

    [[nodiscard]] std::optional<DataRegions> find_regions();
    [[nodiscard]] std::vector<PageData> read_blocks(const DataRegion& region);
    [[nodiscard]] std::vector<Diagnostic> take_problems() { return std::move(problems_); }
    [[nodiscard]] bool has_problem() const { return !problems_.empty(); }

    void report(Code code, std::string part);

private:
    // Where the part is, if it occurs exactly once.
    [[nodiscard]] std::size_t only(std::string_view part);

    std::string_view page_;
    std::string_view file_;
    std::vector<Diagnostic> problems_;
};

void PageReader::report(Code code, std::string part) {
    Diagnostic problem{code, {}, {std::move(part)}};
    problem.place.file = file_;
    problems_.push_back(std::move(problem));
}

std::size_t PageReader::only(std::string_view part) {
    const std::size_t at = page_.find(part);
    if (at == std::string_view::npos)
        report(codes::page_part_missing, std::string(part));
    else if (page_.find(part, at + 1) != std::string_view::npos)
        report(codes::page_part_twice, std::string(part));
    return at;
}

std::optional<DataRegions> PageReader::find_regions() {
    if (!page_.starts_with(beginning)) {
        report(codes::page_not_ours, "");
        return std::nullopt;
    }
    constexpr std::string_view parts[] = {policy, untouched, payload, rest_begin, rest_payload};
    std::size_t places[std::size(parts)] = {};
    for (std::size_t part = 0; part < std::size(parts); ++part) {
        places[part] = only(parts[part]);
        if (!has_problem() && part > 0 && places[part] < places[part - 1])
            report(codes::page_part_missing, std::string(parts[part]));
        if (has_problem())
            return std::nullopt;
    }
    const std::size_t begin = places[1] + untouched.size() + 1; // the line ends
    // Its script, if one begins in its first line, may have lines of its own.
    const std::size_t rest = places[3] + rest_begin.size();
    const std::string_view first_line = page_.substr(rest, page_.find('\n', rest) - rest);
    const bool has_script = first_line.find(script_begin) != std::string_view::npos;
    const std::string_view ends = has_script ? script_end : "\n";
    const std::size_t rest_end = page_.find(ends, rest);
    if (rest_end >= places[4]) {
        report(codes::page_part_missing, std::string(rest_begin) + "…\\n");
        return std::nullopt;
    }
    if (!page_.ends_with(ending)) {
        report(codes::page_part_missing, std::string(ending));
        return std::nullopt;
    }
    return DataRegions{{begin, places[2]}, {rest_end + ends.size(), places[4]}};
}

// A whole line `<script type="application/json" data-KIND="ID">JSON</script>`, or nothing.
std::optional<PageData> read_block(std::string_view line) {
    const std::size_t kind_end = line.find("=\"", data_begin.size());
    const std::size_t id_end = line.find("\">", data_begin.size());
    if (!line.starts_with(data_begin) || kind_end == std::string_view::npos ||
        id_end == std::string_view::npos || id_end < kind_end + 2 || !line.ends_with(script_end))
        return std::nullopt;
    PageData block;
    block.kind = line.substr(data_begin.size(), kind_end - data_begin.size());
    block.id = line.substr(kind_end + 2, id_end - kind_end - 2);
    line.remove_suffix(script_end.size());
    block.json = line.substr(id_end + 2);
    // A `<` would be markup: the line holds more than one block, or none that we wrote.
    if (block.json.find('<') != std::string::npos)
        return std::nullopt;
    return block;
}

std::vector<PageData> PageReader::read_blocks(const DataRegion& region) {
    std::vector<PageData> blocks;
    std::string_view rest = page_.substr(region.begin, region.end - region.begin);
    while (!rest.empty()) {
        const std::size_t end = rest.find('\n');
        const std::string_view line = rest.substr(0, end == std::string_view::npos ? end : end + 1);
        std::optional<PageData> block = read_block(line);
        if (!block) {
            report(codes::page_bad_block, shortened(line));
            return {};
        }
        blocks.push_back(std::move(*block));
        rest.remove_prefix(line.size());
    }
    return blocks;
}

void report_duplicates(PageReader& reader, Code code, std::span<const PageData> blocks) {
    for (std::size_t at = 0; at < blocks.size(); ++at)
        for (std::size_t other = 0; other < at; ++other)
            if (blocks[other].kind == blocks[at].kind && blocks[other].id == blocks[at].id) {
                reader.report(code, blocks[at].kind + " " + blocks[at].id);
                break;
            }
}

// Leaves out the space between tokens. `<` occurs only in strings, where the escape means the same.
std::string safe_json(std::string_view json) {
    if (json.starts_with(byte_order_mark))
        json.remove_prefix(byte_order_mark.size());
    std::string safe;
    safe.reserve(json.size());
    bool is_string = false;
    for (std::size_t at = 0; at < json.size(); ++at) {
        const char c = json[at];
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (is_string && c == '\\' && at + 1 < json.size()) {
            safe += c;
            safe += json[++at];
        } else if (c == '<') {
            safe += "\\u003c";
        } else if (is_string || !is_space) {
            is_string = is_string != (c == '"');
            safe += c;
        }
    }
    return safe;
}

std::string line_of(const PageData& block) {
    std::string line(data_begin);
    line.append(block.kind).append("=\"").append(block.id).append("\">").append(block.json);
    return line.append(script_end);
}

// What is preferred for the page's first part is greater: an edition that is not provisional, then
// one whose validity begins later; of several the first by id. As shell/page/pack.mjs has it.
struct Preference {
    bool is_assumed = false;
    std::string begin; // as it is written

    explicit Preference(const PageData& edition) {
        const Result<Json> json = read_json(edition.json, edition.id);
        const Json* valid = json ? json->find("valid") : nullptr;
        const Json* from = valid != nullptr ? valid->find("from") : nullptr;
        is_assumed = json && json->find("assumed") != nullptr;
        begin = from != nullptr ? from->text : std::string();
    }
    [[nodiscard]] bool is_over(const Preference& other) const {
        return is_assumed != other.is_assumed ? other.is_assumed : begin > other.begin;
    }
};

// The edition that the page's first part holds. There is one.
std::size_t default_edition(const std::vector<PageData>& all) {
    std::size_t best = all.size();
    for (std::size_t at = 0; at < all.size(); ++at) {
        if (all[at].kind != needed_kind)
            continue;
        if (best == all.size()) {
            best = at;
            continue;
        }
        const Preference preference(all[at]);
        const Preference of_best(all[best]);
        if (preference.is_over(of_best) ||
            (!of_best.is_over(preference) && all[at].id < all[best].id))
            best = at;
    }
    return best;
}

// Adler-32, as web/platform/rest.mjs has it.
std::uint32_t checksum(std::string_view text) {
    constexpr std::uint32_t modulus = 65521;
    std::uint32_t low = 1;
    std::uint32_t high = 0;
    for (const char c : text) {
        low = (low + static_cast<unsigned char>(c)) % modulus;
        high = (high + low) % modulus;
    }
    return high * 65536 + low;
}

// The sum by which a page knows itself: that of the page without it. A page that has none gets
// none.
void renew_sum(std::string& page, std::size_t from) {
    constexpr std::string_view opening = " data-page=\"";
    const std::size_t at = page.find(opening, from);
    const std::size_t end = at == std::string::npos ? at : page.find('"', at + opening.size());
    if (end == std::string::npos)
        return;
    page.erase(at, end + 1 - at);
    page.insert(at, std::string(opening) + std::to_string(checksum(page)) + "\"");
}

} // namespace

Result<PackedPage> pack_page(std::string_view page, std::string_view file,
                             std::span<const PageData> data) {
    PageReader reader(page, file);
    const std::optional<DataRegions> regions = reader.find_regions();
    std::vector<PageData> blocks;
    if (regions)
        blocks = reader.read_blocks(regions->first);
    if (!reader.has_problem())
        for (PageData& block : reader.read_blocks(regions->rest))
            blocks.push_back(std::move(block));
    if (!reader.has_problem()) {
        report_duplicates(reader, codes::page_block_twice, blocks);
        report_duplicates(reader, codes::page_data_twice, data);
        const bool has_rules = std::any_of(blocks.begin(), blocks.end(), [](const PageData& block) {
            return block.kind == needed_kind;
        });
        if (!has_rules)
            reader.report(codes::page_part_missing, std::string(data_begin) + "rules");
    }
    if (reader.has_problem())
        return reader.take_problems();

    PackedPage packed;
    std::vector<PageData> all;
    for (const PageData& block : data)
        all.push_back({block.kind, block.id, safe_json(block.json)});
    for (PageData& block : blocks) {
        const bool is_given = std::any_of(data.begin(), data.end(), [&](const PageData& given) {
            return given.kind == block.kind;
        });
        if (!is_given)
            all.push_back(block);
        (is_given ? packed.replaced : packed.kept).push_back(std::move(block));
    }
    const std::size_t first = default_edition(all);
    packed.text = page.substr(0, regions->first.begin);
    packed.text += line_of(all[first]);
    packed.text += page.substr(regions->first.end, regions->rest.begin - regions->first.end);
    std::vector<std::string> lines;
    for (std::size_t at = 0; at < all.size(); ++at)
        if (at != first)
            lines.push_back(line_of(all[at]));
    std::sort(lines.begin(), lines.end());
    for (const std::string& line : lines)
        packed.text += line;
    const std::size_t program = packed.text.size();
    packed.text += page.substr(regions->rest.end);
    renew_sum(packed.text, program);
    return packed;
}

} // namespace zicha::files
