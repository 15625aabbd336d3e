import { keptByObject } from '../kept-by-object.js';
import { sortedBy } from '../sorted-by.js';
import { type Lexicon, parseQuery, type Query } from '../understand/query.js';
import type { Sentence } from '../understand/sentences.js';
import { type Candidate, contentKey, type Retrieved } from './candidate.js';
import type { FeaturedContent } from './choice-model.js';
import { withProbabilities } from './rank.js';
import { isForeign, logitOf } from './rank-features.js';
import type { RankWeights } from './rank-weights.js';
import type { Retriever } from './retriever.js';

/** Weight of a sentence that does not ask. With 0.3 it gets 18 more of 275 posts right, with 1 it is 14, with 0 it is 12. */
const STATEMENT_WEIGHT = 0.3;
/** Most weight of the sentences against the whole text. Two hide less from each other than many: of 334 texts, most of two, 6 more are right. */
const MOST_APART = 0.5;
/** Sentences to search, those that ask first: each takes as long as a query. */
const MOST_SENTENCES = 8;
/** Characters of a statement of usual length. */
const USUAL_LENGTH = 100;

/** A candidate for some of the sentences of a text. */
interface InSentences {
  /** With its highest probability for one of them. */
  readonly likeliest: Candidate;
  /** How many of them find it. */
  readonly count: number;
}

/**
 * A retriever that searches a text of several sentences as a whole and sentence by sentence, since the rest of a story hides the sentence
 * that asks. A choice and a confidence model of its own weigh what both find. Whether to recommend a service depends on the whole text only.
 */
export function bySentence(
  retriever: Retriever,
  lexicon: Lexicon,
  { textChoice, textConfidence }: Pick<RankWeights, 'textChoice' | 'textConfidence'>,
): Retriever {
  // Several deciders ask for the same query.
  return keptByObject(retrieve);

  function retrieve(query: Query): Retrieved {
    const whole = retriever(query);
    if (query.sentences.length === 0) return whole;
    const distinct = [...new Map(query.sentences.map((one) => [one.text, one])).values()];
    const searched = sortedBy(distinct, (one) => -Number(one.asks)).slice(0, MOST_SENTENCES);
    const bySentences = inSentences(searched, query);
    const apart = Math.min(MOST_APART, (query.sentences.length - 1) / (query.sentences.length + 1));
    const inWhole = new Map(whole.candidates.map((candidate) => [contentKey(candidate.content), candidate]));
    const measured = [...new Set([...inWhole.keys(), ...bySentences.keys()])].flatMap((key): FeaturedContent[] => {
      const found = inWhole.get(key);
      const inSome = bySentences.get(key);
      const candidate = found ?? inSome?.likeliest;
      if (!candidate) return [];
      const { content, features } = candidate;
      const both =
        content.kind === 'recommendation'
          ? candidate.probability
          : (1 - apart) * (found?.probability ?? 0) + apart * (inSome?.likeliest.probability ?? 0);
      const length = content.kind === 'entry' ? Math.log(content.entry.statement.text.length / USUAL_LENGTH) : 0;
      return [
        {
          content,
          features: {
            ...features,
            textLogit: logitOf(both),
            // The words of one sentence say little about those of the text.
            evidence: found ? (features['evidence'] ?? 0) : 0,
            sentenceShare: (inSome?.count ?? 0) / searched.length,
            length,
          },
        },
      ];
    });
    return { ...whole, candidates: withProbabilities(measured, textChoice, textConfidence) };
  }

  /** The candidates for single sentences by their keys. */
  function inSentences(
    sentences: readonly Sentence[],
    { topics, outOfScope, ...query }: Query,
  ): Map<string, InSentences> {
    // If the text is about something out of scope, so is a sentence that does not name it.
    const shared = topics.length === 0 || isForeign({ ...query, topics, outOfScope }) ? { outOfScope } : {};
    const found = new Map<string, InSentences>();
    for (const { text, asks } of sentences) {
      for (const candidate of retriever({ ...parseQuery(text, lexicon), ...shared }).candidates) {
        if (candidate.content.kind === 'recommendation') continue;
        const key = contentKey(candidate.content);
        const known = found.get(key);
        const likely = { ...candidate, probability: candidate.probability * (asks ? 1 : STATEMENT_WEIGHT) };
        const likeliest = known && known.likeliest.probability >= likely.probability ? known.likeliest : likely;
        found.set(key, { likeliest, count: (known?.count ?? 0) + 1 });
      }
    }
    return found;
  }
}
