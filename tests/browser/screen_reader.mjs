// What a person who listens gets of the page, beside a plain HTML form with the same fields: the computed
// accessibility tree and what is read aloud, step by step, by real keys. In no point may the page be worse; it may not
// ask for more keys either. The table of both is printed.
import { find, listen, positionOf, readTree, rowsOf, textOf } from './computed_tree.mjs';
import { expect } from './harness.mjs';
import { persons } from './persons.mjs';
import { plainForm, plainRoster } from './plain_form.mjs';
import { check, enter, openRoster, people, table } from './rosters.mjs';
import { settle } from './settle.mjs';
import { choiceLabel, fieldName, question, rules, say, yesLabel } from './words.mjs';

const [person] = persons; // who is eligible, and chooses the first answer of each question
const groups = 'radiogroup group';
const reviewed = 57; // keys of a plain form to its verdict, as a review counted them
const hours = rules.facts.find(({ kind }) => kind === 'hours');
const labelOf = (part, language) => hours.categories.find(({ id }) => id === part).label[language];

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const withListener = (context) => context.addInitScript(listen);
const heard = (page) => page.evaluate(() => window.heard.splice(0));
const heardOf = async (page, words) => {
    await page.waitForFunction((wanted) => window.heard.some((each) => each.includes(wanted)), words, { timeout: 5000 });
    return heard(page);
};

/// Of the control in use: the name of its group, and its own.
export const focusedName = (page) => page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    const group = element.closest('[role=radiogroup], fieldset');
    const labels = element.getAttribute('aria-labelledby')?.split(' ').map((id) => document.getElementById(id).textContent);
    return [group?.getAttribute('aria-label') ?? group?.querySelector('legend').textContent,
        element.getAttribute('aria-label') ?? labels?.join(' ') ?? element.textContent].join(' ');
});

/// What has the focus is asked of `page`; keys are counted.
export function keyboard(page) {
    const keys = { count: 0 };
    keys.press = async (key) => {
        keys.count += 1;
        await page.keyboard.press(key);
    };
    keys.type = async (text) => {
        for (const key of text) await keys.press(key);
    };
    keys.tabTo = async (...words) => {
        for (let tabs = 0; tabs < 60; tabs++) {
            await keys.press('Tab');
            const name = await focusedName(page);
            if (words.every((each) => name.includes(each))) return;
        }
        throw new Error(`no way by Tab to ${words.join(' ')}`);
    };
    return keys;
}

/// Puts the focus into a field and selects its text. By its accessible name, or of a plain form by its own.
export function focusField(name) {
    const { shadowRoot } = document.querySelector('#app > div') ?? {};
    const found = [...(shadowRoot ?? document).querySelectorAll('input')]
        .find((each) => each.getAttribute('aria-label') === name || each.name === name);
    found.focus();
    found.select();
}

/// From the start to the form, by keys.
export async function goToForm({ keys, settle: done, heard: hearAll }, language) {
    await keys.press('Tab'); // the way past bar and steps
    await keys.press('Enter');
    await done();
    await keys.tabTo(say('page_begin', language));
    await keys.press('Enter');
    await done();
    await hearAll();
}

/// What a side is in Chromium.
async function sideOf(page, keys, done, close) {
    const protocol = await page.context().newCDPSession(page);
    await protocol.send('Accessibility.enable');
    return {
        keys, settle: done, close, tree: () => readTree(protocol), heard: () => heard(page),
        heardOf: (words) => heardOf(page, words), focus: (name) => page.evaluate(focusField, name),
    };
}

/// The form of the page, or the plain one, with the keys that led there.
async function openForm(zicha, isOurs, language) {
    if (!isOurs) {
        const page = await zicha.browser.newPage();
        await page.exposeFunction('decide', (facts) => decide(facts, language));
        await page.setContent(plainForm(language));
        await page.evaluate(listen);
        return sideOf(page, keyboard(page), () => {}, () => page.close());
    }
    const { page, close } = await zicha.open(zicha.http, { lang: language }, undefined, withListener);
    const side = await sideOf(page, keyboard(page), () => settle(page), close);
    await goToForm(side, language);
    return side;
}

/// What the plain form is told: the command line's answer.
export function decide(facts, language) {
    const ids = Object.keys(facts);
    const csv = [ids, ids.map((id) => facts[id])].map((row) => row.join()).join('\n');
    const { verdict, error } = JSON.parse(check(['-', '--format', 'ndjson', '--lang', language], csv).toString());
    const sums = {};
    for (let year = hours.years.first; year <= hours.years.last; year++) {
        const known = hours.categories.map(({ id }) => Number(facts[`${year}_${id}`]));
        sums[year] = say('page_have_need', language, known.reduce((sum, each) => sum + each, 0), 90);
    }
    return { verdict: say(`verdict_${verdict}`, language), errors: error ? { [error.fact]: error.message } : {}, sums };
}

