// Rules of the format zicha-rules/2 in layers: a file that extends another, read by every command; and what is refused.

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';

import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const [NATION, PROVINCE] = ['teachers-national', 'teachers-province-example'].map((name) => inTree(`rules/elsewhere/${name}.json`));
const read = (file) => JSON.parse(readFileSync(file, 'utf8'));
const MOST = 8;

/** Writes files of needs into a folder of their own, and gives the path of the first. */
function written(files) {
    const folder = own(`layers-${Math.random().toString(36).slice(2)}`);
    mkdirSync(folder);
    for (const [name, file] of Object.entries(files))
        writeFileSync(`${folder}/${name}`, typeof file === 'string' ? file : JSON.stringify(file, undefined, 1));
    return `${folder}/${Object.keys(files)[0]}`;
}

const nation = () => read(NATION);
/** The province's file with other members; those that are undefined are left out. */
const layer = (changes = {}) => ({ ...read(PROVINCE), extends: 'base.json', ...changes });
const validated = (file) => zicha(['rules', 'validate', file, '--lang', 'en']);
const explained = (file, facts) => JSON.parse(zicha(['explain', '-', '--rules', file, '--format', 'json'], JSON.stringify(facts)).output);

async function testRead() {
    const facts = { title: 'senior', degree: 'college', stage: 'primary', qualified_on: '2019-01-01', rural: 'done', class_teacher: 'done' };

    await test('a province that extends the nation has its rung and its condition, and the nation keeps its own', () => {
        const { class_teacher: _, ...ofNation } = facts;
        expectEqual([explained(PROVINCE, facts).verdict, explained(PROVINCE, facts).from_day], ['no', '2027-01-01'], 'by the province');
        expectEqual(explained(NATION, ofNation).verdict, 'yes', 'by the nation');
        expectEqual(explained(PROVINCE, { ...facts, degree: 'bachelor' }).verdict, 'yes', 'a rung that is the nation’s still');
        expectEqual(explained(PROVINCE, facts).checklist.map(({ id }) => id), ['teaching', 'research'], 'the nation’s list');
    });

    await test('every command reads layers: validate, test, check, template, serve', () => {
        expectEqual(validated(PROVINCE).status, 0, validated(PROVINCE).output);
        const { status, output } = zicha(['rules', 'test', PROVINCE, '--lang', 'en']);
        expectEqual([status, /of 0/.test(output), output.includes('/override/need/0')], [0, false, false], output);
        const csv = zicha(['template', '--rules', PROVINCE]).output;
        expect(csv.includes('担任班主任满两年') && csv.includes('学历'), csv);
        const roster = '工号,title,degree,stage,qualified_on,rural,class_teacher\nE1,高级,大专,小学,2019-01-01,有,是\n';
        const [row] = zicha(['check', '-', '--rules', PROVINCE, '--format', 'ndjson'], roster).output.split('\n').filter(Boolean).map((line) => JSON.parse(line));
        expectEqual([row.verdict, row.rules], ['no', 'teachers-province-example'], 'check');
        const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'decide', params: { person: facts } });
        expectEqual(JSON.parse(zicha(['serve', '--stdio', '--rules', PROVINCE], `${message}\n`).output).result.verdict, 'no', 'serve');
    });

    await test('of a layer its own parts are tested, by their places in its own file', () => {
        const file = written({ 'city.json': layer({ examples: read(PROVINCE).examples.slice(-1) }), 'base.json': nation() });
        const { status, output } = zicha(['rules', 'test', file, '--lang', 'en']);
        const listed = output.split('\n').filter((line) => line.startsWith('  /')).map((line) => line.trim().split(' ')[0]);
        expectEqual(status, 1, output);
        expect(listed.length > 3 && listed.every((pointer) => /^\/(override\/need\/0|need)(\/|$)/.test(pointer)), listed.join('\n'));
    });

    await test('three layers: the last one stands, and each figure keeps its source', () => {
        const city = { ...layer({ extends: 'province.json', id: 'city', facts: undefined, sources: undefined, need: undefined }) };
        city.override = { need: [{ ...read(PROVINCE).override.need[0], years: 9 }], facts: [{ ...read(PROVINCE).facts[0], label: { zh: '班主任', en: 'Class teacher' } }] };
        city.examples = [{ title: { zh: '九年', en: 'nine' }, facts: { ...facts, qualified_on: '2018-01-01' }, expect: { verdict: 'no', unmet: ['service'], from_day: '2027-01-01' } }];
        const file = written({ 'city.json': city, 'province.json': layer(), 'base.json': nation() });
        expectEqual([validated(file).status, validated(file).said], [0, ''], validated(file).output);
        expectEqual(explained(file, { ...facts, qualified_on: '2017-12-31' }).verdict, 'yes', 'nine years');
        expect(zicha(['template', '--rules', file]).output.includes('班主任'), 'the city’s label');
    });
}

