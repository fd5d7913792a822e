// Headings that differ: what --map takes, what is said of headings that look like something, and
// which maps are refused.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { packed, parts, rowsOfTable } from './producers.mjs';
import { expect, expectEqual, inTree, own, rowsOf, test, zicha } from './program.mjs';

const BAD = inTree('tests/bad/maps');
const EXAMPLE = inTree('rules/jiaxing-2025.json');
// Too large to keep, and what is no error but said of a roster.
const ELSEWHERE = ['headings.too_many_values', 'headings.alike', 'headings.too_many', 'headings.not_in_roster', 'headings.looks_like'];
const ODD = '工号,姓名,申报职称级别,23年公需课,2024年专业课时,参保地是否嘉兴,备注,评审组织\n'
    + 'E1,张三,中级,18,60,是,x,市\nE2,李四,副高,12.5,,否,y,市\n';
const PLAIN = ODD.replace('申报职称级别,23年公需课,2024年专业课时,参保地是否嘉兴', '级别,2023公需,2024专业,社保在嘉兴');

const codeOf = (file) => file.replace('.json', '').split('.').slice(0, 2).join('.');

function written(name, headings) {
    writeFileSync(own(name), JSON.stringify({ format: 'zicha-headings/1', headings }));
    return own(name);
}

