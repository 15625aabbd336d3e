import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { Item } from '../../src/quiz/item.js';
import { bankOf } from '../../src/quiz/item-bank.js';

/** The questions made from the real notes by the build, as a started bot reads them. */
const file = fileURLToPath(new URL('../../dist/start/items.json.gz', import.meta.url));

export const realBank = bankOf(JSON.parse(gunzipSync(readFileSync(file)).toString()) as readonly Item[]);
