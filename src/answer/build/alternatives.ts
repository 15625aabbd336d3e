import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Candidate, Said } from '../../retrieval/candidate.js';
import type { Alternative, NextStep } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { askStep, choiceBetween, explainStep } from './next-steps.js';

const MOST_ALTERNATIVES = 3;
/** A line must fit a button: Discord's limit for its id. */
const LONGEST_LINE = 100;

/** What else was likely besides the first candidate, each as a line that gets exactly its answer. */
export function alternativesTo(
  chosen: Candidate,
  candidates: readonly Candidate[],
  need: string,
): readonly Alternative[] {
  const lines = new Set([stepTo(chosen.said, need)?.line]);
  return candidates
    .filter(({ probability }) => probability >= THRESHOLDS.alternative * chosen.probability)
    .flatMap((candidate) => {
      const step = candidate === chosen ? undefined : stepTo(candidate.said, need);
      if (!step || step.line.length > LONGEST_LINE || lines.has(step.line)) return [];
      lines.add(step.line);
      return [{ ...step, probability: Math.round(candidate.probability * 1000) / 1000 }];
    })
    .slice(0, MOST_ALTERNATIVES);
}

/** The line that says a candidate; none where its author gave it no question. */
function stepTo(said: Said, need: string): NextStep | undefined {
  switch (said.kind) {
    case 'entry':
      return said.entry.question === undefined ? undefined : askStep(said.entry.question);
    case 'explanation':
      return explainStep(said.topic.topic);
    case 'comparison': {
      const [first, second, third] = said.topics.map(({ topic }) => topic);
      if (!first || !second) return undefined;
      return {
        label: choiceBetween(said.topics.map(({ topic }) => topic)),
        line: `/compare first:${first.id} second:${second.id}${third ? ` third:${third.id}` : ''}`,
      };
    }
    case 'recommendation':
      return { label: 'Which service fits that?', line: `/which need:${need}` };
  }
}

const OTHERS = 'something else than: ';

/** The button below a sure answer for who meant something else; none where the question is too long for one. */
export function othersStep(question: string): NextStep | undefined {
  const line = `/ask question:${OTHERS}${question.replace(/\s+/g, ' ').trim()}`;
  return line.length <= LONGEST_LINE ? { label: 'Something else?', line } : undefined;
}

/** The question of a line that such a button runs; undefined for any other line. */
export function questionOfOthers(line: string): string | undefined {
  return line.toLowerCase().startsWith(OTHERS) ? line.slice(OTHERS.length) : undefined;
}

/** What names the topics that a candidate is about, for "not in my notes". */
export function topicsOf({ said }: Candidate): Knowledge['topics'] {
  switch (said.kind) {
    case 'entry':
      return said.entry.passage.topics;
    case 'explanation':
      return [said.topic.topic];
    case 'comparison':
      return said.topics.map(({ topic }) => topic);
    case 'recommendation':
      return [];
  }
}
