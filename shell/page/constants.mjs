// Makes the JavaScript constants of the wire between canvas and twin from web/platform/twin.def, the list
// that C++ includes: build/generated/web/platform/twin/, a module for each of its lists that is read by
// name, and record.mjs for what a record holds. The bundler puts the plain numbers where they are used.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const tree = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const definition = 'web/platform/twin.def';
const folder = 'build/generated/web/platform/twin';
const head = `// Made by shell/page/constants.mjs from ${definition}.\n`;

const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/// TWIN_LIST(first, "second") → { LIST: [['first', 'second']] }, in the order of the lines.
function listsOf(text) {
    const lists = {};
    for (const [, list, content] of text.matchAll(/^TWIN_(\w+)\(([^)]*)\)/gm)) {
        (lists[list] ??= []).push(content.split(',').map((each) => each.trim().replaceAll('"', '')));
    }
    return lists;
}

const constants = (entries, value) => entries.map(([name], index) =>
    `export const ${camelCase(name)} = ${value(index)};\n`).join('');

const array = (name, values) => `export const ${name} = [\n${
    values.map((value) => `    '${value}',\n`).join('')}];\n`;

const sizes = { uint8: 1, uint16: 2, uint32: 4, float32: 4 };

/// What a record holds: its numbers by name and where its texts begin.
function recordModule({ NUMBER: numbers, TEXT: texts, ROLE: roles }) {
    let size = 0;
    const members = numbers.map(([type, name]) => {
        const member = `        ${camelCase(name)}: ${type}(${size}),\n`;
        size += sizes[type];
        return member;
    });
    const readers = Object.keys(sizes).map((type) =>
        `    const ${type} = (place) => view.get${type[0].toUpperCase()}${type.slice(1)}(at + place, true);\n`);
    return `export const numbersSize = ${size};

${array('textNames', texts.map(([name]) => camelCase(name)))}
${array('roleNames', roles.map(([name]) => name))}
/// Element and role attribute.
${array('elements', roles.map(([, element, role]) => `${element} ${role}`.trim()))}
export function readNumbers(view, at) {
${readers.join('')}    return {
${members.join('')}    };
}
`;
}

function writeIfDifferent(file, content) {
    if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
}

export function makeConstants() {
    const lists = listsOf(readFileSync(join(tree, definition), 'utf8'));
    const number = (index) => index;
    const modules = {
        operation: constants(lists.OPERATION, number),
        flag: constants(lists.FLAG, (index) => 1 << index),
        event: constants(lists.EVENT, number),
        input_mode: constants(lists.INPUT_MODE, number),
        record: recordModule(lists),
    };
    for (const [name, content] of Object.entries(modules)) {
        writeIfDifferent(join(tree, folder, `${name}.mjs`), head + content);
    }
}
