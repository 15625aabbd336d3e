import { readConfig, readEnvironment } from '../../src/config.js';
import { loadKnowledge } from '../../src/knowledge/load.js';
import { orExplain } from '../../src/operator-error.js';
import { knownOptions } from '../known-options.js';
import { measuredToday, WRITE, writeTables } from '../marked-tables.js';
import { askExam, type ExamResult } from './exam-questions.js';
import { examTable } from './exam-table.js';
import { print } from './print.js';

/** Question sets; misses are shown only for those that developers may read. */
const SETS: readonly { name: string; file: string; open: boolean; includes: (index: number) => boolean }[] = [
  { name: 'exam, odd places', file: 'exam', open: true, includes: (index) => index % 2 === 0 },
  { name: 'exam, even places', file: 'exam', open: false, includes: (index) => index % 2 === 1 },
  { name: 'exam-spent', file: 'exam-spent', open: true, includes: () => true },
  { name: 'exam-unseen', file: 'exam-unseen', open: false, includes: () => true },
];

/**
 * `npm run eval:exam` evaluates pasted exam questions. `-- --misses` prints failures of the open sets, `-- --write` puts the table
 * into docs/quality.md.
 */
await orExplain(async () => {
  const options = knownOptions('eval:exam', ['--misses', WRITE]);
  const { knowledgeFolder } = readConfig(readEnvironment());
  const knowledge = await loadKnowledge(knowledgeFolder);
  const sets = new Map<string, readonly ExamResult[]>();
  for (const { name, file, includes } of SETS) {
    sets.set(
      name,
      (await askExam(file, knowledge)).filter((_, index) => includes(index)),
    );
  }
  const table = examTable(sets);
  print(table);
  if (options.has('--misses')) {
    for (const { name } of SETS.filter(({ open }) => open)) printMisses(sets.get(name) ?? []);
  }
  if (options.has(WRITE)) writeTables('quality.md', new Map([['eval:exam', measuredToday(table)]]));
});

function printMisses(results: readonly ExamResult[]): void {
  for (const { question, outcome, chosen } of results) {
    const accepted = question.decidable ? ['right'] : question.inScope ? ['undecided', 'silent'] : ['silent'];
    if (accepted.includes(outcome)) continue;
    print(`${outcome.toUpperCase()} ${chosen || '-'}, key ${question.key}: ${question.question}`);
    print(`  ${question.options.join(' | ')}`);
  }
}
