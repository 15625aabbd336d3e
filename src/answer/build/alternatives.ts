import { LONGEST_BUTTON_LINE } from '../../pricing/command-line.js';
import type { Candidate, Content } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { AlternativeAnswer, NextStep } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { askStep, compareStep, explainStep } from './next-steps.js';

/** Buttons with what else may be meant. */
export const MOST_ALTERNATIVES = 3;

/** What else was likely besides the first candidate, each as a line that gets exactly its answer. */
export function alternativesTo(
  chosen: Candidate,
  candidates: readonly Candidate[],
  need: string,
): readonly AlternativeAnswer[] {
  const others = candidates.filter(
    (one) => one !== chosen && one.probability >= THRESHOLDS.alternative * chosen.probability,
  );
  return buttonsFor(others, need, stepTo(chosen.said, need)?.line).slice(0, MOST_ALTERNATIVES);
}

/**
 * What is nearest to a line that is not answered: only what is about a topic that it names, since nothing else tells whether what is
 * that unlikely has to do with it.
 */
export function candidatesOnTopic({ topics }: Query, candidates: readonly Candidate[]): readonly Candidate[] {
  if (topics.length === 0) return [];
  return candidates.filter(({ said, features }) => said.kind === 'entry' && (features['topic'] ?? 0) > 0);
}

/**
 * The lines that say candidates and fit a button, none twice.
 * @param need what a recommendation is asked for
 * @param besides a line that is not offered
 */
export function buttonsFor(
  candidates: readonly Candidate[],
  need: string,
  besides?: string,
): readonly AlternativeAnswer[] {
  const lines = new Set([besides]);
  return candidates.flatMap(({ said, probability }) => {
    const step = stepTo(said, need);
    if (!step || step.line.length > LONGEST_BUTTON_LINE || lines.has(step.line)) return [];
    lines.add(step.line);
    return [{ ...step, probability: Math.round(probability * 1000) / 1000 }];
  });
}

/** The line that says a candidate; none where its author gave it no question. */
function stepTo(said: Content, need: string): NextStep | undefined {
  switch (said.kind) {
    case 'entry':
      return said.entry.question === undefined ? undefined : askStep(said.entry.question);
    case 'explanation':
      return explainStep(said.topic.topic);
    case 'comparison':
      return compareStep(said.topics.map(({ topic }) => topic));
    case 'recommendation':
      return { label: 'Which service fits that?', line: `/which need:${need}` };
  }
}

/** Alternatives as buttons. */
export function stepsOf(alternatives: readonly AlternativeAnswer[]): readonly NextStep[] {
  return alternatives.map(({ label, line }) => ({ label, line }));
}

const OTHERS = 'something else than: ';

/**
 * What stands below a sure answer for who meant something else: a button that says what else was likely or, where the question is too long
 * for one, buttons with the alternatives.
 */
export function somethingElseSteps(question: string, alternatives: readonly AlternativeAnswer[]): readonly NextStep[] {
  const line = `/ask question:${OTHERS}${question.replace(/\s+/g, ' ').trim()}`;
  return line.length <= LONGEST_BUTTON_LINE ? [{ label: 'Something else?', line }] : stepsOf(alternatives);
}

const ASKS_FOR_OTHERS = new RegExp(`^(?:${OTHERS.trim()}\\s*)+`, 'i');

/** The question of a line that such a button runs; undefined for any other line. */
export function somethingElseQuestion(line: string): string | undefined {
  return ASKS_FOR_OTHERS.test(line) ? line.replace(ASKS_FOR_OTHERS, '') : undefined;
}
