import path from 'node:path';
import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { EXAM_OUTCOMES, type ExamOutcome, type KeyedQuestion, outcomeOf, readExam } from './exam-questions.js';
import { EVALUATION_FOLDER } from './questions.js';
import { percent, print, row } from './table.js';

/** A question with what came of it. */
interface Asked {
  readonly question: KeyedQuestion;
  readonly place: number;
  readonly outcome: ExamOutcome;
  readonly chosen: string;
}

/** Sets of questions; misses are shown only of those that something was set with. */
const SETS: readonly {
  readonly name: string;
  readonly file: string;
  readonly open: boolean;
  readonly takes: (place: number) => boolean;
}[] = [
  { name: 'exam, set with', file: 'exam', open: true, takes: (place) => place % 2 === 0 },
  { name: 'exam, other half', file: 'exam', open: false, takes: (place) => place % 2 === 1 },
  { name: 'spent', file: 'exam-spent', open: true, takes: () => true },
  { name: 'unseen', file: 'exam-unseen', open: false, takes: () => true },
];

/** `npm run eval:exam`: what comes of pasted exam questions; `-- --misses` prints what went wrong where that may be seen. */
const { knowledgeFolder } = readConfig(readEnvironment());
const knowledge = await loadKnowledge(knowledgeFolder);
for (const { name, file, open, takes } of SETS) {
  const questions = await readExam(path.join(EVALUATION_FOLDER, `${file}.yaml`));
  const asked = questions
    .map((question, place) => ({ question, place, ...outcomeOf(question, place, knowledge) }))
    .filter(({ place }) => takes(place));
  printFigures(name, asked);
  if (open && process.argv.includes('--misses')) printMisses(asked);
}

function printFigures(name: string, asked: readonly Asked[]): void {
  print(row(name, ...EXAM_OUTCOMES, 'questions'));
  const groups = {
    decidable: asked.filter(({ question }) => question.decidable),
    undecidable: asked.filter(({ question }) => !question.decidable && question.inScope),
    'other services': asked.filter(({ question }) => !question.inScope),
  };
  for (const [group, own] of Object.entries(groups)) {
    if (own.length === 0) continue;
    const share = (wanted: ExamOutcome): number =>
      (100 * own.filter(({ outcome }) => outcome === wanted).length) / own.length;
    print(row(group, ...EXAM_OUTCOMES.map((outcome) => percent(share(outcome))), own.length));
  }
  print('');
}

function printMisses(asked: readonly Asked[]): void {
  for (const { question, outcome, chosen } of asked) {
    const wanted = question.decidable ? ['right'] : question.inScope ? ['undecided', 'silent'] : ['silent'];
    if (wanted.includes(outcome)) continue;
    print(`${outcome.toUpperCase()} ${chosen || '-'}, key ${question.key}: ${question.question}`);
    print(`  ${question.options.join(' | ')}`);
  }
}
