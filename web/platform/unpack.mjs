// Unpacks the page's module with a small one that comes with it (shell/page/unpack). LZMA packs a
// seventh smaller than gzip, which is all that browsers can unpack by themselves.

const slice = 1 << 18; // bytes, a few milliseconds

/// The `size` bytes that `packed` holds; waits for `pause()` between two slices.
export async function unpack(unpacker, packed, size, pause) {
    // Compiled here and now: it is too small to be worth the wait for another thread.
    const { exports: { start, more, memory } } = new WebAssembly.Instance(new WebAssembly.Module(unpacker));
    const source = start(packed.length, size);
    new Uint8Array(memory.buffer, source).set(packed);
    while (more(slice)) await pause?.();
    return new Uint8Array(memory.buffer, source + packed.length, size);
}
