// What goes wrong, with a stable code and a sentence. Those of the core come with their place; those of
// sentences.mjs are found here.

import { SENTENCES } from './sentences.mjs';

export class ZichaError extends Error {
    /**
     * @param {{code: string, message: string}[]} problems all of them, the first one being the error's
     * @param {unknown} [cause]
     */
    constructor(problems, cause) {
        super(problems[0].message, cause === undefined ? undefined : { cause });
        this.name = 'ZichaError';
        this.code = problems[0].code;
        this.problems = problems;
    }
}

/** An error of ours, in the language asked for; anything but English is Chinese, as everywhere in Zicha. */
export function errorOf(code, lang, values = [], cause = undefined) {
    const [chinese, english] = SENTENCES[code];
    const sentence = lang === 'en' ? english : chinese;
    const message = sentence.replace(/\{(\d)\}/g, (_, index) => String(values[index]).slice(0, 200));
    return new ZichaError([{ code, message }], cause);
}

/** What a value is, for a sentence. */
export function kindOf(value) {
    if (value === null) return 'null';
    if (typeof value !== 'object') return typeof value;
    return Object.prototype.toString.call(value).slice(8, -1);
}
