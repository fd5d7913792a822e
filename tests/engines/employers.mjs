// An employer's roster: dropped on the page, filtered, a person read, a cell corrected; from a server and
// from a file, with GB18030 as this engine decodes it.
import { expect } from '../browser/harness.mjs';
import { people } from '../browser/rosters.mjs';
import { say } from '../browser/words.mjs';
import { settle } from './hand.mjs';

const names = ['张三', '李四', '王五', '赵六', '陈七', '杨八'];
const chip = (verdict, count) => say('roster_chip', 'zh', say(`verdict_${verdict}`), count);

/// Drops a file of these bytes on the page and waits until everyone is there.
export async function drop(page, how, name, bytes) {
    await page.evaluate((fileName, content) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(content)], fileName));
        for (const type of ['dragover', 'drop']) {
            window.dispatchEvent(new window.DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
        }
    }, name, [...bytes]);
    for (let left = 50; await how.count('table', say('roster_table', how.language)) === 0; left--) {
        if (left === 0) throw new Error('the roster does not come');
        await settle(page);
    }
    await settle(page);
}

const count = async (how) => {
    let found = 0;
    for (const name of names) found += await how.count('button', name);
    return found;
};

export async function testEmployers({ test, open, http, file, picture }) {
    for (const [place, address] of Object.entries({ http, file })) {
        await test(`a roster is decided, filtered and corrected, from ${place}://`, async () => {
            const { page, how } = await open(address);
            await how.press(say('page_way_employer_go'));
            await drop(page, how, 'staff.csv', Buffer.from(people));
            expect(await count(how), 6, 'everyone');
            await picture(page, `roster-${place}`);
            await how.press(chip('invalid', 1));
            expect(await count(how), 1, 'the one with a wrong cell');
            await how.press('陈七');
            expect(await how.verdict(), 'invalid', 'before');
            await how.type('2025公需', '18');
            expect(await how.verdict(), 'eligible', 'after');
            await how.press(say('roster_back'));
            expect(await how.count('button', chip('eligible', 2)), 1, 'counted anew');
            expect(await page.messages(), [], 'console messages');
        });
    }

    await test('a roster in GB18030 is read', async () => {
        const { page, how } = await open(http);
        await how.press(say('page_way_employer_go'));
        // 级别,姓名,2025公需 / 中级,张三,18
        const bytes = Buffer.from('bcb6b1f02cd0d5c3fb2c32303235b9abd0e80ad6d0bcb62cd5c5c8fd2c31380a', 'hex');
        await drop(page, how, 'gb.csv', bytes);
        expect(await how.count('button', '张三'), 1, 'the person');
        expect(await page.messages(), [], 'console messages');
    });
}
