// Reads a frame as twin.cpp wrote it. twin.def says what a record holds; this knows no DOM.

import * as operation from '../../build/generated/web/platform/twin/operation.mjs';
import { numbersSize, readNumbers, textNames } from '../../build/generated/web/platform/twin/record.mjs';

const decoder = new TextDecoder();
const viewOf = (bytes) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/// The frame's records in order, each with its numbers and the place `at` which it begins.
export function readRecords(bytes) {
    const view = viewOf(bytes);
    const records = [];
    for (let at = 0; at < bytes.length; at += records.at(-1).size) {
        records.push(bytes[at] === operation.close
            ? { operation: operation.close, size: 1 }
            : { ...readNumbers(view, at), at });
    }
    return records;
}

/// A record's texts by name. Apart from the numbers, because most nodes are as they were.
export function readTexts(bytes, { at }) {
    const view = viewOf(bytes);
    let end = at + numbersSize;
    return Object.fromEntries(textNames.map((name) => {
        const start = end + 2;
        end = start + view.getUint16(end, true);
        return [name, decoder.decode(bytes.subarray(start, end))];
    }));
}
