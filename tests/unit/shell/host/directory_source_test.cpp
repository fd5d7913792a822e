// What of a folder is given out: regular files that everybody may read, by the names below it.
#include "shell/host/beneath.hpp"
#include "shell/host/source.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace zicha::host;

namespace {

// A folder of its own, which goes with it.
class HostFolder {
public:
    HostFolder() {
        path_ = std::filesystem::temp_directory_path() / "zicha-unit-XXXXXX";
        REQUIRE(::mkdtemp(path_.data()) != nullptr);
        root_ = OwnedFd(::open(path_.c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC));
    }
    HostFolder(const HostFolder&) = delete;
    HostFolder& operator=(const HostFolder&) = delete;
    ~HostFolder() { std::filesystem::remove_all(path_); }

    [[nodiscard]] std::string path(const std::string& name) const { return path_ + "/" + name; }
    void write(const std::string& name, const std::string& bytes) const {
        std::ofstream(path(name), std::ios::binary) << bytes;
    }
    // Seconds of its time of writing.
    void date(const std::string& name, time_t seconds) const {
        const std::array<timespec, 2> times{{{seconds, 0}, {seconds, 0}}};
        REQUIRE(::utimensat(AT_FDCWD, path(name).c_str(), times.data(), 0) == 0);
    }
    [[nodiscard]] std::optional<OpenFile> open(std::string_view name, int& error) const {
        return open_beneath(root_.get(), name, error);
    }
    [[nodiscard]] std::unique_ptr<ContentSource> source() const { return open_directory(path_); }

private:
    std::string path_;
    OwnedFd root_;
};

const std::optional<CodedForm>& form_in(const Content& content, Coding coding) {
    return content.forms[static_cast<std::size_t>(coding)];
}

} // namespace

TEST_CASE("a regular file is opened by its name, also below folders") {
    const HostFolder folder;
    std::filesystem::create_directories(folder.path("a/b"));
    folder.write("x", "1");
    folder.write("a/b/y", "22");
    int error = 0;
    REQUIRE(folder.open("x", error));
    CHECK(folder.open("x", error)->status.st_size == 1);
    REQUIRE(folder.open("a/b/y", error));
    CHECK(folder.open("a/b/y", error)->status.st_size == 2);
}

TEST_CASE("no link, folder, pipe, hidden file, or file that its mode hides is opened") {
    const HostFolder folder;
    std::filesystem::create_directory(folder.path("a"));
    folder.write("a/x", "1");
    folder.write(".hidden", "1");
    folder.write("shut", "1");
    ::chmod(folder.path("shut").c_str(), 0300);
    std::filesystem::create_symlink("a/x", folder.path("link"));
    std::filesystem::create_directory_symlink("a", folder.path("far"));
    ::mkfifo(folder.path("pipe").c_str(), 0666);
    for (const std::string& name :
         {std::string("link"), std::string("far/x"), std::string("a"), std::string("pipe"),
          std::string("shut"), std::string(".hidden"), std::string(""), std::string("a/"),
          std::string("a//x"), std::string("a/../a/x"), std::string("/a/x"), std::string("a/x/y"),
          std::string("nothing"), std::string("nothing/x"), std::string(300, 'n')}) {
        int error = 0;
        CHECK_MESSAGE(!folder.open(name, error), name);
        CHECK_MESSAGE(error == ENOENT, name);
    }
}

TEST_CASE("a file that one of owner, group and others may read is opened") {
    const HostFolder folder;
    folder.write("x", "1");
    for (const mode_t mode : {mode_t{0400}, mode_t{0040}, mode_t{0004}}) {
        ::chmod(folder.path("x").c_str(), mode);
        int error = 0;
        if (::geteuid() == 0 || mode == 0400)
            CHECK(folder.open("x", error));
    }
}

