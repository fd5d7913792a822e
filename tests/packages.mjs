// How tests reach npm packages, which are installed in build/node and not next to the tests:
//     import { requirePackage } from '../packages.mjs';
//     const { chromium } = requirePackage('playwright-core');
import { createRequire } from 'node:module';

export const requirePackage = createRequire(new URL('../build/node/package.json', import.meta.url));
