import { parentPort, workerData } from 'node:worker_threads';
import { readAll } from '../read-all.js';
import { FIRST_WEIGHTS } from './first-weights.js';
import { withoutLeftOut } from './left-out.js';
import { encodeSamples } from './samples.js';
import type { PlannedMember } from './train-classifier.js';
import { trainMember } from './train-member.js';
import { readSamples } from './training-lists.js';

/** Trains one member in a thread of its own: `workerData` says which. */
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
