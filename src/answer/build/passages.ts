import type { Entry } from '../../notes/entries.js';
import type { ClaimVerdict } from '../../notes/note.js';
import { headingOf } from '../../notes/passages.js';
import type { Candidate } from '../../retrieval/candidate.js';
import type { Query } from '../../understand/query.js';
import type { Passages } from '../answer.js';
import { THRESHOLDS } from '../thresholds.js';
import { fitting, LONGEST_ANSWER } from './length.js';
import { explainStep } from './next-steps.js';
import { distinctSources, passageSource, referTo } from './references.js';

const MOST_DETAILS = 3;
/** Characters of a lead of two sentences: more is no lead. */
const LONGEST_LEAD = 360;

/**
 * The answer that an entry gives: its sentence leads, then what stands around it.
 * @param candidates all that were found, the likeliest first; what they say about the same note joins the answer
 */
export function passagesAnswer(
  entry: Entry,
  probability: number,
  line: Query,
  candidates: readonly Candidate[],
): Passages {
  const { passage, statement } = entry;
  const answers = headlineOf(entry);
  const [topic] = passage.topics;
  if (!topic) throw new Error('a passage without a topic got into the index');
  const others = nextEntries(entry, candidates);
  const second = others.find(
    (other) =>
      other.probability >= THRESHOLDS.alsoLikely * probability &&
      statement.markdown.length + other.entry.statement.markdown.length <= LONGEST_LEAD,
  );
  const lead = [entry, ...(second ? [second.entry] : [])];
  const likely = others.filter((other) => other.probability >= THRESHOLDS.alternative * probability);
  const details = [...new Set([...likely.map((other) => other.entry.statement), ...passage.statements])].filter(
    (one) => !lead.some((shown) => shown.statement === one),
  );
  const text = lead.map((shown) => shown.statement.markdown).join(' ');
  return {
    kind: 'passages',
    question: line.text,
    topic: referTo(topic),
    heading: headingOf(passage),
    ...(answers === undefined ? {} : { answers }),
    lead: text,
    details: fitting(
      details.slice(0, MOST_DETAILS).map(({ markdown }) => markdown),
      LONGEST_ANSWER - text.length,
    ),
    confidence: Math.round(probability * 1000) / 1000,
    sources: distinctSources(lead.map((shown) => passageSource(shown.passage, probability, shown.statement))),
    nextSteps: passage.topics.slice(0, 1).map(explainStep),
    corrections: [],
  };
}

/** What an entry answers, as a title: its question, or the old claim that it corrects; none where neither was written. */
export function headlineOf({ passage: { claim, verdict }, question }: Entry): string | undefined {
  return question ?? (claim === undefined ? undefined : `${verdict ? RULINGS[verdict] : 'An old claim'}: “${claim}”`);
}

const RULINGS: Readonly<Record<ClaimVerdict, string>> = {
  wrong: 'Not true today',
  partly: 'Only partly true',
  right: 'Still true',
};

/** What else the note says to the line, the likeliest first. Older claims belong only to who holds them. */
function nextEntries(
  { passage, statement }: Entry,
  candidates: readonly Candidate[],
): readonly { readonly entry: Entry; readonly probability: number }[] {
  return candidates.flatMap(({ said, probability }) => {
    if (said.kind !== 'entry' || said.entry.statement === statement) return [];
    const { kind, note } = said.entry.passage;
    return note === passage.note && kind === 'section' ? [{ entry: said.entry, probability }] : [];
  });
}
