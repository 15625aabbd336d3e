import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { load } from 'js-yaml';
import * as z from 'zod';
import { decide } from '../../src/answer/decide.js';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { EVALUATION_FOLDER } from './questions.js';
import { percent, print, row } from './table.js';

/** Multiple-choice questions in the style of an exam. */
const exam = z.array(
  z.strictObject({
    question: z.string().min(1),
    options: z.array(z.string().min(1)).min(2),
    /** Letters of the right options: "B", "AC". */
    key: z.string().regex(/^[A-H]+$/),
    /** Whether the notes can decide it. */
    decidable: z.boolean(),
    /** Whether it is about AWS compute at all. */
    inScope: z.boolean(),
  }),
);
type ExamQuestion = z.infer<typeof exam>[number];

const OUTCOMES = ['right', 'wrong', 'undecided', 'silent'] as const;
interface Result {
  readonly question: ExamQuestion;
  readonly outcome: (typeof OUTCOMES)[number];
  /** Letters of the chosen options. */
  readonly chosen: string;
}

/** Formats of pasted options, with line breaks or without. */
const FORMATS: readonly ((letter: string) => string)[] = [
  (letter) => `\n${letter}. `,
  (letter) => `\n${letter}) `,
  (letter) => ` (${letter}) `,
  (letter) => ` ${letter}. `,
  (letter) => `\n- ${letter} `,
];

/** Question sets; misses are shown only for those that developers may read. */
const SETS: readonly { name: string; file: string; open: boolean; includes: (index: number) => boolean }[] = [
  { name: 'exam, set with', file: 'exam', open: true, includes: (index) => index % 2 === 0 },
  { name: 'exam, other half', file: 'exam', open: false, includes: (index) => index % 2 === 1 },
  { name: 'spent', file: 'exam-spent', open: true, includes: () => true },
  { name: 'unseen', file: 'exam-unseen', open: false, includes: () => true },
];

/** `npm run eval:exam` evaluates pasted exam questions; `-- --misses` prints failures of the open sets. */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
for (const { name, file, open, includes } of SETS) {
  const text = await readFile(path.join(EVALUATION_FOLDER, `${file}.yaml`), 'utf8');
  const results = exam
    .parse(load(text))
    .map(resultOf)
    .filter((_, index) => includes(index));
  printShares(name, results);
  if (open && process.argv.includes('--misses')) printMisses(results);
}

/** @param index decides the format of the options */
function resultOf(question: ExamQuestion, index: number): Result {
  const marked = FORMATS[index % FORMATS.length] ?? String;
  const options = question.options.map((option, at) => `${marked(String.fromCharCode(65 + at))}${option}`);
  const answer = decide(`${question.question}${options.join('')}`, knowledge);
  if (answer.kind === 'unknown') return { question, outcome: 'silent', chosen: '' };
  if (answer.kind !== 'exam') return { question, outcome: 'wrong', chosen: '' };
  const chosen = [...answer.chosen].sort().join('');
  return { question, outcome: chosen === '' ? 'undecided' : chosen === question.key ? 'right' : 'wrong', chosen };
}

function printShares(name: string, results: readonly Result[]): void {
  print(row(name, ...OUTCOMES, 'questions'));
  const groups = {
    decidable: results.filter(({ question }) => question.decidable),
    undecidable: results.filter(({ question }) => !question.decidable && question.inScope),
    'other services': results.filter(({ question }) => !question.inScope),
  };
  for (const [group, own] of Object.entries(groups)) {
    if (own.length === 0) continue;
    const shares = OUTCOMES.map((wanted) => own.filter(({ outcome }) => outcome === wanted).length / own.length);
    print(row(group, ...shares.map((share) => percent(100 * share)), own.length));
  }
  print('');
}

function printMisses(results: readonly Result[]): void {
  for (const { question, outcome, chosen } of results) {
    const accepted = question.decidable ? ['right'] : question.inScope ? ['undecided', 'silent'] : ['silent'];
    if (accepted.includes(outcome)) continue;
    print(`${outcome.toUpperCase()} ${chosen || '-'}, key ${question.key}: ${question.question}`);
    print(`  ${question.options.join(' | ')}`);
  }
}
