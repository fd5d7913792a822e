// The applicant's form and an employer's list as Orca reads them, ours and a plain page with the same content,
// in both languages: every step with the words that were said. Keeps the transcripts in build/listened/, prints
// the table of both, and fails where who listens gets less of ours than of the plain page, or needs more keys.
// Not part of ./dev test: what is said when is not steady enough.
import { mkdirSync, writeFileSync } from 'node:fs';
import { startBrowser } from '../browser/browser.mjs';
import { formFlow, listFlow } from './flows.mjs';
import { listenTo } from './orca.mjs';

const folder = 'build/listened';
mkdirSync(folder, { recursive: true });
const orca = listenTo(process.env.ZICHA_SPOKEN);
const zicha = await startBrowser({ window: true });

// Which row of how many depends on the rows that are folded away.
const words = (sentences) => sentences.join(' ').replace(/row \d+\./g, '').toLowerCase().split(/[\s.,:;。，；：、]+/).filter(Boolean);
// Names of roles differ where ours says more; and a plain page's own title is no part of the step.
const roles = new Set(['grouping', 'panel', 'form', 'clickable', 'required', 'document', 'web', 'focus', 'mode', 'browse', 'leaving', 'table', 'selected']);
const lacking = (ours, plain) => [...new Set(words(plain))].filter((word) => !roles.has(word) && !words(ours).join(' ').includes(word));

let worse = 0;
for (const [name, flow] of Object.entries({ form: formFlow, list: listFlow }))
    for (const language of ['zh', 'en']) {
        const sides = {};
        for (const side of ['ours', 'plain']) {
            sides[side] = await flow({ zicha, orca, language, isOurs: side === 'ours' });
            const lines = sides[side].steps.map(([step, heard]) => `${step}\n${heard.map((each) => `    ${each}\n`).join('')}`);
            writeFileSync(`${folder}/${name}-${language}-${side}.txt`, `${sides[side].keys} keys\n\n${lines.join('')}`);
        }
        const { ours, plain } = sides;
        console.log(`# ${name}, ${language}: keys: ours ${ours.keys}, plain ${plain.keys}`);
        if (ours.keys > plain.keys) worse += 1;
        const own = new Map(ours.steps);
        for (const [step, heard] of plain.steps) {
            const missing = lacking(own.get(step) ?? [], heard);
            if (missing.length > 0) worse += 1;
            console.log(`# ${step} | ${(own.get(step) ?? []).join(' ')} | ${heard.join(' ')}${missing.length > 0 ? ` | worse: ${missing.join(' ')}` : ''}`);
        }
    }
await zicha.close();
console.log(`${worse} rows in which ours is worse; what was said is in ${folder}`);
process.exit(worse > 0 ? 1 : 0);
