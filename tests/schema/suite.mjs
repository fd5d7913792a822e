// The JSON Schemas, as an independent validator reads them, and our own reader agree: on every good
// file of rules, notice, calendar or plan, and on every bad one whose fault a schema can see. Of each
// bad file our reader says exactly what is written next to it.
import { readFileSync, readdirSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';
import { badFile, caseFiles, goodFiles, writeCaseFile } from './bad_cases.mjs';
import { ACCEPTED, ourReader, schema } from './judges.mjs';
import { testNeeds } from './needs.mjs';
import { testReadme } from './readme.mjs';
import { testResults } from './results.mjs';
import { testVocabulary } from './vocabulary.mjs';

const jsonFiles = (folder) => readdirSync(folder).filter((name) => name.endsWith('.json'))
    .map((name) => `${folder}/${name}`);
const good = [
    ...jsonFiles('rules').filter((file) => !file.includes('schema')),
    ...jsonFiles('tests/cases'),
    ...goodFiles(),
];
for (const file of good) {
    const bytes = readFileSync(file);
    await test(`${file} is good to our reader, its examples included`, () => {
        const { status, said, complaint } = ourReader(bytes, 'en');
        expect(status === 0, said.join('\n') + complaint);
    });
    await test(`${file} is good to the schema`, () => {
        const { says, why } = schema(bytes);
        expect(says === ACCEPTED, why);
    });
}

const collects = Boolean(process.env.ZICHA_COLLECT);
const files = caseFiles();

function testCase(base, one) {
    const bytes = badFile(base, one);
    const runs = ['zh', 'en'].map((language) => ourReader(bytes, language));
    const said = runs.flatMap((run) => run.said);
    const { says, why } = schema(bytes);
    if (collects) Object.assign(one, { said, schema: says });
    const lines = (list) => list.map((line) => `\n    ${line}`).join('');
    expect(said.join('\n') === one.said.join('\n'), `expected:${lines(one.said)}\ngot:${lines(said)}`);
    // A doubt keeps no file from being used.
    const status = said.every((line) => /\[doubt\.\w+\]$/.test(line)) ? 0 : 1;
    expectEqual(runs.map((run) => [run.status, run.said.length, run.complaint]), [[status, 1, ''], [status, 1, '']],
        'its status, its faults and what else is said, in each language');
    expect(says === one.schema, `expected: ${one.schema}\ngot: ${says}\n${why}`);
}

for (const file of files) {
    const name = /(\w+)\.txt$/.exec(file.path)[1];
    for (const one of file.cases) await test(`bad file, ${name}: ${one.title}`, () => testCase(file.base, one));
    if (collects) writeCaseFile(file);
}

const bad = files.flatMap((file) => file.cases);
await test('every code of a rule file has a bad file', () => {
    const shown = bad.flatMap((one) => one.said).map((line) => /\[([\w.]+)\]$/.exec(line)?.[1]);
    const missing = diagnosticCodes('json.', 'rule.', 'doubt.').filter((code) => !shown.includes(code));
    expect(missing.length === 0, missing.join(' '));
});

await testVocabulary(good, bad);
await testNeeds();
await testReadme();
await testResults();
