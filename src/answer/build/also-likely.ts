import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { headingOf } from '../../notes/passages.js';
import { shortNameOf } from '../../notes/topics.js';
import type { Candidate, Said } from '../../retrieval/candidate.js';
import type { AlsoLikely, Answer } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { compare } from './comparison.js';
import { tellingNews } from './repetition.js';

/** From this share of words that were told already on, a sentence only repeats them. */
const NOTHING_NEW = 0.7;

/**
 * What the likeliest of the other candidates says, in its sentence. Of two neighbours the wrong one often comes first by little: who
 * sees both need not press anything.
 * @param answer what is told already
 * @returns undefined if nothing else is nearly as likely
 */
export function alsoLikely(
  chosen: Candidate,
  candidates: readonly Candidate[],
  answer: Answer,
  knowledge: Knowledge,
): AlsoLikely | undefined {
  const said = textOf(answer);
  const likely = candidates.filter(
    (one) => one !== chosen && one.probability >= THRESHOLDS.alsoLikely * chosen.probability,
  );
  const sentences = likely.flatMap((one) => sentenceOf(one.said, knowledge) ?? []);
  const before = { said, subject: [], nothingNew: NOTHING_NEW, index: knowledge.index };
  return tellingNews(sentences, ({ says }) => says, before)[0];
}

/** What a candidate says, in a sentence or two under a heading; a recommendation, and sides that nobody told apart, would need more. */
function sentenceOf(said: Said, knowledge: Knowledge): AlsoLikely | undefined {
  switch (said.kind) {
    case 'entry': {
      const { passage, statement, question } = said.entry;
      const heading = sentenceCase(question ?? headingOf(passage));
      return { heading, says: passage.task?.inShort ?? passage.error?.means ?? statement.markdown };
    }
    case 'explanation':
      return { heading: sentenceCase(said.topic.topic.name), says: said.topic.topic.summary };
    case 'comparison': {
      const { difference } = compare(said.topics, knowledge);
      if (difference.includes('\n')) return undefined;
      const names = said.topics.map(({ topic }) => shortNameOf(topic));
      return { heading: sentenceCase(`${names.join(' or ')}?`), says: difference };
    }
    case 'recommendation':
      return undefined;
  }
}

/** What an answer that notes give tells already. */
function textOf(answer: Answer): string {
  switch (answer.kind) {
    case 'passages':
      return [answer.lead, ...answer.details].join('\n');
    case 'explanation':
      return [answer.summary, ...answer.answers, ...answer.details].join('\n');
    case 'comparison':
      return answer.difference;
    case 'steps':
      return answer.inShort;
    case 'error':
      return answer.means;
    default:
      return '';
  }
}
