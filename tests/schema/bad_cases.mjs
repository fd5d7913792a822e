// Bad files, each told as an edit of a good one: the cases of tests/bad/rules/*.txt and of
// tests/bad/pages/refused.txt. Such a file says what it is about and, with "base", which good file next
// to it is edited. Then each case is
//     # what is wrong, as a sentence
//     - text that the base holds once
//     + what is written in its place; more such pairs may follow, which are applied in turn
//     = what `zicha rules validate` says after the name of the file: in Chinese, then in English; of a
//       page the code alone
//     ~ what the JSON Schema says; nothing of a page
// In an edit \n is a line break and \xHH a byte. "…" after "-" is whatever lies in between, as little
// as possible, or the rest of the file; after "+" it is that same text again.
// Run the suite with ZICHA_COLLECT=1 to write the lines = and ~ anew, then read the diff.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const FOLDER = 'tests/bad/rules';

// One character a byte, since a case can hold what is no UTF-8.
const bytesOf = (text) => Buffer.from(text).toString('latin1').replaceAll('\\n', '\n')
    .replace(/\\x([0-9a-f]{2})/g, (_, digits) => String.fromCharCode(parseInt(digits, 16)));
const ELLIPSIS = bytesOf('…');

export const goodFiles = () => readdirSync(FOLDER).filter((name) => /^good\..*\.json$/.test(name))
    .map((name) => `${FOLDER}/${name}`);

export const caseFiles = () => readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))
    .map((name) => readCaseFile(`${FOLDER}/${name}`));

function readCase(block, path) {
    const one = { title: '', edits: [], said: [], schema: '' };
    for (const line of block.split('\n').filter(Boolean)) {
        const text = line.slice(2);
        const mark = line === '+' ? '+ ' : line.slice(0, 2); // nothing at all may be put in
        if (mark === '# ') one.title = text;
        else if (mark === '- ') one.edits.push({ from: text, to: null });
        else if (mark === '+ ' && one.edits.at(-1)?.to === null) one.edits.at(-1).to = text;
        else if (mark === '= ') one.said.push(text);
        else if (mark === '~ ') one.schema = text;
        else throw new Error(`${path}: a line that means nothing here: ${line}`);
    }
    if (one.edits.length === 0 || one.edits.some(({ to }) => to === null))
        throw new Error(`${path}: no edit, or half of one: ${one.title}`);
    return one;
}

export function readCaseFile(path) {
    const [head, ...blocks] = readFileSync(path, 'utf8').split(/^(?=# )/m);
    const base = /^base (.+)$/m.exec(head)?.[1];
    if (!base) throw new Error(`${path} names no base`);
    return { path, head, base: `${dirname(path)}/${base}`, cases: blocks.map((block) => readCase(block, path)) };
}

export function writeCaseFile({ path, head, cases }) {
    const blocks = cases.map(({ title, edits, said, schema }) => [
        `# ${title}`,
        ...edits.flatMap(({ from, to }) => [`- ${from}`, `+ ${to}`.trimEnd()]),
        ...said.map((line) => `= ${line}`),
        `~ ${schema}`,
        '',
    ].join('\n'));
    writeFileSync(path, head + blocks.join('\n'));
}

function edited(bytes, { from, to }) {
    const [before, after] = bytesOf(from).split(ELLIPSIS);
    const start = bytes.indexOf(before);
    // Were it there twice, the case would say less than it seems to.
    if (start < 0 || bytes.includes(before, start + 1)) throw new Error(`the base does not hold this once: ${from}`);
    const gap = start + before.length;
    let [gapEnd, end] = [gap, gap];
    if (after !== undefined) {
        gapEnd = after === '' ? bytes.length : bytes.indexOf(after, gap);
        if (gapEnd < 0) throw new Error(`the base does not end so: ${from}`);
        end = gapEnd + after.length;
    }
    const between = bytes.slice(gap, gapEnd);
    return bytes.slice(0, start) + bytesOf(to).replaceAll(ELLIPSIS, () => between) + bytes.slice(end);
}

/** The bytes of the bad file that a case describes. */
export function badFile(base, { edits }) {
    return Buffer.from(edits.reduce(edited, readFileSync(base, 'latin1')), 'latin1');
}
