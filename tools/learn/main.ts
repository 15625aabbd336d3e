import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LEARNED_FOLDER } from '../../src/folders.js';
import type { Knowledge } from '../../src/knowledge/knowledge.js';
import { decodeModels, loadLearned } from '../../src/knowledge/load.js';
import { passagesOf } from '../../src/notes/passages.js';
import { encodeEditModel } from '../../src/pricing/edits/edit-model.js';
import { decodeClassifier, encodeClassifier } from '../../src/retrieval/classifier-file.js';
import { decodeExpansions, encodeExpansions } from '../../src/retrieval/expansions.js';
import { readLearned } from '../../src/retrieval/learned-file.js';
import { loadWeights, type RankWeights } from '../../src/retrieval/rank-weights.js';
import { UNLEARNED } from '../../src/retrieval/text-model.js';
import { encodeTextModels } from '../../src/retrieval/text-model-file.js';
import { readAll } from '../read-all.js';
import { fitBehindPriceModels, readBehindPriceSamples } from './behind-price-models.js';
import { fitContext } from './context-weights.js';
import { readConversations } from './conversations.js';
import type { Encoded } from './encode-worker.js';
import type { FittedEdits } from './fit-edit-model.js';
import { fitExam } from './fit-exam.js';
import {
  answerableHeldOut,
  FIRST_WEIGHTS,
  fitLearned,
  fitNewNotes,
  questionsToFitTo,
  unanswerableHeldOut,
} from './fit-weights.js';
import { HYPERPARAMETERS as H } from './hyperparameters.js';
import { learnedSince, modelCard } from './model-card.js';
import { fitNeedModel } from './need-model.js';
import { fitPriceModel, readPriceSamples } from './price-model.js';
import { inThread } from './thread.js';
import { changesSince, type Learned, trainClassifier, trainWithoutSomeNotes } from './train-classifier.js';
import { leftOutNotes, readSamples, shortened } from './training-lists.js';
import { fitTurnModels } from './turn-models.js';
import { expansionsOf } from './vocabulary.js';

/**
 * `npm run learn`: adds to the classifier what is new in the notes and the lists of `training/`; what it knows stays as it is.
 * `--anew` trains the classifier from the start, fits the ranking and the models of short texts, and writes them with a model card to
 * `training/learned/`. `--weights` does so, but keeps the classifier and the weights of new notes. `--turns`, `--needs`, `--edits` and
 * `--context` make nothing anew but the models of what a line behind an answer does, of what wants a service, of which request a line behind
 * a price asks for, and of what answers a line that goes on.
 */
const start = performance.now();
const files = {
  classifier: path.join(LEARNED_FOLDER, 'classifier.bin'),
  digests: path.join(LEARNED_FOLDER, 'digests.bin'),
  weights: path.join(LEARNED_FOLDER, 'weights.json'),
  expansions: path.join(LEARNED_FOLDER, 'expansions.bin'),
  texts: path.join(LEARNED_FOLDER, 'text-models.bin'),
  edits: path.join(LEARNED_FOLDER, 'edit-model.bin'),
  card: path.join(LEARNED_FOLDER, 'model-card.md'),
};
await mkdir(LEARNED_FOLDER, { recursive: true });
const { written, assemble } = await readAll();
const unlearned = assemble({ weights: FIRST_WEIGHTS });
const { index, choices } = unlearned;
const samples = await readSamples(index.entries, Object.keys(choices.services), written.outOfScope);
for (const note of notLearned())
  report(
    `${note} is not learned, and answered from as a new note: it needs ${H.leastListed} listed questions a statement`,
  );
