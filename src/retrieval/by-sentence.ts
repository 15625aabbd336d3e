import { keptByObject } from '../kept-by-object.js';
import { sortedBy } from '../sorted-by.js';
import { type Lexicon, parseQuery, type Query } from '../understand/query.js';
import { type Candidate, contentKey, type Retrieved } from './candidate.js';
import { isForeign } from './rank-features.js';
import type { Retriever } from './retriever.js';

/** Weight of a sentence that does not ask. With 0.3 it gets 18 more of 275 posts right, with 1 it is 14, with 0 it is 12. */
const STATEMENT_WEIGHT = 0.3;
/** Most weight of the sentences against the whole text. Two hide less from each other than many: of 334 texts, most of two, 6 more are right. */
const MOST_APART = 0.5;
/** Sentences to search, those that ask first: each takes as long as a query. */
const MOST_SENTENCES = 8;

/**
 * A retriever that averages the result for a text with the best result for one of its sentences, since the rest of a story hides the
 * sentence that asks. Whether to recommend a service depends on the whole text only.
 */
export function bySentence(retriever: Retriever, lexicon: Lexicon): Retriever {
  // Several deciders ask for the same query.
  return keptByObject(retrieve);

  function retrieve(query: Query): Retrieved {
    const whole = retriever(query);
    if (query.sentences.length === 0) return whole;
    const bySentences = bestBySentences(query);
    const { length } = query.sentences;
    const apart = Math.min(MOST_APART, (length - 1) / (length + 1));
    const ofWhole = whole.candidates.map((candidate) => {
      if (candidate.content.kind === 'recommendation') return candidate;
      const key = contentKey(candidate.content);
      const inSentence = bySentences.get(key)?.probability ?? 0;
      bySentences.delete(key);
      return { ...candidate, probability: (1 - apart) * candidate.probability + apart * inSentence };
    });
    const others = [...bySentences.values()].map((one) => ({ ...one, probability: apart * one.probability }));
    return { ...whole, candidates: sortedBy([...ofWhole, ...others], ({ probability }) => -probability) };
  }

  /** The candidates for single sentences by their keys, each with its highest probability. */
  function bestBySentences(query: Query): Map<string, Candidate> {
    const { sentences, topics, outOfScope } = query;
    // If the text is about something out of scope, so is a sentence that does not name it.
    const shared = topics.length === 0 || isForeign(query) ? { outOfScope } : {};
    const best = new Map<string, Candidate>();
    for (const { text, asks } of sortedBy(sentences, (one) => -Number(one.asks)).slice(0, MOST_SENTENCES)) {
      for (const candidate of retriever({ ...parseQuery(text, lexicon), ...shared }).candidates) {
        const probability = candidate.probability * (asks ? 1 : STATEMENT_WEIGHT);
        const key = contentKey(candidate.content);
        if (candidate.content.kind !== 'recommendation' && probability > (best.get(key)?.probability ?? 0))
          best.set(key, { ...candidate, probability });
      }
    }
    return best;
  }
}
