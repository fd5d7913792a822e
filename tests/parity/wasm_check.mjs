// Decides a roster with the wasm build of the core, run by node: the driver of check_driver.cpp.

import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

export const FORMATS = ['ndjson', 'csv', 'xlsx']; // as the driver numbers them
const PACKED = ['504b0304', '504b0506', 'd0cf11e0a1b11ae1']; // how workbooks start, new ones and old
const ENOSYS = 52;
const PIECE = 1 << 18;
const SAMPLE_LINES = 1001; // the header and the records that the encoding is detected from

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

const isPacked = (path) => {
    const { value: piece = Buffer.alloc(0) } = piecesOf(path).next();
    return PACKED.some((start) => piece.toString('hex', 0, 8).startsWith(start));
};

/**
 * Yields the result's bytes, some at a time; of a roster that is refused, the reasons.
 * @param asOf ISO date
 * @param format one of FORMATS
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
    if (exports.zicha_begin(place(rulesBytes), rulesBytes.length, day, FORMATS.indexOf(format)) !== 0)
        throw new Error('the wasm build refuses the rule file');
    if (isPacked(roster)) {
        const bytes = readFileSync(roster);
        place(bytes);
        exports.zicha_workbook(bytes.length);
        yield takeOutput();
    } else {
        for (const piece of utf8PiecesOf(roster)) {
            if (piece.length === 0) continue;
            place(piece);
            exports.zicha_feed(piece.length);
            yield takeOutput();
        }
    }
    exports.zicha_finish();
    yield takeOutput();
}
