import type { Knowledge } from '../../knowledge/knowledge.js';
import type { Entry } from '../../notes/entries.js';
import type { Answer } from '../answer.js';
import { sentenceOf } from '../build/also-likely.js';
import { offered, stepsOf } from '../build/alternatives.js';
import { distinctSources } from '../build/references.js';
import { type Context, candidatesOf, relatedTo } from './context.js';

const MOST_TROUBLES = 3;

/**
 * How one sees that what was told works, and the troubles that are closest to it: for who says no more than that it does not.
 * @param said that, behind what was told, and behind its mere subject
 */
export function notWorking(said: readonly string[], context: Context, knowledge: Knowledge): Answer {
  const troubles = candidatesOf(relatedTo(said, context, tellsOfTrouble, knowledge)).slice(0, MOST_TROUBLES);
  const shown = troubles.flatMap((one) => sentenceOf(one, knowledge) ?? []);
  const works = context.told.flatMap(({ passage }) => passage.task?.worksWhen ?? [])[0];
  const alternatives = offered(troubles, '');
  return {
    kind: 'others',
    title: 'What does it say?',
    intro: [
      ...(works === undefined ? [] : [`It works when ${works}`]),
      'Paste the whole error message if there is one. Perhaps it is one of these:',
    ].join(' '),
    likely: shown.map(({ heading, says, candidate }) => {
      const error = candidate.said.kind === 'entry' ? candidate.said.entry.passage.error : undefined;
      return { heading, says: error ? `${says} **The fix:** ${error.mend}` : says };
    }),
    sources: distinctSources(shown.map(({ source }) => source)),
    nextSteps: stepsOf(alternatives),
    corrections: [],
    certainty: 'unsure',
    decidedBy: 'notes',
    trace: ['notes: trouble'],
    alternatives,
  };
}

/** An error, or a statement that says why something does not happen. */
function tellsOfTrouble({ passage, question = '' }: Entry): boolean {
  return passage.error !== undefined || /^why\b.*\b(?:not|never|no|fail\w*|cannot|stuck|error)\b/i.test(question);
}
