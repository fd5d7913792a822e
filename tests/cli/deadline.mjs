// zicha deadline: filing dates before review meetings, in each format, against sources of their own.

import { readFileSync, readdirSync, writeFileSync } from 'node:fs';

import { diagnosticCodes } from '../catalogues.mjs';
import { requirePackage } from '../packages.mjs';
import { expect, expectEqual, inTree, own, test, zicha } from './program.mjs';

const { isWorkday } = requirePackage('chinese-days');
const ICAL = requirePackage('ical.js');
const DAY = 86_400_000;
const BAD = inTree('tests/bad/meetings');

const deadline = (dates, ...options) => zicha(['deadline', ...dates, '--lang', 'en', ...options]);
const answers = (dates, ...options) => {
    const run = deadline(dates, '--format', 'json', ...options);
    return { ...run, rows: run.output ? JSON.parse(run.output) : [] };
};
const iso = (time) => new Date(time).toISOString().slice(0, 10);

/** Every date from `first` to `last`. */
function datesBetween(first, last) {
    const days = (Date.parse(last) - Date.parse(first)) / DAY + 1;
    return Array.from({ length: days }, (_, index) => iso(Date.parse(first) + index * DAY));
}

/** The `count`-th working day before `date`, as the package counts. */
function workdayBefore(date, count) {
    let time = Date.parse(date);
    for (let left = count; left > 0; ) {
        time -= DAY;
        if (isWorkday(iso(time))) left--;
    }
    return iso(time);
}

function testBadMeeting(code) {
    const dates = readFileSync(`${BAD}/${code}.txt`, 'utf8').split(/\s+/).filter(Boolean);
    const run = deadline(dates);
    const told = (run.output + run.said).split('\n').filter((line) => line.includes('['));
    expect(told.length > 0 && told.every((line) => line.endsWith(`[${code}]`)), run.output + run.said);
    const status = { 'filing.bad_date': 2, 'filing.no_calendar': 1 }[code] ?? 0;
    expectEqual(run.status, status, 'status');
}

function testDates() {
    const run = deadline(['2025-10-09', '2025-12-31']);
    const dates = run.output.split('\n').map((line) => /: (\d{4}-\d\d-\d\d)$/.exec(line)?.[1]);
    expectEqual([run.status, run.said], [0, ''], 'status');
    expectEqual(dates.filter(Boolean),
        ['2025-10-09', '2025-09-25', '2025-09-24', '2025-12-31', '2025-12-24', '2025-12-23'], 'dates');
}

function testEveryDay() {
    // Six working days are needed before the first.
    const dates = datesBetween('2025-01-11', '2026-12-31');
    const { rows } = answers(dates);
    expectEqual(rows.length, dates.length, 'rows');
    for (const row of rows) {
        const { meeting } = row;
        expectEqual([row.nth_working_day, row.clear_working_days],
            [workdayBefore(meeting, 5), workdayBefore(meeting, 6)], meeting);
    }
}

function testEveryKindOfDay() {
    const dates = datesBetween('2025-01-01', '2026-12-31');
    const { rows } = answers(dates);
    expectEqual(rows.length, 730, 'days');
    for (const { meeting, warnings } of rows) {
        const off = warnings.some((warning) => warning.code === 'filing.meeting_day_off');
        expectEqual(off, !isWorkday(meeting), meeting);
    }
}

function testRefusals() {
    const run = answers(['2027-01-01', '2025-01-08', '2025-01-09', '2025-10-09']);
    expectEqual(run.status, 1, 'status');
    expectEqual(run.rows.map((row) => row.error?.code ?? null),
        ['filing.no_calendar', 'filing.no_calendar', 'filing.no_calendar', null], 'errors');
    expectEqual(run.rows.map((row) => row.clear_working_days), [null, null, null, '2025-09-24'], 'days');
    expectEqual(run.rows.map((row) => row.nth_working_day), [null, null, '2025-01-02', '2025-09-25'], 'days');
    const bad = deadline(['2025-10-09', 'soon', '2025-13-01']);
    expectEqual([bad.status, bad.output], [2, ''], 'bad dates');
    expectEqual(bad.said.match(/\[filing\.bad_date\]/g).length, 2, bad.said);
}

