// schemas/: what the programs give, and what they take of persons, maps and courses, conforms to its JSON
// Schema; and each schema refuses what is something else.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

import { expect, expectEqual, test } from '../lines.mjs';
import { requirePackage } from '../packages.mjs';
import { readCsv } from '../parity/csv.mjs';
import { diagnosticCodes } from '../catalogues.mjs';
import { isLayer, rosterOf } from '../needs_persons.mjs';

const Ajv = requirePackage('ajv/dist/2020').default;
const zicha = `${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`;
const FOLDER = 'schemas';
const NAMES = readdirSync(FOLDER).map((name) => /^([\w-]+)\.schema\.json$/.exec(name)[1]);
const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, strictTypes: false, allowUnionTypes: true });
for (const name of NAMES) ajv.addSchema(JSON.parse(readFileSync(`${FOLDER}/${name}.schema.json`, 'utf8')));

const idOf = (name) => `urn:zicha:${name}:1`;
const conforms = (name, value) => ajv.validate(idOf(name), value);

/** Throws unless each value conforms. */
function expectAll(name, values, least = 1) {
    expect(values.length >= least, `only ${values.length} values`);
    for (const value of values)
        expect(conforms(name, value), `${JSON.stringify(ajv.errors, null, 1)}\n${JSON.stringify(value)}`);
}

const run = (options, input) => spawnSync(zicha, options, { input, encoding: 'utf8', maxBuffer: 1 << 26 });
const objects = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line));
const CASES = readFileSync('tests/cases/jiaxing-2025.csv', 'utf8');
const BAD = 'id,level,2025_general,备注\nA,中级,x,\n,,,\n合计,,7,\nB,高级,1.234,\nC,senior,"#N/A",\n';

/** Each case as an object, its blank cells left out. */
function persons() {
    const [headings, ...rows] = readCsv(CASES);
    return rows.map((row) => Object.fromEntries(row.map((cell, at) => [headings[at], cell]).filter(([, cell]) => cell !== '')));
}

const served = (calls) => objects(run(['serve', '--stdio', '--as-of', '2025-09-01'], calls.map(([method, params], id) =>
    `${JSON.stringify({ jsonrpc: '2.0', id, method, params })}\n`).join('')).stdout);

async function testRows() {
    await test('every result row conforms to its schema: decided, invalid, skipped, provisional, of several rosters', () => {
        for (const options of [[], ['--rules', 'jiaxing-2026'], ['--lang', 'en'], ['tests/cases/jiaxing-2025.csv']])
            for (const roster of [CASES, BAD])
                expectAll('result-row', objects(run(['check', '-', '--format', 'ndjson', ...options], roster).stdout), 4);
        expectAll('result-row', objects(run(['check', '-', '--input', 'ndjson', '--format', 'ndjson'], '{}\n[]\n{"level":7}\n').stdout), 3);
    });

    await test('every explanation conforms to its schema, in both languages', () => {
        for (const lang of ['zh', 'en'])
            for (const rules of ['jiaxing-2025', 'jiaxing-2026'])
                expectAll('explanation', served(persons().map((person) => ['explain', { person, lang, rules }])).flatMap(({ result }) => result ?? []), 40); // of some years 2026 does not ask
        const alone = run(['explain', '-', '--format', 'json'], JSON.stringify({ level: 'intermediate', '2025_general': 'x' }));
        expectAll('explanation', objects(alone.stdout));
    });

    await test('an error of a row names the fact’s id and the heading as its file writes it', () => {
        const [zh, en, mine] = ['级别,2025公需\n中级,x\n', 'level,2025_general\nsenior,x\n', '级别,2025公需,今年\n中级,,x\n'].map((roster) =>
            objects(run(['check', '-', '--format', 'ndjson', ...roster.includes('今年') ? ['--map', '/dev/stdin'] : []], roster).stdout)[0]?.error);
        expectEqual([zh.fact, zh.column, en.fact, en.column, mine], ['2025_general', '2025公需', '2025_general', '2025_general', undefined], 'errors');
    });

    await test('the schemas of rows and explanations refuse what neither is', () => {
        const [row] = objects(run(['check', '-', '--format', 'ndjson'], CASES).stdout);
        for (const change of [{ verdict: 'maybe' }, { row: '2' }, { extra: 1 }, { missing: null }, { error: {} }, { gap: {} }])
            expect(!conforms('result-row', { ...row, ...change }), JSON.stringify(change));
        const { id: _, ...without } = row;
        expect(!conforms('result-row', without) && !conforms('explanation', row), 'too little');
    });
}

