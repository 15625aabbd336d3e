import { parentPort, workerData } from 'node:worker_threads';
import { readAll } from '../read-all.js';
import { FIRST_WEIGHTS } from './fit-weights.js';
import { encodeSamples } from './samples.js';
import type { PlannedMember } from './train-classifier.js';
import { trainMember } from './train-member.js';
import { readSamples, withoutLeftOut } from './training-lists.js';

/** Worker thread that trains the member in `workerData`. */
const plan: PlannedMember = workerData;
const { written, assemble } = await readAll();
const knowledge = assemble({ weights: FIRST_WEIGHTS });
const { entries } = knowledge.index;
const all = await readSamples(entries, Object.keys(knowledge.choices.services), written.outOfScope);
const samples = plan.leavesNotesOut ? withoutLeftOut(all, entries) : all;
const { classes, learned, validation } = encodeSamples(samples, plan.view, knowledge, written.thesaurus);
parentPort?.postMessage({ started: { texts: learned.length, validation: validation.length } });
const member = trainMember(plan, learned, validation, classes.length, (progress) =>
  parentPort?.postMessage({ progress }),
);
parentPort?.postMessage({ member, classes });
