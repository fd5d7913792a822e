// EMBED(name, file): the bytes of a file, put into the program by the assembler, from `name` up to
// `name_end`.
#pragma once

#define EMBED(name, file)                                                                          \
    asm(".pushsection .rodata\n"                                                                   \
        ".global " name "\n" name ":\n"                                                            \
        ".incbin \"" file "\"\n"                                                                   \
        ".global " name "_end\n" name "_end:\n"                                                    \
        ".byte 0\n"                                                                                \
        ".popsection\n")
