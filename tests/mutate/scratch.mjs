// A copy of the tree in which sources can be spoilt, with a build of its own: only what a change needs is compiled
// anew, without the optimisations that make linking slow.

import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync, chmodSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OPTIONS = ['--preset', 'native', '-DCMAKE_BUILD_TYPE=Debug', '-DCMAKE_CXX_FLAGS_DEBUG=-O1 -D_GLIBCXX_ASSERTIONS',
    '-DCMAKE_COMPILE_WARNING_AS_ERROR=OFF'];

const ourFiles = () => execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'])
    .toString().split('\0').filter((name) => name && existsSync(name) && statSync(name).isFile());

function writeIfOther(file, bytes) {
    if (existsSync(file) && readFileSync(file).equals(bytes)) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes);
}

export class Scratch {
    /** Copies what differs, so that what an earlier run compiled is still good. */
    constructor(folder) {
        this.folder = folder;
        for (const name of ourFiles()) {
            writeIfOther(this.path(name), readFileSync(name));
            chmodSync(this.path(name), statSync(name).mode);
        }
        const gone = (name) => rmSync(this.path(name), { recursive: true, force: true });
        for (const name of this.#copied().filter((one) => !existsSync(one))) gone(name);
        mkdirSync(this.path('build'), { recursive: true });
        if (!existsSync(this.path('build/deps'))) symlinkSync(join(process.cwd(), 'build/deps'), this.path('build/deps'));
        writeIfOther(this.path('build/zicha.html'), readFileSync('build/zicha.html')); // which the host holds, and pack reads
        if (!existsSync(this.path('build/native/build.ninja'))) this.#cmake(OPTIONS, 'configure');
    }

    path(name) {
        return join(this.folder, name);
    }

    #copied() {
        return execFileSync('find', ['.', '-path', './build', '-prune', '-o', '-type', 'f', '-print'], { cwd: this.folder })
            .toString().split('\n').filter(Boolean).map((name) => name.slice(2));
    }

    #cmake(options, what) {
        const { status, stdout, stderr } = spawnSync('cmake', options, { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 26 });
        if (status !== 0) throw new Error(`${what}: ${stdout.slice(-2000)}${stderr.slice(-2000)}`);
    }

    write(name, text) {
        writeFileSync(this.path(name), text);
    }

    /** Whether it compiles. */
    build(targets) {
        try {
            this.#cmake(['--build', '--preset', 'native', '--target', ...targets], 'build');
            return true;
        } catch (error) {
            this.said = error.message;
            return false;
        }
    }

    /** Whether the command ends well, within so many milliseconds. */
    runs([command, ...options], longest) {
        const { status } = spawnSync(command, options, {
            cwd: this.folder, timeout: longest, killSignal: 'SIGKILL', stdio: 'ignore',
            env: { ...process.env, ZICHA_BUILD: 'build/native' },
        });
        return status === 0;
    }
}
