import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { termsOf } from '../../language/tokenize.js';
import { weightOf } from '../../retrieval/entry-index.js';
import { sortedBy } from '../../sorted-by.js';
import { tellsWhatWasDone } from '../../understand/follow-up.js';
import type { ErrorExplanation, Others } from '../answer.js';

/**
 * The other causes of an error, behind a line that rules one of them out: that with which it shares most.
 * @returns undefined if the line rules none out
 */
export function otherCauses(line: string, error: ErrorExplanation, { index }: Knowledge): Others | undefined {
  if (!tellsWhatWasDone(line)) return undefined;
  const said = termsOf(line);
  const sharedWith = (cause: string): number => {
    const stems = new Set(termsOf(cause).map(({ stem }) => stem));
    return weightOf(
      said.filter(({ stem }) => stems.has(stem)),
      index,
    );
  };
  const [likest] = sortedBy(error.causes, (cause) => -sharedWith(cause));
  const left = error.causes.filter((cause) => cause !== likest);
  if (likest === undefined || sharedWith(likest) === 0 || left.length === 0) return undefined;
  return {
    kind: 'others',
    title: 'What else it can be',
    intro: 'Without what you have ruled out, the usual causes are, the likeliest first:',
    likely: left.map((cause) => {
      const [heading = cause, ...says] = cause.split(/(?<=[.:])\s+/);
      return { heading: heading.replace(/[.:]$/, ''), says: sentenceCase(says.join(' ')) };
    }),
    sources: error.sources,
    nextSteps: error.nextSteps,
    corrections: [],
  };
}
