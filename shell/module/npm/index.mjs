// zicha: persons, text and rule files. zicha/xlsx reads workbooks too. The module for rules of the format
// zicha-rules/2 is loaded once there are such rules.

import { library } from './library.mjs';
import { WASM } from './wasm.mjs';

export { ZichaError } from './error.mjs';
export { VERSION } from './rules.mjs';
export const { decide, explain, check, validate, create } = library(WASM, () => import('./wasm_needs.mjs'));
