// The library as it is exported: four questions, asked of an instance that is started with the first of them.

import { Engine } from './engine.mjs';
import { errorOf, kindOf } from './error.mjs';
import { personJson } from './pieces.mjs';
import { Rows } from './rows.mjs';
import { RULES } from './rules.mjs';

/** The day in China, whatever the machine's zone. */
const today = () => new Date(Date.now() + 8 * 3600_000).toISOString().slice(0, 10);

async function unpack(base64) {
    const packed = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
    return new Response(stream).arrayBuffer();
}

const isCompiled = (wasm) => kindOf(wasm) === 'WebAssembly.Module' || kindOf(wasm) === 'Module';

async function compile(wasm, lang) {
    try {
        return isCompiled(wasm) ? wasm : await WebAssembly.compile(typeof wasm === 'string' ? await unpack(wasm) : wasm);
    } catch (error) {
        throw errorOf('module.not_loaded', lang, [error?.message], error);
    }
}

const ruleText = (rules) => (typeof rules === 'string' ? rules : personJson(rules, 'rules'));

/** Options as the core's parameters; the language is the instance's unless it is given. */
function read(options, own) {
    if (options !== undefined && (options === null || typeof options !== 'object'))
        throw errorOf('module.option', own, ['options', '{…}']);
    const { lang = own, asOf = today(), ...others } = options ?? {};
    return { lang, params: { lang, as_of: asOf, ...others } };
}

/** Rules of the format zicha-rules/2, which a module of their own decides. */
const needsIn = (file) => {
    try {
        const { format, id } = typeof file === 'string' ? JSON.parse(file) : file;
        return format === 'zicha-rules/2' ? { id } : undefined;
    } catch {
        return undefined;
    }
};

/** One module with the rules that it reads: started when it is first needed, and again after it has stopped. */
class Side {
    #compiled;
    #rules;
    #lang;
    #engine;

    constructor(compiled, rules, lang) {
        this.#compiled = compiled;
        this.#rules = rules;
        this.#lang = lang;
    }

    async start() {
        if ((await this.#engine?.catch(() => undefined))?.isBroken ?? true)
            this.#engine = this.#compiled().then((module) => Engine.start(module, this.#rules, this.#lang));
        return this.#engine;
    }
}

class Zicha {
    #books;
    #needs;
    #needsIds;
    #isOfNeeds; // where no rules are named
    #lang;

    /** Without a second module the first one has to know both formats. */
    constructor(modules, rules, lang) {
        const ofNeeds = modules.needs ? rules.filter(needsIn) : [];
        const ofBooks = rules.filter((text) => !ofNeeds.includes(text));
        this.#books = new Side(modules.books, ofBooks, lang);
        this.#needs = modules.needs && new Side(modules.needs, ofNeeds, lang);
        this.#needsIds = ofNeeds.map((text) => needsIn(text).id);
        this.#isOfNeeds = ofBooks.length === 0 && ofNeeds.length > 0;
        this.#lang = lang;
    }

    /** Reads the rules, so that what is wrong with them is told at once. */
    start = async () => {
        if (!this.#isOfNeeds) await this.#books.start();
        if (this.#needsIds.length > 0) await this.#needs.start();
    };

    #sideOf({ rules }) {
        const isOfNeeds = rules === undefined ? this.#isOfNeeds : this.#needsIds.includes(rules);
        return isOfNeeds ? this.#needs : this.#books;
    }

    async #ask(method, own, options, sideOf = (params) => this.#sideOf(params)) {
        const { lang, params } = read(options, this.#lang);
        return (await sideOf(params).start()).ask(method, { ...params, ...own(lang) }, lang);
    }

    #askOf(method, person, options) {
        return this.#ask(method, (lang) => {
            if (person !== undefined) personJson(person, 'person', lang);
            return { person };
        }, options);
    }

    decide = (person, options) => this.#askOf('decide', person, options);
    explain = (person, options) => this.#askOf('explain', person, options);

    validate = (file, options) => this.#ask('validate', (lang) => {
        if (file !== undefined) personJson(file, 'file', lang);
        return { file };
    }, options, () => (this.#needs && needsIn(file) ? this.#needs : this.#books));

    check = (roster, options) => {
        let asked;
        try {
            asked = this.#asked(options);
        } catch (error) {
            return new Rows(() => Promise.reject(error), [], { lang: this.#lang, params: {} });
        }
        return new Rows(() => this.#sideOf(asked.params).start(), roster, asked);
    };

    #asked(options) {
        const { lang, params: { as = 'rows', onNotice, signal, ...params } } = read(options, this.#lang);
        const refuse = (name, wanted) => {
            throw errorOf('module.option', lang, [name, wanted]);
        };
        if (as !== 'rows' && as !== 'ndjson') refuse('as', '"rows" | "ndjson"');
        if (onNotice !== undefined && typeof onNotice !== 'function') refuse('onNotice', 'function');
        if (signal !== undefined && typeof signal?.addEventListener !== 'function') refuse('signal', 'AbortSignal');
        try {
            JSON.stringify(params);
        } catch (error) {
            throw errorOf('module.not_json', lang, ['options', error.message], error);
        }
        return { lang, params, onNotice, signal, isText: as === 'ndjson' };
    }
}

/**
 * @param {string} packed the module: base64 of gzip
 * @param {() => Promise<{WASM: string}>} [loadNeeds] of the module for zicha-rules/2, where `packed` does not read them
 */
export function library(packed, loadNeeds) {
    let [module, ofNeeds] = [];
    const modules = {
        books: () => (module ??= compile(packed)),
        needs: loadNeeds && (() => (ofNeeds ??= loadNeeds().then(({ WASM }) => compile(WASM)))),
    };
    const create = async ({ wasm, rules, lang = 'zh' } = {}) => {
        const own = wasm === undefined ? modules : { books: () => compile(wasm, lang) };
        const zicha = new Zicha(own, rules === undefined ? RULES : [rules].flat().map(ruleText), lang);
        await zicha.start();
        return zicha;
    };
    const { decide, explain, check, validate } = new Zicha(modules, RULES, 'zh');
    return { decide, explain, check, validate, create };
}
