import type { Knowledge } from '../../knowledge/knowledge.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { headingOf } from '../../notes/passages.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { AlsoLikely, Answer, SourceReference } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { compare } from './comparison.js';
import { choiceBetween } from './next-steps.js';
import { distinctSources, passageSource, topicSource } from './references.js';
import { NOTHING_NEW, tellingNews } from './repetition.js';
import { toldBy } from './told.js';

/** What is also likely, and where it stands. */
interface Sentence extends AlsoLikely {
  readonly source: SourceReference;
}

/**
 * An answer, with what the likeliest of the other candidates says, in its sentence: of two neighbours the wrong one often comes first
 * by little, and who sees both need not press anything. It stays as it is if nothing else is nearly as likely, or says anything new.
 */
export function withAlsoLikely(
  answer: Answer,
  chosen: Candidate,
  candidates: readonly Candidate[],
  knowledge: Knowledge,
): Answer {
  const said = toldBy(answer);
  const likely = candidates.filter(
    (one) => one !== chosen && one.probability >= THRESHOLDS.alsoLikely * chosen.probability,
  );
  const sentences = likely.flatMap((one) => sentenceOf(one, knowledge) ?? []);
  const before = { said, subject: [], nothingNew: NOTHING_NEW, index: knowledge.index };
  const [next] = tellingNews(sentences, ({ says }) => says, before);
  if (!next) return answer;
  const { source, ...also } = next;
  return { ...answer, alsoLikely: also, sources: distinctSources([...answer.sources, source]) };
}

/** What a candidate says, in a sentence or two under a heading; a recommendation, and sides that nobody told apart, would need more. */
export function sentenceOf({ said, probability }: Candidate, knowledge: Knowledge): Sentence | undefined {
  switch (said.kind) {
    case 'entry': {
      const { passage, statement, question } = said.entry;
      const heading = sentenceCase(question ?? headingOf(passage));
      const says = passage.task?.inShort ?? passage.error?.means ?? statement.markdown;
      return { heading, says, source: passageSource(passage, probability, statement) };
    }
    case 'explanation': {
      const { topic } = said.topic;
      const source = { ...topicSource(topic), score: probability };
      return { heading: sentenceCase(topic.name), says: topic.summary, source };
    }
    case 'comparison': {
      const {
        difference,
        sources: [source],
      } = compare(said.topics, knowledge);
      if (difference.includes('\n') || !source) return undefined;
      return {
        heading: choiceBetween(said.topics.map(({ topic }) => topic)),
        says: difference,
        source: { ...source, score: probability },
      };
    }
    case 'recommendation':
      return undefined;
  }
}
