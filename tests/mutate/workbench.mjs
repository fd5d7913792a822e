// A folder in which one changed file at a time is compiled, and linked with all that is built already; neither the tree
// nor its build is touched, so that there may be several. A changed header is found before the one it changes, by what
// its own room compiles.

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';

/** Whether the command ends well, within so many milliseconds. */
export function ends(command, options, { cwd, env, longest = 600_000 }) {
    return new Promise((settle) => {
        const child = spawn(command, options, { cwd, env: { ...process.env, ...env }, stdio: 'ignore', detached: true });
        const timer = setTimeout(() => {
            try { process.kill(-child.pid, 'SIGKILL'); } catch { /* it has just ended */ }
        }, longest);
        child.on('close', (status) => { clearTimeout(timer); settle(status === 0); });
    });
}

export class Workbench {
    #change;
    #replaced; // object → the one compiled here
    #linked;

    constructor(folder, build, recipes, programs) {
        Object.assign(this, { folder, build, recipes, programs });
    }

    /** Begins with a file's changed text. */
    lay(file, text) {
        rmSync(this.folder, { recursive: true, force: true });
        const changed = resolve(this.folder, 'tree', file);
        mkdirSync(dirname(changed), { recursive: true });
        writeFileSync(changed, text);
        for (const program of this.programs) symlinkSync(resolve(this.build, program), join(this.folder, program));
        this.#change = { file, original: resolve(file), changed };
        this.#replaced = new Map();
        this.#linked = new Set();
    }

    /** Whether the program compiles with the change; it does at once where nothing of it comes from the file. Of a program
        of tests, `folders` alone are linked, which is soon done; all of them if none is named. */
    async make(program, folders) {
        const made = `${program} ${folders}`;
        if (this.#linked.has(made)) return true;
        const objects = this.recipes.objectsOf(this.#change.file, program);
        for (const object of objects.filter((one) => !this.#replaced.has(one))) {
            const output = resolve(this.folder, object.replaceAll('/', '_'));
            if (!await this.#shell(this.recipes.compiling(object, output, resolve(this.folder, 'tree'), this.#change))) return false;
            this.#replaced.set(object, output);
        }
        this.#linked.add(made);
        if (objects.length === 0) return true;
        rmSync(join(this.folder, program)); // else it would be written through the link
        const isWanted = (object) => folders.length === 0 || folders.some((folder) => object.includes(`_${folder.replaceAll('/', '_')}_`));
        return this.#shell(this.recipes.linking(program, objects.map((object) => this.#replaced.get(object)), resolve(this.folder, program), isWanted));
    }

    #shell(lines) {
        return ends('/bin/sh', ['-ec', lines], { cwd: this.build });
    }

    /** Whether the test passes: `command` of a program of the build, or of Node.js with the folder of our programs. */
    runs([command, ...options], longest) {
        const own = join(this.folder, command);
        return ends(existsSync(own) ? own : command, options, { env: { ZICHA_BUILD: this.folder }, longest });
    }
}
