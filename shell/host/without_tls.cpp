// Stands in for GnuTLS. Debian's libmicrohttpd can speak TLS and asks for that library and nine
// more behind it: 5 MB of memory, and much code within reach of a visitor, for what the host leaves
// to a server in front. It is therefore linked statically, with these in their place. The two that
// are called at the start and at the end do nothing; the others are reached only from a daemon with
// MHD_USE_TLS, which server.cpp never starts. A newer library that asks for more fails to link.
#include <cstdlib>

extern "C" {

int gnutls_global_init();
int gnutls_global_init() {
    return 0;
}

void gnutls_global_deinit();
void gnutls_global_deinit() {}

extern void* (*gnutls_malloc)(std::size_t);
void* (*gnutls_malloc)(std::size_t) = std::malloc;

#define NEVER_CALLED(name)                                                                         \
    [[noreturn]] void name();                                                                      \
    void name() {                                                                                  \
        std::abort();                                                                              \
    }
#include "shell/host/without_tls.def"
#undef NEVER_CALLED
}
