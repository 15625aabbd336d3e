import fc from 'fast-check';
import type { Answer } from '../../src/answer/answer.js';
import { anyText as text } from '../any-text.js';
import { help, invalid } from './any-answer/about-commands.js';
import { exam, recommendation } from './any-answer/advice.js';
import { texts } from './any-answer/base.js';
import { comparison, error, explanation, others, passages, steps, unknown } from './any-answer/from-notes.js';
import { quote } from './any-answer/quote.js';
import { notice, progress, question, verdict } from './any-answer/study.js';

const anyContent: Readonly<Record<Answer['kind'], fc.Arbitrary<Answer>>> = {
  explanation,
  comparison,
  passages,
  steps,
  error,
  recommendation,
  exam,
  others,
  unknown,
  quote,
  question,
  verdict,
  progress,
  notice,
  help,
  invalid,
};

/** How a decider came to it, for answers that a decider gave. */
const decision = fc.record(
  {
    certainty: fc.constantFrom('sure' as const, 'unsure' as const),
    decidedBy: text,
    trace: texts,
    alternatives: fc.array(fc.record({ label: text, line: text, probability: fc.double({ min: 0, max: 1 }) })),
    remark: text,
  },
  { requiredKeys: [] },
);

/** Any answer of each kind, with texts that nobody has checked. */
export const anyAnswer: readonly (readonly [string, fc.Arbitrary<Answer>])[] = Object.entries(anyContent).map(
  ([kind, content]) => [kind, fc.tuple(content, decision).map(([said, how]): Answer => ({ ...said, ...how }))],
);
