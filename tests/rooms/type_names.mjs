// One name, one type: what a header or an unnamed namespace of core, web or shell calls a struct, class, enum
// or alias is the name of nothing else there, whatever its namespace; and no type within another one borrows
// such a name. So a name can be searched for, and read without asking whose it is.
import { readFileSync } from 'node:fs';

import { filesBelow } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';

/** C++ without comments, literals and lines of the preprocessor. */
const bare = (text) => text
    .replace(/R"\(.*?\)"|\/\*.*?\*\/|\/\/[^\n]*|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])+'/gs, ' ')
    .replace(/^[ \t]*#(?:[^\n\\]|\\\n?)*/gm, ' ');

const named = /(?:^|[\s>\])])(?:struct|class|union|enum(?:\s+(?:class|struct))?)\s+(\w+)\s*(?:final\s*)?(?::[^:].*)?$/s;

/** The types that a text defines: { name, isNested }, those within another type or a function nested. */
function typesOf(text) {
    const types = [];
    const scopes = []; // of each open brace, whether it is a namespace's
    let statement = '';
    for (const [piece] of bare(text).matchAll(/[{};]|[^{};]+/g)) {
        const isNested = scopes.includes(false);
        const type = piece === '{' && named.exec(statement);
        const alias = piece === ';' && !isNested && /\busing\s+(\w+)\s*=/.exec(statement);
        if (type || alias) types.push({ name: (type || alias)[1], isNested });
        if (piece === '{') scopes.push(/\bnamespace\b[\s\w:]*$/.test(statement));
        if (piece === '}') scopes.pop();
        statement = /^[{};]$/.test(piece) ? '' : statement + piece;
    }
    return types;
}

/** "NAME: PATH PATH…" of each name that stands for two things; texts by path. */
function clashes(texts) {
    const owners = new Map();
    const nested = [];
    for (const [path, text] of Object.entries(texts))
        for (const { name, isNested } of typesOf(text)) {
            if (isNested) nested.push([name, path]);
            else owners.set(name, new Set([...owners.get(name) ?? [], path])); // an #else defines it once more
        }
    const found = new Map([...owners].filter(([, paths]) => paths.size > 1));
    for (const [name, path] of nested)
        if (owners.has(name)) found.set(name, new Set([...found.get(name) ?? owners.get(name), `${path} (within)`]));
    return [...found].map(([name, paths]) => `${name}: ${[...paths].join(' ')}`);
}

export async function testTypeNames() {
    await test('one name stands for one type', () => {
        const paths = ['core', 'web', 'shell'].flatMap(filesBelow).filter((path) => /[.][ch]pp$/.test(path));
        const texts = Object.fromEntries(paths.map((path) => [path, readFileSync(path, 'utf8')]));
        const found = clashes(texts);
        expect(found.length === 0, found.join('\n'));
        expect(Object.values(texts).flatMap(typesOf).length > 400, 'it sees the types');
    });

    await test('a name of two types is found, wherever they are', () => {
        const header = 'namespace zicha::a {\nclass Row final : public Base<int> {\n    enum class Kind : int { one };\n};\n}';
        const others = {
            'a header': 'namespace zicha::b { template <typename T> struct Row {}; }',
            'an unnamed namespace': 'namespace zicha {\nnamespace {\nstruct Row { int a = 0; };\n}\n}',
            'an alias': 'namespace zicha { using Row = int; }',
            'an enumeration': 'enum class Row : std::uint8_t { a, b };',
        };
        for (const [about, text] of Object.entries(others))
            expectEqual(clashes({ 'a.hpp': header, 'b.cpp': text }), ['Row: a.hpp b.cpp'], about);
        expectEqual(clashes({ 'a.hpp': header, 'b.cpp': 'class Table { struct Row { int a; }; };' }),
            ['Row: a.hpp b.cpp (within)'], 'a type within another');
        for (const text of ['class Row;', '// struct Row {', 'const char* a = "struct Row {";', 'struct Other { Row row; };',
            'class Other { enum class Kind { two }; };', '#define ROW struct Row {', 'Row make() { return {}; }'])
            expectEqual(clashes({ 'a.hpp': header, 'b.cpp': text }), [], text);
    });
}
