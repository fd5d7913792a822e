// Several files that were dropped at once: told apart by what they say, and used one after the
// other.
//
// Use: `work` until it `is_finished`. While there is a `question`, `answer` it. Else `next` is the
// file that is to be asked of the platform; `ask` tells that it was, and once it has come it is
// `look_into`d, or used as `use` says. Promises: each file is looked into before the first is used;
// of files that are one thing a person says which; the roster is used first, an earlier one last.
// What cannot be read is among the `take_problems`. Limits: corrections are told by their name.
#pragma once

#include "web/platform/large_file.hpp"
#include "web/roster/roster.hpp"

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace zicha::web {

inline constexpr std::string_view corrections_ending = ".json";

enum class FileUse : std::uint8_t { roster, courses, corrections, earlier };

class DroppedFiles {
public:
    explicit DroppedFiles(std::vector<std::string> names);

    struct WhichFile {
        FileUse use = FileUse::roster;
        std::vector<std::size_t> files; // that could serve
    };

    void work(Language language);
    [[nodiscard]] bool has_work() const { return look_ && look_->has_work(); }
    [[nodiscard]] bool is_looking() const { return looked_into_ < names_.size(); }
    [[nodiscard]] bool is_finished() const {
        return !is_looking() && !question() && used_ == plan_.size() && !is_asked_;
    }
    [[nodiscard]] const std::string& name(std::size_t file) const { return names_[file]; }

    [[nodiscard]] std::optional<std::size_t> next() const;
    [[nodiscard]] FileUse use() const { return plan_[used_].first; } // of the next one
    void ask() { is_asked_ = true; }
    [[nodiscard]] bool is_asked() const { return is_asked_; }
    void look_into(std::shared_ptr<const rules::RuleBook> book, assess::AssessOptions options,
                   roster::HeadingMap map, const platform::LargeFile& file);
    void take_used(); // the next one has come

    [[nodiscard]] const std::optional<WhichFile>& question() const { return question_; }
    void answer(std::optional<std::size_t> file); // none of them
    [[nodiscard]] std::vector<Diagnostic> take_problems() { return std::exchange(problems_, {}); }

private:
    static constexpr std::size_t uses = 4;
    using Answer = std::optional<std::size_t>;

    void look_at_names();
    void settle();
    [[nodiscard]] std::vector<std::size_t> candidates(FileUse use) const;

    std::vector<std::string> names_;
    std::vector<std::optional<FileUse>> kinds_; // none: it cannot be read
    std::size_t looked_into_ = 0;
    std::unique_ptr<Roster> look_;
    bool is_asked_ = false;
    std::optional<WhichFile> question_;
    std::array<std::optional<Answer>, uses> answers_;
    std::vector<std::pair<FileUse, std::size_t>> plan_;
    std::size_t used_ = 0; // of the plan
    std::vector<Diagnostic> problems_;
};

} // namespace zicha::web
