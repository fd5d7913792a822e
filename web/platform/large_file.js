// A large file that the person chooses or drops on the page, read piece by piece as the page asks for
// it; and one that the page writes piece by piece. Their content stays on this device.

let dropped = []; // several at once, to be chosen from
let field; // kept, because a browser may forget one that is in no tree while its dialog is open
let file;
let offset = 0;
let decoder;
const written = [];

/// `offer(name, size, isDropped)` is called when a file is there; false if the page does not want it.
function take(chosen, offer, isDropped) {
    if (!chosen || !offer(chosen.name, chosen.size, isDropped)) return;
    [file, offset, decoder] = [chosen, 0, undefined];
}

export function pickLargeFile(accept, offer) {
    if (accept[0] === '#') return take(dropped[accept.slice(1)], offer, true);
    field = Object.assign(document.createElement('input'), { type: 'file', accept });
    field.addEventListener('change', () => take(field.files[0], offer, false));
    field.click();
}

/// What was dropped on the page.
export function takeDropped(files, offer) {
    dropped = files;
    if (dropped.length > 1) offer(dropped.map(({ name }) => name).join('\n'), -1, true);
    else take(dropped[0], offer, true);
}

/// Gives the next bytes of the file to `receive`: none at its end, null if it cannot be read (any more).
export async function readLargeFile(size, receive) {
    const from = file;
    const piece = await from.slice(offset, offset + size).arrayBuffer()
        .then((buffer) => new Uint8Array(buffer), () => null);
    if (from !== file) return; // another was chosen meanwhile
    offset += piece?.length ?? 0;
    receive(piece);
}

/// GB18030 as UTF-8. A byte that belongs to no character becomes one that is no UTF-8 either, so that the
/// page names its row; U+FFFD itself is hardly ever meant.
export function decodePiece(bytes) {
    decoder ??= new TextDecoder('gb18030');
    const text = decoder.decode(bytes, { stream: bytes.length > 0 });
    const parts = text.split('\uFFFD').map((part) => new TextEncoder().encode(part));
    const decoded = new Uint8Array(parts.reduce((size, part) => size + part.length + 1, -1)).fill(0xFF);
    let at = 0;
    for (const part of parts) {
        decoded.set(part, at);
        at += part.length + 1;
    }
    return decoded;
}

/// A copy of the bytes waits to be saved.
export function writePiece(bytes) {
    written.push(bytes.slice());
}

/// The bytes that wait, which are then forgotten here.
export function takeWritten() {
    return written.splice(0);
}
