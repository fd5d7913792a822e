// Rules of the format zicha-rules/2: our reader and the schema of needs agree on the files of rules/elsewhere and
// on broken ones, use the same words, and rules/README.md says what each is.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';

import { filesBelow } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';
import { ACCEPTED, NEEDS_SCHEMA, ourReader, schema } from './judges.mjs';
import { expectSame, namesIn, namesInSchemas } from './vocabulary.mjs';

const FOLDER = 'rules/elsewhere';
const LAYER = 'teachers-province-example';
const files = readdirSync(FOLDER).map((name) => `${FOLDER}/${name}`);
export const namesOfNeeds = namesIn(NEEDS_SCHEMA);

/** What was written, with one text replaced by another. */
const changed = (text, [from, to]) => {
    expect(text.includes(from), `"${from}" is in the file`);
    return Buffer.from(text.replace(from, to));
};

/** Faults that both see. */
const faults = [
    ['"open": "third_year"', '"opne": "third_year"'],
    ['"at_least": "60"', '"at_least": 60'],
    ['"at_least": "60"', '"at_least": "60.005"'],
    ['"cap": "25"', '"cap": "-25"'],
    ['"sum": [', '"product": ['],
    ['"plus_years": 2', '"plus_years": 2.5'],
    ['"kind": "date"', '"kind": "day"'],
    ['"verdict": "yes"', '"verdict": "maybe"'],
    ['"basis": "external"', '"basis": "said"'],
    ['"by": "day"', '"by": "week"'],
    ['"until": "2027-03-25"', '"until": 2027', 'hebei-accounting-2026'],
    ['"made_up": true', '"made_up": "yes"', 'hebei-accounting-2026'],
    ['"made_up": "100"', '"made_up": 100', 'hebei-accounting-2026'],
    ['"sum": true', '"sum": 1', 'hangzhou-2026'],
    ['"sums": {"construction_window": {"total": 360}}', '"sums": {"construction_window": 360}', 'hangzhou-2026'],
    ['"sums": {"construction_window": {"total": 360}}', '"sums": {"construction_window": {"total": null}}', 'hangzhou-2026'],
    ['"period": "y2026"', '"year": "y2026"', 'hebei-accounting-2026'],
    ['"rungs": [', '"rows": [', 'teachers-national'],
    ['"years": 2', '"years": 61', 'teachers-national'],
    ['"outcome": "not_met"', '"outcome": "pass"', 'teachers-national'],
    ['"holds": {', '"hold": {', 'teachers-national'],
    ['"checklist": [', '"check_list": [', 'teachers-national'],
    ['"id": "senior_college"', '"id": "Senior college"', 'teachers-national'],
    ['"extends": ', '"extend": ', LAYER],
    ['"extends": "', '"extends": 2, "scope_": "', LAYER],
    ['"override": {', '"overrides": {', LAYER],
    ['"years": 8', '"years": 61', LAYER],
    ['"extends": "teachers-national.json",', '', LAYER],
];

const faultsOfUpgraded = [
    ['"marked": "{period}"', '"marked": 2025'],
    ['"reading": "pair-by-level"', '"reading": 1'],
    ['"cases": [', '"case": ['],
    ['"completed": {', '"complete": {'],
    ['"blank": "unknown"', '"blank": "none"'],
    ['"{year}公需"', '"公需"'],
    ['"outcome": "not_asked"', '"outcome": "not_met"'],
    ['"lenient": {', '"leniently": {'],
    ['"addressee": {', '"adressee": {'],
    ['"total_headings": [', '"total_heading": ['],
    ['"verdict": "needs_ruling"', '"verdict": "ruling"'],
];

export async function testNeeds() {
    expect(files.length >= 3, 'there are files');
    for (const file of files) {
        const bytes = readFileSync(file);
        await test(`${file} is good to our reader, its examples included, and to the schema`, () => {
            const { status, said, complaint } = ourReader(bytes, 'en', file);
            expectEqual([status, said, complaint], [0, [], ''], 'our reader');
            const { says, why } = schema(bytes);
            expect(says === ACCEPTED, why);
        });
    }

    const upgraded = execFileSync(`${process.env.ZICHA_BUILD ?? 'build/native'}/zicha`, ['rules', 'upgrade', 'rules/jiaxing-2025.json'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    await test('the upgraded rules of Jiaxing are good to our reader and to the schema', () => {
        const { status, said } = ourReader(Buffer.from(upgraded), 'en');
        expectEqual([status, said], [0, []], 'our reader');
        const { says, why } = schema(Buffer.from(upgraded));
        expect(says === ACCEPTED, why);
    });
    for (const fault of faultsOfUpgraded)
        await test(`${fault[1]} for ${fault[0]} in upgraded rules is refused by our reader and by the schema`, () => {
            const bytes = changed(upgraded, fault);
            const { status, said } = ourReader(bytes, 'en');
            expect(status === 1 && said.length > 0, said.join('\n'));
            expect(schema(bytes).says !== ACCEPTED, 'the schema');
        });

    for (const fault of faults)
        await test(`${fault[1]} for ${fault[0]} is refused by our reader and by the schema`, () => {
            const bytes = changed(readFileSync(`${FOLDER}/${fault[2] ?? 'pmp'}.json`, 'utf8'), fault);
            const { status, said } = ourReader(bytes, 'en');
            expect(status === 1 && said.length > 0 && said.every((line) => /^\/?.*: .*\[\w+[.]\w+\]$/.test(line)), said.join('\n'));
            expect(schema(bytes).says !== ACCEPTED, 'the schema');
        });

    await test('the words in quotes in the readers of needs are the members and words of their schema', () => {
        const written = filesBelow('core/needs').map((path) => readFileSync(path, 'utf8'))
            .filter((text) => /#include "core\/(rules\/(reader\/node|rule_file)|needs\/reader\/parts)\.hpp"/.test(text))
            .flatMap((text) => [...text.matchAll(/"([$a-z_]+|zicha-\w+\/\d+)"/g)]).map(([, word]) => word)
            .filter((word) => !['null', 'true', 'false'].includes(word));
        // Sources, citations and the head are read as those of the other rules.
        const shared = [...namesInSchemas].filter((name) => namesOfNeeds.has(name));
        expectSame([...written, ...shared], namesOfNeeds);
    });

    for (const readme of ['README.md', 'README.en.md'])
        await test(`${readme} names every member and word of a file of needs`, () => {
            const text = readFileSync(`rules/${readme}`, 'utf8');
            const isNamed = (name) => new RegExp(`[\`"]${name.replace('$', '\\$')}[\`"]`).test(text);
            const unexplained = [...namesOfNeeds].filter((name) => !isNamed(name));
            expect(unexplained.length === 0, unexplained.join(' '));
        });
}
