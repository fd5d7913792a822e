#include "core/workbook/part_paths.hpp"

#include "core/base/ascii.hpp"

#include <algorithm>
#include <vector>

namespace zicha::workbook {

std::string in_lower_case(std::string_view name) {
    std::string lower(name);
    std::transform(lower.begin(), lower.end(), lower.begin(), to_lower);
    return lower;
}

std::string_view folder_of(std::string_view part) {
    const std::size_t slash = part.rfind('/');
    return slash == std::string_view::npos ? std::string_view() : part.substr(0, slash);
}

std::string resolved(std::string_view folder, std::string_view target) {
    std::vector<std::string_view> steps;
    const auto walk = [&](std::string_view path) {
        while (!path.empty()) {
            const std::size_t slash = std::min(path.find('/'), path.size());
            const std::string_view step = path.substr(0, slash);
            path.remove_prefix(std::min(slash + 1, path.size()));
            if (step == ".." && !steps.empty())
                steps.pop_back();
            else if (!step.empty() && step != "." && step != "..")
                steps.push_back(step);
        }
    };
    if (!target.starts_with('/'))
        walk(folder);
    walk(target);
    std::string path;
    for (const std::string_view step : steps) {
        path += path.empty() ? "" : "/";
        path += step;
    }
    return path;
}

std::string relations_of(std::string_view part) {
    const std::string_view folder = folder_of(part);
    std::string path(folder);
    path += folder.empty() ? "_rels/" : "/_rels/";
    path += part.substr(folder.empty() ? 0 : folder.size() + 1);
    return path + ".rels";
}

} // namespace zicha::workbook
