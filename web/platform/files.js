// Files that the person saves and opens. Their content goes from the page to the disk and back.

const largest = 1 << 20; // bytes read of an opened file; a draft has a few thousand

/// Hands the parts (texts, bytes), one after the other, to the browser as a file to be saved under `name`.
export function saveFile(name, type, parts) {
    const address = URL.createObjectURL(new Blob(parts, { type }));
    Object.assign(document.createElement('a'), { href: address, download: name }).click();
    // Some browsers read it after the click.
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

let field; // kept, because a browser may forget one that is in no tree while its dialog is open

/// Lets the person choose a file and gives its name and text to `receive`.
export function openFile(accept, receive) {
    field = Object.assign(document.createElement('input'), { type: 'file', accept });
    field.addEventListener('change', async () => {
        const [file] = field.files;
        if (file) receive(file.name, await file.slice(0, largest).text().catch(() => ''));
    });
    field.click();
}
