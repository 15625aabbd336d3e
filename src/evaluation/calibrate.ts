import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dump } from 'js-yaml';
import { verdictParts } from '../answers/verdict/likely-verdict.js';
import { readForVerdict } from '../answers/verdict/reading.js';
import { readConfig, readEnvironment } from '../config.js';
import type { Knowledge } from '../knowledge.js';
import { loadKnowledge } from '../load-knowledge.js';
import { headingOf, type PassageKind } from '../notes/passages.js';
import {
  type Calibration,
  CONFIDENCE_PARTS,
  calibrationFile,
  PARTS,
  STATEMENT_PARTS,
  VERDICT_PARTS,
} from '../search/calibration.js';
import { claimReader, featuresOfClaim } from '../search/learned/claim.js';
import { hashOf } from '../search/learned/features.js';
import { logistic } from '../search/logistic.js';
import { type Query, readQuery } from '../search/query.js';
import { type Hit, rank } from '../search/ranking.js';
import { rankStatements, type StatementHit } from '../search/statement-ranking.js';
import { CLAIMS } from '../training/plans.js';
import { claimSamples } from '../training/samples.js';
import { trainClassifier } from '../training/train-classifier.js';
import { fits } from './judge.js';
import { PRACTICE, readQuestions } from './questions.js';
import { dot, fitChoice, fitLogistic } from './regression.js';

const PASSAGE_KINDS: readonly PassageKind[] = ['section', 'definition', 'fact', 'difference', 'correction'];
/** There are fewer unanswerable questions than others, and both errors count alike. */
const UNANSWERABLE_IMPORTANCE = 2.5;
/** Refusing a question that the notes answer may cost this share of them. */
const MOST_REFUSED = 0.03;
/** From this likelihood on an answer begins with "yes" or "no": at 0.7, one in seven was wrong on questions that others had written. */
const SURE_OF_WORD = 0.75;
/** Parts into which the listed yes/no questions are dealt, to learn from all the others. */
const FOLDS = 3;
/**
 * An answer about another service than the one asked about is a worse mistake than the questions can show, and it costs nothing on them:
 * these weights do not fall below.
 */
const LEAST_TOPIC = 3;
/** Likewise a question that is listed word for word belongs to the passage that lists it. */
const LEAST_EXACT = 5;
const LEAST_SUBJECT = 0.6;
const LEAST_EXACT_STATEMENT = 3;

const HEADER = `# How the search weighs what it finds. Made by: npm run calibrate (from questions/practice.yaml and questions/tuned-on.yaml); do not edit by hand,
# except answerableDespiteOutside: how sure an answer must be when the question names what the notes do not cover.
`;

/** A question as it was read, with what the search found for it. */
interface Searched {
  readonly query: Query;
  readonly hits: readonly Hit[];
}

/**
 * `npm run calibrate`: works out the numbers of `calibration.yaml` from the questions that may be tuned on, never from the unseen half:
 * first how passages rank, then how statements rank, then how sure an answer is, and last from where on it is given.
 */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
const folder = path.join(knowledgeFolder, 'questions');
const all = [...(await readQuestions(folder, PRACTICE)), ...(await readQuestions(folder, 'tuned-on'))];
const questions = all.filter(
  ({ kind, question }) => ['ask', 'stale', 'unanswerable'].includes(kind) && !question.startsWith('/'),
);
const answerable = questions.filter(({ kind }) => kind !== 'unanswerable');

const passageWeights = fitChoice(
  answerable.map((question) => {
    const { hits } = search(question.question, knowledge.calibration);
    return hits.map((hit) => ({ measures: passageMeasures(hit), right: fits(question, textOfHit(hit)) }));
  }),
  PARTS.length + PASSAGE_KINDS.length,
);
const ranked: Calibration = {
  ...knowledge.calibration,
  weights: atLeast(named(PARTS, passageWeights), { topic: LEAST_TOPIC, exact: LEAST_EXACT }),
  kinds: named(PASSAGE_KINDS, passageWeights.slice(PARTS.length)),
};

const statementWeights = fitChoice(
  answerable.map((question) =>
    statementsFor(search(question.question, ranked), ranked).map((candidate) => ({
      measures: STATEMENT_PARTS.map((part) => candidate.parts[part]),
      right: fits(question, `${headingOf(candidate.hit.passage)}\n${candidate.statement.text}`),
    })),
  ),
  STATEMENT_PARTS.length,
);
const worded: Calibration = {
  ...ranked,
  statements: atLeast(named(STATEMENT_PARTS, statementWeights), {
    subject: LEAST_SUBJECT,
    exact: LEAST_EXACT_STATEMENT,
  }),
};

