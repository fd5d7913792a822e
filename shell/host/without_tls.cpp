// Stands in for GnuTLS. Debian's libmicrohttpd can speak TLS and asks for that library and nine
// more behind it: memory, and much code within reach of a visitor, for what the host leaves to a
// server in front. It is therefore linked statically, with these in their place. The two that are
// called at the start and at the end do nothing; the others are reached only from a daemon with
// MHD_USE_TLS, which server.cpp never starts. A newer library that asks for more fails to link.
//
// The budget is 8,192 kB resident at 1,000 connections (tests/bench/host.mjs), and needs these and
// the static link. Resident kB at the start, and with 1,000 visitors idle or reading:
//     libmicrohttpd.so, GnuTLS behind it    6,708   11,916   12,152
//     libmicrohttpd.a with these            4,084    9,672    9,672
//     and all of it static                  2,276    7,108    7,492
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
