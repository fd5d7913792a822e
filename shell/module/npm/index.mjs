// zicha: persons, text and rule files. zicha/xlsx reads workbooks too.

import { library } from './library.mjs';
import { WASM } from './wasm.mjs';

export { ZichaError } from './error.mjs';
export { VERSION } from './rules.mjs';
export const { decide, explain, check, validate, create } = library(WASM);
