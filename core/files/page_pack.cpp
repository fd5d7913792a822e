#include "core/files/page_pack.hpp"

#include "core/base/encoding.hpp"
#include "core/files/codes.hpp"

#include <algorithm>
#include <optional>

namespace zicha::files {
namespace {

// The page as shell/page/page.html has it: data blocks, one a line, before the module's script.
constexpr std::string_view beginning = "<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>";
constexpr std::string_view policy = "<meta http-equiv=\"Content-Security-Policy\" content=\"";
constexpr std::string_view untouched = "<div id=\"app\"></div>";
constexpr std::string_view payload = "<script type=\"application/octet-stream\" id=\"payload\" ";
constexpr std::string_view data_begin = "<script type=\"application/json\" data-";
constexpr std::string_view script_end = "</script>\n";
constexpr std::string_view needed_kind = "rules";

// Where the data is in the page: from the first block to the payload.
struct DataRegion {
    std::size_t begin = 0;
    std::size_t end = 0;
};

class PageReader {
public:
    PageReader(std::string_view page, std::string_view file) : page_(page), file_(file) {}

    [[nodiscard]] std::optional<DataRegion> find_region();
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

std::optional<DataRegion> PageReader::find_region() {
    if (!page_.starts_with(beginning)) {
        report(codes::page_not_ours, "");
        return std::nullopt;
    }
    static_cast<void>(only(policy));
    const std::size_t app = only(untouched);
    const std::size_t after = only(payload);
    if (has_problem())
        return std::nullopt;
    if (app > after) {
        report(codes::page_part_missing, std::string(untouched));
        return std::nullopt;
    }
    return DataRegion{app + untouched.size() + 1, after}; // the line ends
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

std::string line_of(const PageData& block, const std::string& json) {
    std::string line(data_begin);
    line.append(block.kind).append("=\"").append(block.id).append("\">").append(json);
    return line.append(script_end);
}

} // namespace

Result<PackedPage> pack_page(std::string_view page, std::string_view file,
                             std::span<const PageData> data) {
    PageReader reader(page, file);
    const std::optional<DataRegion> region = reader.find_region();
    std::vector<PageData> blocks;
    if (region)
        blocks = reader.read_blocks(*region);
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
    std::vector<std::string> lines;
    for (const PageData& block : data)
        lines.push_back(line_of(block, safe_json(block.json)));
    for (PageData& block : blocks) {
        const bool is_given = std::any_of(data.begin(), data.end(), [&](const PageData& given) {
            return given.kind == block.kind;
        });
        if (!is_given)
            lines.push_back(line_of(block, block.json));
        (is_given ? packed.replaced : packed.kept).push_back(std::move(block));
    }
    std::sort(lines.begin(), lines.end());
    packed.text = page.substr(0, region->begin);
    for (const std::string& line : lines)
        packed.text += line;
    packed.text += page.substr(region->end);
    return packed;
}

} // namespace zicha::files
