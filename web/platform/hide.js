// What of the static start goes when the page takes its place.

/// Not by an attribute: a browser that cannot run a copy saved after use must show it.
export function hide(what) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${what} { display: none !important }`);
    document.adoptedStyleSheets = [sheet];
}
