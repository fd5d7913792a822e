// The notice beyond hours and insurance: each clause and where it leads, the checklists, the
// official systems, the annual plan.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { pageFile, settle } from './browser.mjs';
import * as byTwin from './by_twin.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { choiceLabel, notice, plan, question, say } from './words.mjs';

const languages = ['zh', 'en'];
const titleOf = (clause, language) =>
    say('notice_clause', language, clause.number[language], clause.title[language]);

/// The heading of the screen that serves a part.
export function screenTitle(part, language) {
    if (part === 'self_check') return say('page_facts_title', language);
    if (part === 'plan') return plan.title[language];
    return say({ filing_dates: 'dates_title' }[part] ?? `${part}_title`, language);
}

export function checklist(id) {
    return notice.checklists.find((list) => list.id === id);
}

export const itemWords = (list, index, language) =>
    (list.use === 'steps' ? `${index + 1}. ` : '') + list.items[index].text[language];

/// The address of a copy of the page in which the script element of one kind of file is another.
function withFile(kind, text) {
    const html = readFileSync(pageFile, 'utf8');
    const element = new RegExp(`<script type="application/json" data-${kind}="([^"]*)">[^<]*</script>`);
    const changed = html.replace(element, (_, id) => (text === null ? '' :
        `<script type="application/json" data-${kind}="${id}">${text.replaceAll('<', '\\u003c')}</script>`));
    if (changed === html) throw new Error(`the page holds no ${kind}`);
    mkdirSync('build/test-pages', { recursive: true });
    writeFileSync(`build/test-pages/${kind}.html`, changed);
    return pathToFileURL(`build/test-pages/${kind}.html`).href;
}

