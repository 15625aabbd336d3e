import { tableOf } from '../marked-tables.js';
import { type MeasuredQuestion, OUTCOMES, shareOf } from './judge.js';
import { percent } from './print.js';
import { type Half, KINDS } from './questions.js';

/** The outcomes of a half by kind of question, in percent. */
export function outcomesTable(half: Half, measured: readonly MeasuredQuestion[]): string {
  const rows = KINDS.map((kind) => {
    const own = measured.filter(({ question }) => question.kind === kind);
    return [kind, own.length, ...OUTCOMES.map((outcome) => percent(shareOf(outcome, own)))];
  });
  return tableOf([half, 'questions', ...OUTCOMES], rows);
}

/** How many points of each half every distortion costs. */
export function lossesTable(losses: ReadonlyMap<Half, ReadonlyMap<string, number>>): string {
  const distortions = [...new Set([...losses.values()].flatMap((own) => [...own.keys()]))];
  const rows = distortions.map((name) => [
    `with ${name}`,
    ...[...losses.values()].map((own) => own.get(name)?.toFixed(1) ?? ''),
  ]);
  return tableOf(['points lost', ...losses.keys()], rows);
}
