// A module of which some functions are emptied, as divide.mjs does with those of shell/page/emptied.txt.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withoutBodies } from '../../shell/page/wasm_file.mjs';

const text = `(module
    (import "host" "told" (func $told (param i32)))
    (global $count (mut i32) (i32.const 0))
    (func $idle_nothing (export "idle_nothing") (param i32) (global.set $count (i32.const 9)) (call $told (i32.const 1)))
    (func $idle_i32 (export "idle_i32") (param i32 i32) (result i32) (local i64) (i32.const 7))
    (func $kept (export "kept") (result i32) (i32.add (i32.const 40) (i32.const 2)))
    (func $idle_i64 (export "idle_i64") (result i64) (i64.const 7))
    (func $idle_f32 (export "idle_f32") (result f32) (f32.const 7))
    (func $idle_f64 (export "idle_f64") (result f64) (f64.const 7))
    (func $count (export "count") (result i32) (global.get $count)))`;

/// What the functions give once those are emptied whose names begin with \x.
export function afterEmptying() {
    const folder = mkdtempSync(join(tmpdir(), 'zicha-empty-'));
    try {
        const [source, made] = ['module.wat', 'module.wasm'].map((name) => join(folder, name));
        writeFileSync(source, text);
        execFileSync('wasm-as', ['-g', source, '-o', made]);
        const emptied = withoutBodies(readFileSync(made), (name) => name.startsWith('idle'));
        const told = () => { throw new Error('called'); };
        const { exports } = new WebAssembly.Instance(new WebAssembly.Module(emptied), { host: { told } });
        return ['idle_nothing', 'idle_i32', 'idle_i64', 'idle_f32', 'idle_f64', 'kept', 'count']
            .map((name) => String(exports[name](1, 2))).join(' ');
    } finally {
        rmSync(folder, { recursive: true });
    }
}
