import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import type { Entry } from '../../notes/entries.js';
import { headingOf, type Passage } from '../../notes/passages.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { AlsoLikely, Answer, SourceReference } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { compare } from './comparison.js';
import { choiceBetween } from './next-steps.js';
import { headlineOf } from './passages.js';
import { distinctSources, passageSource, topicSource } from './references.js';
import { noveltyFilter } from './repetition.js';
import { answerText } from './told.js';

/** What is also likely, and where it stands. */
interface Sentence extends AlsoLikely {
  readonly source: SourceReference;
  readonly candidate: Candidate;
}

/** What stands at most below a recommendation, a refusal, or the answer to a text of several sentences, which mostly asks more than one thing. */
const MOST_BESIDE = 2;

/**
 * An answer, with what the likeliest of the other candidates says, in its sentence: of two neighbours the wrong one often comes first
 * by little, and who sees both need not press anything. It stays as it is if nothing else is nearly as likely, or says anything new.
 */
export function withAlsoLikely(
  answer: Answer,
  chosen: Candidate,
  candidates: readonly Candidate[],
  { sentences }: Query,
  knowledge: Knowledge,
): Answer {
  if (chosen.said.kind === 'recommendation')
    return withStatements(answer, candidates, THRESHOLDS.besideNeed, knowledge);
  const likely = candidates.filter(
    (one) => one !== chosen && one.probability >= THRESHOLDS.alsoLikely * chosen.probability,
  );
  const most = sentences.length > 0 ? MOST_BESIDE : 1;
  return withSentences(answer, newSentences(likely, answerText(answer), knowledge, most));
}

/**
 * An answer that names only a service, or nothing, with the statements that come closest: what a need or a question asks of a service is
 * more than its name.
 * @param least how likely a statement must be
 */
export function withStatements<Some extends Answer>(
  answer: Some,
  candidates: readonly Candidate[],
  least: number,
  knowledge: Knowledge,
): Some {
  const close = candidates.filter(
    ({ said, probability }) => said.kind === 'entry' && probability >= least && !saysWhenToTakeIt(said.entry),
  );
  return withSentences(answer, newSentences(close, answerText(answer), knowledge, MOST_BESIDE));
}

/** That a service is the one to take is what the recommendation itself says. */
function saysWhenToTakeIt({ passage }: Entry): boolean {
  return headingOf(passage).startsWith('When to use');
}

function withSentences<Some extends Answer>(answer: Some, sentences: readonly Sentence[]): Some {
  if (sentences.length === 0) return answer;
  return {
    ...answer,
    alsoLikely: sentences.map(({ heading, says }) => ({ heading, says })),
    sources: distinctSources([...answer.sources, ...sentences.map(({ source }) => source)]),
  };
}

/** What candidates say that was not said before, the likeliest first, and so many sentences at most. */
export function newSentences(
  candidates: readonly Candidate[],
  said: string,
  knowledge: Knowledge,
  most: number,
): readonly Sentence[] {
  const isNews = noveltyFilter({ said, index: knowledge.index });
  const sentences: Sentence[] = [];
  for (const candidate of candidates) {
    if (sentences.length >= most) break;
    const sentence = sentenceOf(candidate, knowledge);
    if (sentence && isNews(sentence.says)) sentences.push(sentence);
  }
  return sentences;
}

/** What an error means and what mends it. */
function fixOf({ error }: Passage): string | undefined {
  return error && `${error.means} **The fix:** ${error.mend}`;
}

/** What a candidate says, in a sentence or two under a heading; a recommendation, and sides that nobody told apart, would need more. */
function sentenceOf(candidate: Candidate, knowledge: Knowledge): Sentence | undefined {
  const { said, probability } = candidate;
  switch (said.kind) {
    case 'entry': {
      const { passage, statement } = said.entry;
      const heading = sentenceCase(headlineOf(said.entry) ?? headingOf(passage));
      const says = sentenceCase(passage.task?.inShort ?? fixOf(passage) ?? statement.markdown);
      return { candidate, heading, says, source: passageSource(passage, probability, statement) };
    }
    case 'explanation': {
      const { topic } = said.topic;
      const source = { ...topicSource(topic), score: probability };
      return { candidate, heading: sentenceCase(topic.name), says: topic.summary, source };
    }
    case 'comparison': {
      const {
        difference,
        sources: [source],
      } = compare(said.topics, knowledge);
      if (difference.includes('\n') || !source) return undefined;
      return {
        candidate,
        heading: choiceBetween(said.topics.map(({ topic }) => topic)),
        says: difference,
        source: { ...source, score: probability },
      };
    }
    case 'recommendation':
      return undefined;
  }
}
