// The way through the page: two steps for a role, a menu for everything else, one place for every screen.
import { coarsePhone, desktop, phone, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { say } from './words.mjs';

const large = { viewport: { width: 1680, height: 1000 } };
const screens = ['facts', 'result', 'employer', 'roster', 'filing_dates', 'filing', 'start', 'integrity',
    'archive', 'systems', 'clauses', 'sources'];

export async function testWays({ test, zicha, verdictOf, expectInk }) {
    for (const [size, options, language] of [['desktop', desktop, 'zh'], ['phone', coarsePhone, 'en']]) {
        await test(`the menu leads to every screen and closes there: ${size}, ${language}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: language }, options);
            const how = byTwin.hand(page, language);
            const menu = page.getByRole('button', { name: say('page_menu', language), exact: true });
            const named = page.getByRole('region', { name: say('menu_title', language), exact: true });
            for (const screen of screens) {
                await menu.click();
                await settle(page);
                expect(await menu.getAttribute('aria-expanded'), 'true', `${screen}: the menu`);
                await expectInk(page, options.deviceScaleFactor ?? 1, `the menu, before ${screen}`);
                await named.getByRole('button', { name: say(`page_step_${screen}`, language), exact: true }).click();
                await settle(page);
                expect(new URL(page.url()).hash, `#/${screen.replace('_', '-')}`, 'address');
                expect(await named.count(), 0, `${screen}: menus`);
                const current = page.getByRole('navigation').locator('[aria-current]');
                expect(await current.textContent(), say(`page_step_${screen}`, language), 'where one is');
            }
            await how.press(say('page_menu', language));
            await how.press(say('page_menu', language));
            await settle(page);
            expect(await named.count(), 0, 'pressed again: menus');
            await close();
        });
    }

    // In the size, language and colours in which the words need the most room.
    await test('on a phone the role is in the bar, and leads back to the start without the menu', async () => {
        for (const language of ['zh', 'en']) {
            const { page, close } = await zicha.open(zicha.http, { lang: language, theme: 'dark' }, { ...phone, deviceScaleFactor: 2 });
            const how = byTwin.hand(page, language);
            await byTwin.begin(how);
            await how.press(say('page_role_change', language, say('role_applicant', language)));
            await settle(page);
            expect(await page.getByRole('heading', { level: 1 }).textContent(), say('page_start_title', language), language);
            await close();
        }
    });

    await test('an applicant has two steps, and another role its own', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        const steps = async () => (await page.getByRole('navigation').getByRole('button').allTextContents())
            .filter((name) => name !== say('page_menu'));
        const named = (...keys) => keys.map((key) => say(`page_step_${key}`)).sort();
        await byTwin.begin(how);
        await settle(page);
        expect((await steps()).sort(), named('facts', 'result'), 'applicant');
        await how.go('roster');
        await settle(page);
        expect((await steps()).sort(), named('employer', 'roster'), 'employer');
        await how.go('filing');
        await settle(page);
        expect((await steps()).sort(), named('filing_dates', 'filing'), 'committee');
        await close();
    });

    for (const [size, options] of Object.entries({ desktop, large, phone })) {
        await test(`every screen begins at one place: ${size}`, async () => {
            const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, options);
            const how = byTwin.hand(page, 'zh');
            const places = [];
            for (const screen of screens) {
                await how.go(screen);
                await settle(page);
                const { x } = await page.getByRole('heading', { level: 1 }).first().boundingBox();
                places.push(Math.round(x));
            }
            expect(new Set(places).size, 1, `where titles begin: ${places}`);
            await close();
        });
    }

    await test('in a large window the steps to take are beside the facts, and conditions beside one another', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' }, large);
        const how = byTwin.hand(page, 'zh');
        await byTwin.begin(how);
        await byTwin.answer(how, persons[1]);
        await settle(page);
        const box = (name) => page.getByRole('heading', { name, exact: true }).boundingBox();
        const [next, facts] = [await box(say('page_steps_title')), await box(say('page_case_title'))];
        expect(next.x > facts.x + 700, true, 'beside the facts');
        expect(await page.getByText(/见页面下方/).count(), 0, 'what is only on the result');
        const verdict = await verdictOf(page);
        await how.go('result');
        await settle(page);
        expect(await verdictOf(page), verdict, 'verdict');
        const [hours, insurance] = [await box('继续教育'), await box('社会保险')];
        expect(insurance.x > hours.x + 700 && insurance.y === hours.y, true, 'beside one another');
        await expectInk(page, 1, 'the result in a large window');
        await close();
    });
}
