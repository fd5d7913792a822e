// zicha/xlsx: as zicha, and rosters may be workbooks.

import { library } from './library.mjs';
import { WASM } from './wasm_xlsx.mjs';

export { ZichaError } from './error.mjs';
export { VERSION } from './rules.mjs';
export const { decide, explain, check, validate, create } = library(WASM);
