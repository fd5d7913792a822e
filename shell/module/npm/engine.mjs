// One instance of the WebAssembly module: texts in, texts out. What the calls mean is told in module.cpp.

import { ZichaError, errorOf } from './error.mjs';

export const STEP = { refused: 0, wantsBytes: 1, hasWork: 2 };

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** GB18030 as UTF-8. A byte that belongs to no character becomes one that is no UTF-8 either, so that its row is named. */
function asUtf8(text) {
    const parts = text.split('\uFFFD').map((part) => encoder.encode(part));
    const bytes = new Uint8Array(parts.reduce((size, part) => size + part.length + 1, -1)).fill(0xFF);
    let at = 0;
    for (const part of parts) {
        bytes.set(part, at);
        at += part.length + 1;
    }
    return bytes;
}

export class Engine {
    #exports;
    #decoders = new Map(); // of each stream in GB18030
    /** It stopped in the middle of a call and can do nothing more. */
    isBroken = false;

    static async start(module, rules, lang) {
        const engine = new Engine();
        try {
            const instance = await WebAssembly.instantiate(module, engine.#imports());
            engine.#exports = instance.exports;
            engine.#exports._initialize();
        } catch (error) {
            throw errorOf('module.not_loaded', lang, [error?.message], error);
        }
        for (const text of rules) engine.#addRules(text, lang);
        return engine;
    }

    #imports() {
        return {
            host: { decode: (stream, at, size) => this.#decode(stream, at, size) },
            env: { emscripten_notify_memory_growth() {} },
            wasi_snapshot_preview1: {
                proc_exit(status) {
                    throw new Error(`status ${status}`);
                },
            },
        };
    }

    #bytesAt(at, size) {
        return new Uint8Array(this.#exports.memory.buffer, at, size);
    }

    /** False if this platform has no GB18030; nothing may be thrown through the module. */
    #decode(stream, at, size) {
        try {
            if (!this.#decoders.has(stream)) this.#decoders.set(stream, new TextDecoder('gb18030'));
            const text = this.#decoders.get(stream).decode(this.#bytesAt(at, size).slice(), { stream: size > 0 });
            const bytes = asUtf8(text);
            this.#bytesAt(this.#exports.zicha_decoded(bytes.length), bytes.length).set(bytes);
            return 1;
        } catch {
            return 0;
        }
    }

    /** Runs what calls the module; if it stops, this engine is done. */
    #run(lang, call) {
        if (this.isBroken) throw errorOf('module.stopped', lang, ['']);
        try {
            return call(this.#exports);
        } catch (error) {
            this.isBroken = true;
            throw errorOf('module.stopped', lang, [error?.message], error);
        }
    }

    #write(bytes) {
        if (bytes.length > 0) this.#bytesAt(this.#exports.zicha_buffer(bytes.length), bytes.length).set(bytes);
        return bytes.length;
    }

    #output() {
        return this.#bytesAt(this.#exports.zicha_output(), this.#exports.zicha_output_size());
    }

    #outputText() {
        return decoder.decode(this.#output());
    }

    #fault() {
        return new ZichaError(JSON.parse(this.#outputText()).error.data);
    }

    #addRules(text, lang) {
        const status = this.#run(lang, (exports) =>
            exports.zicha_rules(this.#write(encoder.encode(text)), lang === 'en' ? 1 : 0));
        if (status !== 0) throw this.#fault();
    }

    /** The result of a method; throws what is wrong with the question. */
    ask(method, params, lang) {
        const message = encoder.encode(JSON.stringify({ jsonrpc: '2.0', id: 0, method, params }));
        const answer = this.#run(lang, (exports) => {
            exports.zicha_answer(this.#write(message));
            return JSON.parse(this.#outputText());
        });
        if (answer.error) throw new ZichaError(answer.error.data);
        return answer.result;
    }

    /** The number of a check of many. */
    open(params, lang) {
        const stream = this.#run(lang, (exports) =>
            exports.zicha_open(this.#write(encoder.encode(JSON.stringify(params)))));
        if (stream === 0) throw this.#fault();
        return stream;
    }

    /** One step; of bytes, none are the end. Throws why the roster is refused. */
    step(stream, bytes, lang) {
        const step = this.#run(lang, (exports) => (bytes === undefined
            ? exports.zicha_work(stream) : exports.zicha_feed(stream, this.#write(bytes))));
        if (step === STEP.refused) throw this.#fault();
        return step;
    }

    /** What the last step gave: NDJSON. */
    takeBytes = () => this.#output().slice();
    takeText = () => this.#outputText();

    notices(stream, lang) {
        return this.#run(lang, (exports) => {
            exports.zicha_notices(stream);
            return JSON.parse(this.#outputText());
        });
    }

    close(stream) {
        this.#decoders.delete(stream);
        if (!this.isBroken) this.#exports.zicha_close(stream);
    }
}
