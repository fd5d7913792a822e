// Reads what the programs of the preset `coverage` counted, by gcov.

import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

const AT_ONCE = 20; // objects, for one run of gcov

const objectsOf = (build) => readdirSync(build, { recursive: true })
    .filter((name) => name.endsWith('.gcno')).map((name) => join(build, name));

/** The branches of one line that a condition decides. Of a call that may throw gcov counts both ways as branches:
    the way on, which comes first, and the exception. Those are no conditions of ours. */
export function conditions(branches) {
    return branches.filter((branch, at) => !branch.throw && !branches[at + 1]?.throw);
}

/** Adds one document of gcov to the tally: of the files that `isOurs`, each function's lines that `isCode`. The
    instances of a template, and one inline function in many objects, are one function, known by where it begins. */
export function addDocument(tally, { files }, isOurs, isCode) {
    for (const { file, functions, lines } of files) {
        if (!isOurs(file)) continue;
        const begins = new Map(functions.map(({ name, start_line: line, start_column: column }) => [name, `${line}.${column}`]));
        for (const { line_number: line, count, branches, function_name: name } of lines) {
            if (!isCode(file, line)) continue;
            tally.addLine(file, line, count);
            conditions(branches).forEach((branch, at) => tally.addBranch(file, line, `${begins.get(name)}/${at}`, branch.count));
        }
    }
}

/** Of the objects in the build. */
export function addGcov(tally, build, isOurs, isCode) {
    const objects = objectsOf(build);
    for (let at = 0; at < objects.length; at += AT_ONCE) {
        const output = execFileSync('gcov', ['--json-format', '--stdout', '--branch-probabilities', ...objects.slice(at, at + AT_ONCE)],
            { maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'ignore'] }).toString();
        for (const document of output.split('\n').filter(Boolean)) addDocument(tally, JSON.parse(document), isOurs, isCode);
    }
}
