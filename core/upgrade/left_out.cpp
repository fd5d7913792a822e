#include "core/upgrade/left_out.hpp"

#include "core/upgrade/codes.hpp"

namespace zicha::upgrade {
namespace {

// A way down into the document; "*" stands for each element of a list. A kind limits facts.
struct LeftOutPath {
    std::string_view path;
    std::string_view kind = {};
};

constexpr LeftOutPath paths[] = {{"authority"},
                                 {"valid"},
                                 {"words/yes/label"},
                                 {"words/no/label"},
                                 {"labels"},
                                 {"facts/*/required"},
                                 {"facts/*/question"},
                                 {"facts/*/where"},
                                 {"facts/*/cite"},
                                 {"facts/*/label", "hours"},
                                 {"facts/*/unit"},
                                 {"facts/*/suffixes"},
                                 {"facts/*/cell_maximum"},
                                 {"facts/*/unusual_above"},
                                 {"facts/*/cell_label"},
                                 {"facts/*/total/cell_label"},
                                 {"facts/*/assessed/cell_label"},
                                 {"standards/*/label"},
                                 {"paths"},
                                 {"plans/*/label"},
                                 {"requirements/*/about"},
                                 {"requirements/*/cite"},
                                 {"cautions"},
                                 {"earning_question"}};

class Finder {
public:
    explicit Finder(std::string_view kind) : kind_(kind) {}

    void go(const Json& json, std::string_view path, const std::string& pointer) {
        const std::size_t slash = path.find('/');
        const std::string_view step = path.substr(0, slash);
        const std::string_view rest =
            slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
        const auto on = [&](const Json& next, const std::string& place) {
            if (!rest.empty())
                return go(next, rest, place);
            first = count++ == 0 ? place : first;
        };
        if (step == "*") {
            for (std::size_t at = 0; at < json.elements.size(); ++at) {
                const Json* const kind = json.elements[at].find("kind");
                if (kind_.empty() || (kind != nullptr && kind->text == kind_))
                    on(json.elements[at], pointer + "/" + std::to_string(at));
            }
        } else if (const Json* const next = json.find(step)) {
            on(*next, pointer + pointer_step(step));
        }
    }

    std::string first;
    std::size_t count = 0;

private:
    std::string_view kind_;
};

} // namespace

std::vector<Diagnostic> left_out(const Json& document, std::string_view file) {
    std::vector<Diagnostic> all;
    for (const LeftOutPath& one : paths) {
        Finder finder(one.kind);
        finder.go(document, one.path, "");
        if (finder.count == 0)
            continue;
        const std::string_view name = one.path.substr(one.path.rfind('/') + 1);
        Diagnostic note{
            codes::upgrade_left_out, {}, {std::string(name), std::to_string(finder.count)}};
        note.place.file = file;
        note.place.pointer = finder.first;
        all.push_back(std::move(note));
    }
    return all;
}

} // namespace zicha::upgrade
