// The thin host: boots the WebAssembly page and lends it what only a browser has.
//
// Order of life: unpack, instantiate, tell the environment, start; then a frame whenever an event
// or the page itself asks for one, and none otherwise. All that begins as soon as the page's first part is
// there; the rest of the file is taken in when it has come.

import * as command from '../../build/generated/web/platform/host/command.mjs';
import { glyphNumbers } from '../../build/generated/web/platform/host/glyph.mjs';
import * as kept from '../../build/generated/web/platform/host/kept.mjs';
import * as told from '../../build/generated/web/platform/host/told.mjs';
import { screenOfAddress, setAddress, watchAddress } from './address.js';
import { watchArrival } from './arrival.js';
import { listenToDrops } from './drops.js';
import { openFile, saveFile } from './files.js';
import { createGlyphs, joined } from './glyphs.js';
import { hide } from './hide.js';
import { later } from './later.js';
import { watch, watchPixelRatio, watchSize, watchText } from './media.js';
import { createPaper } from './paper.js';
import { listenToPaste } from './pasting.js';
import { decodeBase64 } from './payload.mjs';
import { checksum, readRest } from './rest.mjs';
import { seal, sealWhenTouched } from './seal.js';
import { allServed, lookForChanges, servedText } from './served.js';
import { listenToStore, store, stored } from './storage.js';
import { turn } from './turn.js';
import { createTwin } from './twin_dom.js';
import { unpack } from './unpack.mjs';
import { createWebGL } from './webgl.js';

const settlingFrames = 3;
const workMilliseconds = 12; // at once
const workShownAfter = 150;
const parameters = new URLSearchParams(location.search);
const twinActive = parameters.get('twin') !== 'off';
const app = document.getElementById('app');
const encoder = new TextEncoder();
const decoder = new TextDecoder();
let page; // the exports of the WebAssembly module
let canvas;
let canvasSize; // in device pixels, where the browser tells it
let textScale = 1; // how much larger than asked for the browser makes text
let layer; // the twin's host
let renderer;
let picture; // 2D context of the software renderer
let twin;
let paper;
let glyphs;
let newGlyphs = []; // measured, and not yet drawn
let wanted = 0;
let scheduled = true; // until the page runs
let shownAt = 0; // when the last frame was drawn

// Memory may have grown since the last call, which detaches every view: make them anew.
const bytes = (at, size) => new Uint8Array(page.memory.buffer, at, size);
const words = (at, count) => new Uint32Array(page.memory.buffer, at, count);
const text = (at, size) => decoder.decode(bytes(at, size));

function wake(frames = settlingFrames) {
    wanted = Math.max(wanted, frames);
    if (scheduled) return;
    scheduled = true;
    requestAnimationFrame(frame);
}

/// Right before a frame, and then only to another size: a canvas that is given one is blank, and a frame
/// like the one before it is not drawn.
function fitCanvas() {
    const [width, height] = canvasSize ?? [innerWidth, innerHeight].map((side) =>
        Math.max(1, Math.round(side * devicePixelRatio)));
    if (canvas.width !== width) canvas.width = width;
    if (canvas.height !== height) canvas.height = height;
}

// What the first part calls of the rest before it is there. It never should: its screens wait
// (shell/page/rest_calls.txt). Should it happen all the same, the last picture stays until the rest comes.
const tooEarly = new Error('called before it is there');
const placeholders = new Proxy({}, {
    get: () => () => {
        throw tooEarly;
    },
});

/// False if it called something that is not there yet.
function attempt(call) {
    const stack = page.stackSave();
    try {
        call();
        return true;
    } catch (error) {
        if (error !== tooEarly) throw error;
        page.stackRestore(stack);
        return false;
    }
}

function makeFrame(now) {
    shownAt = now;
    fitCanvas();
    return attempt(() => page.zicha_frame(now, canvas.width, canvas.height, devicePixelRatio * textScale));
}

function frame(now) {
    scheduled = false;
    wanted--;
    if (makeFrame(now)) page.zicha_show();
    // The browser asks before it leaves. Not always: with a listener some keep no page for "back".
    window.onbeforeunload = page.zicha_unsaved() ? () => true : null;
    if (wanted > 0) wake(wanted);
}

let working = false;

/// Slices of work, a few milliseconds at a time, so that whatever the person does comes in between.
function work() {
    const until = performance.now() + workMilliseconds;
    do {
        working = page.zicha_work() !== 0;
    } while (working && performance.now() < until);
    const isShown = performance.now() - shownAt > workShownAfter;
    if (!working || isShown) wake(1);
    if (working) turn('user-visible').then(work);
}

/// Writes bytes into the page's exchange buffer; returns their number.
function lendBytes(data) {
    bytes(page.zicha_buffer(data.length), data.length).set(data);
    return data.length;
}

