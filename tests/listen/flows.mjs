// The two flows, each on our page and on the plain one: { keys, steps: [name, sentences] }.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ready, settle } from '../browser/browser.mjs';
import { persons } from '../browser/persons.mjs';
import { plainForm, plainRoster } from '../browser/plain_form.mjs';
import { enter, people } from '../browser/rosters.mjs';
import { decide, focusedName, listOf } from '../browser/screen_reader.mjs';
import { question, rules, say } from '../browser/words.mjs';

const [person] = persons; // who is eligible, and chooses the first answer of each question
const hours = rules.facts.find(({ kind }) => kind === 'hours');
const labelOf = (part, language) => hours.categories.find(({ id }) => id === part).label[language];

/// Presses, counts, and keeps what is said at each step.
function walker(page, orca) {
    const walk = { keys: 0, steps: [] };
    walk.press = (key) => {
        walk.keys += 1;
        orca.press(key);
    };
    /// Goes on by Tab to the control whose name has all of the words; what is said there is the step.
    walk.tabTo = async (step, ...wanted) => {
        for (let tabs = 0; tabs < 40; tabs++) {
            await orca.heard();
            walk.press('Tab');
            const heard = await orca.heard();
            const name = await focusedName(page);
            if (!wanted.every((each) => name.includes(each))) continue;
            walk.steps.push([step, heard]);
            return;
        }
        throw new Error(`no way by Tab to ${wanted.join(' ')}; said last: ${(await orca.heard()).join(' ')}`);
    };
    walk.pressAt = async (step, key, pause = undefined) => {
        walk.press(key);
        walk.steps.push([step, await orca.heard(pause)]);
    };
    return walk;
}

async function plainPage(zicha, orca, html, functions) {
    const page = await zicha.browser.newPage();
    await page.bringToFront();
    orca.enterPage();
    for (const [name, answer] of Object.entries(functions)) await page.exposeFunction(name, answer);
    await page.setContent(html);
    return { page, close: () => page.close() };
}

async function openForm(zicha, orca, language, isOurs) {
    const opened = isOurs ? await zicha.open(zicha.http, { lang: language })
        : await plainPage(zicha, orca, plainForm(language), { decide: (facts) => decide(facts, language) });
    if (isOurs) {
        await opened.page.bringToFront();
        orca.enterPage();
        await opened.page.reload(); // so that the first Tab is the page's first
        await ready(opened.page);
        await settle(opened.page);
    }
    await orca.heard(2500);
    const walk = walker(opened.page, orca);
    if (isOurs) {
        await walk.tabTo('way past bar and steps', say('page_skip', language));
        await walk.pressAt('past them', 'Enter');
        await walk.tabTo('begin', say('page_begin', language));
        await walk.pressAt('begun', 'Enter');
    }
    return { ...opened, walk };
}

export async function formFlow({ zicha, orca, language, isOurs }) {
    const { page, walk, close } = await openForm(zicha, orca, language, isOurs);
    for (const id of Object.keys(person.choices)) {
        await walk.tabTo(`${id}: the question`, question(id, language));
        await walk.pressAt(`${id}: answered`, 'Space');
    }
    for (const [id, text] of Object.entries(person.hours)) {
        const [year, part] = id.split('_');
        await walk.tabTo(`${id}: the field`, year, labelOf(part, language));
        for (const key of text) walk.press(key);
        await orca.heard();
    }
    await walk.tabTo('insured: the question', question('insured_locally', language));
    await walk.pressAt(isOurs ? 'the verdict' : 'insured: answered', 'Space', isOurs ? 2500 : undefined); // it is told after a pause
    if (!isOurs) {
        await walk.tabTo('the way to the result', say('page_show_result', language));
        await walk.pressAt('the verdict', 'Enter');
    }
    await page.waitForTimeout(500);
    await close();
    const { keys, steps } = walk;
    return { keys, steps: steps.filter(([step]) => isOurs || !/^(insured: answered|the way to the result)$/.test(step)) };
}

export async function listFlow({ zicha, orca, language, isOurs }) {
    const opened = isOurs ? await enter(zicha, undefined, { lang: language })
        : await plainPage(zicha, orca, plainRoster(language), { people: () => listOf(language) });
    const { page, close } = opened;
    if (isOurs) {
        await page.bringToFront();
        orca.enterPage();
    }
    await orca.heard(2500);
    const walk = walker(page, orca);
    if (isOurs) {
        const file = resolve('build/listened/people.csv');
        writeFileSync(file, people);
        const choosing = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: say('roster_open', language), exact: true }).first().press('Enter');
        await (await choosing).setFiles(file);
    } else {
        await page.getByRole('button').first().focus();
        await orca.heard();
        orca.press('Enter');
    }
    walk.steps.push(['the list is there', await orca.heard(2500)]);
    await walk.tabTo('a person', '李四');
    await walk.pressAt('the person’s page', 'Enter', 2500);
    await close();
    return { keys: 0, steps: walk.steps }; // the lists have other things to reach on the way
}
