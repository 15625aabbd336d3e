import type { Candidate } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { Unknown } from '../answer.js';
import { buttonsFor, candidatesOnTopic } from '../parts/alternatives.js';
import { THRESHOLDS } from '../thresholds.js';

/** Entries that mention the name without a note: too unlikely to be shown, but better buttons than questions about anything. */
export function buttonsNaming(candidates: readonly Candidate[], text: string) {
  const naming = candidates.filter(
    ({ content, probability, features }) =>
      content.kind === 'entry' && probability >= THRESHOLDS.related && !features['uncovered'],
  );
  return buttonsFor(naming, text);
}

/** What is shown below the refusal: statements about the topic that the line names, or the likeliest ones if it names nothing. */
export function nearestOf(
  reason: Unknown['reason'],
  query: Query,
  candidates: readonly Candidate[],
): readonly Candidate[] {
  switch (reason) {
    case 'off-topic':
      return candidates.filter(
        ({ content, probability }) => content.kind === 'entry' && probability >= THRESHOLDS.nearest,
      );
    case 'no-detail':
    case 'not-in-notes':
      // With a topic of the notes, another AWS service is rarely the whole question: "a Lambda that writes to S3".
      return candidatesOnTopic(query, candidates);
    default:
      return [];
  }
}
