import { parentPort, workerData } from 'node:worker_threads';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { readAll } from '../read-all.js';
import { fitEdits } from './fit-edit-model.js';
import { FIRST_WEIGHTS } from './fit-weights.js';

/** Worker thread that fits which request a line behind a price asks for. */
const textModels: Knowledge['textModels'] = workerData;
const { assemble } = await readAll();
parentPort?.postMessage({ result: await fitEdits(assemble({ weights: FIRST_WEIGHTS, textModels })) });
