#include "core/base/json.hpp"
#include "core/roster/codes.hpp"
#include "core/roster/corrections.hpp"
#include "core/roster/corrections_format.hpp"

#include <charconv>
#include <utility>

namespace zicha::roster {
namespace {

bool is_text(const Json* json) {
    return json != nullptr && json->kind == JsonKind::string;
}

class CorrectionsReader {
public:
    explicit CorrectionsReader(std::string_view file) : file_(file) {}

    Result<std::vector<RowCorrection>> read(std::string_view json) {
        Result<Json> document = read_json(json, file_);
        problems_ = document.take_problems();
        if (document && problems_.empty())
            read_document(*document);
        if (!problems_.empty())
            return std::move(problems_);
        return std::move(corrections_);
    }

private:
    void report(Code code, std::string pointer, std::vector<std::string> arguments) {
        Diagnostic problem{code, {}, std::move(arguments)};
        problem.place.file = file_;
        problem.place.pointer = std::move(pointer);
        problems_.push_back(std::move(problem));
    }

    void read_document(const Json& root) {
        const Json* format = root.find("format");
        if (!is_text(format) || format->text != corrections_format)
            return report(
                codes::corrections_other_format, "/format",
                {is_text(format) ? shortened(format->text) : "", std::string(corrections_format)});
        const Json* rows = root.find("corrections");
        if (rows == nullptr || rows->kind != JsonKind::array)
            return report(codes::corrections_damaged, "/corrections", {});
        if (rows->elements.size() > CorrectionLimits::most_rows)
            return report(codes::corrections_too_many, "/corrections",
                          {std::to_string(CorrectionLimits::most_rows)});
        for (std::size_t at = 0; at < rows->elements.size(); ++at)
            read_row(rows->elements[at], "/corrections/" + std::to_string(at));
    }

    void read_row(const Json& json, const std::string& pointer) {
        RowCorrection correction;
        const Json* row = json.find("row");
        const Json* id = json.find("id");
        const Json* cells = json.find("cells");
        if (row == nullptr || row->kind != JsonKind::number || (id != nullptr && !is_text(id)) ||
            cells == nullptr || cells->kind != JsonKind::object)
            return report(codes::corrections_damaged, pointer, {});
        const std::string& digits = row->text;
        const auto [end, error] =
            std::from_chars(digits.data(), digits.data() + digits.size(), correction.row);
        if (error != std::errc() || end != digits.data() + digits.size() || correction.row < 1)
            return report(codes::corrections_damaged, pointer + "/row", {});
        if (id != nullptr)
            correction.id = id->text;
        for (const JsonMember& cell : cells->members) {
            const Json* was = cell.value.find("was");
            const Json* now = cell.value.find("now");
            if (!is_text(was) || !is_text(now))
                return report(codes::corrections_damaged,
                              pointer + "/cells" + pointer_step(cell.key), {});
            correction.cells.push_back({cell.key, was->text, now->text});
        }
        corrections_.push_back(std::move(correction));
    }

    std::string file_;
    std::vector<RowCorrection> corrections_;
    std::vector<Diagnostic> problems_;
};

} // namespace

Result<std::vector<RowCorrection>> read_corrections(std::string_view json, std::string_view file) {
    return CorrectionsReader(file).read(json);
}

} // namespace zicha::roster
