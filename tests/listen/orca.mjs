// What Orca says, out of its own log, and keys that reach it as a person's do: through the display.
import { execFileSync } from 'node:child_process';
import { closeSync, openSync, readSync, statSync } from 'node:fs';

const quietFor = 700; // ms without a word: then it has said all
const names = { Enter: 'Return', Space: 'space', '.': 'period' };
const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

/// { press(key), heard(), enterPage() }: heard gives the sentences since it was last called, once nothing
/// more comes for a while.
export function listenTo(log) {
    let at = statSync(log).size;

    function newText() {
        const { size } = statSync(log);
        const bytes = Buffer.alloc(size - at);
        const file = openSync(log, 'r');
        readSync(file, bytes, 0, bytes.length, at);
        closeSync(file);
        const end = bytes.lastIndexOf(0x0A) + 1; // a line that is still being written is read the next time
        at += end;
        return bytes.subarray(0, end).toString('utf8');
    }

    const spoken = [];
    function take() {
        const found = [...newText().matchAll(/SPEECH OUTPUT: '(.*)'(?:\{.*\})?$/gm)]
            .map(([, words]) => words.trim()).filter((words) => words && words !== 'tab');
        spoken.push(...found);
        return found.length > 0;
    }

    return {
        async heard(pause = quietFor) {
            for (let quiet = 0; quiet < pause; quiet += 100) {
                await wait(100);
                if (take()) quiet = 0;
            }
            return spoken.splice(0);
        },
        /// Into the page, from wherever in the browser's window: a click on its left edge, where nothing is.
        enterPage() {
            execFileSync('xdotool', ['mousemove', '6', '700', 'click', '1']);
        },
        press(key) {
            execFileSync('xdotool', ['key', '--clearmodifiers', names[key] ?? key]);
        },
    };
}
