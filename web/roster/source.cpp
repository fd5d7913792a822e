#include "web/roster/source.hpp"

#include "core/roster/codes.hpp"
#include "core/workbook/codes.hpp"
#include "web/platform/large_file.hpp"

#include <utility>

namespace zicha::web {

std::optional<Diagnostic> RosterSource::feed(std::string_view bytes) {
    const bool is_first = bytes_.empty() && !encoding_;
    has_all_bytes_ = bytes.empty();
    if (is_first)
        is_packed_ = workbook::XlsxRoster::looks_packed(bytes);
    if (!is_packed_)
        return feed_text(bytes);
    bytes_ += bytes;
    return feed_packed();
}

// Its directory stands at its end, so that it has to be there as a whole.
std::optional<Diagnostic> RosterSource::feed_packed() {
    if (bytes_.size() > workbook::XlsxRoster::most_file_bytes)
        return Diagnostic{codes::xlsx_too_large, {}, {}};
    if (!has_all_bytes_)
        return std::nullopt;
    workbook_.emplace();
    return workbook_->begin(bytes_, std::move(headings_));
}

std::optional<Diagnostic> RosterSource::feed_text(std::string_view bytes) {
    if (encoding_) {
        decode(bytes);
        return std::nullopt;
    }
    bytes_ += bytes;
    start_.feed(bytes);
    if (!start_.is_enough() && !has_all_bytes_)
        return std::nullopt;
    encoding_ = detect_encoding(start_.bytes());
    if (*encoding_ == TextEncoding::not_text)
        return Diagnostic{codes::roster_not_text, {}, {}};
    decode(bytes_);
    bytes_ = std::string();
    if (has_all_bytes_)
        decode({});
    return std::nullopt;
}

void RosterSource::decode(std::string_view bytes) {
    is_at_end_ = false;
    if (*encoding_ == TextEncoding::gb18030)
        text_ += platform::decode_gb18030(bytes);
    else
        text_ += bytes;
}

std::optional<Diagnostic> RosterSource::next(std::string& text) {
    if (workbook_ && !workbook_->is_ready())
        return workbook_->prepare();
    if (workbook_) {
        const std::size_t before = text.size();
        std::optional<Diagnostic> problem = workbook_->next(text);
        is_at_end_ = !problem && text.size() == before;
        return problem;
    }
    text += std::exchange(text_, {});
    is_at_end_ = has_all_bytes_;
    return std::nullopt;
}

std::vector<Diagnostic> RosterSource::notices() const {
    return workbook_ ? workbook_->notices() : std::vector<Diagnostic>();
}

} // namespace zicha::web