/** The map that the program offers on standard error. */
const offered = (said) => /--map[^{]*(\{.*\})$/m.exec(said)?.[1];

export async function testMaps() {
    const files = readdirSync(BAD);
    for (const file of files)
        await test(`the bad map ${file} is refused with its code and a pointer`, () => {
            for (const lang of ['zh', 'en']) {
                const { status, output, said } = zicha(['check', '-', '--map', `${BAD}/${file}`, '--lang', lang], PLAIN);
                expectEqual([status, output], [2, ''], 'status');
                expect(said.includes(`[${codeOf(file)}]`), said);
                expect(codeOf(file) === 'json.syntax' || /json \/\S/.test(said), said);
            }
        });

    await test('every diagnostic of a map has a bad map or a test', () => {
        const kept = [...new Set(files.map(codeOf))].filter((code) => code.startsWith('headings.'));
        expectEqual([...kept, ...ELSEWHERE].sort(), diagnosticCodes('headings.').sort(), 'codes');
    });

    await test('a map of too many headings or too many bytes is refused, and so is none at all', () => {
        const many = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`h${at}`, null]));
        expect(zicha(['check', '-', '--map', written('many.json', many)], PLAIN).said.includes('headings.too_many'), 'many');
        writeFileSync(own('large.json'), ' '.repeat(2 << 20));
        for (const file of [own('large.json'), own('no-such-map.json'), '/'])
            expectEqual(zicha(['check', '-', '--map', file], PLAIN).status, 2, file);
    });

    await test('an odd roster is refused, and the map that is offered makes it equal to the plain one', () => {
        const odd = zicha(['check', '-', '--lang', 'en'], ODD);
        expectEqual([odd.status, odd.output], [2, ''], 'status');
        expect(odd.said.includes('roster.column_missing'), odd.said);
        expectEqual(odd.said.match(/headings\.looks_like/g).length, 4, 'guesses');
        writeFileSync(own('offered.json'), offered(odd.said));
        const mapped = rowsOf(ODD, ['--map', own('offered.json')]);
        expectEqual(mapped.rows, rowsOf(PLAIN).rows, 'rows');
        expect(!mapped.said.includes('looks_like'), mapped.said);
    });

    await test('a word in cells means what the map says, and is asked about once with how often it is there', () => {
        const head = '工号,级别,组织,2024公需,2024专业,2025公需,2025专业,社保在嘉兴\n';
        const roster = `${head}E1,高工,市,18,72,/,72,在嘉兴\nE2,高工,市,18,72,18,/,在嘉兴\nE3,中级,市,18,72,18,72,外地\n`;
        const plain = `${head}E1,副高,市,18,72,,72,是\nE2,副高,市,18,72,18,,是\nE3,中级,市,18,72,18,72,否\n`;
        const odd = rowsOf(roster);
        expectEqual(odd.rows.map(({ verdict }) => verdict), ['invalid', 'invalid', 'invalid'], 'without a map');
        for (const part of ['列“级别”里有无法识别的内容（次数）：高工 (2)。', '列“社保在嘉兴”里有无法识别的内容（次数）：在嘉兴 (2); 外地 (1)。'])
            expect(odd.said.includes(part), `${part}: ${odd.said}`);
        const start = JSON.parse(/--map 给出：(\{.*\})$/m.exec(odd.said)[1]);
        expectEqual(start.values, { level: { 高工: null }, '*': { '/': null }, insured_locally: { 在嘉兴: null, 外地: null } }, 'offered');
        const values = { ...start.values, level: { 高工: '副高' }, insured_locally: { 在嘉兴: '是', 外地: 'no' } };
        writeFileSync(own('values.json'), JSON.stringify({ ...start, values }));
        const mapped = rowsOf(roster, ['--map', own('values.json')]);
        expectEqual(mapped.rows, rowsOf(plain).rows, 'rows');
        expect(!mapped.said.includes('unknown_words'), mapped.said);
        const not = rowsOf(roster, ['--map', written('not-known.json', {}), '--lang', 'en']);
        expect(not.said.includes('Column "社保在嘉兴" has words that are not known (times): 在嘉兴 (2); 外地 (1).'), not.said);
    });

    await test('words beyond those that a map may explain are refused', () => {
        const words = Object.fromEntries(Array.from({ length: 1001 }, (_, at) => [`词${at}`, null]));
        writeFileSync(own('words.json'), JSON.stringify({ format: 'zicha-headings/1', values: { level: words } }));
        expect(zicha(['check', '-', '--map', own('words.json')], PLAIN).said.includes('headings.too_many_values'), 'refused');
    });

    await test('columns are added up where the map says so, and a blank one makes the sum unknown', () => {
        const tail = ',2024专业,社保在嘉兴\n';
        const split = `工号,级别,组织,一般公需,行业公需${tail}E1,中级,市,10.5,7.5,72,是\nE2,中级,市,10.5,,72,是\nE3,中级,市,,,72,是\n`;
        const plain = `工号,级别,组织,2024公需${tail}E1,中级,市,18,72,是\nE2,中级,市,,72,是\nE3,中级,市,,72,是\n`;
        const map = written('sum.json', { 一般公需: { sum: '2024_general' }, 行业公需: { sum: '2024公需' } });
        const { rows, said } = rowsOf(split, ['--map', map]);
        expectEqual(rows, rowsOf(plain).rows, 'rows');
        expect(said.includes('列“一般公需、行业公需”按你的说明相加，作为“2024公需”'), said);
        const set = rowsOf(split, ['--map', map, '--set', '2024_general=18']).rows.map(({ missing }) => missing.includes('2024_general'));
        expectEqual(set, [false, true, false], 'what is set is for a row in which all of them are blank');
        const large = rowsOf(`工号,级别,组织,一般公需,行业公需${tail}E1,中级,市,9000,1000,72,是\n`, ['--map', map]).rows[0];
        expectEqual([large.error.code, large.error.column, large.error.value], ['cell.too_large', '一般公需', '10000'], 'too many');
        const bad = rowsOf(`工号,级别,组织,一般公需,行业公需${tail}E1,中级,市,9,十,72,是\n`, ['--map', map]).rows[0];
        expectEqual([bad.error.code, bad.error.column], ['cell.not_hours', '行业公需'], 'no number');
    });

    await test('a guess alone changes nothing', () => {
        const roster = 'level,organizer,2023_general,Professional 2023\nintermediate,city,18,not hours\n';
        const { rows, said } = rowsOf(roster, ['--lang', 'en']);
        expect(said.includes('it may be "2023_professional"'), said);
        expectEqual([rows[0].verdict, rows[0].missing.includes('2023_professional')], ['needs_info', true], 'row');
    });

    await test('a roster with the rule file\'s own headings is not guessed at', () => {
        const headings = JSON.parse(readFileSync(EXAMPLE, 'utf8')).facts
            .filter((fact) => fact.headings).map((fact) => fact.headings.zh[0]);
        const { said } = zicha(['check', '-'], `${headings},2023公需\n`);
        expect(!said.includes('looks_like'), said);
    });

    await test('mapped headings are found in a workbook below its title rows', () => {
        const cell = (place, value) => (typeof value === 'number' ? `<c r="${place}"><v>${value}</v></c>`
            : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`);
        const sheet = (headings) => packed(parts(rowsOfTable(
            [['职称 申报 名册', '备注', '备注二'], headings, ['中级', 3.3399999999999999, 'E1']], cell)));
        const map = written('sheet.json', { 甲: 'level', 乙: '2025_general', 丙: 'id' });
        const { rows, said } = rowsOf(sheet(['甲', '乙', '丙']), ['--map', map]);
        expectEqual(rows, rowsOf(sheet(['级别', '2025公需', '工号'])).rows, said);
        expectEqual([rows.length, rows[0].row, rows[0].id], [1, 3, 'E1'], 'row');
        expectEqual(rowsOf(sheet(['甲', '乙', '丙'])).status, 2, 'without the map');
    });

    await test('headings of a map that the roster lacks are said and refuse nothing', () => {
        const { status, said } = zicha(['check', '-', '--map', written('other.json', { 备用: null })], PLAIN);
        expectEqual(status, 0, said);
        expect(said.includes('备用') && said.includes('headings.not_in_roster'), said);
    });

    await test('an identity column stays dropped, and what a map drops is dropped', () => {
        const map = written('private.json', { 身份证号: 'name', 电话: 'insured_locally', 备注: 'drop' });
        const roster = '级别,2025公需,身份证号,电话,备注\n中级,18,330402199001011234,13812345678,secret\n';
        const { status, output, said } = zicha(['check', '-', '--map', map], roster);
        expectEqual(status, 0, said);
        expect(!/330402|138123|secret/.test(output + said), output);
        expectEqual(said.match(/roster\.identity_dropped/g).length, 2, 'dropped');
    });

    await test('rules diff follows the map as well', () => {
        writeFileSync(own('odd.csv'), ODD);
        const map = written('diff.json', { 申报职称级别: 'level', '23年公需课': '2023_general' });
        const options = ['rules', 'diff', EXAMPLE, EXAMPLE, '--roster', own('odd.csv'), '--lang', 'en'];
        expectEqual(zicha(options).status, 2, 'without');
        const { status, output, said } = zicha([...options, '--map', map]);
        expectEqual(status, 0, said);
        expect(output.includes('2 rows; the verdict of 0 differs.'), output);
    });
}
