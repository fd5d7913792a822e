// A file of needs that extends another one (`"extends": "province.json"`), and so on, as one file.
//
// Use: `merge_layers(json, file, find)`; `find` gives the text of a file by its name, and is asked
// for nothing but plain names. Then read `text`, and give what is wrong with it to
// `place_in_layers`. Promises: what a later layer says stands: its own members in place of earlier
// ones, its lists behind them, what is in `override` in the place of what has that id, its need
// besides theirs. Sources are kept and none is replaced, so that every figure has its own; examples
// are the file's own. A chain that ends in itself, is longer than NeedsLimits::layers, or overrides
// what is not there, is refused with both places. Limits: a file that extends none is given as it
// is, whatever it is.
#pragma once

#include "core/base/result.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace zicha::needs {

// What a file of that name in the same folder is called.
[[nodiscard]] std::string name_beside(std::string_view file, std::string_view name);

using FindLayer = std::function<std::optional<std::string>(const std::string& name)>;

struct LayerText {
    std::string name;
    std::string text;
};

// A part of the one file, and where it stands in its own.
struct LayerPart {
    std::string merged; // a pointer; the part is what begins with it, but for longer ones
    std::size_t layer = 0;
    std::string pointer;
};

struct LayeredFile {
    std::string text;
    std::vector<LayerText> layers; // the file itself first, what it extends behind it
    std::vector<LayerPart> parts;
};

[[nodiscard]] Result<LayeredFile> merge_layers(std::string_view json, std::string_view file,
                                               const FindLayer& find);

// Where the part at a pointer of the one file stands: the whole place is in `pointer` then.
[[nodiscard]] LayerPart part_in_layers(const LayeredFile& file, const std::string& pointer);

// Each problem gets the file and pointer where its part stands.
void place_in_layers(std::vector<Diagnostic>& problems, const LayeredFile& file);

} // namespace zicha::needs
