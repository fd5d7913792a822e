// The program's memory cannot grow past so many pages: it stops with a sentence, or opens to nothing, or all goes
// well; and what was typed is kept by the browser, in the dialog, or still on the screen.
import { settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { arrived, choose, enter, people } from './rosters.mjs';
import { fieldName, say } from './words.mjs';

const TYPED = { '2022_general': '18', '2022_professional': '60.5', '2023_general': '二十', '2023_professional': '72' };

/// Both parts of the program declare 256 pages (16 MB), and may have so many more: this is written into them.
const limited = (more) => (context) => context.addInitScript((extra) => {
    const original = WebAssembly.instantiate;
    const declared = 256;
    const number = (value) => [value & 127 | 128, value >> 7]; // in two bytes
    /// [value, what follows it]
    function read(bytes, at) {
        const byte = bytes[at];
        if (byte < 128) return [byte, at + 1];
        const [high, next] = read(bytes, at + 1);
        return [high * 128 + (byte & 127), next];
    }
    /// The place of the limits of the memory that the section defines or takes.
    function limitsIn(bytes, section, begin, end) {
        if (section === 5) return read(bytes, begin)[1];
        if (section !== 2) return undefined;
        const name = new TextEncoder().encode('memory');
        for (let at = begin; at < end; at++)
            if (name.every((code, index) => bytes[at + index] === code) && bytes[at + name.length] === 2) return at + name.length + 1;
        return undefined;
    }
    function limit(bytes) {
        for (let at = 8; at < bytes.length;) {
            const [size, begin] = read(bytes, at + 1);
            const end = begin + size;
            const place = limitsIn(bytes, bytes[at], begin, end);
            if (place) {
                const [least, next] = read(bytes, place + 1);
                if (least !== declared) throw new Error(`memory of ${least} pages`);
                const [, after] = bytes[place] & 1 ? read(bytes, next) : [0, next];
                const limits = [1, ...number(declared), ...number(declared + extra)];
                const content = [...bytes.subarray(begin, place), ...limits, ...bytes.subarray(after, end)];
                const head = [bytes[at], content.length & 127 | 128, content.length >> 7 & 127 | 128, content.length >> 14];
                window.limitedParts = (window.limitedParts ?? 0) + 1;
                return Uint8Array.from([...bytes.subarray(0, at), ...head, ...content, ...bytes.subarray(end)]);
            }
            at = end;
        }
        return bytes;
    }
    WebAssembly.instantiate = async (bytes, imports) => {
        const made = await original.call(WebAssembly, limit(new Uint8Array(bytes)), imports);
        if (imports.host) window.program = made.instance.exports;
        return made;
    };
}, more);

const hasStopped = (page) => page.evaluate(() => document.getElementById('stopped')?.open === true);
const stopped = (page) => page.locator('#stopped[open]').waitFor();

export async function testMemory({ test, zicha, expectQuiet }) {
    // All but a little of what there is: a string of the program's own takes the largest piece that can be had.
    const exhaust = (page) => page.evaluate(() => {
        const { program } = window;
        const stack = program.stackSave();
        for (let size = program.memory.buffer.byteLength; size > 0; size -= 1024) {
            try {
                program.zicha_buffer(size);
                return size;
            } catch {
                program.stackRestore(stack);
            }
        }
        return 0;
    });

    // Refused from the first growth on, or from the second: the form itself asks for none.
    for (const more of [0, 9]) await test(`when memory runs out while a person fills in the form, with ${more} pages more than at the start, the page says so, and all that was typed is kept or shown`, async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, undefined, limited(more));
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        const ids = Object.keys(TYPED);
        for (const id of ids.slice(0, 3)) {
            await how.type(fieldName(id, 'zh'), TYPED[id]);
            await settle(page);
        }
        expect(await exhaust(page) > 0, true, 'there was memory');
        await how.field(fieldName(ids[3], 'zh')).fill(TYPED[ids[3]]).catch(() => {});
        await page.evaluate(() => { // more than what is left can hold
            const data = new DataTransfer();
            data.setData('text/plain', '2024\t18\t60\n'.repeat(200_000));
            document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true }));
        });
        await stopped(page);
        const kept = await page.evaluate(() => localStorage.getItem('zicha.draft') ?? '');
        const shown = await page.locator('#stopped textarea').inputValue();
        for (const id of ids) {
            expect(shown.includes(`${fieldName(id, 'zh')}: ${TYPED[id]}`), true, `shown: ${id}: ${shown}`);
            if (id !== ids[3]) expect(kept.includes(TYPED[id]), true, `kept: ${id}`);
        }
        const saving = page.waitForEvent('download');
        await page.locator('#stopped button').click();
        expect((await saving).suggestedFilename(), 'zicha-draft.json', 'file');
        await close();
    });

    // This list grows memory to 265, 277, 301 and 349 pages: refused from the first, second, third and fourth time on, and never.
    for (const more of [0, 9, 21, 45, 4000]) {
        await test(`with memory for ${more} pages more than at the start, a large list is read or the page says that it has stopped`, async () => {
            const opened = await enter(zicha, undefined, undefined, limited(more));
            const long = `${people}\r\n${`${people.split('\r\n')[1]}\r\n`.repeat(60_000)}`;
            await choose(opened, say('roster_open'), 'long.csv', long);
            const rows = opened.page.getByText(/60,?00\d/).first();
            await Promise.race([stopped(opened.page), arrived(opened.page, rows)]);
            const isOver = await hasStopped(opened.page);
            expect(await opened.page.evaluate(() => window.limitedParts >= 1), true, 'memory is limited');
            if (!isOver) expectQuiet(opened.watched);
            expect(isOver, more < 4000, 'has stopped');
            await opened.close();
        });
    }
}
