// A roster as what the module takes: pieces of bytes of a table, or lines of JSON of persons, whatever it comes
// as: text, bytes, a Blob, a stream, or a sequence of these or of persons.

import { errorOf, kindOf } from './error.mjs';

const PIECE = 1 << 18;
const encoder = new TextEncoder();

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value) || kindOf(value) === 'SharedArrayBuffer';
const isPiece = (value) => typeof value === 'string' || isBytes(value);

/** Views are made anew, since a buffer may be detached between two pieces. */
function viewOf(value, lang) {
    const { buffer = value, byteOffset = 0, byteLength } = value;
    try {
        if (buffer.detached) throw new TypeError('detached');
        return new Uint8Array(buffer, byteOffset, byteLength);
    } catch (error) {
        throw errorOf('module.detached', lang, [], error);
    }
}

function* piecesOfBytes(value, lang) {
    const size = viewOf(value, lang).length;
    for (let at = 0; at < size; at += PIECE) {
        const view = viewOf(value, lang);
        if (view.length !== size) throw errorOf('module.detached', lang);
        yield view.subarray(at, at + PIECE);
    }
}

/** No piece ends within a pair of surrogates. */
function* piecesOfText(text) {
    for (let at = 0; at < text.length;) {
        let end = Math.min(at + PIECE, text.length);
        const last = text.charCodeAt(end - 1);
        if (end < text.length && last >= 0xD800 && last < 0xDC00) --end;
        yield encoder.encode(text.slice(at, end));
        at = end;
    }
}

const piecesOf = (value, lang) => (typeof value === 'string' ? piecesOfText(value) : piecesOfBytes(value, lang));

/** A person as a line. What JSON would leave out in silence is refused: it could have decided otherwise. */
export function personJson(person, name, lang) {
    for (const [key, value] of Object.entries(person ?? {})) {
        const isLost = ['function', 'symbol', 'bigint'].includes(typeof value)
            || (typeof value === 'number' && !Number.isFinite(value));
        if (isLost) throw errorOf('module.not_json', lang, [`${name}.${key}`, String(value)]);
    }
    try {
        const json = JSON.stringify(person);
        if (json !== undefined) return json;
    } catch (error) {
        throw errorOf('module.not_json', lang, [name, error.message], error);
    }
    throw errorOf('module.not_json', lang, [name, kindOf(person)]);
}

/** Lines are gathered, unless each of them may have been waited for. */
function* linesOf(persons, lang) {
    let [lines, index] = ['', 0];
    for (const person of persons) {
        if (isPiece(person)) throw errorOf('module.mixed', lang, ['Object', kindOf(person)]);
        lines += `${personJson(person, `[${index++}]`, lang)}\n`;
        if (lines.length >= PIECE) {
            yield encoder.encode(lines);
            lines = '';
        }
    }
    if (lines) yield encoder.encode(lines);
}

function* arrayPieces(first, rest, lang) {
    const kind = kindOf(first);
    for (const value of [first, ...rest]) {
        if (kindOf(value) !== kind) throw errorOf('module.mixed', lang, [kind, kindOf(value)]);
        yield* piecesOf(value, lang);
    }
}

async function* asyncPieces(first, rest, lang) {
    let [value, index, done] = [first, 0, false];
    const kind = kindOf(first);
    while (!done) {
        if (isPiece(first) !== isPiece(value) || (isPiece(first) && kindOf(value) !== kind))
            throw errorOf('module.mixed', lang, [kind, kindOf(value)]);
        if (isPiece(value)) yield* piecesOf(value, lang);
        else yield encoder.encode(`${personJson(value, `[${index++}]`, lang)}\n`);
        ({ value, done } = await rest.next());
    }
}

/** Streams are iterable in some browsers only. */
async function* valuesOf(stream) {
    const reader = stream.getReader();
    try {
        for (let next; !(next = await reader.read()).done;) yield next.value;
    } finally {
        await reader.cancel().catch(() => {});
    }
}

function* following(iterator) {
    for (let next; !(next = iterator.next()).done;) yield next.value;
}

/** Ends its iterator, if it is left early, so that a file or a connection behind it is closed. */
async function* closing(pieces, iterator) {
    let isDone = false;
    try {
        yield* pieces;
        isDone = true;
    } finally {
        if (!isDone) await iterator.return?.();
    }
}

/** @returns {Promise<{input: 'table' | 'persons', pieces: AsyncIterable<Uint8Array>}>} */
export async function openRoster(given, lang) {
    const value = await given;
    if (isPiece(value)) return { input: 'table', pieces: piecesOf(value, lang) };
    const source = typeof value?.stream === 'function' ? value.stream() : value;
    const isAsync = Boolean(source?.[Symbol.asyncIterator] ?? source?.getReader);
    if (!isAsync && !source?.[Symbol.iterator]) throw errorOf('module.no_roster', lang, [kindOf(value)]);
    const sequence = source[Symbol.asyncIterator] || source[Symbol.iterator] ? source : valuesOf(source);
    const iterator = isAsync ? sequence[Symbol.asyncIterator]() : sequence[Symbol.iterator]();
    const { value: first, done } = await iterator.next();
    if (done) return { input: source.getReader ? 'table' : 'persons', pieces: [] };
    const input = isPiece(first) ? 'table' : 'persons';
    if (isAsync) return { input, pieces: closing(asyncPieces(first, iterator, lang), iterator) };
    const all = (function* all() {
        yield first;
        yield* following(iterator);
    })();
    const pieces = input === 'table' ? arrayPieces(first, following(iterator), lang) : linesOf(all, lang);
    return { input, pieces: closing(pieces, iterator) };
}
