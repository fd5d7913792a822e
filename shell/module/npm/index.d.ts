// Self-check for professional title reviews. All that is decided is decided by the core of Zicha, and equals
// what its command line gives; the JSON Schemas are in schemas/.

export type Lang = 'zh' | 'en';
export type Verdict = 'eligible' | 'not_eligible' | 'needs_info' | 'needs_ruling' | 'refer' | 'invalid' | 'skipped';
export type Requirement = 'yes' | 'no' | 'unknown' | 'needs_ruling' | 'refer' | 'not_asked';

/** Roster heading, in either language → what is in the cell; null or left out: unknown. */
export type Person = { [heading: string]: string | number | boolean | null | undefined };

/**
 * Under rules of the format zicha-rules/2: facts by their ids, "years" or "records", "sums", "made_up", "carried_in"; and labels,
 * such as id.
 */
export type NeedsPerson = { [member: string]: unknown };

/** schemas/needs-row.schema.json */
export interface NeedsRow {
    row: number | null;
    id: string;
    name: string;
    rules: string;
    verdict: 'yes' | 'no' | 'unknown' | 'refer' | 'invalid' | 'skipped';
    gap: { [minimum: string]: number } | null;
    further: number | null;
    missing: string[] | null;
    error: ResultRow['error'];
    [member: string]: unknown;
}

/** What is wrong, or to be known: schemas/diagnostic.schema.json. Codes are stable, sentences are not. */
export interface Diagnostic {
    code: string;
    message: string;
    file?: string;
    pointer?: string;
    line?: number;
    character?: number;
    row?: number;
    column?: string;
    value?: string;
}

/** schemas/result-row.schema.json; each requirement of the rules is a member too. */
export interface ResultRow {
    row: number | null;
    id: string;
    name: string;
    verdict: Verdict;
    assumed?: true;
    path: string | null;
    gap: { total: number; [category: string]: number } | null;
    gap_path: string | null;
    further_hours: number | null;
    further_hours_at_best: number | null;
    missing: string[];
    cautions: string[];
    error: { code: string; column: string; fact: string | null; value: string; message: string } | null;
    [requirement: string]: unknown;
}

/** schemas/explanation.schema.json */
export interface Explanation {
    schema: number;
    findings: unknown[];
    [member: string]: unknown;
}

export interface Validation {
    ok: boolean;
    problems: Diagnostic[];
    doubts: Diagnostic[];
}

export interface Options {
    /** Of sentences; zh unless given. */
    lang?: Lang;
    /** The day, YYYY-MM-DD; today in China unless given. No verdict depends on it. */
    asOf?: string;
}

export interface PersonOptions extends Options {
    /** The id of rules; the newest that are not provisional unless given. */
    rules?: string;
}

export interface CheckOptions extends PersonOptions {
    /** What the iterator gives: a row each, or pieces of NDJSON, byte for byte the command line's. */
    as?: 'rows' | 'ndjson';
    /** Fact → value, where its cell is blank. Not of persons under zicha-rules/2, as `map` is not. */
    set?: { [fact: string]: string };
    /** A map of headings: schemas/heading-map.schema.json. */
    map?: object;
    /** Headings of columns to leave out. */
    drop?: string[];
    /** Of a text; found out unless given. */
    separator?: ',' | ';' | '\t';
    /** Of a workbook: the name or number of a sheet; found out unless given. */
    sheet?: string;
    /** Is told what there is to know of the roster and its rows. */
    onNotice?: (notice: Diagnostic) => void;
    signal?: AbortSignal;
}

export interface ValidateOptions extends Options {
    /** Of the file, for the places. */
    name?: string;
}

type Bytes = ArrayBufferLike | ArrayBufferView;
export type Roster = string | Bytes | Blob
    | Iterable<NeedsPerson> | AsyncIterable<NeedsPerson> | Iterable<Person> | Iterable<Bytes> | Iterable<string>
    | AsyncIterable<Person> | AsyncIterable<Bytes> | AsyncIterable<string> | ReadableStream<Uint8Array>;

/** Every rejection is one of these. */
export class ZichaError extends Error {
    /** Of the first problem. */
    readonly code: string;
    readonly problems: Diagnostic[];
    readonly cause?: unknown;
}

export interface Zicha {
    decide(person: Person, options?: PersonOptions): Promise<ResultRow>;
    /** Under rules of the format zicha-rules/2, which are those of `create`. */
    decide(person: NeedsPerson, options: PersonOptions): Promise<NeedsRow>;
    explain(person: Person, options?: PersonOptions): Promise<Explanation>;
    explain(person: NeedsPerson, options: PersonOptions): Promise<{ [member: string]: unknown }>;
    check(roster: Roster | PromiseLike<Roster>, options: CheckOptions & { as: 'ndjson' }): AsyncIterableIterator<Uint8Array>;
    check(roster: Roster | PromiseLike<Roster>, options?: CheckOptions): AsyncIterableIterator<ResultRow>;
    /** A file of rules/: rules, notice, calendar or plan. Only a text has lines to be told. */
    validate(file: string | object, options?: ValidateOptions): Promise<Validation>;
}

export interface InstanceOptions {
    /** The module, compiled or its bytes: zicha/zicha.wasm, zicha/zicha-needs.wasm or zicha/zicha-xlsx.wasm; built in unless given. */
    wasm?: WebAssembly.Module | BufferSource;
    /** Rule files in place of those that are built in. */
    rules?: string | object | (string | object)[];
    /** Of sentences, unless a call says otherwise. */
    lang?: Lang;
}

export const decide: Zicha['decide'];
export const explain: Zicha['explain'];
export const check: Zicha['check'];
export const validate: Zicha['validate'];
/** An instance of one's own, with memory and rules of its own. */
export function create(options?: InstanceOptions): Promise<Zicha>;
export const VERSION: string;
