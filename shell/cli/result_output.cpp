#include "shell/cli/result_output.hpp"

#include "shell/cli/codes.hpp"

namespace zicha::cli {

bool ResultOutput::write() {
    std::string& output = own_        ? own_->workbook().output()
                          : workbook_ ? workbook_->output()
                                      : text_;
    bool is_written = true;
    do {
        is_written = file_.write(output);
        output.clear();
    } while (is_written && own_ && own_->pump());
    return is_written;
}

bool ResultOutput::finish(
    const std::function<std::vector<workbook::ExplanationRow>()>& explanation) {
    if (!own_ && !workbook_)
        return true;
    if (own_)
        own_->finish(explanation());
    else
        workbook_->finish();
    if (own_ && !write()) // what is behind the rows
        return false;
    const std::optional<Diagnostic> problem =
        own_ ? own_->workbook().problem() : workbook_->problem();
    if (problem) {
        session_.say(*problem);
        return false;
    }
    const std::int64_t cut = own_ ? own_->workbook().cut_cells() : workbook_->cut_cells();
    if (cut > 0)
        session_.say(Diagnostic{codes::xlsx_cells_cut, {}, {std::to_string(cut)}});
    return write();
}

} // namespace zicha::cli
