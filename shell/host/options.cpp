#include "shell/host/options.hpp"

#include "core/base/diagnostic.hpp"
#include "shell/common/command_line.hpp"
#include "shell/host/words.hpp"

namespace zicha::host {
namespace {

bool is_port(std::string_view text) {
    constexpr std::size_t most_digits = 5;
    constexpr int most = 65535;
    return is_plain_number(text) && text.size() <= most_digits &&
           std::stoi(std::string(text)) <= most;
}

} // namespace

LogKind HostOptions::log_kind() const {
    if (log == "addresses")
        return LogKind::addresses;
    if (log == "json")
        return LogKind::json;
    return log == "none" ? LogKind::none : LogKind::plain;
}

void add_host_options(CLI::App& app, HostOptions& options, const Session& session) {
    const auto said = [&](Text key) { return std::string(text(key, session.help_language)); };
    const Language language = session.help_language;
    refuse_empty_name(
        app.add_option("DIR", options.directory, said(words::host_directory))->type_name(""),
        language);
    app.add_option("--port", options.port, said(words::host_port_option))
        ->type_name("N")
        ->check([language](const std::string& given) {
            return is_port(given) ? std::string()
                                  : format_text(words::host_bad_port, language, {shortened(given)});
        });
    app.add_option("--bind", options.addresses, said(words::host_bind_option))
        ->type_name("ADDR")
        ->allow_extra_args(false); // what follows is the directory
    add_word_option(app, "--log", options.log, {"plain", "json", "addresses", "none"},
                    words::host_log_option, session);
    app.add_option("--frame-ancestors", options.framing.origins, said(words::host_frame_option))
        ->type_name("ORIGIN")
        ->allow_extra_args(false)
        ->check([language](const std::string& given) {
            return is_origin(given)
                       ? std::string()
                       : format_text(words::host_bad_origin, language, {shortened(given)});
        });
}

} // namespace zicha::host
