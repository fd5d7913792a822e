// The page, its two compressed forms and their entity tags, put into the program by the assembler.
// PAGE_FILE is defined by the build, which makes the files (embed_page.cmake).
#include "shell/host/embed.hpp"
#include "shell/host/page_headers.hpp"
#include "shell/host/source.hpp"

EMBED("zicha_page", PAGE_FILE);
EMBED("zicha_page_tag", PAGE_FILE ".tag");
EMBED("zicha_page_br", PAGE_FILE ".br");
EMBED("zicha_page_br_tag", PAGE_FILE ".br.tag");
EMBED("zicha_page_gz", PAGE_FILE ".gz");
EMBED("zicha_page_gz_tag", PAGE_FILE ".gz.tag");

extern "C" {
extern const char zicha_page[], zicha_page_end[], zicha_page_tag[], zicha_page_tag_end[];
extern const char zicha_page_br[], zicha_page_br_end[], zicha_page_br_tag[],
    zicha_page_br_tag_end[];
extern const char zicha_page_gz[], zicha_page_gz_end[], zicha_page_gz_tag[],
    zicha_page_gz_tag_end[];
}

namespace zicha::host {
namespace {

std::string_view between(const char* begin, const char* end) {
    return {begin, static_cast<std::size_t>(end - begin)};
}

CodedForm form_of(std::string_view bytes, std::string_view tag) {
    CodedForm form;
    form.tag = tag;
    form.size = bytes.size();
    form.embedded = bytes;
    return form;
}

class EmbeddedSource final : public ContentSource {
public:
    [[nodiscard]] Loading load(const std::string& file) const override {
        if (file != "index.html" && file != "zicha.html")
            return {};
        Content content;
        content.forms = {form_of(between(zicha_page_br, zicha_page_br_end),
                                 between(zicha_page_br_tag, zicha_page_br_tag_end)),
                         form_of(between(zicha_page_gz, zicha_page_gz_end),
                                 between(zicha_page_gz_tag, zicha_page_gz_tag_end)),
                         form_of(between(zicha_page, zicha_page_end),
                                 between(zicha_page_tag, zicha_page_tag_end))};
        content.media_type = media_type_of(file);
        content.policy = policy_of(content.media_type, content.forms.back()->embedded);
        return {std::move(content), false};
    }

    [[nodiscard]] bool is_current(const std::string&, const Content&) const override {
        return true;
    }
};

} // namespace

std::unique_ptr<ContentSource> embedded_source() {
    return std::make_unique<EmbeddedSource>();
}

} // namespace zicha::host
