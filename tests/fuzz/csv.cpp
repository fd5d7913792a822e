// Any bytes as separated text: however they are cut into pieces, the same records come out.
#include "core/base/csv.hpp"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

namespace {

std::string records(std::string_view text, std::size_t piece) {
    zicha::CsvParser parser(',');
    zicha::Record record;
    std::string out;
    const auto note = [&] {
        out += std::to_string(record.row()) + '-' + std::to_string(record.last_row());
        for (std::size_t cell = 0; cell < record.size(); ++cell)
            out.append(1, '\x1f').append(record[cell]);
        out += '\x1e';
    };
    while (!text.empty()) {
        std::string_view bytes = text.substr(0, piece);
        text.remove_prefix(bytes.size());
        while (parser.next(bytes, record))
            note();
    }
    while (parser.finish(record))
        note();
    return out;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size == 0)
        return 0;
    const std::size_t piece = data[0] % 16U + 1U;
    const std::string_view text(reinterpret_cast<const char*>(data) + 1, size - 1);
    if (records(text, text.size() + 1) != records(text, piece))
        std::abort();
    return 0;
}
