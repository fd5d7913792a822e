// The forms a roster comes in: encodings, separators, line ends, quoting. All give the same answers.

import { spawnSync } from 'node:child_process';

import { expect, expectEqual, rowsOf, test, zicha } from './program.mjs';

const RECORDS = [
    ['工号', '姓名', '级别', '组织', '2025公需', '2025专业', '社保在嘉兴', '备注'],
    ['E1', '张三', '中级', '市', '18', '72', '是', 'a,b;c\td'],
    ['E2', '李"四"', '副高', '市', '１８．５', '72学时', '√', '第一行\n第二行'],
    ['E3', '王五', '初级', '市', '', '', '否', ''],
    ['E4', '赵六', '高工', '市', '十八', '', '', ''],
];
const SEPARATORS = { comma: ',', tab: '\t', semicolon: ';' };
const LINE_ENDS = { CRLF: '\r\n', LF: '\n', CR: '\r' };
const ENCODINGS = {
    'UTF-8': (text) => Buffer.from(text),
    'UTF-8 with a mark': (text) => Buffer.from(`\ufeff${text}`),
    GB18030: (text) => converted(text, 'GB18030'),
    GBK: (text) => converted(text, 'GBK'),
};

function converted(text, encoding) {
    const run = spawnSync('iconv', ['-f', 'UTF-8', '-t', encoding], { input: text });
    if (run.status !== 0) throw new Error(`iconv: ${run.stderr}`);
    return run.stdout;
}

function written(records, separator, lineEnd, quoteAll = false) {
    const cell = (text) =>
        quoteAll || /[",;\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
    return records.map((record) => record.map(cell).join(separator) + lineEnd).join('');
}

const answers = (bytes, options) => {
    const { rows, said } = rowsOf(bytes, options);
    expect(rows.length === RECORDS.length - 1, `${rows.length} rows; ${said}`);
    return rows.map(({ row: _row, ...rest }) => rest);
};

const wanted = () => answers(Buffer.from(written(RECORDS, ',', '\n')));

export async function testFormats() {
    for (const [encoding, encode] of Object.entries(ENCODINGS))
        await test(`a roster in ${encoding} gives the same answers with any separator and line end`, () => {
            for (const separator of Object.values(SEPARATORS))
                for (const lineEnd of Object.values(LINE_ENDS))
                    for (const quoteAll of [false, true])
                        expectEqual(
                            answers(encode(written(RECORDS, separator, lineEnd, quoteAll))),
                            wanted(),
                            JSON.stringify({ separator, lineEnd, quoteAll }),
                        );
        });

    await test('names with characters of four bytes come through GB18030', () => {
        const records = structuredClone(RECORDS);
        records[1][1] = '𠮷野家';
        const rows = answers(converted(written(records, ',', '\n'), 'GB18030'));
        expectEqual(rows[0].name, '𠮷野家', 'name');
    });

    await test('encoding and separator can be given', () => {
        for (const [name, separator] of Object.entries(SEPARATORS))
            for (const encoding of ['GB18030', 'GBK'])
                expectEqual(
                    answers(converted(written(RECORDS, separator, '\n'), encoding), [
                        ...['--encoding', encoding.toLowerCase(), '--separator', name],
                    ]),
                    wanted(),
                    `${name} ${encoding}`,
                );
        const wrong = zicha(['check', '-', '--separator', 'tab'], written(RECORDS, ',', '\n'));
        expectEqual(wrong.status, 2, 'status with a wrong separator');
    });

    await test('a row is where its record starts, past line breaks inside cells', () => {
        for (const lineEnd of Object.values(LINE_ENDS)) {
            const { rows } = rowsOf(written(RECORDS, ',', lineEnd));
            expectEqual(rows.map((row) => row.row), [2, 3, 5, 6], JSON.stringify(lineEnd));
        }
    });

    await test('a byte that is no character makes its row invalid and no other', () => {
        const bytes = converted(written(RECORDS, ',', '\n'), 'GBK');
        const at = bytes.indexOf('E1') + 3;
        const damaged = Buffer.concat([bytes.subarray(0, at), Buffer.from([0xff]), bytes.subarray(at)]);
        const rows = answers(damaged);
        expectEqual(rows[0].error?.code, 'cell.not_utf8', 'code');
        expectEqual(rows.slice(1), wanted().slice(1), 'the other rows');
    });

    await test('rows of blank cells are no rows, nor are lines without any character', () => {
        const { rows } = rowsOf('level,2025_general\n\n,\nintermediate,18\n\n\n');
        expectEqual(rows.map((row) => row.row), [4], 'rows');
    });

    await test('a last line without its line end is a row', () => {
        expectEqual(rowsOf('level,2025_general\nintermediate,18').rows.length, 1, 'rows');
    });
}
