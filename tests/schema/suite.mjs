// The JSON Schemas, as an independent validator reads them, and our own readers agree: on every good
// file of rules, notice, calendar or plan, and on every bad one whose fault is one of structure. Of each bad file our reader
// reports exactly the fault it was made for, at the right place.
import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { requirePackage } from '../packages.mjs';

const Ajv = requirePackage('ajv/dist/2020').default;
const zicha = `${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`;
const badFolder = 'tests/bad/rules';
let failures = 0;

function check(sentence, passed, detail = '') {
    console.log(`${passed ? 'ok' : 'not ok'} - ${sentence}`);
    if (passed) return;
    failures++;
    for (const line of detail.split('\n')) console.log(`# ${line}`);
}

const jsonFiles = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);
const rows = readFileSync(`${badFolder}/expected.tsv`, 'utf8').split('\n')
    .filter((line) => line && !line.startsWith('#')).map((line) => line.split('\t'));
const expected = new Map(rows.map(([name, pointer, kind]) => [`${badFolder}/${name}`, { pointer, kind }]));

// "rule.bad_id.json" and "rule.bad_id.of_plan.json" are for the code rule.bad_id.
const codeOf = (file) => file.slice(badFolder.length + 1).split('.').slice(0, 2).join('.');

function ours(file) {
    const run = spawnSync(zicha, ['rules', 'validate', '--lang', 'en', file], { encoding: 'utf8' });
    if (run.error) throw run.error;
    return { status: run.status, lines: run.stdout.split('\n').filter(Boolean), said: run.stdout + run.stderr };
}

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
const kinds = ['rules', 'notice', 'calendar', 'plan'];
const schemas = Object.fromEntries(kinds.map((kind) =>
    [kind, JSON.parse(readFileSync(`rules/zicha-${kind}.schema.json`, 'utf8'))]));
const validators = Object.fromEntries(kinds.map((kind) => [kind, ajv.compile(schemas[kind])]));
let why = null;

function theirs(file) {
    const text = readFileSync(file);
    try {
        // A decoder that refuses what is no UTF-8, as the reader does.
        const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(text));
        const conforms = validators[/^zicha-(\w+)/.exec(value?.format)?.[1]] ?? validators.rules;
        const passed = conforms(value);
        why = conforms.errors;
        return passed;
    } catch (error) {
        why = String(error);
        return false;
    }
}

const good = [
    ...jsonFiles('rules').filter((file) => !file.includes('schema')),
    ...jsonFiles('tests/cases'),
    ...jsonFiles(badFolder).filter((file) => file.includes('/good.')),
];
for (const file of good) {
    const { status, said } = ours(file);
    check(`${file} is good to our reader, its examples included`, status === 0, said);
    check(`${file} is good to the schema`, theirs(file), JSON.stringify(why, null, 1));
}

const bad = jsonFiles(badFolder).filter((file) => !file.includes('/good.'));
for (const file of bad) {
    const { pointer, kind } = expected.get(file) ?? {};
    const { status, lines, said } = ours(file);
    const place = `${file}${pointer ? ` ${pointer}` : ''}: `;
    check(`${file} has its one fault, where it is`,
        kind !== undefined && status === 1 && lines.length === 1 && lines[0].startsWith(place) &&
        lines[0].endsWith(` [${codeOf(file)}]`), `expected at "${pointer}", got\n${said}`);
    // A parser that takes a doubled key or a deep nesting reads on; the rest is the schema's to see.
    if (kind === 'structure' && !/json\.(duplicate_key|too_deep)/.test(file))
        check(`${file} is bad to the schema, too`, !theirs(file), 'it was accepted');
    if (kind === 'meaning')
        check(`${file} is well-formed to the schema`, theirs(file), JSON.stringify(why, null, 1));
}

check('every expected fault has its file', rows.length === bad.length,
    `${rows.length} in expected.tsv, ${bad.length} files`);
const codes = [...readFileSync('core/text_diagnostics.def', 'utf8')
    .matchAll(/^DIAGNOSTIC\(\w+, "((?:json|rule)\.\w+)"/gm)].map((match) => match[1]);
const uncovered = codes.filter((code) => !bad.some((file) => codeOf(file) === code));
check('every code of a rule file has a bad file', codes.length > 0 && uncovered.length === 0,
    uncovered.join(' '));

// Every name that the schema gives meaning to: its members and the words of its closed lists.
function namesIn(schema, names = new Set()) {
    for (const [key, value] of Object.entries(schema)) {
        if (key === 'properties') Object.keys(value).forEach((name) => names.add(name));
        if (key === 'enum') value.forEach((word) => names.add(word));
        if (value && typeof value === 'object') namesIn(value, names);
    }
    return names;
}
const readme = readFileSync('rules/README.md', 'utf8') + readFileSync('rules/NOTICE.md', 'utf8');
const { $defs: parts } = schemas.rules;
const results = parts.example.properties.expect;
const ofResults = new Set([...namesIn({ results }), ...parts.hours_requirement.properties.id.allOf[1].not.enum]);
for (const kind of kinds) {
    const unexplained = [...namesIn(schemas[kind])]
        .filter((name) => !ofResults.has(name) && !new RegExp(`[\`"]${name.replace('$', '\\$')}[\`"]`).test(readme));
    check(`README.md and NOTICE.md explain every member and word of the schema of a ${kind} file`,
        unexplained.length === 0, unexplained.join(' '));
}

for (const kind of kinds.slice(1)) {
    const differing = ['text', 'both', 'id', 'date', 'citations']
        .filter((name) => JSON.stringify(schemas[kind].$defs[name]) !== JSON.stringify(parts[name]));
    check(`what a ${kind} file shares with rules is the same in both schemas`, differing.length === 0,
        differing.join(' '));
}

process.exitCode = failures === 0 ? 0 : 1;