TEST_CASE("without descriptors nobody knows whether there is such a file") {
    const HostFolder folder;
    folder.write("x", "1");
    const auto source = folder.source();
    REQUIRE(source);
    const auto before = source->load("x");
    REQUIRE(before.content);
    rlimit limit{};
    REQUIRE(::getrlimit(RLIMIT_NOFILE, &limit) == 0);
    const rlimit none{0, limit.rlim_max};
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &none) == 0);
    int error = 0;
    const bool is_open = folder.open("x", error).has_value();
    const Loading loading = source->load("x");
    const bool is_current = source->is_current("x", *before.content);
    REQUIRE(::setrlimit(RLIMIT_NOFILE, &limit) == 0);
    CHECK_FALSE(is_open);
    CHECK(error == EMFILE);
    CHECK(loading.is_unknown);
    CHECK_FALSE(loading.content);
    CHECK(is_current); // what was loaded is given out meanwhile
}

TEST_CASE("up to 512 kB are kept, and a larger file is sent from the disk") {
    const HostFolder folder;
    const std::string most(512UL * 1024, 'm');
    folder.write("most.txt", most);
    folder.write("more.txt", most + "!");
    folder.write("none.txt", "");
    const auto source = folder.source();
    const Loading kept = source->load("most.txt");
    REQUIRE(kept.content);
    CHECK(form_in(*kept.content, Coding::identity)->read == most);
    CHECK_FALSE(form_in(*kept.content, Coding::identity)->file);
    const Loading sent = source->load("more.txt");
    REQUIRE(sent.content);
    CHECK(form_in(*sent.content, Coding::identity)->read.empty());
    CHECK(form_in(*sent.content, Coding::identity)->file);
    CHECK(form_in(*sent.content, Coding::identity)->size == most.size() + 1);
    const Loading empty = source->load("none.txt");
    REQUIRE(empty.content);
    CHECK(form_in(*empty.content, Coding::identity)->size == 0);
}

TEST_CASE("what is not there is known not to be there") {
    const HostFolder folder;
    const Loading loading = folder.source()->load("nothing");
    CHECK_FALSE(loading.content);
    CHECK_FALSE(loading.is_unknown);
    CHECK(open_directory(folder.path("nothing")) == nullptr);
}

TEST_CASE("a packed form of the same age or younger is given out, an older one is not") {
    const HostFolder folder;
    folder.write("x", "plain");
    folder.write("x.br", "b");
    folder.write("x.gz", "g");
    folder.date("x", 1000);
    folder.date("x.br", 1000);
    folder.date("x.gz", 999);
    const auto source = folder.source();
    const Loading loading = source->load("x");
    REQUIRE(loading.content);
    REQUIRE(form_in(*loading.content, Coding::br));
    CHECK(form_in(*loading.content, Coding::br)->read == "b");
    CHECK_FALSE(form_in(*loading.content, Coding::gzip));
    CHECK(form_in(*loading.content, Coding::identity)->read == "plain");
    folder.date("x.gz", 1001);
    CHECK(form_in(*source->load("x").content, Coding::gzip)->read == "g");
}

TEST_CASE("a file is current until it, or one of its forms, changes, comes or goes") {
    const HostFolder folder;
    folder.write("x", "plain");
    const auto source = folder.source();
    const Loading first = source->load("x");
    REQUIRE(first.content);
    CHECK(source->is_current("x", *first.content));
    folder.write("x.br", "b");
    CHECK_FALSE(source->is_current("x", *first.content));
    const Loading second = source->load("x");
    CHECK(source->is_current("x", *second.content));
    CHECK(form_in(*second.content, Coding::identity)->tag ==
          form_in(*first.content, Coding::identity)->tag);
    CHECK(form_in(*second.content, Coding::br)->tag !=
          form_in(*first.content, Coding::identity)->tag);
    folder.write("x", "plain and more");
    CHECK_FALSE(source->is_current("x", *second.content));
    folder.write("x.br", "again");
    const Loading third = source->load("x");
    std::filesystem::remove(folder.path("x.br"));
    CHECK_FALSE(source->is_current("x", *third.content));
    std::filesystem::remove(folder.path("x"));
    CHECK_FALSE(source->is_current("x", *third.content));
}