const kept = await loadWeights(files.weights).catch(() => FIRST_WEIGHTS);
const fitsTurns = process.argv.includes('--turns');
const fitsNeeds = process.argv.includes('--needs');
if (fitsTurns || fitsNeeds) {
  const models = await readLearned(files.texts, decodeModels);
  const fitted = {
    ...(fitsTurns && (await fitTurnModels(samples, unlearned.names))),
    ...(fitsNeeds && { need: await fitNeedModel(samples, await readPriceSamples(samples), unlearned) }),
  };
  await writeFile(files.texts, encodeTextModels({ ...models, ...fitted }));
  report(`fitted: ${Object.keys(fitted).join(', ')}`);
  process.exit();
}
if (process.argv.includes('--context')) {
  const learned = await loadLearned();
  await writeWeights({ ...learned.weights, ...fitContext(await readConversations(), assemble(learned)) });
  process.exit();
}
if (process.argv.includes('--edits')) {
  await learnEdits(await readLearned(files.texts, decodeModels));
  process.exit();
}
const isKept = process.argv.includes('--weights');
if (!isKept && !process.argv.includes('--anew')) {
  await Promise.all([learnWhatIsNew(), writeExpansions()]);
  process.exit();
}
// The rest does not need the classifier and runs while it is trained.
const training = isKept ? Promise.resolve([kept]) : learnClassifiers();
await writeExpansions();
const expansions = await readLearned(files.expansions, decodeExpansions);
const requests = await readPriceSamples(samples);
const price = fitPriceModel(requests, unlearned);
const turns = await fitTurnModels(samples, unlearned.names);
const need = await fitNeedModel(samples, requests, unlearned);
// Whether a line is a request for a price is evidence of what it does behind one.
const priced = assemble({
  weights: FIRST_WEIGHTS,
  textModels: { price, need, change: UNLEARNED, about: UNLEARNED, ...turns },
});
const { change, about } = fitBehindPriceModels(await readBehindPriceSamples(samples, requests), priced);
const textModels = { price, change, about, need, ...turns };
await writeFile(files.texts, encodeTextModels(textModels));
report(
  `price model: ${price.weights.size} weights, of changes: ${change.weights.size}, of questions about a price: ${about.weights.size}`,
);
const learningEdits = learnEdits(textModels);
const [{ newChoice, newConfidence }] = await training;
const classifier = await readLearned(files.classifier, decodeClassifier);
const questions = [...(await questionsToFitTo()), ...unanswerableHeldOut(samples)];
const heldOut = answerableHeldOut(samples);
const { choice, confidence } = fitLearned(
  questions,
  heldOut,
  assemble({ classifier, expansions, weights: FIRST_WEIGHTS }),
);
const { textChoice, textConfidence, sure, unsure } = kept;
const byHand = { textChoice, textConfidence, sure, unsure };
const fitted = { ...FIRST_WEIGHTS, choice, confidence, newChoice, newConfidence, ...byHand };
// The features of an option, and of what is found in context, need the probabilities of the ranking.
const ranked = assemble({ classifier, expansions, weights: fitted, textModels });
const exam = await fitExam(ranked);
const context = fitContext(await readConversations(), ranked);
await writeWeights({ ...fitted, exam, ...context });
await learningEdits;
const learned = await Promise.all(Object.values(files).map((file) => stat(file)));
const size = learned.reduce((sum, file) => sum + file.size, 0);
report(`${(size / 1e6).toFixed(2)} MB in all; weights fitted to ${questions.length + heldOut.length} questions`);

/** Ids of the notes of which no entry is learned. */
function notLearned(): readonly string[] {
  const labels = new Set(samples.map(({ label }) => label));
  const ids = (some: typeof index.entries) => new Set(some.map(({ passage }) => passage.note.id));
  const learned = ids(index.entries.filter(({ key }) => labels.has(key)));
  return [...ids(index.entries)].filter((id) => !learned.has(id));
}

async function writeWeights(weights: RankWeights): Promise<void> {
  await writeFile(files.weights, `${JSON.stringify(weights, undefined, 2)}\n`);
}

async function writeExpansions(): Promise<void> {
  const keys = new Set(index.entries.map(({ key }) => key));
  await writeFile(files.expansions, encodeExpansions(expansionsOf(samples, keys)));
}

async function encode(): Promise<Encoded> {
  const encoded = await inThread<Encoded>('./encode-worker.js');
  report(`${encoded.members[0]?.learned.labels.length} texts encoded`);
  return encoded;
}

async function learnWhatIsNew(): Promise<void> {
  const earlier = {
    classifier: await readLearned(files.classifier, decodeClassifier),
    digests: await readLearned(files.digests, (bytes) => bytes),
  };
  const trained = await trainClassifier(await encode(), report, earlier);
  await writeClassifier(trained);
  const changes = changesSince(earlier, trained);
  if (changes.added + changes.changed > 0)
    await writeFile(files.card, learnedSince(await readFile(files.card, 'utf8'), trained, changes));
  report(`${changes.added} new and ${changes.changed} changed classes, ${trained.classifier.classes.length} in all`);
}

async function learnClassifiers() {
  const encoded = await encode();
  return Promise.all([learnNewNotes(encoded), learnClassifier(encoded)]);
}

async function writeClassifier({ classifier, digests }: Learned): Promise<void> {
  await writeFile(files.classifier, encodeClassifier(classifier));
  await writeFile(files.digests, digests);
}

async function learnClassifier(encoded: Encoded): Promise<void> {
  const trained = await trainClassifier(encoded, report);
  await writeClassifier(trained);
  await writeFile(files.card, modelCard(trained, (performance.now() - start) / 1000));
}

async function learnEdits(models: Knowledge['textModels']): Promise<void> {
  const { model, figures } = await inThread<FittedEdits>('./edit-worker.js', models);
  await writeFile(files.edits, encodeEditModel(model));
  report(`requests behind prices: ${figures}`);
}

async function learnNewNotes(encoded: Encoded): Promise<ReturnType<typeof fitNewNotes>> {
  const withoutSome = await trainWithoutSomeNotes(encoded, report);
  const leftOut = leftOutNotes(index.entries);
  const passagesFrom: typeof passagesOf = (...from) => shortened(passagesOf(...from), leftOut);
  const fitted = fitNewNotes(samples, assemble({ classifier: withoutSome, weights: FIRST_WEIGHTS }, { passagesFrom }));
  report('weights of new notes fitted');
  return fitted;
}

function report(line: string): void {
  process.stdout.write(`${((performance.now() - start) / 1000).toFixed(0).padStart(4)} s  ${line}\n`);
}