async function testRefused() {
    const rung = { ...read(PROVINCE).override.need[0] };
    const twice = nation();
    twice.need.else.all_of[0].ladder.rungs[0].id = 'senior_college';
    const chain = (length) => Object.fromEntries(Array.from({ length }, (_, at) =>
        [`${at}.json`, at === length - 1 ? nation() : layer({ extends: `${at + 1}.json`, id: `layer-${at}`, facts: undefined, sources: undefined, need: undefined, override: undefined })]));
    const refusals = [
        ['a chain that ends in itself', { 'a.json': layer({ extends: 'b.json' }), 'b.json': layer({ extends: 'a.json' }) },
            'needs.layer_loop', 'b.json', '/extends', 'a.json /extends'],
        ['a file that extends itself', { 'a.json': layer({ extends: 'a.json' }) }, 'needs.layer_loop', 'a.json', '/extends', 'a.json /extends'],
        [`a chain of 100`, chain(100), 'needs.layer_deep', '7.json', '/extends', '0.json /extends'],
        [`a chain of ${MOST + 1}`, chain(MOST + 1), 'needs.layer_deep', '7.json', '/extends', '0.json /extends'],
        ['a rung that is not there', { 'a.json': layer({ override: { need: [{ ...rung, id: 'none' }] } }), 'base.json': nation() },
            'needs.layer_absent', 'a.json', '/override/need/0', 'base.json /need'],
        ['a count where there are none', { 'a.json': layer({ override: { counts: [{ id: 'n' }] } }), 'base.json': nation() },
            'needs.layer_absent', 'a.json', '/override/counts/0', 'base.json'],
        ['a need that is there twice', { 'a.json': layer({ override: { need: [rung] } }), 'base.json': twice },
            'needs.layer_several', 'a.json', '/override/need/0', 'base.json /need/else/all_of/0/ladder/rungs/0'],
        ['a fact that is there already', { 'a.json': layer({ facts: nation().facts.slice(0, 1) }), 'base.json': nation() },
            'needs.layer_taken', 'a.json', '/facts/0/id', 'base.json /facts/0'],
        ['a source that is there already', { 'a.json': layer({ sources: nation().sources }), 'base.json': nation() },
            'needs.layer_taken', 'a.json', '/sources/0/id', 'base.json /sources/0'],
        ['an override of another kind', { 'a.json': layer({ override: { sources: [] } }), 'base.json': nation() }, 'needs.layer_override', 'a.json', '/override/sources'],
        ['a file that is not there', { 'a.json': layer() }, 'needs.layer_missing', 'a.json', '/extends'],
        ['a file in another folder', { 'a.json': layer({ extends: '../base.json' }) }, 'needs.layer_name', 'a.json', '/extends'],
        ['a name that is none', { 'a.json': layer({ extends: 7 }) }, 'needs.layer_name', 'a.json', '/extends'],
        ['rules of the first format', { 'a.json': layer(), 'base.json': readFileSync(inTree('rules/jiaxing-2025.json'), 'utf8') }, 'needs.layer_format', 'a.json', '/extends'],
    ];
    for (const [what, files, code, name, pointer, other = ''] of refusals)
        await test(`of layers, ${what} is refused with its places (${code})`, () => {
            const file = written(files);
            for (const { status, output, said } of [validated(file), zicha(['explain', '-', '--rules', file, '--lang', 'en'], '{}'), zicha(['check', '-', '--rules', file, '--lang', 'en'], 'id\n')]) {
                const line = (output + said).split('\n').find((one) => one.includes(`[${code}]`)) ?? '';
                expect(status > 0 && new RegExp(`/${name}:\\d+:\\d+ ${pointer}: `).test(line) && line.includes(other), output + said);
            }
        });

    await test('what is wrong in a layer is told of that file, with its line', () => {
        const wrong = nation();
        wrong.need.need.ladder.rungs[1].years = 99;
        const bad = layer();
        bad.need.need.holds.is = ['nobody'];
        const file = written({ 'a.json': bad, 'base.json': wrong });
        const { status, output } = validated(file);
        expectEqual(status, 1, output);
        expect(/\/base\.json:\d+:\d+ \/need\/need\/ladder\/rungs\/1\/years: .*\[rule\.wrong_type\]/.test(output), output);
        expect(/\/a\.json:\d+:\d+ \/need\/need\/holds\/is\/0: .*\[rule\.unknown_reference\]/.test(output), output);
        const broken = written({ 'a.json': layer(), 'base.json': '{"format": "zicha-rules/2",\n"id" 7}' });
        expect(/\/base\.json:2:\d+.*\[json\.syntax\]/.test(validated(broken).output), validated(broken).output);
    });

    await test('an example of a layer that is decided otherwise is told with its line', () => {
        const bad = layer();
        bad.examples[0].expect = { verdict: 'no' };
        const { status, output } = validated(written({ 'a.json': bad, 'base.json': nation() }));
        expect(status === 1 && /\/a\.json:\d+:\d+ \/examples\/0\/expect\/verdict: .*\[rule\.example_differs\]/.test(output), output);
    });
}

export async function testNeedsLayers() {
    await testRead();
    await testRefused();
}
