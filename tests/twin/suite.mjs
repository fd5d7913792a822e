// The wire between canvas and twin, read by the page's own JavaScript. wire.txt is what C++ makes of
// twin.def and host.def, and writes of a tree with every role, text, number and flag (the native half is
// tests/unit/web/platform/twin_wire_test.cpp, which also writes the file). Here the same lists must come
// out of the packer's reading of those files, and the same tree out of the bytes.
import { readFileSync } from 'node:fs';

import { makeConstants } from '../../shell/page/constants.mjs';
import { expect, expectEqual, test } from '../lines.mjs';

makeConstants();
const generated = (name) => import(`../../build/generated/web/platform/${name}.mjs`);
const [operation, flag, inputMode, event, record, drawCommand, { glyphNumbers }] = await Promise.all([
    'twin/operation', 'twin/flag', 'twin/input_mode', 'twin/event', 'twin/record',
    'host/command', 'host/glyph',
].map(generated));
const { readRecords, readTexts } = await import('../../web/platform/twin_reader.mjs');

const [listed, tree] = readFileSync('tests/twin/wire.txt', 'utf8').split('tree\n');
const bytes = Uint8Array.from(tree.match(/[0-9a-f]{2}/g), (digits) => parseInt(digits, 16));

const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/// [[value, entry]] of one list of the file.
const list = (name) => [...listed.matchAll(new RegExp(`^${name} (\\d+) (.*)$`, 'gm'))]
    .map(([, value, entry]) => [Number(value), entry]);

const byValue = (constants) => Object.entries(constants).sort(([, one], [, other]) => one - other)
    .map(([name, value]) => [value, name]);

const { length, ...command } = drawCommand;
const lists = { operation, flag, input_mode: inputMode, event, command, glyph: glyphNumbers };
for (const [name, constants] of Object.entries(lists)) {
    await test(`the list "${name}" is the same in C++ and JavaScript`, () => {
        const found = Array.isArray(constants) ? [...constants.entries()] : byValue(constants);
        expectEqual(found, list(name).map(([value, entry]) => [value, camelCase(entry)]), name);
    });
}

await test('a drawing command is as long in JavaScript as in C++', () =>
    expectEqual(length, list('command').length, 'length'));

await test('the twin\'s roles and their elements are the same in C++ and JavaScript', () =>
    expectEqual([...record.elements.entries()], list('role').map(([value, entry]) => [value, entry.split(' ').slice(1)]),
        'elements'));

const roles = list('role').map(([, entry]) => entry.split(' ')[0]);
const role = (name) => roles.indexOf(name);

const allFlags = Object.values(flag).reduce((all, bit) => all | bit, 0);
const nothing = {
    operation: operation.leaf, role: role('text'), x: 0, y: 0, width: 0, height: 0,
    scrollHeight: 0, scroll: 0, fontSize: 0, padding: 0, describedBy: 0, flags: 0, level: 0, inputMode: 0,
    position: 0,
};
const noTexts = Object.fromEntries(record.textNames.map((name) => [name, '']));
const [notScrolled, scrolled] = [5, 6];
const close = { operation: operation.close };

/// What emit() of the native half emits.
function expectedTree() {
    const leaf = (id, name, more = {}) => ({ ...nothing, id, ...more, texts: { ...noTexts, name } });
    const opened = (id, more) => leaf(id, '', { operation: operation.open, ...more });
    const placed = { width: 30, height: 40 };
    return [
        {
            operation: operation.open, role: role('region'), id: 0xFEDCBA98, x: 10, y: 20, width: 300,
            height: 400.5, scrollHeight: 1000, scroll: 50, fontSize: 16.25, padding: 8,
            describedBy: 0x89ABCDEF, flags: allFlags, level: 3, inputMode: inputMode.decimal, position: 10000,
            texts: {
                name: 'name', value: 'value', description: 'description', placeholder: 'placeholder',
                href: 'href', dataKey: 'data_key', dataValue: 'data_value',
            },
        },
        leaf(1, '继续教育学时 – 90', { ...placed, x: 5, y: 55 }),
        opened(2, { role: role('group'), x: -10, y: 30 }),
        leaf(3, 'in a group without a place', { ...placed, x: 5, y: 55 }),
        close,
        close,
        leaf(4, 'after it', { ...placed, x: 15, y: 25 }),
        opened(notScrolled, { scrollHeight: 1000 }),
        close,
        opened(scrolled, { scrollHeight: 1000, scroll: 20 }),
        close,
        ...[
            ...list('flag').map(([, name]) => [name, { flags: flag[camelCase(name)] }]),
            ...roles.map((name, index) => [name, { role: index }]),
            ...list('input_mode').map(([, name]) => [name, { inputMode: inputMode[camelCase(name)] }]),
        ].map(([name, more], index) => leaf(101 + index, name, more)),
    ];
}

const sorted = (object) => Object.fromEntries(Object.entries(object).sort(([one], [other]) => (one < other ? -1 : 1)));

await test('the page\'s JavaScript reads the twin\'s bytes as the tree that C++ wrote', () => {
    const expected = expectedTree();
    const records = readRecords(bytes);
    expectEqual(records.length, expected.length, 'records');
    for (const [index, one] of records.entries()) {
        const { at, size, hash, ...numbers } = one;
        const closes = one.operation === operation.close;
        expectEqual(sorted(closes ? numbers : { ...numbers, texts: readTexts(bytes, { at }) }),
            sorted(expected[index]), `record ${index}, of ${size} bytes`);
        expect(closes || hash > 0, `record ${index} has no hash`);
    }
});

await test('scrolling alone changes no hash, so that no element is filled again', () => {
    const hashOf = (wanted) => readRecords(bytes).find(({ id }) => id === wanted).hash;
    expectEqual(hashOf(scrolled), hashOf(notScrolled), 'hash');
    expect(hashOf(scrolled) !== hashOf(1), 'the hash is always the same');
});

const { testDom } = await import('./dom.mjs');
await testDom();
const { testVoice } = await import('./voice.mjs');
await testVoice();
