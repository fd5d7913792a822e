#include "shell/cli/page_output.hpp"

#include "core/explain/words.hpp"
#include "shell/cli/output_file.hpp"
#include "shell/cli/page_forms.hpp"
#include "shell/cli/words.hpp"

#include <algorithm>
#include <memory>
#include <optional>
#include <span>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace zicha::cli {
namespace {

struct PlacedForm {
    std::string path;
    std::string bytes;
};

// A regular file, or one that is not there yet.
bool is_file(const std::string& path) {
    if (path.empty() || path == "-")
        return false;
    struct stat status {};
    return ::stat(path.c_str(), &status) != 0 || S_ISREG(status.st_mode);
}

// The page first, then its forms. Nothing once the reason has been said.
std::optional<std::vector<PlacedForm>> forms_of(const std::string& path, std::string_view page,
                                                const Session& session) {
    std::vector<PlacedForm> forms;
    forms.push_back({path, std::string(page)});
    if (!is_file(path))
        return forms;
    const std::string brotli_path = path + ".br";
    if (!has_brotli() && ::access(brotli_path.c_str(), F_OK) == 0) {
        session.say(words::cli_pack_old_form, {brotli_path});
        return std::nullopt;
    }
    std::optional<std::string> gzip = gzip_form(page);
    std::optional<std::string> brotli = has_brotli() ? brotli_form(page) : std::nullopt;
    if (!gzip || (has_brotli() && !brotli)) {
        session.say(words::cli_pack_no_form, {path});
        return std::nullopt;
    }
    forms.push_back({path + ".gz", *std::move(gzip)});
    if (brotli)
        forms.push_back({brotli_path, *std::move(brotli)});
    else
        session.say(words::cli_pack_without_brotli, {brotli_path});
    return forms;
}

std::string list_of(const std::vector<std::string>& names, Language language) {
    std::string list;
    for (const std::string& name : names)
        list.append(list.empty() ? "" : text(words::list_separator, language)).append(name);
    return list;
}

} // namespace

bool write_page(const std::string& path, std::string_view page, const std::string& page_read,
                std::span<const std::string> inputs, const Session& session) {
    const auto forms = forms_of(path, page, session);
    if (!forms)
        return false;
    std::vector<std::string> names;
    for (const PlacedForm& form : *forms)
        names.push_back(form.path);
    const auto names_of_forms = std::span<const std::string>(names).subspan(1);
    if (!are_apart(inputs, names, session) || !are_apart({&page_read, 1}, names_of_forms, session))
        return false;
    std::vector<std::unique_ptr<OutputFile>> outputs;
    std::vector<OutputFile*> all;
    for (const PlacedForm& form : *forms) {
        outputs.push_back(std::make_unique<OutputFile>(session));
        all.push_back(outputs.back().get());
        if (!all.back()->open(form.path) || !all.back()->write(form.bytes))
            return false;
    }
    if (!commit_all(all))
        return false;
    if (names.size() > 1)
        session.say(words::cli_pack_written, {list_of(names, session.language)});
    return true;
}

} // namespace zicha::cli