const lend = (string) => lendBytes(encoder.encode(string));

/// True if the page wants it.
function offerLargeFile(name, size, isDropped) {
    const isWanted = page.zicha_large_file(lend(name), size, isDropped) !== 0;
    wake();
    return isWanted;
}

/// True if the page wants it.
function tell(what, value, name = '') {
    const size = encoder.encode(name).length;
    return page.zicha_tell(what, size, lend(name + value)) !== 0;
}

const imports = {
    frame: () => wake(1),
    work() {
        if (!working) turn('user-visible').then(work);
        working = true;
    },
    joined: (line, size) => joined(text(line, size)),
    advance: (code, size, bold) => glyphs.advance(code, size, bold),
    // Measured now, drawn when the frame's glyphs are known.
    glyph(code, size, bold, box) {
        const glyph = glyphs.measure(code, size, bold);
        new Int32Array(page.memory.buffer, box).set(glyphNumbers.map((name) => glyph[name]));
        if (glyph.width) newGlyphs.push(glyph);
    },
    glyphs(pixels, size) {
        bytes(pixels, size).set(glyphs.draw(newGlyphs).subarray(0, size));
        newGlyphs = [];
    },
    texture(id, x, y, width, height, pixels, pitch, whole) {
        renderer?.texture(id, x, y, width, height, bytes(pixels, height * pitch), pitch, whole);
    },
    draw(vertices, vertexBytes, indices, indexCount, commands, commandCount, ground) {
        renderer?.draw(bytes(vertices, vertexBytes), words(indices, indexCount),
            words(commands, commandCount * command.length), ground);
    },
    present(pixels, width, height, ...part) {
        const data = new Uint8ClampedArray(page.memory.buffer, pixels, width * height * 4);
        picture.putImageData(new ImageData(data, width, height), 0, 0, ...part);
    },
    twin: (tree, size) => twin.update(bytes(tree, size).slice()),
    focus: (id) => (twinActive ? twin.focus(id >>> 0) : canvas.focus()),
    async copy(at, size, wordsAt, wordsSize) {
        if (!await paper.copy(text(at, size), text(wordsAt, wordsSize))) return;
        tell(told.copied, '');
        wake();
    },
    save: (name, nameSize, type, typeSize, at, size) =>
        saveFile(text(name, nameSize), text(type, typeSize), [text(at, size)]),
    save_page(name, size) {
        const file = text(name, size);
        void servedText().then((html) => saveFile(file, 'text/html', [html]));
    },
    pick: (accept, size) => openFile(text(accept, size), (name, content) => {
        tell(told.openedFile, content, name);
        wake();
    }),
    pick_large: (accept, size) => later.pickLargeFile(text(accept, size), offerLargeFile),
    read_piece: (size) => void later.readLargeFile(size, (piece) => {
        page.zicha_piece(lendBytes(piece ?? []), piece === null);
        wake();
    }),
    decode: (at, size) => lendBytes(later.decodePiece(bytes(at, size))),
    start_writing: () => void later.takeWritten(),
    write_piece: (at, size) => later.writePiece(bytes(at, size)),
    save_pieces: (name, nameSize, type, typeSize) =>
        saveFile(text(name, nameSize), text(type, typeSize), later.takeWritten()),
    store: (key, value, size) => Number(store(key, text(value, size))),
    // After the frame: the browser asks for the sheet meanwhile.
    print: () => void setTimeout(() => window.print()),
    sheet: (at, size) => paper.print(text(at, size)),
    open: (at, size) => void window.open(text(at, size), '_blank', 'noopener,noreferrer'),
    document(title, titleSize, language, languageSize, screen, screenSize, dark) {
        const [name, code] = [text(title, titleSize), text(language, languageSize)];
        const address = screenSize ? `#/${text(screen, screenSize)}` : '';
        twin.speak(code);
        // After the frame: the browser restyles the whole document for it.
        setTimeout(() => {
            document.title = name;
            document.documentElement.lang = code;
            document.querySelector('meta[name=color-scheme]').content = dark ? 'dark' : 'light';
            twin.colour(dark ? '#fff' : '#000');
            setAddress(address);
        });
    },
};

// Imports that the C library makes by itself.
const system = {
    placeholder: placeholders,
    env: { emscripten_notify_memory_growth() {} },
    wasi_snapshot_preview1: {
        proc_exit(status) {
            throw new Error(`the page ended with status ${status}`);
        },
    },
};

const plainReasons = new Set();