async function testNeedsRows() {
    const ACCOUNTANTS = '姓名,first_year,2026_professional,2026_general\n甲,2026,60,30\n乙,2026,60,0.5\n丙,,60,30\n合计,,180,60\n丁,2026,60,三十\n戊,no,60,30\n';
    const rowsUnder = (pack, roster) => objects(run(['check', '-', '--format', 'ndjson', '--rules', `rules/elsewhere/${pack}.json`], roster).stdout);
    await test('every row under needs conforms to its schema: decided, invalid, skipped; and the schema refuses what is none', () => {
        const rows = rowsUnder('hebei-accounting-2026', ACCOUNTANTS);
        expectEqual(rows.map(({ verdict, error }) => error?.fact ?? verdict), ['yes', 'no', 'unknown', 'skipped', 'years.2026.general', 'first_year'], 'rows');
        expectAll('needs-row', rows, 6);
        for (const pack of readdirSync('rules/elsewhere')) {
            const book = JSON.parse(readFileSync(`rules/elsewhere/${pack}`, 'utf8'));
            if (isLayer(book)) continue;
            expectAll('needs-row', rowsUnder(pack.replace('.json', ''), rosterOf(book, book.examples.map(({ facts }) => facts))), 4);
        }
        for (const change of [{ verdict: 'eligible' }, { row: 0 }, { extra: 1 }, { missing: null }, { error: {} }, { gap: null }, { open: [{}] }])
            expect(!conforms('needs-row', { ...rows[1], ...change }), JSON.stringify(change));
        expect(!conforms('needs-row', { ...rows[3], gap: {} }) && !conforms('result-row', rows[0]), 'another kind');
    });
}

async function testSaid() {
    await test('every line of --errors json conforms to the schema of a diagnostic', () => {
        const runs = [['check', '-'], ['check', '-', '--format', 'ndjson', '--courses', 'nowhere'], ['check', '--nonsense'], ['explain', '-'],
            ['check', '-', '--rules', 'tests/bad/rules/good.minimal.json'], ['deadline', '2031-01-01']];
        for (const options of runs)
            for (const input of [BAD, 'a,b\n', '{"nobody":1,"level":[]}'])
                expectAll('diagnostic', objects(run([...options, '--errors', 'json'], input).stderr));
    });

    await test('notices, problems, doubts and the data of errors of the service conform to it', () => {
        const bad = readFileSync('rules/jiaxing-2025.json', 'utf8').replace('"zicha-rules/1"', '"x"');
        const answers = served([['check', { roster: BAD }], ['check', { persons: [{ nobody: 1 }, 3] }], ['validate', { file: bad }], ['decide', {}],
            ['decide', { person: { nobody: 1 } }], ['nothing', {}], ['check', { roster: 'a\n' }]]);
        const said = answers.flatMap(({ result, error }) => [...result?.notices ?? [], ...result?.problems ?? [], ...error?.data ?? []]);
        expectAll('diagnostic', said, answers.length);
        expectAll('result-row', answers.flatMap(({ result }) => result?.rows ?? []), 5);
    });

    await test('the schema of a diagnostic refuses what is none', () => {
        for (const value of [{}, { code: 'x', message: 'y' }, { code: 'a.b' }, { code: 'a.b', message: 'c', row: 0 }, { code: 'a.b', message: 'c', more: 1 }])
            expect(!conforms('diagnostic', value), JSON.stringify(value));
    });
}

