// Preloaded into a program, lets one call of one function of the system fail.
//
// Use: LD_PRELOAD=libzicha_inject.so ZICHA_FAIL=write:3:ENOSPC ZICHA_FAILED=FILE program …
// The third call of write fails with that error; FILE is made once it has. SHORT lets it do a part,
// where a call can. Functions: those at the end of this file. Limits: calls that the C library
// makes by itself are not counted.
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

extern "C" void* true_malloc(std::size_t size) __asm__("__libc_malloc");

namespace {

constexpr int do_a_part = -1;

struct Failure {
    char function[16] = {};
    long call = 0;
    int error = 0;
};

int error_named(const char* name) {
    struct Named {
        const char* name;
        int error;
    };
    constexpr Named all[] = {{"SHORT", do_a_part}, {"EINTR", EINTR},   {"ENOSPC", ENOSPC},
                             {"EIO", EIO},         {"EMFILE", EMFILE}, {"ENOMEM", ENOMEM},
                             {"EACCES", EACCES},   {"EDQUOT", EDQUOT}};
    for (const Named& one : all)
        if (std::strcmp(one.name, name) == 0)
            return one.error;
    return EIO;
}

const Failure& wanted() {
    static const Failure failure = [] {
        Failure read;
        char error[16] = {};
        const char* const text = std::getenv("ZICHA_FAIL");
        if (text != nullptr &&
            std::sscanf(text, "%15[^:]:%ld:%15s", read.function, &read.call, error) == 3)
            read.error = error_named(error);
        return read;
    }();
    return failure;
}

void note() {
    if (const char* const file = std::getenv("ZICHA_FAILED")) {
        using Open = int (*)(const char*, int, ...);
        static const auto open_it = reinterpret_cast<Open>(dlsym(RTLD_NEXT, "open"));
        const int made = open_it(file, O_WRONLY | O_CREAT, 0600);
        if (made >= 0)
            syscall(3, made); // close
    }
}

// The error of this call of the function, 0 for none.
int failure_of(const char* function) {
    static long calls = 0;
    const Failure& failure = wanted();
    if (std::strcmp(failure.function, function) != 0 || ++calls != failure.call)
        return 0;
    note();
    return failure.error;
}

template <typename Function> Function next(const char* name) {
    return reinterpret_cast<Function>(dlsym(RTLD_NEXT, name));
}

} // namespace

// NOLINTBEGIN(bugprone-macro-parentheses): parameters are no value
// NAME(parameters) that gives -1 where it fails.
#define FAILING(result, name, parameters, arguments)                                               \
    extern "C" result name parameters {                                                            \
        static const auto real = next<result(*) parameters>(#name);                                \
        const int error = failure_of(#name);                                                       \
        if (error <= 0)                                                                            \
            return real arguments;                                                                 \
        errno = error;                                                                             \
        return -1;                                                                                 \
    }

FAILING(int, rename, (const char* from, const char* to), (from, to))
FAILING(int, link, (const char* from, const char* to), (from, to))
FAILING(int, fchmod, (int file, mode_t mode), (file, mode))
FAILING(int, fchown, (int file, uid_t user, gid_t group), (file, user, group))
FAILING(int, fstat, (int file, struct stat* status), (file, status))
FAILING(int, access, (const char* path, int mode), (path, mode))
FAILING(ssize_t, readlink, (const char* path, char* into, std::size_t room), (path, into, room))
// NOLINTEND(bugprone-macro-parentheses)

// The file is closed all the same, as it is in truth.
extern "C" int close(int file) {
    static const auto real = next<int (*)(int)>("close");
    const int error = failure_of("close");
    const int closed = real(file);
    if (error <= 0)
        return closed;
    errno = error;
    return -1;
}

extern "C" ssize_t write(int file, const void* bytes, std::size_t size) {
    static const auto real = next<ssize_t (*)(int, const void*, std::size_t)>("write");
    const int error = failure_of("write");
    if (error == do_a_part && size > 1)
        return real(file, bytes, size / 2);
    if (error <= 0)
        return real(file, bytes, size);
    errno = error;
    return -1;
}

extern "C" ssize_t read(int file, void* into, std::size_t room) {
    static const auto real = next<ssize_t (*)(int, void*, std::size_t)>("read");
    const int error = failure_of("read");
    if (error == do_a_part && room > 1)
        return real(file, into, 1);
    if (error <= 0)
        return real(file, into, room);
    errno = error;
    return -1;
}

extern "C" int open(const char* path, int flags, ...) {
    static const auto real = next<int (*)(const char*, int, ...)>("open");
    va_list more;
    va_start(more, flags);
    const mode_t mode = (flags & O_CREAT) != 0 ? va_arg(more, mode_t) : 0;
    va_end(more);
    const int error = failure_of("open");
    if (error <= 0)
        return real(path, flags, mode);
    errno = error;
    return -1;
}

extern "C" void* malloc(std::size_t size) {
    static bool is_inside = false; // what is needed to know whether to fail
    if (is_inside)
        return true_malloc(size);
    is_inside = true;
    const int error = failure_of("malloc");
    is_inside = false;
    if (error <= 0)
        return true_malloc(size);
    errno = error;
    return nullptr;
}
