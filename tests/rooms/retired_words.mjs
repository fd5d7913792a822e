// One word for one thing: what a person reads calls it by the field's term (the notice's word), in the catalogues,
// the rules' texts and the guides. A word that was given up comes back easily, so each is refused by name.
import { readFileSync, readdirSync } from 'node:fs';

import { catalogueTexts } from '../catalogues.mjs';
import { expect, expectEqual, test } from '../lines.mjs';

/** What is no longer said, and what is said instead. */
const retired = [
    [/报备|报送/, '备案 (before the meeting), 上报 (after it)'],
    [/参保|社保证明/, '社保在嘉兴缴纳, 社保缴纳证明'],
    [/三(?:种|样)(?:替代)?(?:材料|证明)/, '三项材料'],
    [/读法|(?:严格|宽松)的/, '从严理解, 从宽理解'],
    [/缺口|所缺/, '还差, 还需'],
    [/名单|空表/, '名册, 空名册'],
    [/[市省]里/, '市, 省'],
    [/事实/, '项目'],
    [/窗口(?!前)/, '年份范围'],
    [/疑义/, '待确认的问题'],
    [/读不(?:了|懂)/, '无法读取, 无法识别'],
    [/手中没有|未见原文/, '未取得, 未核对原文'],
    [/您/, '你'],
    [/答案/, '结论, 结果'],
    [/\black(?:s|ing)\b(?! one of)/i, 'short, missing'],
    [/\bpublicity\b/i, 'public notice'],
    [/\bstands?\b(?! for)/i, 'is'],
];

/** "WORD (say …): text" of each text that says a retired word. */
const refused = (texts) => texts.flatMap((text) => retired.flatMap(([word, instead]) => {
    const found = word.exec(text);
    return found ? [`${found[0]} (say ${instead}): ${text}`] : [];
}));

/** The sentences of a catalogue, without names and codes. */
const sentences = (catalogue) => [...catalogue.matchAll(/^(?:TEXT|DIAGNOSTIC|\w+)\(\w+, (.*)\)$/gm)]
    .flatMap(([, rest]) => [...rest.matchAll(/"((?:\\.|[^"\\])*)"/g)].map(([, text]) => text));

/** What a rule file says in two languages; words that rosters may use are not said, but read. */
function spoken(value) {
    if (value === null || typeof value !== 'object') return [];
    return Object.entries(value).flatMap(([key, inner]) =>
        (['zh', 'en'].includes(key) && typeof inner === 'string' ? [inner] : spoken(inner)));
}

export async function testRetiredWords() {
    await test('no sentence of the programs or the page says a retired word', () => {
        const texts = catalogueTexts().flatMap(sentences);
        expect(texts.length > 1500, `it sees the sentences: ${texts.length}`);
        expectEqual(refused(texts), [], 'retired words');
    });

    await test('no text of the rules says a retired word', () => {
        const texts = readdirSync('rules').filter((name) => name.endsWith('.json') && !name.includes('schema'))
            .flatMap((name) => spoken(JSON.parse(readFileSync(`rules/${name}`, 'utf8'))));
        expect(texts.length > 300, `it sees the texts: ${texts.length}`);
        expectEqual(refused(texts), [], 'retired words');
    });

    await test('no guide says a retired word', () => {
        const lines = ['README.md', 'rules/README.md', 'rules/README.en.md', 'rules/NOTICE.md', 'rules/NOTICE.en.md', 'core/README.md', 'web/README.md', 'shell/README.md']
            .flatMap((name) => readFileSync(name, 'utf8').split('\n'));
        expectEqual(refused(lines), [], 'retired words');
    });

    await test('a retired word is found wherever in a sentence it is', () => {
        for (const text of ['会前报备清单', '缺参保记录', '三种材料', '宽松的读法', '请联系市里', 'It stands here.', 'Hours lacking'])
            expect(refused([text]).length > 0, text);
        for (const text of ['备案', '从宽理解', 'Standard hours', '{0} stands for one fact'])
            expectEqual(refused([text]), [], text);
        expectEqual(spoken({ words: ['市里'], label: { zh: '市', en: 'City' } }), ['市', 'City'], 'what a rule file says');
    });
}
