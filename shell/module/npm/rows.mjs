// The rows of a check of many, as an async iterator: fed piece by piece, so that memory does not grow with the
// roster, and closed when its caller breaks off.

import { STEP } from './engine.mjs';
import { ZichaError, errorOf } from './error.mjs';
import { openRoster } from './pieces.mjs';

const parseLines = (text) => (text ? JSON.parse(`[${text.slice(0, -1).replaceAll('\n', ',')}]`) : []);

/** What the roster's own side throws becomes an error of ours. */
async function* read(pieces, lang) {
    try {
        yield* pieces;
    } catch (error) {
        throw error instanceof ZichaError ? error : errorOf('module.reading', lang, [error?.message], error);
    }
}

/** Arrays of rows, or of one piece of NDJSON. */
async function* batchesOf(engineOf, roster, { params, lang, isText, onNotice }, closers) {
    const engine = await engineOf();
    const { input, pieces } = await openRoster(roster, lang).catch((error) => {
        throw error instanceof ZichaError ? error : errorOf('module.reading', lang, [error?.message], error);
    });
    const stream = engine.open({ ...params, input }, lang);
    let isOpen = true;
    const close = () => {
        if (isOpen) engine.close(stream);
        isOpen = false;
    };
    closers.push(close);
    const taken = () => {
        const batch = isText ? [engine.takeBytes()].filter(({ length }) => length > 0) : parseLines(engine.takeText());
        if (onNotice) engine.notices(stream, lang).forEach((notice) => onNotice(notice));
        return batch;
    };
    try {
        for await (const piece of read(pieces, lang)) {
            if (!isOpen) return;
            if (piece.length === 0) continue;
            engine.step(stream, piece, lang);
            yield taken();
        }
        let step = engine.step(stream, new Uint8Array(), lang);
        yield taken();
        while (step === STEP.hasWork) {
            step = engine.step(stream, undefined, lang);
            yield taken();
        }
    } finally {
        close();
    }
}

export class Rows {
    #batches;
    #batch = [];
    #at = 0;
    #turn; // of whoever asked last, while it is not done
    #closers = [];
    #signal;
    #aborted;
    #lang;
    #isDone = false;

    constructor(engineOf, roster, asked) {
        this.#batches = batchesOf(engineOf, roster, asked, this.#closers);
        this.#lang = asked.lang;
        this.#signal = asked.signal;
    }

    [Symbol.asyncIterator]() {
        return this;
    }

    next() {
        if (!this.#turn && this.#at < this.#batch.length && !this.#signal?.aborted)
            return Promise.resolve({ value: this.#batch[this.#at++], done: false });
        return this.#inTurn(() => this.#step());
    }

    return(value) {
        return this.#inTurn(async () => {
            await this.#finish();
            return { value, done: true };
        });
    }

    /** Whoever asks before the answer has come waits for its turn. */
    #inTurn(step) {
        const turn = (this.#turn ?? Promise.resolve()).then(step);
        const ended = turn.catch(() => {}).then(() => {
            if (this.#turn === ended) this.#turn = undefined;
        });
        this.#turn = ended;
        return turn;
    }

    async #step() {
        if (this.#isDone) return { value: undefined, done: true };
        try {
            while (this.#at === this.#batch.length || this.#signal?.aborted) {
                const { value, done } = await this.#unlessAborted(() => this.#batches.next());
                if (done) {
                    this.#isDone = true;
                    return { value: undefined, done };
                }
                [this.#batch, this.#at] = [value, 0];
            }
        } catch (error) {
            this.#isDone = true;
            throw error;
        }
        return { value: this.#batch[this.#at++], done: false };
    }

    #unlessAborted(next) {
        if (!this.#signal) return next();
        this.#aborted ??= new Promise((_, reject) => {
            const abort = () => {
                this.#closers.forEach((close) => close());
                this.#batch = [];
                reject(errorOf('module.aborted', this.#lang, [], this.#signal.reason));
                this.#batches.return().catch(() => {});
            };
            if (this.#signal.aborted) abort();
            else this.#signal.addEventListener('abort', abort, { once: true });
        });
        this.#aborted.catch(() => {});
        return Promise.race([this.#aborted, this.#signal.aborted ? this.#aborted : next()]);
    }

    async #finish() {
        this.#isDone = true;
        [this.#batch, this.#at] = [[], 0];
        this.#closers.forEach((close) => close());
        await this.#batches.return();
    }
}
