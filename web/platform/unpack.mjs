// Unpacks the page's module by a small one that travels beside it (shell/page/unpack). LZMA packs a
// seventh smaller than gzip, which is all that browsers can unpack by themselves.

/// The `size` bytes that `packed` holds.
export function unpack(unpacker, packed, size) {
    // Compiled here and now: it is too small to be worth the wait for another thread.
    const { exports: { start, finish, memory } } = new WebAssembly.Instance(new WebAssembly.Module(unpacker));
    const source = start(packed.length, size);
    new Uint8Array(memory.buffer, source).set(packed);
    finish();
    return new Uint8Array(memory.buffer, source + packed.length, size);
}
