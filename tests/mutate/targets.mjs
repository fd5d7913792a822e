// What is changed, and which tests look at it: the nearest first, since one that fails is enough.

import { existsSync, readdirSync } from 'node:fs';

const doctest = (suite, ...files) => ({
    name: files.length > 0 ? `${suite} of ${files.join(', ')}` : suite,
    programs: [`zicha_${suite}`],
    folders: files,
    command: [`zicha_${suite}`, '--abort-after=1',
        ...(files.length > 0 ? [`--source-file=${files.map((file) => `*tests/${suite}/${file}*`).join(',')}`] : [])],
});
const node = (programs, suite, ...filter) => ({
    name: [suite, ...filter].join(' '), programs, folders: [], command: ['node', `tests/${suite}/suite.mjs`, ...filter],
});
const WHOLE = [doctest('cases'), doctest('property'), doctest('unit')];
const HOST = ['directory', 'injected'].map((subject) => node(['zicha-host', 'zicha_host_injected'], 'host', subject));
const CLI = node(['zicha', 'write_workbook'], 'cli');

const sourcesOf = (folder) => readdirSync(folder).filter((name) => /\.[ch]pp$/.test(name)).map((name) => `${folder}/${name}`);
const looked = (files, ...tests) => files.map((file) => ({ file, tests }));

/** The room's own unit tests. */
const unitOf = (folder) => (existsSync(`tests/unit/${folder}`) ? [doctest('unit', folder)] : []);

const deciding = () => [
    ...looked(sourcesOf('core/assess'), doctest('unit', 'assess', 'explain'), ...WHOLE),
    ...looked(sourcesOf('core/facts'), doctest('unit', 'facts'), ...WHOLE),
    ...looked(['core/roster/private_columns.cpp'], doctest('unit', 'roster'), ...WHOLE),
    ...looked(['request_path', 'beneath', 'directory_source'].map((name) => `shell/host/${name}.cpp`), doctest('unit', 'shell/host'), ...HOST),
];
const needs = () => looked([...sourcesOf('core/needs'), ...sourcesOf('core/needs/reader')], doctest('unit', 'needs'), ...WHOLE);

/** Of a folder: readers, writers and screens are hardly touched by the decided cases, but by the programs. */
function inFolder(folder) {
    if (folder === 'core/needs') return needs();
    const decided = deciding().filter(({ file }) => file.startsWith(`${folder}/`));
    if (decided.length > 0) return decided;
    const tests = [...unitOf(folder.replace(/^core\//, '')), doctest('unit')];
    return looked(sourcesOf(folder), ...tests, ...(folder.startsWith('web/') ? [] : [CLI]));
}

export const targetsIn = (folders) => (folders.length > 0 ? folders.flatMap(inFolder) : [...deciding(), ...needs()]);
