// What is changed, and which tests look at it: the nearest first, since one that fails is enough.

import { readdirSync } from 'node:fs';

const doctest = (suite, files) => ({
    name: files ? `${suite} of ${files}` : suite,
    command: [`build/native/zicha_${suite}`, '--abort-after=1', ...(files ? [`--source-file=*tests/${suite}/${files}*`] : [])],
});
const DECIDING = { build: ['zicha_unit', 'zicha_cases', 'zicha_property'], last: ['cases', 'property', 'unit'].map((suite) => doctest(suite)) };
const GIVING = { build: ['zicha_unit', 'zicha', 'zicha-host'], last: [{ name: 'host directory', command: ['node', 'tests/host/suite.mjs', 'directory'] }] };

const sourcesOf = (folder) => readdirSync(folder).filter((name) => /\.[ch]pp$/.test(name)).map((name) => `${folder}/${name}`);
const looked = (files, first, { build, last }) => files.map((file) => ({ file, build, tests: [...first.map((room) => doctest('unit', room)), ...last] }));

// Readers, writers and screens, which the decided cases hardly touch: doctest first, then the programs.
const READING = { build: ['zicha_unit', 'zicha', 'write_workbook'], last: [doctest('unit'), { name: 'cli', command: ['node', 'tests/cli/suite.mjs'] }] };
const SHOWING = { build: ['zicha_unit'], last: [doctest('unit')] };

/** A folder of core or web alone. */
const inFolder = (folder) => looked(sourcesOf(folder), [folder.replace(/^core\//, '')], folder.startsWith('web/') ? SHOWING : READING);

const deciding = () => [
    ...looked(sourcesOf('core/assess'), ['assess', 'explain'], DECIDING),
    ...looked(sourcesOf('core/facts'), ['facts'], DECIDING),
    ...looked([...sourcesOf('core/needs'), ...sourcesOf('core/needs/reader')], ['needs'], DECIDING),
    ...looked(['core/roster/private_columns.cpp'], ['roster'], DECIDING),
    ...looked(['request_path', 'beneath', 'directory_source'].map((name) => `shell/host/${name}.cpp`), ['shell'], GIVING),
];

export const targetsIn = (folder) => (folder ? inFolder(folder) : deciding());
