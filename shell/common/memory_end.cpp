#include "shell/common/memory_end.hpp"

#include <cstring>
#include <new>
#include <unistd.h>

namespace zicha {
namespace {

const char* program_name = "";
void (*last_thing)() = nullptr;
Status status_at_end = Status::refused;

void write_error(const char* text) {
    [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text, std::strlen(text));
}

[[noreturn]] void end() {
    if (last_thing != nullptr)
        last_thing();
    write_error(program_name);
    write_error(": 内存不足 / out of memory\n");
    ::_exit(static_cast<int>(status_at_end));
}

} // namespace

void end_without_memory(const char* program, void (*last)()) {
    program_name = program;
    last_thing = last;
    std::set_new_handler(end);
}

void is_done_as(Status status) {
    status_at_end = status;
}

} // namespace zicha
