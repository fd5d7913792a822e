// Makes a linked module small: node shrink.mjs linked.wasm small.wasm
//
// As the page's program is (shell/page/divide.mjs): what is called once is not merged into its caller, which
// packs smaller, and like functions come next to like ones.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { orderFunctions } from '../page/function_order.mjs';

const [linked, output] = process.argv.slice(2);
const features = ['bulk-memory', 'mutable-globals', 'sign-ext', 'nontrapping-float-to-int', 'reference-types']
    .map((feature) => `--enable-${feature}`);
const small = ['--optimize-level=2', '--shrink-level=2', '--one-caller-inline-max-function-size=1',
    '--always-inline-max-function-size=5', '--low-memory-unused', '--zero-filled-memory'];
const folder = mkdtempSync(join(tmpdir(), 'zicha-shrink-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const temporary = (name) => join(folder, name);
const run = (program, ...args) => execFileSync(program, [...args.slice(0, -1), ...features, '-o', args.at(-1)],
    { stdio: ['ignore', 'ignore', 'inherit'] });

run('wasm-opt', linked, ...small, '--post-emscripten', '--simplify-globals-optimizing', '--dae-optimizing',
    '--inlining-optimizing', '--remove-unused-module-elements', temporary('whole.wasm'));
run('wasm-opt', temporary('whole.wasm'), ...small, '-Oz', '--converge', '--strip-debug', '--strip-producers',
    temporary('small.wasm'));
run('wasm-dis', temporary('small.wasm'), temporary('small.wat'));
writeFileSync(temporary('ordered.wat'), orderFunctions(readFileSync(temporary('small.wat'), 'utf8')));
run('wasm-as', temporary('ordered.wat'), output);
