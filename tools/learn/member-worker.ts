import { parentPort, workerData } from 'node:worker_threads';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { FIRST_WEIGHTS, readAll } from './read-all.js';
import { encodeSamples } from './samples.js';
import { trainMember } from './train-member.js';
import { readSamples } from './training-lists.js';

/** Trains one member in a thread of its own: `workerData` is its place in the ensemble. */
const place = Number(workerData);
const view = H.members[place] ?? 'words';
const { written, assemble } = await readAll();
const knowledge = assemble({ weights: FIRST_WEIGHTS });
const samples = await readSamples(knowledge.index.entries, Object.keys(knowledge.choices.services), written.outOfScope);
const { classes, learned, validation } = encodeSamples(samples, view, knowledge, written.thesaurus);
parentPort?.postMessage({ started: { texts: learned.length, classes: classes.length, validation: validation.length } });
const member = trainMember(view, learned, validation, classes.length, H.seed + place, (progress) =>
  parentPort?.postMessage({ progress }),
);
parentPort?.postMessage({ member, classes });