export async function testNotice({ test, zicha, verdictOf, expectQuiet }) {
    for (const language of languages) {
        await test(`every clause and what serves it is reached in three steps at most: ${language}`, async () => {
            const { page, watched, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            const title = async () => {
                await settle(page);
                return page.getByRole('heading', { level: 1 }).textContent();
            };
            let most = 0;
            for (const clause of notice.clauses) {
                for (const part of clause.served_by.filter((each) => each !== 'plan')) { // it is empty
                    await how.go('start');
                    await settle(page);
                    let steps = 0;
                    const step = async (press) => {
                        await press();
                        steps += 1;
                        await settle(page);
                    };
                    await step(() => how.press(say('go_clauses', language)));
                    const card = page.getByRole('region', { name: titleOf(clause, language), exact: true });
                    expect(await card.getByText(clause.summary[language], { exact: true }).count(), 1, clause.id);
                    await step(() => card
                        .getByRole('button', { name: say(`go_${part}`, language), exact: true }).click());
                    expect(await title(), screenTitle(part, language), `clause ${clause.id}, ${part}`);
                    most = Math.max(most, steps);
                }
            }
            expect(most <= 3, true, `${most} steps`);
            expectQuiet(watched);
            await close();
        });
    }

    await test('a clause that nothing serves says so, and has no button', async () => {
        for (const language of languages) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            await byTwin.hand(page, language).press(say('go_clauses', language));
            await settle(page);
            for (const clause of notice.clauses.filter(({ served_by }) => served_by.length === 0)) {
                const card = page.getByRole('region', { name: titleOf(clause, language), exact: true });
                const words = say('notice_service', language, clause.service[language]);
                expect(await card.getByText(words, { exact: true }).count(), 1, clause.id);
                expect(await card.getByRole('button').count(), 0, clause.id);
            }
            await close();
        }
    });

    await test('each role has its own start, and its name in the bar leads back to the choice', async () => {
        const ways = {
            applicant: ['page_begin', 'page_facts_title'],
            employer: ['page_way_employer_go', 'employer_title'],
            committee: ['page_way_committee_go', 'dates_title'],
        };
        for (const language of languages) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            for (const [role, [way, title]] of Object.entries(ways)) {
                await how.press(say(way, language));
                await settle(page);
                expect(await page.getByRole('heading', { level: 1 }).textContent(), say(title, language), role);
                await how.press(say('page_role_change', language, say(`role_${role}`, language)));
                await settle(page);
                expect(await page.getByRole('heading', { level: 1 }).textContent(),
                    say('page_start_title', language), `back from ${role}`);
            }
            await close();
        }
    });

    await test('ticks stay through other screens and languages until everything is erased', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        const list = checklist('sign-off');
        const box = (index, language) =>
            page.getByRole('checkbox', { name: itemWords(list, index, language), exact: true });
        await byTwin.hand(page, 'zh').go('integrity');
        await box(1, 'zh').click();
        await settle(page);
        expect(await box(1, 'zh').getAttribute('aria-checked'), 'true', 'ticked');
        await byTwin.hand(page, 'zh').press(say('page_language_other'));
        const how = byTwin.hand(page, 'en');
        await how.go('facts');
        await how.choose(question('level', 'en'), choiceLabel('level', 'intermediate', 'en'));
        await how.go('integrity');
        await settle(page);
        expect(await box(1, 'en').getAttribute('aria-checked'), 'true', 'still ticked');
        expect(await box(0, 'en').getAttribute('aria-checked'), 'false', 'another one');
        await how.go('facts');
        await how.press(say('page_erase', 'en'));
        await how.press(say('page_erase_yes', 'en'));
        await how.go('integrity');
        await settle(page);
        expect(await box(1, 'en').getAttribute('aria-checked'), 'false', 'erased');
        await close();
    });

    await test('what a list confirms appears with its day once every item is ticked', async () => {
        for (const language of languages) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            const list = checklist('sign-off');
            await how.go('integrity');
            const signed = page.getByText(say('notice_signed', language, list.signature[language], '2025-09-01'));
            for (const index of list.items.keys()) {
                expect(await signed.count(), 0, `before item ${index}`);
                await how.tick(itemWords(list, index, language));
                await settle(page);
            }
            expect(await signed.count(), 1, 'signed');
            await close();
        }
    });

    await test('a list is copied with its ticks', async () => {
        const { page, close } = await zicha.open(zicha.http, { lang: 'zh' });
        await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
        const how = byTwin.hand(page, 'zh');
        const list = checklist('sign-off');
        await how.go('integrity');
        await how.tick(itemWords(list, 2, 'zh'));
        await page.getByRole('region', { name: list.title.zh, exact: true })
            .getByRole('button', { name: say('notice_copy_list'), exact: true }).click();
        await settle(page);
        const lines = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
        expect(lines[0], list.title.zh, 'title');
        for (const [index, item] of list.items.entries()) {
            const line = lines[index + 1];
            expect(line.startsWith(index === 2 ? '[✓] ' : '[  ] '), true, line);
            expect(line.includes(item.text.zh), true, line);
        }
        await close();
    });

    await test('every official system is named with its host and opens only when it is pressed', async () => {
        for (const language of languages) {
            const { page, watched, close } = await zicha.open(zicha.http, { lang: language });
            const opened = [];
            await page.context().route(/^(?!http:\/\/127)/, (route) => {
                opened.push(route.request().url());
                return route.fulfill({ body: '' });
            });
            await byTwin.hand(page, language).press(say('go_systems', language));
            await settle(page);
            for (const { title, address, warning } of notice.links) {
                const name = say('systems_open', language, new URL(address).host, title[language]);
                const link = page.getByRole('link', { name, exact: true });
                expect(await link.getAttribute('href'), address, 'address');
                const card = page.getByRole('region', { name: title[language], exact: true });
                const warned = warning ? await card.getByText(warning[language], { exact: true }).count() : 0;
                expect(warned, address.startsWith('http:') ? 1 : 0, `warning of ${address}`);
            }
            expect(opened, [], 'opened without a press');
            expectQuiet(watched);
            const [{ address, title }] = notice.links;
            const popup = page.context().waitForEvent('page');
            await page.getByRole('link', { name: say('systems_open', language, new URL(address).host, title[language]) })
                .click();
            await popup;
            await settle(page);
            expect(opened, [address], 'opened by the press');
            await close();
        }
    });

    await test('an empty plan has no screen: no menu names it, and its address shows the filing dates', async () => {
        for (const language of languages) {
            const { page, close } = await zicha.open(zicha.http, { lang: language });
            const how = byTwin.hand(page, language);
            await how.press(say('page_way_committee_go', language));
            await settle(page);
            const title = await page.getByRole('heading', { level: 1 }).textContent();
            await how.press(say('page_menu', language));
            await settle(page);
            expect(await page.getByText(say('page_step_plan', language), { exact: true }).count(), 0, 'entries');
            await page.goto(`${page.url().split('#')[0]}#/plan`);
            await settle(page);
            expect(await page.getByRole('heading', { level: 1 }).textContent(), title, 'the screen');
            await close();
        }
    });

    await test('a plan that a bureau has added is shown and searched', async () => {
        const rows = Array.from({ length: 60 }, (_, index) => ({
            series: index % 2 ? '工程 建筑' : '卫生', level: index % 3 ? '中级' : '副高', committee: `第${index}评委会`,
        }));
        const { page, close } = await zicha.open(withFile('plan', JSON.stringify({ ...plan, rows })), { lang: 'zh' });
        const how = byTwin.hand(page, 'zh');
        await how.press(say('page_way_committee_go'));
        await how.go('plan');
        await settle(page);
        expect(await page.getByText(say('plan_found_first', 'zh', 60, 50), { exact: true }).count(), 1, 'all');
        await how.type(say('plan_search'), '建筑 副高');
        await settle(page);
        const wanted = rows.filter(({ series, level }) => series.includes('建筑') && level === '副高');
        expect(await page.getByText(say('plan_found', 'zh', wanted.length), { exact: true }).count(), 1, 'found');
        for (const { committee } of wanted) {
            expect(await page.getByText(committee).count(), 1, committee);
        }
        await close();
    });

    await test('a page without a usable notice says so, and still checks a person', async () => {
        for (const text of [null, '{}']) {
            const { page, watched, close } = await zicha.open(withFile('notice', text), { lang: 'en' });
            const how = byTwin.hand(page, 'en');
            await how.press(say('go_clauses', 'en'));
            await settle(page);
            expect(await page.getByRole('heading', { level: 1 }).textContent(), say('notice_none_title', 'en'), 'title');
            await how.go('start');
            await byTwin.begin(how);
            await byTwin.answer(how, persons[0]);
            expect(await verdictOf(page), persons[0].verdict, 'verdict');
            expectQuiet(watched);
            await close();
        }
    });
}
