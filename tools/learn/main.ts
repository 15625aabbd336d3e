import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LEARNED_FOLDER } from '../../src/folders.js';
import { encodeClassifier, loadClassifier } from '../../src/retrieval/classifier-file.js';
import { encodeExpansions, loadExpansions } from '../../src/retrieval/expansions.js';
import { loadWeights, type RankWeights } from '../../src/retrieval/rank-weights.js';
import { expansionsOf } from './expand.js';
import { answerableHeldOut, fitLearned, fitLexical, questionsToFitTo, unanswerableHeldOut } from './fit-weights.js';
import { modelCard } from './model-card.js';
import { FIRST_WEIGHTS, readAll } from './read-all.js';
import { trainClassifier } from './train-classifier.js';
import { readSamples } from './training-lists.js';

/**
 * `npm run learn`: trains the classifier from the lists of `training/`, fits the weights of the ranking, and writes both with a model card to
 * `training/learned/`. `--weights` fits the weights alone.
 */
const start = performance.now();
const files = {
  classifier: path.join(LEARNED_FOLDER, 'classifier.bin'),
  weights: path.join(LEARNED_FOLDER, 'weights.json'),
  expansions: path.join(LEARNED_FOLDER, 'expansions.bin'),
  card: path.join(LEARNED_FOLDER, 'model-card.md'),
};
await mkdir(LEARNED_FOLDER, { recursive: true });
if (!process.argv.includes('--weights')) {
  const trained = await trainClassifier(report);
  await writeFile(files.classifier, encodeClassifier(trained.classifier));
  await writeFile(files.card, modelCard(trained, (performance.now() - start) / 1000));
}
const classifier = await loadClassifier(files.classifier);
const { written, assemble } = await readAll();
const unlearned = assemble({ weights: FIRST_WEIGHTS });
const samples = await readSamples(unlearned.index.entries, Object.keys(written.choices.services), written.outOfScope);
await writeFile(
  files.expansions,
  encodeExpansions(expansionsOf(samples, new Set(unlearned.index.entries.map(({ key }) => key)))),
);
const expansions = await loadExpansions(files.expansions);
const questions = [...(await questionsToFitTo()), ...unanswerableHeldOut(samples)];
const heldOut = answerableHeldOut(samples);
const lexical = fitLexical(questions, unlearned);
report('weights of new notes fitted');
const { choice, confidence } = fitLearned(
  questions,
  heldOut,
  assemble({ classifier, expansions, weights: { ...FIRST_WEIGHTS, lexical } }),
);
const { sure, unsure }: Pick<RankWeights, 'sure' | 'unsure'> = await loadWeights(files.weights).catch(
  () => FIRST_WEIGHTS,
);
await writeFile(files.weights, `${JSON.stringify({ choice, confidence, lexical, sure, unsure }, undefined, 2)}\n`);
const { length } = await readFile(files.classifier);
report(`classifier: ${(length / 1e6).toFixed(2)} MB; weights fitted to ${questions.length + heldOut.length} questions`);

function report(line: string): void {
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}
