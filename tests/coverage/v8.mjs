// Reads what Node.js counted (NODE_V8_COVERAGE) of our JavaScript: ranges of characters, from the outermost to the
// innermost, each with how often it ran. A line ran if any of it did; a branch is a range within a function.

import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** How often each character ran; of the ranges, the later lie within the earlier. */
function timesOf(text, functions) {
    const times = new Float64Array(text.length);
    for (const { ranges } of functions)
        for (const { startOffset, endOffset, count } of ranges) times.fill(count, startOffset, endOffset);
    return times;
}

const isCode = (line) => /[^\s{}()[\];,]/.test(line) && !/^\s*(\/\/|\/?\*)/.test(line);

/** Adds what one process counted of one file. */
export function addScript(tally, file, text, functions) {
    const times = timesOf(text, functions);
    const lineAt = [];
    let begin = 0;
    text.split('\n').forEach((line, at) => {
        lineAt.push(begin);
        if (isCode(line)) {
            let most = 0;
            for (let place = begin + line.search(/\S/); place < begin + line.length; place++) most = Math.max(most, times[place]);
            tally.addLine(file, at + 1, most);
        }
        begin += line.length + 1;
    });
    for (const { ranges: [whole, ...parts] } of functions)
        for (const { startOffset, endOffset, count } of [whole, ...parts]) {
            const line = lineAt.findLastIndex((offset) => offset <= startOffset) + 1;
            tally.addBranch(file, line, `${startOffset}-${endOffset}`, count);
        }
}

export function addV8(tally, folder, tree, isOurs) {
    for (const name of readdirSync(folder)) {
        const { result } = JSON.parse(readFileSync(join(folder, name), 'utf8'));
        for (const { url, functions } of result) {
            if (!url.startsWith('file:')) continue;
            const file = relative(tree, fileURLToPath(url));
            if (isOurs(file)) addScript(tally, file, readFileSync(join(tree, file), 'utf8'), functions);
        }
    }
}
