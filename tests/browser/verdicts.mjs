// Every verdict, reached by role and name, on the canvas alone, and in English.
import * as byCanvas from './by_canvas.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { say } from './words.mjs';

export async function testVerdicts({ test, zicha, verdictOf, expectQuiet }) {
    for (const place of ['http', 'file']) {
        for (const person of persons) {
            await test(`${person.verdict} is reached by role and name from ${place}://`, async () => {
                const { page, watched, close } = await zicha.open(zicha[place], { lang: 'zh' });
                const how = byTwin.hand(page, 'zh');
                await byTwin.begin(how);
                await byTwin.answer(how, person);
                expect(await verdictOf(page), person.verdict, 'beside the form');
                await how.press(say('page_show_result'));
                expect(await verdictOf(page), person.verdict, 'on the result');
                expectQuiet(watched);
                await close();
            });
        }
    }

    for (const person of persons) {
        await test(`${person.verdict} is reached on the canvas alone, by mouse and keys`, async () => {
            const { page, watched, close } = await zicha.open(zicha.http, { lang: 'zh', twin: 'off' });
            const how = byCanvas.hand(page, 'zh');
            await byTwin.begin(how);
            await byTwin.answer(how, person);
            expect(await verdictOf(page), person.verdict, 'beside the form');
            await how.press(say('page_show_result'));
            expect(await verdictOf(page), person.verdict, 'on the result');
            expectQuiet(watched);
            await close();
        });
    }

    await test('every verdict is reached in English', async () => {
        for (const person of persons) {
            const { page, close } = await zicha.open(zicha.http, { lang: 'en' });
            const how = byTwin.hand(page, 'en');
            await byTwin.begin(how);
            await byTwin.answer(how, person);
            expect(await verdictOf(page), person.verdict, 'beside the form');
            await close();
        }
    });
}