async function fillIn({ keys, settle: done }, language) {
    for (const id of Object.keys(person.choices)) {
        await keys.tabTo(question(id, language));
        await keys.press('Space');
        await done();
    }
    for (const [id, text] of Object.entries(person.hours)) {
        const [year, part] = id.split('_');
        await keys.tabTo(year, labelOf(part, language));
        await keys.type(text);
    }
    await keys.tabTo(question('insured_locally', language));
    await keys.press('Space');
    await done();
}

const pointsOf = (item, spoken = []) => ({
    role: item.role, name: textOf(item), value: item.value, state: item.states, position: positionOf(item),
    description: item.description, heard: spoken,
});
const sizeOf = (item) => [`${rowsOf(item)[0].children.length} columns`];

/// The steps of one side, by name: { role, name, value, state, position, description, heard }. A side has keys
/// (press, type, tabTo, count), tree(), heard(), heardOf(words), focus(name, id) and settle().
export async function walkForm(side, isOurs, language) {
    const steps = {};
    const { keys } = side;
    const field = (tree) => {
        const words = labelOf('general', language);
        const row = rowsOf(find(tree, 'table', hours.label[language])).find((each) => textOf(each.children[0]).includes('2022'));
        return find(row, 'textbox', words);
    };
    const row = (tree) => rowsOf(find(tree, 'table', hours.label[language]))
        .find((each) => textOf(each.children[0]).includes('2022'));

    let tree = await side.tree();
    steps['the title'] = pointsOf(find(tree, 'heading', say('page_facts_title', language)));
    for (const id of ['level', 'organizer', 'route']) {
        const group = find(tree, groups, question(id, language));
        steps[`${id}: the question`] = pointsOf(group);
        steps[`${id}: its first answer`] = pointsOf(find(group, 'radio', choiceLabel(id, rules.facts.find((each) =>
            each.id === id).values[0].id, language)));
    }
    const found = find(tree, 'table', hours.label[language]);
    steps['hours: the table'] = { ...pointsOf(found), name: found.name };
    steps['2022, general: empty'] = pointsOf(field(tree));
    steps['2022: complete or not'] = { ...pointsOf(find(row(tree), groups)), position: positionOf(find(row(tree), groups)) };

    await fillIn(side, language);
    if (!isOurs) {
        await keys.tabTo(say('page_show_result', language));
        await keys.press('Enter');
    }
    const { count } = keys;
    const verdict = say(`verdict_${person.verdict}`, language);
    const spoken = await side.heardOf(verdict);
    tree = await side.tree();
    const level = find(find(tree, groups, question('level', language)), 'radio',
        choiceLabel('level', person.choices.level, language));
    steps['level: answered'] = pointsOf(level);
    steps['2022, general: filled in'] = pointsOf(field(tree));
    steps['2022: the sum and its bar'] = pointsOf(row(tree).children.at(-1));
    steps['insured: answered'] = pointsOf(find(find(tree, groups, question('insured_locally', language)), 'radio',
        yesLabel(true, language)));
    steps['the verdict'] = { ...pointsOf(find(tree, 'status')), name: verdict, heard: spoken };

    const retype = async (text) => {
        await side.focus(isOurs ? fieldName('2022_general', language) : '2022_general');
        await keys.type(text);
        await keys.press('Tab');
        await side.settle();
    };
    await retype('18.345');
    const error = decide({ '2022_general': '18.345', level: 'intermediate' }, language).errors['2022_general'];
    const wrong = await side.heardOf(error);
    steps['2022, general: wrong'] = pointsOf(field(await side.tree()), wrong);
    await retype('18');
    if (isOurs) await pause(1000); // longer than it waits to speak
    let right = field(await side.tree());
    for (let left = 50; left > 0 && (right.states.invalid || right.description); left--) {
        await pause(100); // the plain form asks the command line
        right = field(await side.tree());
    }
    steps['2022, general: put right'] = pointsOf(right, await side.heard());
    return { steps, count };
}

const better = { group: ['radiogroup'] };
const holds = (whole, part) => whole.toLowerCase().includes(part.toLowerCase());

/// True where ours leaves out what the plain page has.
const lacks = {
    role: (ours, plain) => ours !== plain && !better[plain]?.includes(ours),
    name: (ours, plain) => plain.split(/\s+/).some((word) => !holds(ours, word)),
    value: (ours, plain) => ours !== plain,
    state: (ours, plain) => Object.entries(plain).some(([name, value]) => ours[name] !== value),
    position: (ours, plain) => plain.some((each, at) => (/^\d+ of/.test(each) ? ours[at] !== each
        : each !== 'no header' && (!ours[at] || ours[at] === 'no header'))),
    description: (ours, plain) => !holds(ours, plain),
    heard: (ours, plain) => new Set(ours).size < ours.length
        || plain.some((message) => !ours.some((each) => holds(each, message))),
};

const shown = (value) => {
    const words = typeof value === 'string' ? value : Array.isArray(value) ? value.join(' | ')
        : Object.entries(value).map((pair) => pair.join('=')).join(' ');
    return words.length > 60 ? `${words.slice(0, 59)}…` : words;
};

