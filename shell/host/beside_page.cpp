// The two files are put into the program by the assembler. BESIDE_FOLDER is defined by the build.
#include "shell/host/beside_page.hpp"

#include "shell/host/embed.hpp"
#include "shell/host/page_headers.hpp"

#include <array>
#include <cinttypes>
#include <cstdio>
#include <utility>

EMBED("zicha_worker", BESIDE_FOLDER "/zicha-worker.js");
EMBED("zicha_manifest", BESIDE_FOLDER "/zicha.webmanifest");

extern "C" {
extern const char zicha_worker[], zicha_worker_end[], zicha_manifest[], zicha_manifest_end[];
}

namespace zicha::host {
namespace {

std::string_view embedded_file(std::string_view file) {
    const auto between = [](const char* begin, const char* end) {
        return std::string_view(begin, static_cast<std::size_t>(end - begin));
    };
    if (file == "zicha-worker.js")
        return between(zicha_worker, zicha_worker_end);
    return file == "zicha.webmanifest" ? between(zicha_manifest, zicha_manifest_end)
                                       : std::string_view();
}

// FNV-1a: other bytes, another tag.
std::string tag_of(std::string_view bytes) {
    std::uint64_t mixed = 0xCBF29CE484222325U;
    for (const char byte : bytes)
        mixed = (mixed ^ static_cast<unsigned char>(byte)) * 0x100000001B3U;
    std::array<char, 32> text{};
    const int length = std::snprintf(text.data(), text.size(), "\"%016" PRIx64 "\"", mixed);
    return {text.data(), static_cast<std::size_t>(length)};
}

Content content_of(std::string_view file, std::string_view bytes) {
    CodedForm form;
    form.tag = tag_of(bytes);
    form.size = bytes.size();
    form.embedded = bytes;
    Content content;
    content.forms.back() = std::move(form);
    content.media_type = media_type_of(file);
    content.policy = policy_of(content.media_type, {});
    if (file.ends_with(".js"))
        content.policy += "; connect-src 'self'"; // the page, which the worker asks for
    return content;
}

// Our pages let a worker run; others do not know of it.
bool is_our_page(std::string_view file, const Content& content) {
    return file.find('/') == std::string_view::npos &&
           content.media_type.starts_with("text/html") &&
           content.policy.find("worker-src 'self'") != std::string::npos;
}

class BesidePage final : public ContentSource {
public:
    explicit BesidePage(std::unique_ptr<ContentSource> source) : source_(std::move(source)) {}

    [[nodiscard]] Loading load(const std::string& file) const override {
        Loading loading = source_->load(file);
        const std::string_view bytes = embedded_file(file);
        if (loading.content)
            loading.content->is_installable = is_our_page(file, *loading.content);
        else if (!loading.is_unknown && !bytes.empty())
            loading.content = content_of(file, bytes);
        return loading;
    }

    [[nodiscard]] bool is_current(const std::string& file, const Content& content) const override {
        const std::string_view bytes = embedded_file(file);
        if (bytes.empty() || content.forms.back()->embedded.data() != bytes.data())
            return source_->is_current(file, content);
        const Loading loading = source_->load(file);
        return loading.is_unknown || !loading.content;
    }

private:
    std::unique_ptr<ContentSource> source_;
};

} // namespace

std::unique_ptr<ContentSource> beside_page(std::unique_ptr<ContentSource> source) {
    return std::make_unique<BesidePage>(std::move(source));
}

} // namespace zicha::host
