// How a build by Ninja makes its programs: what compiles an object, what it was compiled from, and what links a program.
// With a few of the objects replaced by others, the same commands make the same program of the others, beside it;
// without the optimisations across files, which make linking slow.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';

const FOR_SPEED = /^-(O[23s]|flto(=.*)?|ffat-lto-objects|Werror|W[a-z-]+)$/;
const COMPILED_WITH = '-O0 -w -D_GLIBCXX_ASSERTIONS';
const quickly = (words) => words.filter((word) => !FOR_SPEED.test(word));

const ninja = (build, ...options) => execFileSync('ninja', ['-C', build, '-t', ...options], { maxBuffer: 1 << 28 })
    .toString().split('\n');

/** File of ours → the objects that were compiled from it. */
function objectsByFile(build, tree) {
    const objects = new Map();
    let object;
    for (const line of ninja(build, 'deps')) {
        if (/^\S/.test(line)) object = line.slice(0, line.indexOf(':'));
        else if (line) {
            const file = relative(tree, resolve(build, line.trim()));
            objects.set(file, [...(objects.get(file) ?? []), object]);
        }
    }
    return objects;
}

export class Recipes {
    #compiling = new Map(); // object → its command
    #linking = new Map();   // program → its command
    #used = new Map();      // program → all that its commands name
    #objects;

    constructor(build, tree, programs) {
        for (const { command, file } of JSON.parse(readFileSync(join(build, 'compile_commands.json'), 'utf8'))) {
            const words = command.split(' ').filter((word) => !word.endsWith('ccache'));
            this.#compiling.set(words[words.indexOf('-o') + 1], { words, file });
        }
        for (const program of programs) {
            const commands = ninja(build, 'commands', program).filter(Boolean).map((line) => line.split(' '));
            this.#linking.set(program, commands.at(-1));
            this.#used.set(program, new Set(commands.flat()));
        }
        this.#objects = objectsByFile(build, tree);
    }

    /** The objects of the program that are compiled from the file: of a header, those of its own folder. */
    objectsOf(file, program) {
        return (this.#objects.get(file) ?? [])
            .filter((object) => object.startsWith(`${dirname(file)}/`) && this.#used.get(program).has(object));
    }

    /** Compiles the object into `output`; where `folder` has a file of the tree's, that one is taken. */
    compiling(object, output, folder, { original, changed }) {
        const { words, file } = this.#compiling.get(object);
        const from = words.map((word) => (word === object ? output : word === file && file === original ? changed : word));
        return [from[0], COMPILED_WITH, `-I${folder}`, ...quickly(from.slice(1))].join(' ');
    }

    /** Makes the program as `output`, of these objects first: what they define is taken from them, also where a header's
        function was compiled into others, and the libraries that hold them give no other. Of a program's own objects
        only those that `isWanted`, or all if none is. */
    linking(program, objects, output, isWanted) {
        const all = quickly(this.#linking.get(program)).map((word) => (word === program ? output : word));
        const isOwn = (word) => word.includes(`/${program}.dir/`);
        const isThere = all.some((word) => isOwn(word) && isWanted(word));
        const words = all.filter((word) => !isThere || !isOwn(word) || isWanted(word));
        const first = words.findIndex((word) => /\.(o|a)$/.test(word));
        return [...words.slice(0, first), ...objects, ...words.slice(first)].join(' ');
    }
}
