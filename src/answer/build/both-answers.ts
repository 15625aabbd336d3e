import type { Knowledge } from '../../knowledge/knowledge.js';
import type { AlsoLikely, Answer } from '../answer.js';
import { distinctSources } from './references.js';
import { NOTHING_NEW, tellingNews } from './repetition.js';
import { toldBy } from './told.js';

/**
 * The answers to two questions of one line as one: the first, and below it what answers the second.
 * @returns undefined unless the notes are sure of both and the second says something new
 */
export function bothAnswers(first: Answer, second: Answer, { index }: Knowledge): Answer | undefined {
  const told = toldBy(first);
  const isTold = told !== '' || first.kind === 'quote';
  if (!isTold || first.certainty !== 'sure' || second.certainty !== 'sure') return undefined;
  const before = { said: told, subject: [], nothingNew: NOTHING_NEW, index };
  const [sentence] = tellingNews(inASentence(second), ({ says }) => says, before);
  return (
    sentence && { ...first, alsoLikely: sentence, sources: distinctSources([...first.sources, ...second.sources]) }
  );
}

/** What an answer says under its heading; what a topic is was not asked by a second question about it. */
function inASentence(answer: Answer): AlsoLikely[] {
  switch (answer.kind) {
    case 'passages':
      return [{ heading: answer.answers ?? answer.heading, says: answer.lead }];
    case 'steps':
      return [{ heading: answer.title, says: answer.inShort }];
    case 'error':
      return [{ heading: answer.title, says: answer.means }];
    default:
      return [];
  }
}