const cases = questions.map((question) => {
  const searched = search(question.question, worded);
  const [best] = statementsFor(searched, worded);
  const wanted =
    question.kind !== 'unanswerable' ||
    (question.says.length > 0 && best !== undefined && fits(question, best.statement.text));
  return {
    question,
    measures: [1, ...CONFIDENCE_PARTS.map((part) => best?.hit.parts[part] ?? 0)],
    right: wanted,
    importance: question.kind === 'unanswerable' ? UNANSWERABLE_IMPORTANCE : 1,
  };
});
const [intercept = 0, ...confidenceWeights] = fitLogistic(cases, CONFIDENCE_PARTS.length + 1);
const sure = cases
  .filter(({ question }) => question.kind !== 'unanswerable')
  .map(({ measures }) => logistic(dot([intercept, ...confidenceWeights], measures)))
  .sort((a, b) => a - b);
const answerableFrom = sure[Math.floor(sure.length * MOST_REFUSED)] ?? 0.5;

// A classifier knows the questions that it learned from; each is read by one that did not.
const readers = Array.from({ length: FOLDS }, (_, fold) =>
  claimReader(
    trainClassifier(
      claimSamples(knowledge.index.passages.map(({ passage }) => passage)).filter(
        ({ text }) => foldOf(text.question) !== fold,
      ),
      CLAIMS,
      featuresOfClaim,
    ),
  ),
);
const verdictCases = knowledge.index.passages.flatMap((hit) =>
  hit.asked.flatMap((listed) => {
    const statement = hit.passage.statements[listed.statement ?? -1];
    if (!statement || listed.verdict === undefined) return [];
    const reading = readForVerdict(listed.text, listed.words, knowledge);
    const readClaim = readers[foldOf(listed.text)] ?? knowledge.readClaim;
    const parts = verdictParts(reading, { hit, statement }, { ...knowledge, readClaim }, listed);
    return [
      { measures: [1, ...VERDICT_PARTS.map((part) => parts[part])], right: listed.verdict === 'yes', importance: 1 },
    ];
  }),
);
const [verdictIntercept = 0, ...verdictWeights] = fitLogistic(verdictCases, VERDICT_PARTS.length + 1);

const calibration: Calibration = {
  ...worded,
  confidence: { intercept: rounded(intercept), parts: named(CONFIDENCE_PARTS, confidenceWeights) },
  verdict: {
    intercept: rounded(verdictIntercept),
    parts: named(VERDICT_PARTS, verdictWeights),
    sure: SURE_OF_WORD,
  },
  answerable: rounded(answerableFrom - 0.005),
};
await writeFile(calibrationFile(knowledgeFolder), `${HEADER}${dump(calibration)}`);
process.stdout.write(
  `Calibrated on ${questions.length} questions; answers are given from a confidence of ${calibration.answerable} on.\n`,
);

function foldOf(question: string): number {
  return hashOf(question) % FOLDS;
}

function search(question: string, calibration: Calibration): Searched {
  const { names, index, factKeys }: Knowledge = knowledge;
  const query = readQuery(question, names, index, factKeys);
  return { query, hits: rank(query, index, calibration) };
}

function statementsFor({ query, hits }: Searched, calibration: Calibration): readonly StatementHit[] {
  return rankStatements(query, hits, { ...knowledge, calibration });
}

function passageMeasures({ parts, passage }: Hit): number[] {
  return [...PARTS.map((part) => parts[part]), ...PASSAGE_KINDS.map((kind) => Number(passage.kind === kind))];
}

function textOfHit({ passage }: Hit): string {
  return [headingOf(passage), ...passage.statements.map(({ text }) => text)].join('\n');
}

function named<Key extends string>(keys: readonly Key[], values: readonly number[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key, index) => [key, rounded(values[index] ?? 0)])) as Record<Key, number>;
}

function atLeast<Key extends string>(
  weights: Record<Key, number>,
  least: Partial<Record<Key, number>>,
): Record<Key, number> {
  const raised = Object.entries<number | undefined>(least).map(([key, value]) => [
    key,
    Math.max(weights[key as Key], value ?? 0),
  ]);
  return { ...weights, ...Object.fromEntries(raised) };
}

function rounded(value: number): number {
  return Math.round(value * 1_000) / 1_000;
}
