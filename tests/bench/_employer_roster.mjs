// A roster like an employer's, the same for the same seed: whole hours mostly, some years only marked,
// some cells blank, some notes with a comma in them, and no wrong cell. About 108 bytes a person.
//
// Use: writeEmployerRoster(path, rows). Level and organiser are always given: a peer in another
// language need not fold the cases that a blank choice leaves open.

import { closeSync, openSync, writeSync } from 'node:fs';

import { YEARS } from '../parity/decider_figures.mjs';
import { CHINESE_HEADER } from '../parity/headers.mjs';
import { Random } from '../parity/random.mjs';

const SEED = 2025;
const PIECE = 1 << 20;
const DOCUMENTS = 4;
const FAMILY_NAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
const GIVEN_NAMES = [...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华文'];
const UNITS = ['一车间', '二车间', '研发部', '质量部', '人事部', '财务部', '设备科', '售后服务部'];
const NOTES = ['借调', '待补材料', '"借调, 见说明"', '产假', '新入职'];

function hoursOf(random, kind) {
    if (kind === 'marked') return { text: ',,,', mark: '完成' };
    if (kind === 'blank') return { text: ',,,', mark: '' };
    const short = kind === 'short';
    let general = String(random.int(short ? 6 : 18, short ? 20 : 24));
    let professional = String(random.int(short ? 20 : 60, short ? 66 : 90));
    if (random.chance(0.001)) professional += '0'; // a digit too many
    if (random.chance(0.05)) general += random.pick(['.5', '.25', '.34']);
    const other = random.chance(0.15) ? String(random.int(1, 20)) : '';
    const total = random.chance(0.06) ? String(Math.ceil(Number(general)) + Number(professional) + Number(other) + random.pick([0, 0, 3])) : '';
    const parts = random.chance(0.02) ? ['', professional] : [general, professional];
    return { text: `${parts.join(',')},${other},${total}`, mark: random.weighted({ 完成: 30, 未完成: 1, '': 69 }) };
}

function proofOf(random) {
    const kind = random.weighted({ insured: 90, documents: 4, some: 4, blank: 2 });
    if (kind === 'insured') return '是,,,,';
    if (kind === 'blank') return ',,,,';
    const answers = kind === 'documents' ? ['是'] : ['是', '是', '否', ''];
    return ['否', ...Array.from({ length: DOCUMENTS }, () => random.pick(answers))].join(',');
}

function rowOf(random, number) {
    const name = random.pick(FAMILY_NAMES) + random.pick(GIVEN_NAMES) +
        (random.chance(0.6) ? random.pick(GIVEN_NAMES) : '');
    const level = random.weighted({ 中级: 60, 副高: 25, 正高: 9, 初级: 6 });
    const organizer = random.weighted({ 市: 95, 省: 4, 其他: 1 });
    const route = random.weighted({ '': 70, 评审: 20, 考试: 10 });
    const style = random.weighted({ good: 60, uneven: 25, poor: 15 });
    const kinds = {
        good: { full: 80, marked: 20 },
        uneven: { full: 55, marked: 20, short: 20, blank: 5 },
        poor: { full: 20, short: 55, blank: 20, marked: 5 },
    }[style];
    const years = YEARS.map(() => {
        const { text, mark } = hoursOf(random, random.weighted(kinds));
        return `${text},${mark}`;
    });
    const note = random.chance(0.05) ? random.pick(NOTES) : '';
    const labels = `E${String(number).padStart(7, '0')},${name},${random.pick(UNITS)}`;
    return `${labels},${level},${organizer},${route},${years.join(',')},${proofOf(random)},${note}\n`;
}

/** The bytes written. */
export function writeEmployerRoster(path, rows) {
    const random = new Random(SEED);
    const file = openSync(path, 'w');
    let text = `${[...Object.values(CHINESE_HEADER), '备注'].join(',')}\n`;
    let bytes = 0;
    for (let number = 1; number <= rows; ++number) {
        text += rowOf(random, number);
        if (text.length < PIECE && number < rows) continue;
        bytes += writeSync(file, text);
        text = '';
    }
    closeSync(file);
    return bytes;
}