/// Shows the twin itself where the canvas cannot serve: its glyphs can't be read back, the system
/// dictates the colours, the graphics context is lost, or the words are a translator's.
function showPlainly(reason, holds) {
    if (holds) plainReasons.add(reason);
    else plainReasons.delete(reason);
    layer.classList.toggle('plain', plainReasons.size > 0);
}

function watchPreference(what, query) {
    watch(query, (matches) => {
        tell(what, matches ? '1' : '');
        wake();
    });
}

const tellScreen = () => tell(told.screen, screenOfAddress());

/// What was pressed before the program was there.
function tellChoice() {
    const way = document.querySelector('[name=way]:checked');
    if (way) tell(told.screen, way.value);
}

/// The licences of what is in the program are in its last part.
function tellLicences(module) {
    const [licences] = WebAssembly.Module.customSections(module, 'licences');
    if (licences) tell(told.licences, decoder.decode(licences));
}

function describe(traits) {
    told.parameters.forEach((name, at) => tell(told.language + at, parameters.get(name) ?? ''));
    // As the static start has it, by then chosen, kept or asked for.
    tell(told.language, document.getElementById('en').checked ? 'en' : 'zh');
    if (stored(kept.draft)) seal();
    for (const key of kept.names.keys()) tell(told.keptDraft + key, stored(key));
    tellScreen();
    tellChoice();
    tell(told.today, new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10));
    tell(told.build, document.querySelector('meta[name=build]')?.content ?? '');
    tell(told.address, location.protocol === 'file:' ? '' : location.origin + location.pathname);
    tell(told.localFile, location.protocol === 'file:' ? '1' : '');
    tell(told.browser, navigator.userAgent);
    const language = navigator.languages?.find((name) => /^(zh|en)\b/i.test(name)) ?? 'zh';
    tell(told.prefersChinese, /^zh/i.test(language) ? '1' : '');
    tell(told.software, renderer ? '' : '1');
    tell(told.chineseGlyphs, traits.hasChinese ? '1' : '');
    tell(told.glyphsReadable, traits.readable ? '1' : '');
    tell(told.twin, twinActive ? '1' : '');
    showPlainly('blurred', !traits.readable);
    watch('(forced-colors: active)', (forced) => showPlainly('forced', forced));
    watchPreference(told.prefersDark, '(prefers-color-scheme: dark)');
    watchPreference(told.touch, '(pointer: coarse)');
}

function readFiles(where) {
    // data-rules="ID", and likewise a notice, a calendar, a plan.
    for (const { dataset, textContent } of document.querySelectorAll(`script[type$=json]${where}`)) {
        for (const kind in dataset) tell(told.pageFile, textContent, `${kind}:${dataset[kind]}`);
    }
}

/// The pointer where the twin does not take it: scroll bars, and everything with the twin off.
function listenToPointer() {
    let dragging = false;
    const at = ({ clientX, clientY }) => [clientX * devicePixelRatio, clientY * devicePixelRatio];
    addEventListener('pointerdown', (event) => {
        if (twin.takes(event)) return;
        dragging = true;
        page.zicha_pointer(...at(event), event.button, 1);
        wake();
    });
    addEventListener('pointermove', (event) => {
        if (twinActive && !dragging) return;
        page.zicha_pointer(...at(event), -1, 0);
        wake();
    });
    for (const type of ['pointerup', 'pointercancel']) {
        addEventListener(type, (event) => {
            if (!dragging) return;
            dragging = false;
            page.zicha_pointer(...at(event), event.button, 0);
            wake();
        });
    }
}

/// With the twin off, the wheel is ImGui's, and characters go to the field that was pressed.
function listenToCanvas() {
    canvas.removeAttribute('aria-hidden'); // what has the focus cannot be hidden
    canvas.tabIndex = 0;
    canvas.focus();
    addEventListener('wheel', (event) => {
        event.preventDefault();
        page.zicha_wheel(-event.deltaX / 100, -event.deltaY / 100);
        wake();
    }, { passive: false });
    addEventListener('keydown', ({ key }) => {
        page.zicha_characters(lend(key === 'Backspace' ? '\b' : key.length === 1 ? key : ''));
        wake();
    });
}

function createCanvas() {
    canvas = document.createElement('canvas');
    canvas.setAttribute('aria-hidden', 'true');
    layer = document.createElement('div');
    const sheet = document.createElement('div');
    sheet.className = 'paper';
    app.replaceChildren(canvas, layer, sheet); // removes what an earlier run left in a saved copy
    fitCanvas(); // before getContext: a drawing buffer made twice costs a tenth of a second
    renderer = parameters.get('renderer') === 'software' ? null : createWebGL(canvas);
    if (!renderer) picture = canvas.getContext('2d', { alpha: false });
    twin = createTwin(layer, (kind, id, number = 0, string = '') => {
        page.zicha_event(kind, id, number, lend(string));
        wake();
    }, twinActive, (translated) => showPlainly('translated', translated));
    paper = createPaper(sheet, () => page?.zicha_sheet());
    canvas.addEventListener('webglcontextlost', (event) => {
        event.preventDefault(); // so that it may come back
        showPlainly('lost', true);
    });
    canvas.addEventListener('webglcontextrestored', () => {
        showPlainly('lost', false);
        renderer.prepare();
        page.zicha_textures_lost();
        wake();
    });
}