/// Prints step × point × ours × plain, and gives the rows in which ours is worse.
export function compare(title, ours, plain) {
    expect(Object.keys(ours), Object.keys(plain), `${title}: the steps`);
    const rows = Object.entries(plain).flatMap(([step, points]) => Object.entries(points)
        .map(([point, value]) => [step, point, ours[step][point], value])
        .filter(([,, own, other]) => shown(own) || shown(other))
        .map(([name, point, own, other]) => [name, point, shown(own), shown(other), lacks[point](own, other) ? 'worse' : '']));
    console.log([`# ${title}: step | point | ours | plain`, ...rows.map((row) => `# ${row.join(' | ')}`)].join('\n'));
    return rows.filter((row) => row[4]);
}

/// Of two walks through the form.
export function expectNoWorse(title, ours, plain) {
    const worse = compare(`the form, ${title}`, ours.steps, plain.steps);
    console.log(`# keys to the verdict, ${title}: ours ${ours.count}, plain ${plain.count}`);
    expect(worse, [], 'rows in which ours is worse');
    expect(ours.count <= plain.count && ours.count <= reviewed, true, `${ours.count} keys, the plain form ${plain.count}`);
}

/// The rows of the plain list, from what the command line says of the same people.
export function listOf(language) {
    const header = people.split('\r\n')[0].split(',');
    const columns = ['工号', '姓名', '部门'].map((name) => header.indexOf(name));
    const results = check(['-', '--format', 'ndjson', '--lang', language], people).toString().trim().split('\n').map((line) => JSON.parse(line));
    return {
        headers: [say('result_row', language), '工号', '姓名', '部门', say('result_verdict', language), say('roster_further', language)],
        header: 2,
        rows: results.map((result, at) => {
            const cells = people.split('\r\n')[at + 1].split(',');
            const verdict = say(`verdict_${result.verdict}`, language);
            return {
                cells: [String(result.row), ...columns.map((column) => cells[column]), verdict, String(result.further_hours ?? '')],
                verdict, headline: '',
            };
        }),
        shown: say('roster_shown', language, results.length),
    };
}

async function walkRoster(page, language, protocol, opened, press) {
    const steps = {};
    const spoken = await heardOf(page, say('roster_shown', language, 6));
    let tree = await readTree(protocol);
    const found = find(tree, 'table', say('roster_table', language));
    steps['how many there are'] = { ...pointsOf(find(tree, 'status')), name: say('roster_shown', language, 6), heard: spoken };
    steps['the table'] = { ...pointsOf(found), name: found.name, position: sizeOf(found).slice(1) };
    for (const header of [say('result_row', language), '姓名', say('result_verdict', language)]) {
        const column = find(found, 'columnheader', header);
        steps[`column ${header}`] = { ...pointsOf(column), position: [], state: {} };
    }
    const row = rowsOf(found).find((each) => each.children.some(({ name }) => name === '李四'));
    steps['a person: the name'] = pointsOf(find(row, 'rowheader', '李四'));
    steps['a person: the button'] = pointsOf(find(row, 'button', '李四'));
    steps['a person: the verdict'] = pointsOf(find(row, 'cell', say('verdict_not_eligible', language)));
    steps['a person: hours short'] = pointsOf(row.children[5]);
    await press(page.getByRole('button', { name: '李四', exact: true }));
    const result = await heardOf(page, say('verdict_not_eligible', language));
    tree = await readTree(protocol);
    steps['the person\'s page'] = { ...pointsOf(find(tree, 'heading', '李四'), result), state: {} };
    return steps;
}

export async function testScreenReader({ test, zicha }) {
    for (const language of ['zh', 'en']) {
        await test(`who listens gets of the form all that a plain form gives, with no more keys: ${language}`, async () => {
            const sides = [];
            for (const isOurs of [true, false]) {
                const side = await openForm(zicha, isOurs, language);
                sides.push(await walkForm(side, isOurs, language));
                await side.close();
            }
            const [ours, plain] = sides;
            expectNoWorse(language, ours, plain);
        });

        await test(`who listens gets of a staff list all that a plain table gives: ${language}`, async () => {
            const opened = await enter(zicha, undefined, { lang: language }, withListener);
            await openRoster(opened);
            const session = async (page) => {
                const protocol = await page.context().newCDPSession(page);
                await protocol.send('Accessibility.enable');
                return protocol;
            };
            const ours = await walkRoster(opened.page, language, await session(opened.page), opened,
                () => table(opened.page, language).getByRole('button', { name: '李四', exact: true }).press('Enter'));
            const page = await zicha.browser.newPage();
            await page.exposeFunction('people', () => listOf(language));
            await page.setContent(plainRoster(language));
            await page.evaluate(listen);
            await page.getByRole('button').first().press('Enter');
            const plain = await walkRoster(page, language, await session(page), null, (button) => button.press('Enter'));
            await page.close();
            expect(compare(`the list, ${language}`, ours, plain), [], 'rows in which ours is worse');
        });
    }
}
