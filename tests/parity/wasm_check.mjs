// Decides a roster with the wasm build of the core, run by node: the driver of check_driver.cpp.

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

const ENOSYS = 52;
const PIECE = 1 << 18;
const SAMPLE_LINES = 1001; // the header and the records that the encoding is found out from

/** Whatever the C library asks of a system: there is none, and it is told so. */
function noSystem(module) {
    const imports = {};
    for (const { module: from, name, kind } of WebAssembly.Module.imports(module)) {
        if (kind !== 'function') throw new Error(`the wasm wants ${from}.${name}, a ${kind}`);
        imports[from] ??= {};
        imports[from][name] = () => ENOSYS;
        if (name === 'proc_exit')
            imports[from][name] = (status) => {
                throw new Error(`the wasm program ended itself with status ${status}`);
            };
    }
    return imports;
}

/** The pieces of a file, each good until the next is asked for. */
export function* piecesOf(path) {
    const piece = Buffer.alloc(PIECE);
    const file = openSync(path, 'r');
    try {
        for (let size; (size = readSync(file, piece)) > 0; ) yield piece.subarray(0, size);
    } finally {
        closeSync(file);
    }
}

function looksLikeUtf8(path) {
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let lines = 0;
    try {
        for (const piece of piecesOf(path)) {
            let end = -1;
            do end = piece.indexOf(10, end + 1);
            while (end >= 0 && ++lines < SAMPLE_LINES);
            decoder.decode(end < 0 ? piece : piece.subarray(0, end), { stream: true });
            if (end >= 0) break;
        }
        decoder.decode();
        return true;
    } catch {
        return false;
    }
}

/** A roster's pieces in UTF-8. */
function* utf8PiecesOf(path) {
    if (looksLikeUtf8(path)) return yield* piecesOf(path);
    const decoder = new TextDecoder('gb18030');
    const encoder = new TextEncoder();
    for (const piece of piecesOf(path))
        yield encoder.encode(decoder.decode(piece, { stream: true }));
    yield encoder.encode(decoder.decode());
}

/**
 * Yields the result rows' bytes, some at a time.
 * @param asOf ISO date
 * @param format ndjson or csv
 */
export function* checkInWasm(roster, { wasm, rules, asOf, format = 'ndjson' }) {
    const module = new WebAssembly.Module(readFileSync(wasm));
    const { exports } = new WebAssembly.Instance(module, noSystem(module));
    exports._initialize();

    const place = (bytes) => {
        const pointer = exports.zicha_buffer(bytes.length);
        new Uint8Array(exports.memory.buffer, pointer, bytes.length).set(bytes);
        return pointer;
    };
    const takeOutput = () => {
        const pointer = exports.zicha_output_pointer();
        const length = exports.zicha_output_length();
        const output = Buffer.from(new Uint8Array(exports.memory.buffer, pointer, length));
        exports.zicha_output_clear();
        return output;
    };

    const rulesBytes = readFileSync(rules);
    const day = Number(asOf.replaceAll('-', ''));
    const isCsv = format === 'csv' ? 1 : 0;
    if (exports.zicha_begin(place(rulesBytes), rulesBytes.length, day, isCsv) !== 0)
        throw new Error('the wasm build refuses the rule file');
    for (const piece of utf8PiecesOf(roster)) {
        if (piece.length === 0) continue;
        place(piece);
        exports.zicha_feed(piece.length);
        yield takeOutput();
    }
    exports.zicha_finish();
    yield takeOutput();
}
