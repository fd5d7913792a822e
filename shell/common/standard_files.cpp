#include "shell/common/standard_files.hpp"

#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace zicha {

bool reserve_standard_files() {
    for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(file, F_GETFD) != -1)
            continue;
        // The lowest number that is free, which is this one.
        const int direction = file == STDIN_FILENO ? O_WRONLY : O_RDONLY;
        if (::open("/dev/null", direction) != file)
            return false;
    }
    return true;
}

} // namespace zicha
