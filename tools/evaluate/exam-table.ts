import { tableOf } from '../marked-tables.js';
import { type ExamResult, OUTCOMES } from './exam-questions.js';
import { percent } from './print.js';

/** The outcomes of each set in percent, apart for questions that the notes decide, for others on AWS compute, and for the rest. */
export function examTable(sets: ReadonlyMap<string, readonly ExamResult[]>): string {
  const rows = [...sets].flatMap(([name, results]) =>
    Object.entries(groupsOf(results))
      .filter(([, own]) => own.length > 0)
      .map(([group, own]) => {
        const shares = OUTCOMES.map((wanted) => own.filter(({ outcome }) => outcome === wanted).length / own.length);
        return [`${name}: ${group}`, own.length, ...shares.map((share) => percent(100 * share))];
      }),
  );
  return tableOf(['set', 'questions', ...OUTCOMES], rows);
}

function groupsOf(results: readonly ExamResult[]): Readonly<Record<string, readonly ExamResult[]>> {
  return {
    decidable: results.filter(({ question }) => question.decidable),
    undecidable: results.filter(({ question }) => !question.decidable && question.inScope),
    'other services': results.filter(({ question }) => !question.inScope),
  };
}
