// The choice among the forms of a page that are kept, by the request's Accept-Encoding (RFC 9110,
// 12.5.3): q-values, "*", "identity;q=0".
//
// Use: `choose_coding(header, kept)`; of two forms that are wanted alike the smaller comes first:
// br, then gzip, then identity.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace zicha::host {

// In the order in which they are preferred.
enum class Coding : std::uint8_t { br, gzip, identity };
inline constexpr std::size_t coding_count = 3;

// "br", "gzip"; empty for identity, which is never named.
[[nodiscard]] std::string_view coding_name(Coding coding);

// What the added suffix of a file in that form is: ".br", ".gz", "".
[[nodiscard]] std::string_view coding_suffix(Coding coding);

// Which forms there are; identity always.
struct KeptCodings {
    bool br = false;
    bool gzip = false;
};

// `accept` is empty if there was no such header, or an empty one: both take identity. Nothing if
// all that is kept is refused. A part that cannot be read is passed over.
[[nodiscard]] std::optional<Coding> choose_coding(std::string_view accept, KeptCodings kept);

} // namespace zicha::host
