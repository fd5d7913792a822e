// Writes persons as a roster, in Chinese or English, with the number of the line at which each
// record starts.

import { csvCell } from './csv.mjs';
import { DOCUMENTS } from './decider_figures.mjs';
import { CHINESE_HEADER } from './headers.mjs';

const LEVELS = { intermediate: '中级', associate_senior: '副高', senior: '正高', junior: '初级' };
const ORGANIZERS = { city: '市', province: '省', other: '其他' };
const ROUTES = { review: '评审', examination: '考试' };
const COMPLETED = { yes: '完成', no: '未完成' };
const YES_NO = { yes: ['是', '有', '√', '1'], no: ['否', '无', '×', '0'] };

/** A cell's text in Chinese; what has no Chinese word stays as it is. */
export function chineseText(column, text, row) {
    if (column === 'level') return LEVELS[text] ?? text;
    if (column === 'organizer') return ORGANIZERS[text] ?? text;
    if (column === 'route') return ROUTES[text] ?? text;
    if (column.endsWith('_completed')) return COMPLETED[text] ?? text;
    if (column !== 'insured_locally' && !DOCUMENTS.includes(column)) return text;
    const words = YES_NO[text];
    return words ? words[row % words.length] : text;
}

/**
 * @param columns English headers in the order wanted; a fact without a column is unknown, and a
 * column that is no fact has the same header in both languages
 * @returns {{text: string, rows: number[]}} the roster, and the line of each person
 */
export function rosterText(
    people,
    {
        language = 'zh',
        columns = Object.keys(CHINESE_HEADER),
        separator = ',',
        newline = '\n',
        mark = '',
    } = {},
) {
    const chinese = language === 'zh';
    const headers = columns.map((column) => (chinese && CHINESE_HEADER[column]) || column);
    const lines = [headers.join(separator)];
    const rows = [];
    let line = 2;
    people.forEach((person, i) => {
        const cells = columns.map((column) => {
            const text = person[column] ?? '';
            const written = chinese ? chineseText(column, text, i) : text;
            return csvCell(written, { quoted: i % 17 === 0, separator });
        });
        const record = cells.join(separator);
        lines.push(record);
        rows.push(line);
        line += record.split('\n').length;
    });
    return { text: mark + lines.join(newline) + newline, rows };
}
