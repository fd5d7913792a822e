// What is read aloud in this engine. Of Firefox its own tree and events, beside a plain form's, by the walk of
// tests/browser/screen_reader.mjs; of WebKit, whose driver tells roles and names alone, those. And in both the twin's
// own JavaScript: each message once, whole and in order.
import { plainForm } from '../browser/plain_form.mjs';
import { decide, expectNoWorse, focusField, goToForm, keyboard, walkForm } from '../browser/screen_reader.mjs';
import { begin } from '../browser/by_twin.mjs';
import { expect } from '../browser/harness.mjs';
import { question, rules, say } from '../browser/words.mjs';
import { startTwinIn } from '../twin/twin_page.mjs';
import { testVoice } from '../twin/voice.mjs';
import { settle } from './hand.mjs';

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function sideOf(page, reading, done) {
    const heard = [];
    const take = async () => {
        heard.push(...await reading.heard());
    };
    return {
        keys: keyboard({ keyboard: { press: page.key }, evaluate: page.evaluate }),
        settle: done,
        tree: reading.tree,
        async heard() {
            await take();
            return heard.splice(0);
        },
        async heardOf(words) {
            for (let left = 50; left > 0; left--) {
                await take();
                if (heard.some((each) => each.includes(words))) return heard.splice(0);
                await pause(100);
            }
            throw new Error(`not heard: ${words}; but ${JSON.stringify(heard)}`);
        },
        focus: (name) => page.evaluate(focusField, name),
    };
}

async function testInFirefox({ test, open, http, engine }) {
    for (const language of ['zh', 'en']) {
        await test(`who listens gets of the form all that a plain form gives: ${language}`, async () => {
            const reading = await engine.startReading();
            const { page } = await open(http, { lang: language });
            const side = sideOf(page, reading, () => settle(page));
            await goToForm(side, language);
            const ours = await walkForm(side, true, language);
            await page.evaluate(() => localStorage.clear());
            await page.close();
            const other = await engine.openHtml(plainForm(language), (facts) => decide(facts, language));
            const plain = await walkForm(sideOf(other, reading, () => {}), false, language);
            await other.close();
            expectNoWorse(`${language}, Firefox`, ours, plain);
        });
    }
}

/// Role and name of each control of the page, as the engine tells them.
async function namesOf(page) {
    const found = await page.computed(() => {
        const { shadowRoot } = document.querySelector('#app > div') ?? {};
        return [...(shadowRoot ?? document).querySelectorAll('main :is(input, fieldset, [role=radiogroup], [role=radio], table, [role=table])')];
    });
    return found.map(([role, name]) => `${role.replace('radiogroup', 'group')} ${name}`);
}

async function testInWebKit({ test, open, http, engine }) {
    await test('roles and names of the form are those of a plain form', async () => {
        const { page, how } = await open(http);
        await begin(how);
        for (const fold of ['page_more_columns', 'page_substitutes']) await how.press(say(fold, 'zh'));
        const ours = await namesOf(page);
        const other = await engine.open(`data:text/html;charset=utf-8,${encodeURIComponent(plainForm('zh'))}`);
        const plain = await namesOf(other);
        const hours = rules.facts.find(({ kind }) => kind === 'hours').label.zh;
        for (const wanted of [`group ${question('level', 'zh')}`, `table ${hours}`]) {
            expect([wanted, ours.includes(wanted), plain.includes(wanted)], [wanted, true, true], 'both have');
        }
        const words = (each) => each.replace(/[年 ，（]/gu, ' ').split(' ').filter(Boolean);
        const lost = plain.filter((each) => !ours.some((own) => words(each).every((word) => own.includes(word))));
        expect(lost, [], 'what the plain form alone has');
    });
}

export async function testReading(harness) {
    await (harness.engine.startReading ? testInFirefox : testInWebKit)(harness);
    await testVoice(harness.test, (prepare) => startTwinIn(harness.engine, prepare));
}
