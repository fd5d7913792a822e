// A roster for a bench, as write_workbook takes it: a person a row, the hours from a small generator, the same in each
// run.

const YEARS = [2021, 2022, 2023, 2024, 2025];
const HOURS = ['n18', 'n20.5', 'n60', 'n72', 'n3.34', ''];

export const headings = (others) => ['工号', '姓名', '部门', '级别', '组织',
    ...YEARS.flatMap((year) => [`${year}公需`, `${year}专业`, `${year}其他`]), '社保在嘉兴', ...others];

/// `others`: the headings of further columns; othersOf(row): their cells.
export function rosterTable(count, others, othersOf) {
    let state = 1;
    const hours = () => HOURS[(state = (state * 48271) % 2147483647) % HOURS.length];
    const rows = [headings(others).map((heading) => `t${heading}`)];
    for (let row = 0; row < count; row++)
        rows.push([`tE${row}`, `t姓名${row % 5000}`, `t部门${row % 100}`, row % 2 ? 't中级' : 't副高', 't市',
            ...YEARS.flatMap(() => [hours(), hours(), '']), 't是', ...othersOf(row)]);
    return rows.map((cells) => cells.join('\u001f')).join('\u001e');
}
