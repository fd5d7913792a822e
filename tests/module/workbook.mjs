// A workbook of one sheet, by SheetJS: every cell a text.
import { requirePackage } from '../packages.mjs';

const XLSX = requirePackage('xlsx');

export function workbook(table) {
    const book = XLSX.utils.book_new();
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(table), 'roster');
    return Buffer.from(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }));
}
