// A small reader and writer of comma-separated text (RFC 4180), for the tests' own files.

/** Records of a text as arrays of cells. */
export function readCsv(text) {
    const records = [];
    let record = [];
    const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n|\r|$)/gy;
    while (cell.lastIndex < text.length) {
        const match = cell.exec(text);
        if (!match) throw new Error(`not a comma-separated text after record ${records.length}`);
        record.push(match[1]?.replaceAll('""', '"') ?? match[2]);
        if (match[3] === ',') continue;
        records.push(record);
        record = [];
    }
    return records;
}

/** One cell, in quotes where it needs them or where asked. */
export function csvCell(text, { quoted = false, separator = ',' } = {}) {
    if (!quoted && !/["\r\n]/.test(text) && !text.includes(separator)) return text;
    return `"${text.replaceAll('"', '""')}"`;
}
