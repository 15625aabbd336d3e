import { fittingLines } from '../../pricing/command-line.js';
import type { Answer, Invalid, QuoteAnswer } from '../answer.js';

/** The option with which a button asks for the whole small print of a quote. */
export const WHOLE_PRINT = 'all';

/**
 * A quote with the line that asks for it again, and the button that asks for its whole small print. Where that line is too long for a
 * button, the whole stands in the reply itself.
 */
export function withOwnLine<T extends QuoteAnswer>(answer: T | Invalid, line: string): T | Invalid {
  if (answer.kind !== 'quote') return answer;
  const buttons = fittingLines([{ label: 'Small print', line: `${line} ${WHOLE_PRINT}:1` }]);
  const all = buttons.length === 0 ? { wholePrint: true as const } : {};
  return { ...answer, line, nextSteps: [...answer.nextSteps, ...buttons], ...all };
}

/** A quote with its whole small print, and no button for that; other answers as they are. */
export function withWholePrint(answer: Answer): Answer {
  if (answer.kind !== 'quote') return answer;
  const nextSteps = answer.nextSteps.filter(({ line }) => !line.endsWith(` ${WHOLE_PRINT}:1`));
  return { ...answer, nextSteps, wholePrint: true };
}
