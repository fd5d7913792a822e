// Lets one call of one function of the system fail.
//
// Use: LD_PRELOAD=libzicha_inject.so ZICHA_FAIL=write:3:ENOSPC ZICHA_FAILED=FILE program …
// or, where nothing can be preloaded, compiled into the program. The third call of write fails with
// that error; FILE is made once it has. SHORT lets it do a part, where a call can. Functions: those
// at the end of this file. Limits: calls that the C library makes by itself are not counted. This
// file is never sanitized itself (CMakeLists.txt): it is called before the sanitizers are ready.
#include <cerrno>
#include <cstdarg>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <dlfcn.h>
#include <fcntl.h>
#include <poll.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/sendfile.h>
#include <sys/signalfd.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

extern "C" void* true_malloc(std::size_t size) __asm__("__libc_malloc");
extern "C" void* true_calloc(std::size_t count, std::size_t size) __asm__("__libc_calloc");
// The address sanitizer's, where it is there: it frees nothing that others made.
extern "C" [[gnu::weak]] void* sanitized_malloc(std::size_t size) __asm__("__interceptor_malloc");
extern "C" [[gnu::weak]] void* sanitized_calloc(std::size_t count,
                                                std::size_t size) __asm__("__interceptor_calloc");

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
                             {"EACCES", EACCES},   {"EDQUOT", EDQUOT}, {"ECONNRESET", ECONNRESET}};
    for (const Named& one : all)
        if (std::strcmp(one.name, name) == 0)
            return one.error;
    return EIO;
}

const Failure& wanted() {
    static const Failure none;
    if (environ == nullptr) // libraries that are made ready before the C library is
        return none;
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

// As much of it as a call does that does a part.
std::size_t part_of(std::size_t size) {
    return size > 1 ? size / 2 : size;
}

std::size_t one_of(std::size_t size) {
    return size > 1 ? 1 : size;
}

const msghdr* first_byte_of(const msghdr* message) {
    static msghdr part;
    static iovec piece;
    if (message->msg_iovlen == 0)
        return message;
    part = *message;
    piece = {message->msg_iov[0].iov_base, one_of(message->msg_iov[0].iov_len)};
    part.msg_iov = &piece;
    part.msg_iovlen = 1;
    return &part;
}

} // namespace

// NOLINTBEGIN(bugprone-macro-parentheses): parameters are no value
// NAME(parameters) that gives -1 where it fails, and does what `part` does where it does a part.
#define FAILING_OR(result, name, parameters, arguments, part)                                      \
    extern "C" result name parameters {                                                            \
        static const auto real = next<result(*) parameters>(#name);                                \
        const int error = failure_of(#name);                                                       \
        if (error == do_a_part)                                                                    \
            return real part;                                                                      \
        if (error == 0)                                                                            \
            return real arguments;                                                                 \
        errno = error;                                                                             \
        return -1;                                                                                 \
    }
#define FAILING(result, name, parameters, arguments)                                               \
    FAILING_OR(result, name, parameters, arguments, arguments)

FAILING(int, rename, (const char* from, const char* to), (from, to))
FAILING(int, link, (const char* from, const char* to), (from, to))
FAILING(int, fchmod, (int file, mode_t mode), (file, mode))
FAILING(int, fchown, (int file, uid_t user, gid_t group), (file, user, group))
FAILING(int, fstat, (int file, struct stat* status), (file, status))
FAILING(int, access, (const char* path, int mode), (path, mode))
FAILING(ssize_t, readlink, (const char* path, char* into, std::size_t room), (path, into, room))
FAILING_OR(ssize_t, write, (int file, const void* bytes, std::size_t size), (file, bytes, size),
           (file, bytes, part_of(size)))
FAILING_OR(ssize_t, read, (int file, void* into, std::size_t room), (file, into, room),
           (file, into, one_of(room)))
FAILING_OR(ssize_t, pread, (int file, void* into, std::size_t room, off_t at),
           (file, into, room, at), (file, into, one_of(room), at))

// What a server calls.
FAILING(int, socket, (int domain, int type, int protocol), (domain, type, protocol))
FAILING(int, setsockopt, (int file, int level, int name, const void* value, socklen_t size),
        (file, level, name, value, size))
FAILING(int, bind, (int file, const sockaddr* address, socklen_t size), (file, address, size))
FAILING(int, listen, (int file, int backlog), (file, backlog))
FAILING(int, getsockname, (int file, sockaddr* address, socklen_t* size), (file, address, size))
FAILING(int, accept4, (int file, sockaddr* address, socklen_t* size, int flags),
        (file, address, size, flags))
FAILING(int, signalfd, (int file, const sigset_t* signals, int flags), (file, signals, flags))
FAILING(int, eventfd, (unsigned start, int flags), (start, flags))
FAILING(int, epoll_create1, (int flags), (flags))
FAILING(int, epoll_wait, (int file, epoll_event* events, int most, int wait),
        (file, events, most, wait))
FAILING(int, poll, (pollfd * files, nfds_t count, int wait), (files, count, wait))
FAILING_OR(ssize_t, recvfrom,
           (int file, void* into, std::size_t room, int flags, sockaddr* from, socklen_t* size),
           (file, into, room, flags, from, size), (file, into, one_of(room), flags, from, size))
FAILING_OR(ssize_t, send, (int file, const void* bytes, std::size_t size, int flags),
           (file, bytes, size, flags), (file, bytes, part_of(size), flags))
FAILING_OR(ssize_t, sendmsg, (int file, const msghdr* message, int flags), (file, message, flags),
           (file, first_byte_of(message), flags))
FAILING_OR(ssize_t, sendfile64, (int file, int from, off64_t* at, std::size_t size),
           (file, from, at, size), (file, from, at, part_of(size)))
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

extern "C" int openat(int folder, const char* path, int flags, ...) {
    static const auto real = next<int (*)(int, const char*, int, ...)>("openat");
    const int error = failure_of("openat");
    if (error <= 0)
        return real(folder, path, flags); // nobody makes a file by it
    errno = error;
    return -1;
}

// To take a file out never fails.
extern "C" int epoll_ctl(int file, int what, int other, epoll_event* event) {
    static const auto real = next<int (*)(int, int, int, epoll_event*)>("epoll_ctl");
    const int error = what == EPOLL_CTL_DEL ? 0 : failure_of("epoll_ctl");
    if (error <= 0)
        return real(file, what, other, event);
    errno = error;
    return -1;
}

namespace {

// Whether this allocation is to fail. What is needed to know that allocates, too.
bool has_run_out() {
    static bool is_inside = false;
    if (is_inside)
        return false;
    is_inside = true;
    const int error = failure_of("malloc");
    is_inside = false;
    if (error > 0)
        errno = error;
    return error > 0;
}

} // namespace

extern "C" void* malloc(std::size_t size) {
    if (has_run_out())
        return nullptr;
    return sanitized_malloc != nullptr ? sanitized_malloc(size) : true_malloc(size);
}

extern "C" void* calloc(std::size_t count, std::size_t size) {
    if (has_run_out())
        return nullptr;
    return sanitized_calloc != nullptr ? sanitized_calloc(count, size) : true_calloc(count, size);
}
