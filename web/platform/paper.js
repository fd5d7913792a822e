// Two things that a canvas cannot give: a sheet to be printed, and a text to be copied by hand
// where the browser refuses to copy it. Both are in a shadow tree, so that a page which the browser
// saves meanwhile holds none of it.

import { later } from './later.js';

const style = `
:host { font-family: system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif }
@media screen { article { display: none } }
dialog { box-sizing: border-box; width: min(40rem, 100vw - 32px); border: 1px solid; border-radius: 8px;
    padding: 24px; font-size: 16px; line-height: 1.5 }
dialog p { margin: 0 0 16px }
textarea { box-sizing: border-box; width: 100%; height: 40vh; font: inherit; padding: 8px }
button { font: inherit; min-height: 44px; padding: 0 20px; margin-top: 16px }
`;

function element(tag, text = '') {
    return Object.assign(document.createElement(tag), { textContent: text });
}

/// `ask()` is called before the browser prints and answers by `print`.
export function createPaper(host, ask) {
    const root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    const article = element('article');
    root.append(article);
    addEventListener('beforeprint', ask);
    addEventListener('afterprint', () => article.replaceChildren());

    /// Shows the text, selected; true if the browser copied it after all, and then it is gone again.
    function offer(text, words) {
        const [lead, close] = words.split('\n');
        const dialog = element('dialog');
        const field = Object.assign(element('textarea', text), { readOnly: true, ariaLabel: lead });
        const button = element('button', close);
        dialog.append(element('p', lead), field, button);
        root.append(dialog);
        dialog.addEventListener('close', () => dialog.remove());
        button.addEventListener('click', () => dialog.close());
        dialog.showModal();
        field.focus();
        field.select();
        const copied = document.execCommand('copy');
        if (copied || !words) dialog.close();
        return copied;
    }

    return {
        print(text) {
            // It comes with the page's rest, as what writes sheets does.
            sheet.replaceSync(style + (document.querySelector('[data-sheet]')?.dataset.sheet ?? ''));
            article.replaceChildren(...later.layOut(text));
        },
        /// Whether the browser put it on the clipboard; if not, it is shown to be copied by hand.
        async copy(text, words) {
            try {
                await navigator.clipboard.writeText(text);
                return true;
            } catch { // there is none, or it is not allowed
                return offer(text, words);
            }
        },
    };
}
