import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { leadingSentences } from '../../language/sentences.js';
import { headingOf } from '../../notes/passages.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { ContextChoiceFeature, TextChoiceFeature } from '../../retrieval/rank-weights.js';
import type { AlsoLikely, Answer, SourceReference } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { answerText } from './answer-text.js';
import { differenceOf } from './differences.js';
import { headlineOf, leadOf } from './entry-answer.js';
import { choiceBetween } from './next-steps.js';
import { noveltyFilter } from './novelty.js';
import { distinctSources, statementSource, topicSource } from './references.js';

/** The content of a candidate in a sentence, with its source. */
interface CandidateSentence extends AlsoLikely {
  readonly source: SourceReference;
  readonly candidate: Candidate;
}

/** How many sentences stand below an answer, from which probability as its equals, and how long each is. */
interface Limits {
  readonly most: number;
  readonly leastEqual: number;
  readonly longest: number;
}

/** Share of known words from which an equally likely statement is the same. */
const SAME = 0.85;
/** Most sentences below an answer or a refusal. */
const MOST_BELOW = 2;
const MOST_BELOW_DOUBTFUL = 3;

/** Most characters of what stands below an answer, in whole sentences; a post of several sentences asks for more. */
const LONGEST_BELOW = 200;
const LONGEST_BELOW_POST = 320;

/** Features of the models of texts of several sentences and of second lines. */
const STEEP = ['textLogit', 'togetherLogit'] satisfies (TextChoiceFeature | ContextChoiceFeature)[];

/** Answers that are a statement; steps, causes and tables would lose too much beside another. */
const STATEMENTS: ReadonlySet<Answer['kind']> = new Set(['passages', 'explanation']);

/**
 * An answer with what the runners-up say, if they are close and new: the wrong one of two neighbours often wins by little. If one is nearly as
 * likely, both are shown as equals.
 */
export function withAlsoLikely(
  answer: Answer,
  chosen: Candidate,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Answer {
  if (chosen.content.kind === 'recommendation')
    return withStatements(answer, candidates, THRESHOLDS.related, knowledge);
  const isSteep = STEEP.some((feature) => feature in chosen.features);
  const least = isSteep ? THRESHOLDS.alsoLikelySteep : THRESHOLDS.alsoLikely;
  const equal = isSteep ? THRESHOLDS.equallyLikelySteep : THRESHOLDS.equallyLikely;
  const close = candidates.filter((one) => one !== chosen && one.probability >= least * chosen.probability);
  const leastEqual = STATEMENTS.has(answer.kind) ? equal * chosen.probability : Number.POSITIVE_INFINITY;
  const most = chosen.probability < THRESHOLDS.doubtful ? MOST_BELOW_DOUBTFUL : MOST_BELOW;
  const longest = isSteep ? LONGEST_BELOW_POST : LONGEST_BELOW;
  return withSentences(answer, close, knowledge, { most, leastEqual, longest });
}

/**
 * An answer that names only a service, or nothing, with the closest statements: a need or question is about more than a name.
 * @param least probability that a statement must have
 */
export function withStatements<Some extends Answer>(
  answer: Some,
  candidates: readonly Candidate[],
  least: number,
  knowledge: Knowledge,
): Some {
  // When to use a service is what the recommendation itself says.
  const close = candidates.filter(
    ({ content, probability }) =>
      content.kind === 'entry' && probability >= least && !headingOf(content.entry.passage).startsWith('When to use'),
  );
  return withSentences(answer, close, knowledge);
}

function withSentences<Some extends Answer>(
  answer: Some,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
  { most = MOST_BELOW, leastEqual = Number.POSITIVE_INFINITY, longest = LONGEST_BELOW }: Partial<Limits> = {},
): Some {
  const sentences = newSentences(candidates, answerText(answer), knowledge, most, leastEqual);
  const [first] = sentences;
  if (!first) return answer;
  const said = sentences.map(({ heading, says }) => ({ heading, says }));
  const isEqual = first.candidate.probability >= leastEqual;
  const [equal] = isEqual ? said : [];
  const below = (isEqual ? said.slice(1) : said).map(({ heading, says }) => ({
    heading,
    says: leadingSentences(says, longest),
  }));
  return {
    ...answer,
    ...(equal ? { equallyLikely: equal } : {}),
    ...(below.length > 0 ? { alsoLikely: below } : {}),
    sources: distinctSources([...answer.sources, ...sentences.map(({ source }) => source)]),
  };
}

/**
 * The first candidates that say something new, in a sentence each.
 * @param known what the reader knows
 * @param leastEqual probability from which a candidate is nearly as likely as what is known
 */
export function newSentences(
  candidates: readonly Candidate[],
  known: string,
  knowledge: Knowledge,
  most: number,
  leastEqual = Number.POSITIVE_INFINITY,
): readonly CandidateSentence[] {
  const isNew = noveltyFilter(known, knowledge.index);
  // What is nearly as likely answers another question, and may do so in much the same words.
  const isOther = noveltyFilter(known, knowledge.index, { repeatedShare: SAME });
  const sentences: CandidateSentence[] = [];
  for (const candidate of candidates) {
    if (sentences.length >= most) break;
    const sentence = sentenceOf(candidate, knowledge);
    const says = candidate.probability >= leastEqual ? isOther : isNew;
    // Two searches may find the same.
    const isSaid = sentences.some((other) => other.says === sentence?.says);
    if (sentence && !isSaid && says(sentence.says)) sentences.push(sentence);
  }
  return sentences;
}

/** None for a recommendation, or topics whose difference needs several lines. */
function sentenceOf(candidate: Candidate, knowledge: Knowledge): CandidateSentence | undefined {
  const { content, probability } = candidate;
  switch (content.kind) {
    case 'entry': {
      const { passage } = content.entry;
      const { task, error } = passage;
      const fix = error && `${error.means} **The fix:** ${error.mend}`;
      const heading = sentenceCase(headlineOf(content.entry) ?? headingOf(passage));
      const says = sentenceCase(task?.inShort ?? fix ?? leadOf(content.entry));
      return { candidate, heading, says, source: statementSource(content.entry, probability) };
    }
    case 'explanation': {
      const { topic } = content.topic;
      const source = { ...topicSource(topic), score: probability };
      return { candidate, heading: sentenceCase(topic.name), says: topic.summary, source };
    }
    case 'comparison': {
      const topics = content.topics.map(({ topic }) => topic);
      const [first] = topics;
      const says = differenceOf(topics, knowledge);
      if (says.includes('\n') || !first) return undefined;
      return { candidate, heading: choiceBetween(topics), says, source: { ...topicSource(first), score: probability } };
    }
    case 'recommendation':
      return undefined;
  }
}
