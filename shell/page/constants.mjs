// Makes the JavaScript constants of what crosses between C++ and JavaScript: web/platform/twin.def and
// host.def, the lists that C++ includes, become build/generated/web/platform/{twin,host}/, a module for each
// list that is used by name, and twin/record.mjs for what a record of the twin holds. The bundler puts the
// plain numbers where they are used.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const tree = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const platform = 'web/platform';

const camelCase = (name) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/// TWIN_LIST(first, "second") → { LIST: [['first', 'second']] }, in the order of the lines.
function listsOf(definition) {
    const lists = {};
    const text = readFileSync(join(tree, platform, `${definition}.def`), 'utf8');
    for (const [, list, content] of text.matchAll(/^[A-Z]+_(\w+)\(([^)]*)\)/gm)) {
        (lists[list] ??= []).push(content.split(',').map((each) => each.trim().replace(/["']/g, '')));
    }
    return lists;
}

const constants = (entries, value) => entries.map(([name], index) =>
    `export const ${camelCase(name)} = ${value(index)};\n`).join('');
const numbers = (entries) => constants(entries, (index) => index);
const bits = (entries) => constants(entries, (index) => 1 << index);

const array = (name, values) => `export const ${name} = [\n${
    values.map((value) => `    '${value}',\n`).join('')}];\n`;

const sizes = { uint8: 1, uint16: 2, uint32: 4, float32: 4 };

/// What a record holds: its numbers by name and where its texts begin.
function recordModule({ NUMBER: fields, TEXT: texts, ROLE: roles }) {
    let size = 0;
    const members = fields.map(([type, name]) => {
        const member = `        ${camelCase(name)}: ${type}(${size}),\n`;
        size += sizes[type];
        return member;
    });
    const readers = Object.keys(sizes).map((type) =>
        `    const ${type} = (place) => view.get${type[0].toUpperCase()}${type.slice(1)}(at + place, true);\n`);
    return `export const numbersSize = ${size};

${array('textNames', texts.map(([name]) => camelCase(name)))}
/// By role: element, and role attribute if it has one. Written as one string, because it is shorter.
export const elements = '${roles.map(([, element, role]) => `${element} ${role}`.trim()).join(',')}'
    .split(',').map((each) => each.split(' '));

export function readNumbers(view, at) {
${readers.join('')}    return {
${members.join('')}    };
}
`;
}

/// Offsets of a vertex's members, and the size of it all.
function vertexModule(members) {
    let size = 0;
    return members.map(([type, count, name]) => {
        const line = `export const ${name} = ${size};\n`;
        size += sizes[type] * Number(count);
        return line;
    }).join('') + `export const size = ${size};\n`;
}

/// By its mark, the elements of a sheet's line.
const sheetModule = (parts) => `export const parts = {\n${parts.map(([, mark, elements]) =>
    `    '${mark}': ['${elements.replaceAll(' ', "', '")}'],\n`).join('')}};\n`;

function writeIfDifferent(file, content) {
    if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
}

function writeModules(definition, modules) {
    const head = `// Made by shell/page/constants.mjs from ${platform}/${definition}.def.\n`;
    for (const [name, content] of Object.entries(modules)) {
        writeIfDifferent(join(tree, 'build/generated', platform, definition, `${name}.mjs`), head + content);
    }
}

export function makeConstants() {
    const twin = listsOf('twin');
    writeModules('twin', {
        operation: numbers(twin.OPERATION),
        flag: bits(twin.FLAG),
        event: numbers(twin.EVENT),
        input_mode: numbers(twin.INPUT_MODE),
        record: recordModule(twin),
    });
    const host = listsOf('host');
    const { PARAMETER, TEXT, YES_NO, KEPT, NEWS } = host;
    const kept = KEPT.map(([name]) => [`kept_${name}`]);
    writeModules('host', {
        told: numbers([PARAMETER, TEXT, YES_NO, kept, NEWS].flat())
            + array('parameters', PARAMETER.map(([, written]) => written)),
        kept: numbers(KEPT) + array('names', KEPT.map(([name]) => name)),
        sheet: sheetModule(host.SHEET_PART),
        vertex: vertexModule(host.VERTEX),
        command: `${numbers(host.COMMAND)}export const length = ${host.COMMAND.length};\n`,
        glyph: array('glyphNumbers', host.GLYPH.map(([name]) => name)),
    });
}
