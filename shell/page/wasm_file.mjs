// What the build does to WebAssembly files by itself: sections are looked through and added, their contents
// are binaryen's affair.

const typeSection = 1;
const importSection = 2;
const functionSection = 3;
const codeSection = 10;
const dataSection = 11;
const customSection = 0;
const dataCountSection = 12; // only for instructions that name a segment, of which there are none
const functionNames = 1; // of the section "name"
const segmentNames = 9;

/// A number as WebAssembly writes it down.
export const leb128 = (value) => (value < 128 ? [value] : [value % 128 + 128, ...leb128(Math.floor(value / 128))]);

/// A reader of the bytes from `at` on.
export function reader(bytes, at = 0) {
    const number = () => {
        let [result, factor, byte] = [0, 1, 0];
        do {
            byte = bytes[at++];
            result += (byte & 127) * factor;
            factor *= 128;
        } while (byte & 128);
        return result;
    };
    const take = (size) => {
        at += size;
        return bytes.subarray(at - size, at);
    };
    return { number, take, byte: () => bytes[at++], text: () => take(number()).toString('utf8'), get at() { return at; } };
}

/// { id, content } of each.
export function sectionsOf(wasm) {
    const sections = [];
    const file = reader(wasm, 8);
    while (file.at < wasm.length) sections.push({ id: file.byte(), content: file.take(file.number()) });
    return sections;
}

const written = ({ id, content }) => Buffer.concat([Buffer.from([id, ...leb128(content.length)]), content]);

const fileOf = (wasm, sections) => Buffer.concat([wasm.subarray(0, 8), ...sections.map(written)]);

/// A section of a module that means nothing to WebAssembly itself.
export const named = (name, content) =>
    ({ id: customSection, content: Buffer.concat([Buffer.from([name.length]), Buffer.from(name), Buffer.from(content)]) });

export const appendSection = (wasm, section) => Buffer.concat([wasm, written(section)]);

const isNames = ({ id, content }) => id === customSection && reader(content).text() === 'name';

/// The lists of names, { id, content } each.
function listsOfNames({ content }) {
    const file = reader(content);
    file.text();
    const lists = [];
    while (file.at < content.length) lists.push({ id: file.byte(), content: file.take(file.number()) });
    return lists;
}

/// The names of the data segments, in their order.
function namesOfSegments(sections) {
    const names = [];
    const list = sections.filter(isNames).flatMap(listsOfNames).find(({ id }) => id === segmentNames);
    const file = reader(list?.content ?? Buffer.from([0]));
    for (let left = file.number(); left > 0; left--) names[file.number()] = file.text();
    return names;
}

/// The section of names without those of the data segments.
const withoutSegments = (section) => named('name', Buffer.concat(listsOfNames(section)
    .filter(({ id }) => id !== segmentNames).map(written)));

/// The module without the data segments whose names are `wanted`, and a data section that holds them alone. All
/// segments are such as a linker writes: active ones, at constant addresses of the one memory.
export function takeSegments(wasm, wanted) {
    const sections = sectionsOf(wasm);
    const names = namesOfSegments(sections);
    const data = sections.find(({ id }) => id === dataSection);
    const file = reader(data.content);
    const count = file.number();
    const segments = Array.from({ length: count }, () => {
        const begin = file.at;
        if (file.number() !== 0 || file.byte() !== 0x41) throw new Error('a data segment of another form');
        while (file.byte() >= 128);
        file.byte(); // the end of its address
        file.take(file.number());
        return data.content.subarray(begin, file.at);
    });
    const isTaken = (_, at) => wanted.test(names[at] ?? '');
    const taken = segments.filter(isTaken);
    if (taken.length === 0) throw new Error(`the module has no data segment named ${wanted}`);
    const section = (all) => Buffer.concat([Buffer.from(leb128(all.length)), ...all]);
    const left = { id: dataSection, content: section(segments.filter((...each) => !isTaken(...each))) };
    const others = sections.filter(({ id }) => id !== dataCountSection)
        .map((each) => (each === data ? left : isNames(each) ? withoutSegments(each) : each));
    return { wasm: fileOf(wasm, others), data: { id: dataSection, content: section(taken) } };
}

/// What each section of this kind counts up, read by `read`.
function entriesOf(sections, kind, read) {
    const file = reader(sections.find(({ id }) => id === kind).content);
    return Array.from({ length: file.number() }, () => read(file));
}

const bodiesOf = (sections) => entriesOf(sections, codeSection, (file) => file.take(file.number()));

/// { name, index among those that are defined } of each function of a module that has their names, and imports
/// nothing but functions.
function namedFunctions(sections) {
    const imported = reader(sections.find(({ id }) => id === importSection).content).number();
    const names = reader(sections.filter(isNames).flatMap(listsOfNames).find(({ id }) => id === functionNames).content);
    return Array.from({ length: names.number() }, () => ({ index: names.number() - imported, name: names.text() }))
        .filter(({ index }) => index >= 0);
}

/// [name, bytes] of each function of such a module.
export function functionSizes(wasm) {
    const sections = sectionsOf(wasm);
    const bodies = bodiesOf(sections);
    return namedFunctions(sections).map(({ index, name }) => [name, bodies[index].length]);
}

/// By type of its result, what a function that does nothing consists of: no locals, and 0.
const emptyBodies = {
    none: [0, 0x0b],
    0x7f: [0, 0x41, 0, 0x0b], // i32
    0x7e: [0, 0x42, 0, 0x0b], // i64
    0x7d: [0, 0x43, 0, 0, 0, 0, 0x0b], // f32
    0x7c: [0, 0x44, 0, 0, 0, 0, 0, 0, 0, 0, 0x0b], // f64
};

/// Such a module in which the functions whose name `isIdle` do nothing, and return 0.
export function withoutBodies(wasm, isIdle) {
    const sections = sectionsOf(wasm);
    const results = entriesOf(sections, typeSection, (file) => {
        file.byte(); // a function
        file.take(file.number());
        return file.take(file.number())[0] ?? 'none';
    });
    const types = entriesOf(sections, functionSection, (file) => file.number());
    const bodies = bodiesOf(sections);
    for (const { index, name } of namedFunctions(sections)) {
        if (isIdle(name)) bodies[index] = Buffer.from(emptyBodies[results[types[index]]]);
    }
    const content = Buffer.concat([Buffer.from(leb128(bodies.length)),
        ...bodies.flatMap((body) => [Buffer.from(leb128(body.length)), body])]);
    return fileOf(wasm, sections.map((each) => (each.id === codeSection ? { id: codeSection, content } : each)));
}
