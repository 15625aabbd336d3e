import path from 'node:path';
import { readConfig, readEnvironment } from '../../src/config.js';
import { LEARNED_FOLDER, loadKnowledge } from '../../src/knowledge/load.js';
import { EXAM_OUTCOMES, outcomeOf, readExam } from './exam-questions.js';
import { EVALUATION_FOLDER } from './questions.js';
import { percent, print, row } from './table.js';

/**
 * `npm run eval:exam [-- file]`: what comes of pasted exam questions, for the half that boundaries were set with and the half that only
 * measures; `-- --misses` prints what went wrong in the first half.
 */
const { knowledgeFolder } = readConfig(readEnvironment());
const [file = path.join(EVALUATION_FOLDER, 'exam.yaml')] = process.argv.slice(2).filter((one) => !one.startsWith('--'));
const knowledge = await loadKnowledge(knowledgeFolder, process.env['LEARNED_DIR'] ?? LEARNED_FOLDER);
const asked = (await readExam(file)).map((question, place) => ({
  question,
  place,
  ...outcomeOf(question, place, knowledge),
}));

for (const [half, remainder] of [
  ['set with', 0],
  ['measured', 1],
] as const) {
  const own = asked.filter(({ place }) => place % 2 === remainder);
  print(row(half, ...EXAM_OUTCOMES, 'questions'));
  const groups = {
    decidable: own.filter(({ question }) => question.decidable),
    undecidable: own.filter(({ question }) => !question.decidable && question.inScope),
    'other services': own.filter(({ question }) => !question.inScope),
  };
  for (const [name, group] of Object.entries(groups)) {
    const share = (outcome: string): number =>
      (100 * group.filter((one) => one.outcome === outcome).length) / Math.max(1, group.length);
    print(row(name, ...EXAM_OUTCOMES.map((outcome) => percent(share(outcome))), group.length));
  }
  print('');
}
if (process.argv.includes('--misses')) {
  for (const { question, place, outcome, chosen, kind } of asked) {
    const wanted = question.decidable ? ['right'] : question.inScope ? ['undecided', 'silent'] : ['silent'];
    if (place % 2 === 1 || wanted.includes(outcome)) continue;
    print(
      `${outcome.toUpperCase()} ${kind} ${chosen || '-'}, key ${question.key}: ${question.question}\n  ${question.options.join(' | ')}`,
    );
  }
}