async function testTaken() {
    await test('persons conform to their schema, and what is none does not', () => {
        expectAll('person', persons(), 50);
        for (const value of [[], { level: [] }, { '': 1 }]) expect(!conforms('person', value), JSON.stringify(value));
    });

    await test('the map that a check suggests conforms to its schema; what a check refuses as a map does not', () => {
        const { stderr } = run(['check', '-'], '级别,25年公需课,2025专业\n中级,1,2\n');
        expectAll('heading-map', [JSON.parse(/\{"format": ?"zicha-headings.*\}/.exec(stderr)[0])]);
        expectAll('heading-map', [{ format: 'zicha-headings/1', headings: { a: 'drop', b: null, c: { sum: '2025_general' } }, values: { '*': { '/': null } } }]);
        for (const value of [{}, { format: 'zicha-headings/1' }, { format: 'x', headings: {} }, { format: 'zicha-headings/1', headings: { a: 1 } }])
            expect(!conforms('heading-map', value), JSON.stringify(value));
    });

    await test('a draft conforms to its schema', () => {
        const draft = { format: 'zicha-answers/2', rules: { id: 'jiaxing-2025', edition: '2025-11-28' }, saved: '', facts: { level: { value: '', from: 'typed' } } };
        expectAll('draft', [draft, { ...draft, saved: '2025-09-01' }]);
        for (const change of [{ format: 'zicha-answers/1' }, { facts: { level: 'x' } }, { rules: 'jiaxing-2025' }])
            expect(!conforms('draft', { ...draft, ...change }), JSON.stringify(change));
    });

    await test('a file of corrections, as the page writes it, conforms to its schema, and a damaged one does not', () => {
        // What tests/unit/roster/corrections_test.cpp expects of the program.
        const file = { format: 'zicha-corrections/1', corrections: [
            { row: 2, id: 'E1', cells: { '2025专业': { was: '七十二', now: '72' } } }, { row: 5, cells: { '社保在嘉兴': { was: '不详', now: '否' } } },
        ] };
        expectAll('corrections', [file]);
        for (const value of [{}, { ...file, format: 'x' }, { format: file.format }, { ...file, corrections: [{ row: 0, cells: {} }] },
            { ...file, corrections: [{ row: 2, cells: { a: { was: '' } } }] }])
            expect(!conforms('corrections', value), JSON.stringify(value));
    });

    await test('courses conform to their schema, and those that a check refuses do not', () => {
        const course = { id: 'E1', year: '2025', category: 'general', hours: '5', registered: 'yes' };
        expectAll('course', [course, { ...course, year: '', date: '2025-03-01', hours: '3.25' }]);
        for (const change of [{ id: '' }, { hours: '1.234' }, { hours: 'x' }, { year: '25' }]) {
            const bad = { ...course, ...change };
            expect(!conforms('course', bad), JSON.stringify(change));
        }
    });
}

async function testCodes() {
    const listed = objects(run(['help', 'codes', '--format', 'ndjson']).stdout);

    await test('help codes lists every diagnostic of every room once, with both sentences', () => {
        const codes = listed.map(({ code }) => code);
        expectEqual(codes, [...new Set(codes)].sort(), 'sorted, each once');
        expectEqual(diagnosticCodes('').filter((code) => !codes.includes(code)), [], 'missing');
        expect(listed.every(({ zh, en }) => /[一-龥]/.test(zh) && en.length > 5 && !/[一-龥]/.test(en.replace(/"[^"]*"|\([^)]*\)/g, ''))), 'both sentences');
    });

    await test('help codes explains the codes that are asked for, by name or by how they begin, and says if there is none', () => {
        const one = run(['help', 'codes', 'cell.not_hours', '--lang', 'en']);
        expect(one.status === 0 && /^cell\.not_hours\n {4}"\{0\}" is not a number of hours.*\n {4}“\{0\}”不是学时数/.test(one.stdout), one.stdout);
        const many = run(['help', 'codes', 'rpc.']).stdout;
        expect(many.includes('rpc.method\n') && !many.includes('cell.'), many);
        const none = run(['help', 'codes', 'nobody', '--lang', 'en']);
        expectEqual([none.status, none.stdout], [1, ''], 'none');
        expect(none.stderr.includes('"nobody"'), none.stderr);
    });
}

export async function testResults() {
    await test('each schema says which version it is, and refers only to those that are there', () => {
        expect(NAMES.length === 9, NAMES.join());
        for (const name of NAMES) expect(ajv.getSchema(idOf(name)), name);
    });
    await testRows();
    await testNeedsRows();
    await testSaid();
    await testTaken();
    await testCodes();
}
