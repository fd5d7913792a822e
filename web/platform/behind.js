// The script of the page's rest: nothing here is needed to check a person.

import './altered.js';
import './in_place.js';
import './installed.js';
import * as largeFile from './large_file.js';
import { layOut } from './printed.js';
import './stopped.js';

dispatchEvent(new CustomEvent('behind', { detail: { ...largeFile, layOut } })); // to later.js
