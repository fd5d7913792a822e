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

class Zicha {
    #compiled;
    #rules;
    #lang;
    #engine;

    constructor(compiled, rules, lang) {
        this.#compiled = compiled;
        this.#rules = rules;
        this.#lang = lang;
    }

    /** Started when it is first needed, and again after it has stopped. */
    start = async () => {
        if ((await this.#engine?.catch(() => undefined))?.isBroken ?? true)
            this.#engine = this.#compiled().then((module) => Engine.start(module, this.#rules, this.#lang));
        return this.#engine;
    };

    async #ask(method, own, options) {
        const { lang, params } = read(options, this.#lang);
        return (await this.start()).ask(method, { ...params, ...own(lang) }, lang);
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
    }, options);

    check = (roster, options) => {
        const engineOf = () => this.start();
        let asked;
        try {
            asked = this.#asked(options);
        } catch (error) {
            return new Rows(() => Promise.reject(error), [], { lang: this.#lang, params: {} });
        }
        return new Rows(engineOf, roster, asked);
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

/** @param {string} packed the module: base64 of gzip */
export function library(packed) {
    let module;
    const compiled = () => (module ??= compile(packed));
    const create = async ({ wasm, rules, lang = 'zh' } = {}) => {
        const own = wasm === undefined ? compiled : () => compile(wasm, lang);
        const zicha = new Zicha(own, rules === undefined ? RULES : [rules].flat().map(ruleText), lang);
        await zicha.start();
        return zicha;
    };
    const { decide, explain, check, validate } = new Zicha(compiled, RULES, 'zh');
    return { decide, explain, check, validate, create };
}
