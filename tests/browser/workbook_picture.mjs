// README's picture of an employer's workbook, before and after: made here, checked by `zicha`, drawn by
// LibreOffice. Part of `./dev screenshots`.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { escaped, packed, parts, rowsOfTable } from '../cli/producers.mjs';

const headings = ['工号', '姓名', '部门', '级别', '组织', '2022完成', '2023完成', '2024完成', '2025公需', '2025专业', '社保在嘉兴'];
const full = ['完成', '完成', '完成'];
const staff = [
    ['E001', '张小明', '设计一所', '中级', '市', ...full, 18, 72, '是'],
    ['E002', '李文华', null, '中级', '市', ...full, 18, 40, '是'],
    ['E003', '王建国', null, '副高', '市', ...full, 18, 72, '是'],
    ['E004', '赵敏', '工程管理部', '中级', '市', ...full, 18, null, '是'],
    ['E005', '陈立', null, '中级', '市', ...full, '十八', 72, '是'],
    ['E006', '杨帆', null, '正高', '省', ...full, 18, 72, '是'],
];
const merged = ['A1:K1', 'C3:C5', 'C6:C8'];

// Styles by number: 1 a title, 2 a heading, 3 a cell.
const styles = '<fonts count="3"><font><sz val="11"/><name val="Noto Sans CJK SC"/></font><font><b/><sz val="16"/><name val="Noto Sans CJK SC"/></font><font><b/><sz val="11"/><name val="Noto Sans CJK SC"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFDDE8F5"/></patternFill></fill></fills>' +
    `<borders count="2"><border/><border>${['left', 'right', 'top', 'bottom'].map((side) => `<${side} style="thin"><color rgb="FF8899AA"/></${side}>`).join('')}</border></borders>` +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="4"><xf/>' +
    [[1, 0, 0], [2, 2, 1], [0, 0, 1]].map(([font, fill, border]) => `<xf fontId="${font}" fillId="${fill}" borderId="${border}" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment horizontal="center" vertical="center"/></xf>`).join('') + '</cellXfs>';

const styled = (style) => (place, value) => {
    if (value === undefined || value === null) return `<c r="${place}" s="${style}"/>`;
    return typeof value === 'number' ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
        : `<c r="${place}" s="${style}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
};
// rowsOfTable leaves null out; a blank cell has a border all the same.
const bordered = staff.map((row) => row.map((value) => value ?? undefined));

function workbook() {
    const total = ['合计', ...Array(7).fill(undefined), ...[8, 9].map((at) => staff.reduce((sum, row) => sum + (Number(row[at]) || 0), 0)), undefined];
    const rows = rowsOfTable([['2025年度职称申报人员继续教育学时']], styled(1)) + rowsOfTable([headings], styled(2), 2) +
        rowsOfTable([...bordered, total], styled(3), 3);
    const all = parts(rows.replace('<row r="1">', '<row r="1" ht="32" customHeight="1">'), { styles });
    all['[Content_Types].xml'] = all['[Content_Types].xml'].replace('/>', '><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        [['workbook', 'sheet.main'], ['worksheets/sheet1', 'worksheet'], ['styles', 'styles']].map(([name, kind]) => `<Override PartName="/xl/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`).join('') + '</Types>');
    const sheet = 'xl/worksheets/sheet1.xml';
    all[sheet] = all[sheet].replace('<sheetData>', '<sheetFormatPr defaultRowHeight="20"/><cols><col min="1" max="11" width="10" customWidth="1"/></cols><sheetData>')
        .replace('</worksheet>', `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${range}"/>`).join('')}</mergeCells>` +
            '<pageMargins left="0.2" right="0.2" top="0.2" bottom="0.2" header="0" footer="0"/><pageSetup paperSize="8" orientation="landscape"/></worksheet>');
    all['xl/_rels/workbook.xml.rels'] = all['xl/_rels/workbook.xml.rels'].replace(/<Relationship Id="rId3"[^>]*\/>/, '');
    return packed(all);
}

/// The first page as LibreOffice prints it, as PNG; the result's last columns are on the next one.
function drawn(folder, name) {
    const run = spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/office`, '--convert-to', 'pdf', '--outdir', folder, join(folder, `${name}.xlsx`)]);
    if (run.error || run.status !== 0) throw new Error(`LibreOffice: ${run.error?.message ?? run.stderr}`);
    execFileSync('pdftoppm', ['-png', '-r', '84', '-f', '1', '-l', '1', '-singlefile', join(folder, `${name}.pdf`), join(folder, name)]);
    return readFileSync(join(folder, `${name}.png`)).toString('base64');
}

/// Both, one below the other, each with a word; cut to what is on the paper.
export async function drawWorkbook(browser, file) {
    const folder = mkdtempSync(join(tmpdir(), 'zicha-picture-'));
    const [before, after] = ['before', 'after'].map((name) => join(folder, `${name}.xlsx`));
    writeFileSync(before, workbook());
    const { status } = spawnSync('build/native/zicha', ['check', before, '-o', after, '--as-of', '2025-09-01']);
    if (status > 1) throw new Error('zicha check');
    const page = await browser.newPage({ viewport: { width: 1200, height: 100 } });
    const images = ['before', 'after'].map((name) => drawn(folder, name));
    const heights = await page.evaluate(async (all) => {
        const shown = document.body;
        shown.style.cssText = 'margin:0;padding:12px 16px;background:#fff;font:600 20px sans-serif;width:max-content';
        const found = [];
        for (const [at, data] of all.entries()) {
            const image = new Image();
            image.src = `data:image/png;base64,${data}`;
            await image.decode();
            const canvas = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
            const context = canvas.getContext('2d');
            context.drawImage(image, 0, 0);
            const { data: pixels } = context.getImageData(0, 0, image.width, image.height);
            let [last, right] = [0, 0];
            for (let place = 0; place < pixels.length; place += 4) {
                if (pixels[place] + pixels[place + 1] + pixels[place + 2] > 750) continue;
                last = Math.floor(place / 4 / image.width);
                right = Math.max(right, (place / 4) % image.width);
            }
            const cut = Object.assign(document.createElement('canvas'), { width: right + 4, height: last + 4 });
            cut.getContext('2d').drawImage(canvas, 0, 0);
            cut.style.cssText = 'display:block';
            const title = document.createElement('p');
            title.textContent = ['before: the workbook as it was', 'after: the same workbook, with the result beside the list'][at];
            title.style.margin = '6px 0';
            shown.append(title, cut);
            found.push(last);
        }
        return found;
    }, images);
    if (heights.some((height) => height < 50)) throw new Error('an empty page');
    writeFileSync(file, await page.screenshot({ fullPage: true }));
    await page.close();
}
