import { parentPort, workerData } from 'node:worker_threads';
import { orThrow } from '../pricing/json-file.js';
import { loadPrices } from '../pricing/rates.js';
import { makeItems } from '../quiz/make-items.js';
import { decodeWritten } from './written-knowledge.js';

/** Worker thread that makes the quiz questions of the notes in `workerData`. */
const { written, folder }: { readonly written: string; readonly folder: string } = workerData;
parentPort?.postMessage(makeItems(decodeWritten(written), orThrow(await loadPrices(folder))).items);
