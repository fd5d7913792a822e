// How the twin's elements look: not at all, above the canvas; and as a plain form where they are all that
// is seen (`plain`).
//
// All are in one cell of the grid around them, each at its place: between blocks that are out of the flow what is
// copied has no line breaks, and in any other flow a foreign node would move its neighbours.

export const style = `
:host { --ink: #000; position: fixed; inset: 0; overflow: clip; display: grid;
    -webkit-text-size-adjust: none }
* { grid-area: 1 / 1; box-sizing: border-box; margin: 0; padding: 0; border: 0; outline: 0; background: none;
    font: inherit; line-height: 1.5; color: transparent; list-style: none; text-decoration: none;
    appearance: none; text-autospace: no-autospace; text-spacing-trim: space-all }
.holds { display: grid; place-items: start }
.placed { position: relative; overflow: hidden; text-align: left }
.scrolls { overflow: hidden auto; overscroll-behavior: contain; scrollbar-width: none }
.scrolls::-webkit-scrollbar { display: none }
.scrolls::after { content: ""; position: absolute; width: 1px; height: var(--content) }
button, a { cursor: pointer; white-space: nowrap }
:is(p, h1, h2, h3, [role=checkbox]) { white-space: pre-wrap }
.line { white-space: pre }
button:disabled { cursor: default }
[role=slider] { cursor: ns-resize; touch-action: none }
input { caret-color: var(--ink); line-height: normal; scroll-margin: 28px 0 min(10em, 25vh) }
input::placeholder { color: transparent }
::selection { background: rgba(64, 128, 255, .35) }
:host(.off) * { pointer-events: none; user-select: none }
:host(.plain) { background: Canvas }
:host(.plain) * { color: CanvasText }
:host(.plain) :is(button, input) { border: 1px solid; border-radius: 4px }
:host(.plain) button { text-align: center }
:host(.plain) [role=checkbox] { text-align: left }
:host(.plain) header button { font-size: clamp(10px, 1vw, 12px) !important; line-height: 1;
    white-space: normal }
:host(.plain) :not(button, input, .scrolls) { overflow: visible }
:host(.plain) a { color: LinkText; text-decoration: underline }
:host(.plain) :is([aria-checked=true], [aria-pressed=true], [aria-current]) { border-width: 3px }
:host(.plain) [aria-invalid] { border: 4px double }
:host(.plain) :focus-visible { outline: 2px solid Highlight }
:host(.plain) input::placeholder { color: GrayText }
`;
