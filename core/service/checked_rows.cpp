#include "core/service/checked_rows.hpp"

#include "core/base/diagnostic_json.hpp"
#include "core/base/json_writer.hpp"

#include <algorithm>

namespace zicha::service {

void write_checked_rows(std::string& out, std::string rows, const std::vector<Diagnostic>& notices,
                        Language language) {
    if (!rows.empty())
        rows.pop_back();
    std::replace(rows.begin(), rows.end(), '\n', ','); // none is within a row
    JsonWriter json(out);
    json.begin_object();
    json.key("rows");
    json.number("[" + rows + "]");
    json.key("notices");
    json.begin_array();
    for (const Diagnostic& notice : notices)
        write_diagnostic_json(json, notice, language);
    json.end_array();
    json.end_object();
}

} // namespace zicha::service
