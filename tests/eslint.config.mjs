// ESLint for all our JavaScript: what it recommends, and a few rules for plain modern code.
import { requirePackage } from './packages.mjs';

const js = requirePackage('@eslint/js');
const readonly = (names) => Object.fromEntries(names.split(' ').map((name) => [name, 'readonly']));

const common = readonly(
    `console URL URLSearchParams TextEncoder TextDecoder Blob Response WebAssembly
     performance setTimeout clearTimeout setInterval clearInterval queueMicrotask structuredClone
     atob btoa crypto fetch AbortController AbortSignal ReadableStream DecompressionStream`.replace(/\s+/g, ' '),
);
const node = readonly('process Buffer globalThis');
const browser = readonly(
    `window document navigator location history localStorage sessionStorage matchMedia
     requestAnimationFrame cancelAnimationFrame getComputedStyle visualViewport devicePixelRatio
     CSSStyleSheet DragEvent Event CustomEvent InputEvent KeyboardEvent MouseEvent PointerEvent ResizeObserver
     MutationObserver PerformanceObserver FileReader File ClipboardEvent ImageData OffscreenCanvas DOMParser XMLSerializer Node
     HTMLElement Element Image DataTransfer HTMLAnchorElement HTMLInputElement HTMLSelectElement HTMLTextAreaElement HTMLCanvasElement
     CanvasRenderingContext2D WebGL2RenderingContext Storage DOMException caches
     addEventListener removeEventListener dispatchEvent MessageChannel innerWidth innerHeight alert print open`.replace(/\s+/g, ' '),
);

export default [
    js.configs.recommended,
    {
        languageOptions: { ecmaVersion: 2022, sourceType: 'module', globals: common },
        linterOptions: { reportUnusedDisableDirectives: 'error' },
        rules: {
            eqeqeq: ['error', 'always', { null: 'ignore' }],
            'no-implicit-globals': 'error',
            'no-shadow': 'error',
            'no-throw-literal': 'error',
            'no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
            'no-use-before-define': ['error', { functions: false }],
            'no-var': 'error',
            'object-shorthand': 'error',
            'prefer-const': 'error',
        },
    },
    { files: ['**/*.mjs'], languageOptions: { globals: node } },
    { files: ['web/**/*.js', 'shell/page/**/*.js'], languageOptions: { globals: browser } },
    { files: ['shell/host/*.js'], languageOptions: { sourceType: 'script', globals: readonly('location caches addEventListener skipWaiting') },
        rules: { 'no-implicit-globals': 'off' } }, // a worker's whole file is its scope
    { files: ['tests/browser/**', 'tests/engines/**', 'tests/bench/**', 'tests/twin/**'], languageOptions: { globals: browser } },
];
