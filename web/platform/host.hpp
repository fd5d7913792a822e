// The page's WebAssembly imports from host.js, each with the name it has there.
//
// Only platform/ and main.cpp include this. interface.txt lists the same names and a test compares
// it with the binary, because the linker is told to leave undefined symbols to the host.
#pragma once

#include <cstddef>
#include <cstdint>

#define ZICHA_IMPORT(NAME) __attribute__((import_module("host"), import_name(#NAME)))
#define ZICHA_EXPORT(NAME) extern "C" __attribute__((export_name(#NAME)))

extern "C" {
ZICHA_IMPORT(frame) void host_frame();
ZICHA_IMPORT(work) void host_work();
ZICHA_IMPORT(advance) int host_advance(std::uint32_t codepoint, float size, bool bold);
ZICHA_IMPORT(joined) std::uint32_t host_joined(const char* line, std::size_t size);
ZICHA_IMPORT(glyph)
void host_glyph(std::uint32_t codepoint, float size, bool bold, void* box);
ZICHA_IMPORT(glyphs) void host_glyphs(void* pixels, std::size_t size);
ZICHA_IMPORT(texture)
void host_texture(std::uint32_t id, int x, int y, int width, int height, const void* pixels,
                  int pitch, bool whole);
ZICHA_IMPORT(draw)
void host_draw(const void* vertices, std::size_t vertex_bytes, const void* indices,
               std::size_t index_count, const void* commands, std::size_t command_count,
               std::uint32_t ground);
// Shows a part of the picture.
ZICHA_IMPORT(present)
void host_present(const void* pixels, int width, int height, int left, int top, int part_width,
                  int part_height);
ZICHA_IMPORT(twin) void host_twin(const void* tree, std::size_t size);
ZICHA_IMPORT(focus) void host_focus(std::uint32_t id);
ZICHA_IMPORT(copy)
void host_copy(const char* text, std::size_t size, const char* words, std::size_t words_size);
ZICHA_IMPORT(save)
void host_save(const char* name, std::size_t name_size, const char* type, std::size_t type_size,
               const char* text, std::size_t size);
ZICHA_IMPORT(save_page) void host_save_page(const char* name, std::size_t size);
ZICHA_IMPORT(pick) void host_pick(const char* accept, std::size_t size);
ZICHA_IMPORT(pick_large) void host_pick_large(const char* accept, std::size_t size);
ZICHA_IMPORT(read_piece) void host_read_piece(std::size_t size);
ZICHA_IMPORT(decode) std::size_t host_decode(const char* bytes, std::size_t size);
ZICHA_IMPORT(start_writing) void host_start_writing();
ZICHA_IMPORT(write_piece) void host_write_piece(const char* bytes, std::size_t size);
ZICHA_IMPORT(save_pieces)
void host_save_pieces(const char* name, std::size_t name_size, const char* type,
                      std::size_t type_size);
ZICHA_IMPORT(store)
bool host_store(std::uint32_t key, const char* value, std::size_t size);
ZICHA_IMPORT(print) void host_print();
ZICHA_IMPORT(sheet) void host_sheet(const char* text, std::size_t size);
ZICHA_IMPORT(open) void host_open(const char* address, std::size_t size);
ZICHA_IMPORT(document)
void host_document(const char* title, std::size_t title_size, const char* language,
                   std::size_t language_size, const char* screen, std::size_t screen_size,
                   bool dark);
}
