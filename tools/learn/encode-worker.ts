import { parentPort } from 'node:worker_threads';
import { readAll } from '../read-all.js';
import { FIRST_WEIGHTS } from './fit-weights.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { type MemberTexts, memberTexts } from './member-texts.js';
import { encodeSamples } from './samples.js';
import { leftOutKeys, readSamples } from './training-lists.js';

/** What the members of the classifier learn from, and the one that does not learn some notes. */
export interface Encoded {
  readonly members: readonly MemberTexts[];
  readonly withoutSome: MemberTexts;
}

/** Worker thread that reads and encodes all samples, while the main thread fits the models of short texts. */
const { written, assemble } = await readAll();
const knowledge = assemble({ weights: FIRST_WEIGHTS });
const { entries } = knowledge.index;
const samples = await readSamples(entries, Object.keys(knowledge.choices.services), written.outOfScope);
const encoded = encodeSamples(samples, knowledge, written.thesaurus);
const result: Encoded = {
  members: H.members.map((view) => memberTexts(encoded, view)),
  withoutSome: memberTexts(encoded, 'words', leftOutKeys(entries)),
};
parentPort?.postMessage({ result });
