// The plain HTML form that the page is measured by: the same fields, written with all that HTML gives to people who
// listen, and without anything else. What it decides it asks `decide` of the test for.
import { fact, question, rules, say, yesLabel, choiceLabel, assessedLabel } from './words.mjs';

const escaped = (words) => String(words).replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const hours = rules.facts.find(({ kind }) => kind === 'hours');
const years = Array.from({ length: hours.years.last - hours.years.first + 1 }, (_, at) => hours.years.first + at);

function radios(id, legend, help, answers) {
    const boxes = answers.map(([value, words]) =>
        `<label><input type="radio" name="${id}" value="${value}">${escaped(words)}</label>`).join('');
    return `<fieldset${help ? ` aria-describedby="${id}-help"` : ''}><legend>${escaped(legend)}</legend>
${help ? `<p id="${id}-help">${escaped(help)}</p>` : ''}${boxes}</fieldset>`;
}

function choice(id, language) {
    const values = fact(id).values.map((value) => [value.id, choiceLabel(id, value.id, language)]);
    const open = fact(id).blank ? [] : [['', say('page_not_sure', language)]];
    return radios(id, question(id, language), fact(id).where[language], [...values, ...open]);
}

const yesOrNo = ({ id }, language) => radios(id, question(id, language), fact(id).where[language],
    [['yes', yesLabel(true, language)], ['no', yesLabel(false, language)], ['', say('page_unknown', language)]]);

function year(number, columns, language) {
    const cells = columns.map(([part]) => {
        const id = `${number}_${part}`;
        return `<td><input id="${id}" name="${id}" inputmode="decimal" autocomplete="off" aria-labelledby="y${number} ${part}">`
            + `<p id="e${id}" role="alert"></p></td>`;
    });
    const assessed = radios(`${number}_completed`, hours.assessed.cell_label[language].replace('{year}', number), '', [
        ['yes', assessedLabel(true, language)], ['no', assessedLabel(false, language)], ['', say('page_unknown_short', language)],
    ]);
    return `<tr><th scope="row" id="y${number}">${say('page_year', language, number)}</th>${cells.join('')}
<td>${assessed}</td><td id="s${number}"></td></tr>`;
}

function table(language) {
    const columns = [...hours.categories.map(({ id, label }) => [id, label]), ['total', hours.total.label]];
    const headers = [say('page_year_heading', language), ...columns.map(([, label]) => label[language]),
        hours.assessed.label[language], say('page_year_sum', language)];
    const ids = ['', ...columns.map(([id]) => id), '', ''];
    return `<h2>${escaped(hours.label[language])}</h2><p id="hours-help">${escaped(hours.where[language])}</p>
<table aria-describedby="hours-help" aria-label="${escaped(hours.label[language])}"><thead><tr>${headers.map((words, at) =>
    `<th scope="col" id="${ids[at]}">${escaped(words)}</th>`).join('')}</tr></thead>
<tbody>${years.map((number) => year(number, columns, language)).join('')}</tbody></table>`;
}

const page = (language, title, content, script) => `<!DOCTYPE html><html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<title>${escaped(title)}</title><main><h1>${escaped(title)}</h1>${content}</main><script>${script}</script></html>`;

// decide(facts) gives { verdict, errors: { id: sentence }, sums: { year: words } }.
const applicantScript = `
const form = document.forms[0];
const show = (id, words) => { document.getElementById(id).textContent = words; };
async function ask() {
    const answer = await window.decide(Object.fromEntries(new FormData(form)));
    for (const field of form.querySelectorAll('[inputmode]')) {
        const words = answer.errors[field.id];
        if (words) { field.ariaInvalid = 'true'; field.setAttribute('aria-describedby', 'e' + field.id); }
        else { field.removeAttribute('aria-invalid'); field.removeAttribute('aria-describedby'); }
        const told = document.getElementById('e' + field.id);
        if (told.textContent !== (words ?? '')) told.textContent = words ?? '';
    }
    for (const [year, words] of Object.entries(answer.sums)) show('s' + year, words);
    return answer;
}
form.addEventListener('change', ask);
form.addEventListener('submit', async (event) => {
    event.preventDefault();
    show('verdict', (await ask()).verdict);
});`;

/// The applicant's form: all that the rules ask, its button, and its result.
export function plainForm(language) {
    const facts = rules.facts.filter(({ kind }) => kind === 'yes_no').map((each) => yesOrNo(each, language)).join('');
    const content = `<form><h2>${say('page_case_title', language)}</h2>
${['level', 'organizer', 'route'].map((id) => choice(id, language)).join('')}${table(language)}${facts}
<button>${say('page_show_result', language)}</button></form><p role="status" id="verdict"></p>`;
    return page(language, say('page_facts_title', language), content, applicantScript);
}

// people(): { headers, rows: [{ cells, verdict, headline }] }, of which the cell `header` is the row's header.
const employerScript = `
const cell = (row, words, header) => {
    const made = row.appendChild(document.createElement(header ? 'th' : 'td'));
    if (header) made.scope = header;
    made.textContent = words;
    return made;
};
document.querySelector('button').addEventListener('click', async () => {
    const { headers, header, rows, shown } = await window.people();
    const table = document.querySelector('table');
    headers.forEach((words) => cell(table.rows[0], words, 'col'));
    for (const { cells, verdict, headline } of rows) {
        const row = table.tBodies[0].insertRow();
        cells.forEach((words, at) => {
            if (at !== header) { cell(row, words); return; }
            const button = cell(row, '', 'row').appendChild(document.createElement('button'));
            button.textContent = words;
            button.addEventListener('click', () => {
                document.querySelector('h2').textContent = words;
                document.getElementById('person').textContent = verdict + ' ' + headline;
                document.querySelector('h2').focus();
            });
        });
    }
    table.hidden = false;
    document.getElementById('shown').textContent = shown;
});`;

/// The employer's page: its button shows the list as a table, and the button of a name that person's result.
export function plainRoster(language) {
    const content = `<button>${say('roster_open', language)}</button><p role="status" id="shown"></p>
<table hidden aria-label="${say('roster_table', language)}"><thead><tr></tr></thead><tbody></tbody></table>
<h2 tabindex="-1"></h2><p role="status" id="person"></p>`;
    return page(language, say('page_step_roster', language), content, employerScript);
}
