// Decides a roster with DuckDB, one thread: `_duckdb.mjs IN OUT`.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

import { decideSql } from './_duckdb_sql.mjs';

const require = createRequire(fileURLToPath(new URL('../../build/node-bench/', import.meta.url)));
const { DuckDBInstance } = require('@duckdb/node-api');
const [input, output] = process.argv.slice(2);
const instance = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await instance.connect();
await connection.run(decideSql(input, output));
