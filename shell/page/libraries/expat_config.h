/* How expat is compiled for the page: as little of it as core/xml_stream.cpp asks for.
 *
 * No XML_NS (prefixes are cut by our own code), no XML_DTD (a document type declaration is refused
 * before anything in it is read), no XML_CONTEXT_BYTES (nothing quotes the document). There is no
 * environment and no stream to write on: what expat would say for its own debugging is compiled
 * away, and with it the C library's printf.
 */
#ifndef ZICHA_EXPAT_CONFIG_H
#define ZICHA_EXPAT_CONFIG_H

#include <stdio.h> /* before their functions become macros */
#include <stdlib.h>
#include <string.h>

#define BYTEORDER 1234
#define XML_MIN_SIZE 1
#define XML_BUILDING_EXPAT 1

#define getenv(name) NULL
#define fprintf(...) ((void)0)

/* The salt of expat's hash tables. A fixed one will do: a workbook made to collide would slow down
 * none but the page of whoever opens it, and the size of a tag is limited. */
#define HAVE_ARC4RANDOM_BUF 1
static inline void arc4random_buf(void* salt, size_t size) {
    memset(salt, 0x5A, size);
}

#endif
