// The members and words of the files of rules/ are the same in the schemas and in our reader: as it
// is written, as it reads good files, and as it lists what it knows when it refuses a word.
import { readFileSync } from 'node:fs';

import { sourceTexts } from '../catalogues.mjs';
import { expect, test } from '../lines.mjs';
import { KINDS, newValidator, SCHEMAS } from './judges.mjs';

/** Calls `visit` with each part of a schema and the key it has there. What a part only asks after,
    with "if", it says again elsewhere. */
function walk(part, visit, key = '') {
    visit(part, key);
    for (const [name, value] of Object.entries(part))
        if (value && typeof value === 'object' && name !== 'if') walk(value, visit, name);
}

/** Every name that a schema gives meaning to: its members and the words of its closed lists. */
export function namesIn(schema) {
    const names = new Set();
    walk(schema, ({ properties, enum: words, const: word }) => {
        for (const name of [...Object.keys(properties ?? {}), ...(words ?? []), word])
            if (typeof name === 'string') names.add(name);
    });
    return names;
}
export const namesInSchemas = new Set(KINDS.flatMap((kind) => [...namesIn(SCHEMAS[kind])]));

/** The closed lists of words in a schema: at one place each, all that may be there. */
function closedLists(schema) {
    const lists = new Set();
    const add = (words) => lists.add([...words].sort().join(' '));
    walk(schema, ({ enum: words, oneOf }, key) => {
        if (words && key !== 'not') add(words);
        const kinds = (oneOf ?? []).map(({ $ref }) => schema.$defs[$ref?.split('/').pop()]?.properties?.kind?.const);
        if (kinds.length > 0 && kinds.every(Boolean)) add(kinds);
    });
    return lists;
}

/** Throws unless both have the same things, in any order and number. */
export function expectSame(got, wanted) {
    const missing = [...new Set(wanted)].filter((thing) => ![...got].includes(thing));
    const surplus = [...new Set(got)].filter((thing) => ![...wanted].includes(thing));
    expect(missing.length + surplus.length === 0, `missing: ${missing.join(', ')}\nunknown: ${surplus.join(', ')}`);
}

// Each member records that a file had it, in addition to anything else it asks for.
function unusedMembers(kind, files) {
    const unused = new Set();
    const schema = structuredClone(SCHEMAS[kind]);
    walk(schema, ({ properties }) => {
        for (const [name, member] of Object.entries(properties ?? {})) {
            member.recorded = { name };
            unused.add(member.recorded);
        }
    });
    const conforms = newValidator({ keyword: 'recorded', validate: (mark) => unused.delete(mark) || true }, schema);
    for (const file of files) conforms(file);
    return [...unused].map(({ name }) => name);
}

export async function testVocabulary(goodFiles, bad) {
    await test('the words in quotes in our readers are the members and words of the schemas', () => {
        const readers = ['.cpp', '.hpp'].flatMap(sourceTexts)
            .filter((text) => !text.includes('namespace zicha::needs')) // needs.mjs
            .filter((text) => /#include "core\/(rules\/(reader\/(node|parts)|rule_file)|notice\/file_head)\.hpp"/.test(text));
        const ofJson = ['null', 'true', 'false'];
        const written = new Set(readers.flatMap((text) => [...text.matchAll(/"([$a-z_]+|zicha-\w+\/\d+)"/g)])
            .map(([, word]) => word).filter((word) => !ofJson.includes(word)));
        expectSame(written, namesInSchemas);
    });

    const values = goodFiles.map((file) => JSON.parse(readFileSync(file, 'utf8')));
    for (const kind of KINDS)
        await test(`some good ${kind} file has each member of its schema, so that our reader knows it`, () => {
            const unused = unusedMembers(kind, values.filter(({ format }) => format.startsWith(`zicha-${kind}/`)));
            expect(unused.length === 0, unused.join(' '));
        });

    await test('where our reader refuses a word, those that it knows are those of the schema', () => {
        const told = bad.flatMap(({ said }) => said)
            .map((line) => /: (\w+(?:, \w+)*)\. \[rule\.unknown_value\]$/.exec(line)?.[1]).filter(Boolean)
            .map((list) => list.split(', ').sort().join(' '));
        expectSame(told, KINDS.flatMap((kind) => [...closedLists(SCHEMAS[kind])]));
    });

    for (const kind of KINDS.slice(1))
        await test(`what a ${kind} file shares with rules is the same in both schemas`, () => {
            const differing = ['text', 'both', 'id', 'date', 'citations']
                .filter((name) => JSON.stringify(SCHEMAS[kind].$defs[name]) !== JSON.stringify(SCHEMAS.rules.$defs[name]));
            expect(differing.length === 0, differing.join(' '));
        });
}