/** Next year's calendar, made of this one's words: nothing off but New Year's Day. */
function calendarOf2027() {
    const calendar = JSON.parse(readFileSync(inTree('rules/calendar-cn-2026.json'), 'utf8'));
    const file = own('calendar-cn-2027.json');
    Object.assign(calendar, { id: 'calendar-cn-2027', year: 2027, make_up: [] });
    calendar.days_off = [{ first: '2027-01-01', last: '2027-01-01', name: calendar.days_off[0].name }];
    writeFileSync(file, JSON.stringify(calendar));
    return file;
}

function testFurtherCalendar() {
    const file = calendarOf2027();
    const [row] = answers(['2027-01-08'], '--calendar', file).rows;
    expectEqual([row.nth_working_day, row.clear_working_days], ['2026-12-31', '2026-12-30'], 'days');
    const broken = own('broken.json');
    writeFileSync(broken, readFileSync(file, 'utf8').replace('"year":2027', '"year":2028'));
    const run = answers(['2027-01-08'], '--calendar', broken);
    expectEqual([run.status, run.output], [2, ''], 'a broken calendar');
    expect(run.said.includes('/days_off/0/first') && run.said.includes('[rule.date_outside]'), run.said);
    expectEqual(answers(['2027-01-08'], '--calendar', own('none.json')).status, 2, 'no file');
}

function testCalendarFile() {
    const { bytes, status } = deadline(['2025-10-09', '2025-12-31', '2027-03-01'], '--format', 'ics');
    const text = bytes.toString();
    expectEqual(status, 1, 'status, for the last has no dates');
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75), 'a line is too long');
    expect(!/[^\r]\n|\r[^\n]/.test(text), 'a line ends in something else than CRLF');
    const calendar = new ICAL.Component(ICAL.parse(text));
    expectEqual([calendar.getFirstPropertyValue('version'), calendar.getAllProperties('prodid').length],
        ['2.0', 1], 'calendar');
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expectEqual(events.map((event) => `${event.startDate} ${event.endDate}`), [
        '2025-09-24 2025-09-25', '2025-09-25 2025-09-26', '2025-10-09 2025-10-10',
        '2025-12-23 2025-12-24', '2025-12-24 2025-12-25', '2025-12-31 2026-01-01',
    ], 'events');
    expect(events.every((event) => event.startDate.isDate && event.component.hasProperty('dtstamp')), 'dates');
    expectEqual(new Set(events.map((event) => event.uid)).size, 6, 'identifiers');
    expect(events[0].summary.includes('2025-10-09'), events[0].summary);
    expect(events[0].description.includes('the local bureau'), events[0].description);
}

function testCalendarFileIsChinese() {
    const { output } = zicha(['deadline', '2025-10-09', '--format', 'ics']);
    const [event] = new ICAL.Component(ICAL.parse(output)).getAllSubcomponents('vevent');
    expectEqual(event.getFirstProperty('summary').getParameter('language'), 'zh-CN', 'language');
    expect(event.getFirstPropertyValue('description').includes('人力社保局'), output);
}

export async function testDeadlines() {
    await test('both filing dates of a meeting are on lines of their own, labelled', testDates);
    await test('every meeting of two years has the dates that chinese-days counts', testEveryDay);
    await test('every day of 2025 and 2026 is worked or off as chinese-days says', testEveryKindOfDay);
    await test('a day without data is refused, in its row; text that is no date at all is refused whole', testRefusals);
    await test("a further year's calendar is taken from a file, and a broken one is refused", testFurtherCalendar);
    await test('the calendar file is read by another parser, event by event', testCalendarFile);
    await test('the calendar file speaks Chinese unless English is asked for', testCalendarFileIsChinese);
    const codes = diagnosticCodes('filing.');
    await test('every code about a meeting has a bad file', () => {
        expectEqual(readdirSync(BAD).sort(), codes.map((code) => `${code}.txt`).sort(), 'files');
    });
    for (const code of codes) await test(`${code} is told of the meeting that was made for it`, () => testBadMeeting(code));
}
