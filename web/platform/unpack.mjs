// Unpacks the page's module by a small one that travels beside it (shell/page/unpack). LZMA packs a
// seventh smaller than gzip, which is all that browsers can unpack by themselves.

/// A stream of the `size` bytes that `packed` holds; made piece by piece as they are asked for, so
/// that they can be compiled meanwhile.
export function unpack(unpacker, packed, size) {
    // Compiled here and now: it is too small to be worth the wait for another thread.
    const { exports: { start, step, memory } } = new WebAssembly.Instance(new WebAssembly.Module(unpacker));
    const source = start(packed.length, size);
    new Uint8Array(memory.buffer, source).set(packed);
    let sent = 0;
    return new ReadableStream({
        pull(stream) {
            const at = source + packed.length;
            const ready = step();
            stream.enqueue(new Uint8Array(memory.buffer).slice(at + sent, at + ready));
            sent = ready;
            if (ready === size) stream.close();
        },
    });
}