/// 'here', or why it is not.
function tellRest(state) {
    app.dataset.rest = state;
    tell(told.restTrouble, state === 'here' ? '' : state);
    tell(told.restHere, state === 'here' ? '1' : '');
    wake();
}

/// When the whole file is there: the second part of the program, and the files that stand with it.
async function takeRest(unpacker) {
    watchArrival(allServed, () => tellRest('cut'));
    await allServed;
    const pause = () => turn('background');
    await pause();
    const read = await readRest(document.querySelector('#rest > script[data-sizes]'), unpacker, pause)
        .then((program) => (later.takeDropped || typeof program === 'string' ? program : 'damaged')) // its script is not ours
        .catch(() => 'damaged');
    if (typeof read === 'string') {
        tellRest(read);
        return;
    }
    if (read.length > 0) tellLicences((await WebAssembly.instantiate(read, { primary: page })).module);
    readFiles(':is(#rest *)');
    tellRest('here');
    void lookForChanges(() => {
        tell(told.restTrouble, 'altered');
        wake();
    });
}

const altered = new Error('altered');

/// Step by step: each is a task of its own, none of them long, so that the start text is painted and
/// whatever the person does meanwhile is not kept waiting.
async function boot() {
    delete document.documentElement.dataset.failed;
    delete app.dataset.rest;
    sealWhenTouched();
    await turn();
    const { dataset: { sizes, sum }, textContent } = document.getElementById('payload');
    if (checksum(encoder.encode(sizes + textContent)) !== Number(sum)) throw altered;
    const [unpackerSize, size] = sizes.split(' ').map(Number);
    const data = decodeBase64(textContent);
    const unpacker = data.subarray(0, unpackerSize);
    await turn();
    const unpacked = await unpack(unpacker, data.subarray(unpackerSize), size, turn);
    // Compiled by other threads, while the making of the canvas's context holds up this one.
    const compiling = WebAssembly.instantiate(unpacked, { host: imports, ...system });
    await turn();
    createCanvas();
    await turn();
    renderer?.prepare(); // waits for the shaders
    const { module, instance } = await compiling;
    await turn();
    glyphs = createGlyphs();
    const traits = { hasChinese: glyphs.hasChinese(), readable: glyphs.readable() };
    await turn();
    page = instance.exports;
    page._initialize?.();
    describe(traits);
    tellLicences(module);
    await turn();
    readFiles(':not(#rest *)');
    await turn();
    if (!twinActive) await takeRest(unpacker); // ImGui's own keyboard is there (rest_library.txt)
    page.zicha_start();
    listenToPointer();
    if (!twinActive) listenToCanvas();
    listenToPaste((pasted) => tell(told.table, pasted), (pasted) => {
        if (!twinActive) page.zicha_characters(lend(pasted));
    }, wake);
    listenToDrops(offerLargeFile);
    watchAddress(() => {
        tellScreen();
        wake();
    });
    listenToStore(kept.draft, (draft) => {
        seal();
        tell(told.otherDraft, draft);
        wake();
    });
    addEventListener('resize', () => wake());
    watchPixelRatio(wake);
    watchSize(canvas, (pixels) => {
        canvasSize = pixels;
        wake();
    });
    watchText(app, (scale) => {
        textScale = scale;
        wake();
    }, () => {
        if (glyphs.areCurrent()) return;
        glyphs = createGlyphs();
        page.zicha_letters_changed();
        wake();
    });
    await turn();
    // The first frame does not wait for the browser's next one.
    makeFrame(performance.now());
    await turn();
    page.zicha_show();
    scheduled = false;
    wake(settlingFrames - 1);
    // The canvas lies over the start text, which goes when it has had time to be painted: it is the
    // first thing with words that a browser, and tools that measure it, can see.
    hide('.way, .bar label, #zh, #en');
    setTimeout(hide, 1000, '#start');
    if (twinActive) await takeRest(unpacker);
}

boot().catch((error) => {
    document.adoptedStyleSheets = [];
    console.error(error);
    // What the static start says (style.css).
    const start = document.getElementById('kept');
    start.setCustomValidity(error === altered ? '' : '-');
    void lookForChanges(() => { start.setCustomValidity(''); });
    document.documentElement.dataset.failed = '';
});
