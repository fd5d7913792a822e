// Headings that differ: what --map takes, what is said of headings that look like something, and
// which maps are refused.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { packed, parts, rowsOfTable } from './producers.mjs';
import { expect, expectEqual, inTree, own, rowsOf, test, zicha } from './program.mjs';

const BAD = inTree('tests/bad/maps');
const EXAMPLE = inTree('rules/jiaxing-2025.json');
// Too large to keep, and what is no error but said of a roster.
const ELSEWHERE = ['headings.alike', 'headings.too_many', 'headings.not_in_roster', 'headings.looks_like'];
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
