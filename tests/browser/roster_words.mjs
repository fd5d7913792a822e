// Words in an employer's list that nobody knows: each is asked about once, and remembered.
import { comeBack, settle } from './browser.mjs';
import { violations } from './accessible.mjs';
import { expect } from './harness.mjs';
import { arrived, choose, enter, openRoster, table } from './rosters.mjs';
import { say } from './words.mjs';

const full = '18,72,18,72,18,72,18,72,18,72';
const header = '工号,姓名,级别,组织,2021公需,2021专业,2022公需,2022专业,2023公需,2023专业,2024公需,2024专业,2025公需,2025专业,社保在嘉兴';
const list = [
    header,
    `E1,张三,高工,市,${full},在嘉兴`,
    `E2,李四,高工,市,${full},在嘉兴`,
    `E3,王五,中级,市,${full.replace(/18,72$/, '/,72')},外地`,
].join('\r\n');

// The table, which is drawn as far as it is in sight, is below the questions.
const tall = { viewport: { width: 1280, height: 1800 } };

const region = (page, language = 'zh') => page.getByRole('region', { name: say('roster_words_title', language), exact: true });

const questions = (page, language = 'zh') => region(page, language).locator('p').allTextContents();

const verdicts = (page, language = 'zh') => table(page, language).locator('[data-verdict]')
    .evaluateAll((all) => all.map((each) => each.dataset.verdict));

async function answer({ page, how }, word, meaning) {
    await how.press(say('roster_word_means', 'zh', meaning, word));
    await arrived(page);
}

export async function testRosterWords({ test, zicha, expectInk, expectQuiet }) {
    await test('a word that nobody knows is asked about once, with how often it is there', async () => {
        const opened = await enter(zicha, tall);
        const { page } = opened;
        await openRoster(opened, list);
        expect(await verdicts(page), ['invalid', 'invalid', 'invalid'], 'before');
        expect((await questions(page)).slice(1), [say('roster_word_asked', 'zh', '级别', '高工', 2),
            say('roster_word_asked', 'zh', '2025公需', '/', 1), say('roster_word_asked', 'zh', '社保在嘉兴', '在嘉兴', 2),
            say('roster_word_asked', 'zh', '社保在嘉兴', '外地', 1)], 'the questions');
        expect(await violations(page), [], 'axe-core');
        await answer(opened, '高工', '副高级（如高级工程师）');
        await answer(opened, '在嘉兴', '是');
        expect(await verdicts(page), ['eligible', 'eligible', 'invalid'], 'two words told');
        await answer(opened, '/', say('roster_word_open'));
        await answer(opened, '外地', '否');
        expect(await region(page).count(), 0, 'nothing is asked any more');
        expect((await verdicts(page))[2], 'needs_info', 'the third');
        expectQuiet(opened.watched);

        await comeBack(page);
        await opened.how.press(say('page_way_employer_go'));
        await choose(opened, say('roster_open'), 'again.csv', list);
        await arrived(page);
        expect((await verdicts(page)).slice(0, 2), ['eligible', 'eligible'], 'remembered');
        await opened.close();
    });

    await test('a correction stays when a word is explained after it', async () => {
        const opened = await enter(zicha, tall);
        const { page, how } = opened;
        await openRoster(opened, list);
        await how.press('王五');
        await settle(page);
        await how.type('2025公需', '18');
        await settle(page);
        await how.press(say('roster_back'));
        await arrived(page);
        await answer(opened, '外地', '是');
        expect((await verdicts(page))[2], 'eligible', 'by the correction and the word');
        await opened.close();
    });

    await test('the questions have ink in every box on a phone, in English too', async () => {
        const opened = await enter(zicha, { viewport: { width: 390, height: 844 }, deviceScaleFactor: 3 }, { lang: 'en', theme: 'dark' });
        const { page } = opened;
        await openRoster(opened, list);
        await region(page, 'en').evaluate((element) => element.scrollIntoView());
        await settle(page);
        await expectInk(page, 3, 'the words', 'roster-words-phone-en');
        await opened.close();
    });
}
