// Memory that has run out stops the program. Without exceptions, the C++ library's `new` would give
// a null pointer, to which everyone writes: WebAssembly forbids nothing there, and what it holds
// would be wrong in silence. stopped.js tells the person.
//
// Limits: who asks for memory by `malloc`, or by `new (std::nothrow)`, looks at what comes: zlib,
// Expat, sorting.

#include <algorithm>
#include <cstdlib>
#include <new>

[[gnu::noinline]] void* operator new(std::size_t size) {
    void* const made = std::malloc(std::max<std::size_t>(size, 1));
    if (made == nullptr)
        __builtin_trap();
    return made;
}

[[gnu::noinline]] void* operator new(std::size_t size,
                                     const std::nothrow_t& /*never throws*/) noexcept {
    return std::malloc(std::max<std::size_t>(size, 1));
}
