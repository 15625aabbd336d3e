import type { Knowledge } from '../../knowledge/knowledge.js';
import { QUESTION_WORDS } from '../../language/follow-up-cues.js';
import { sentenceCase } from '../../language/sentence-case.js';
import { termsOf } from '../../language/tokenize.js';
import type { TopicNames } from '../../language/topic-names.js';
import { type EntryIndex, weightOf } from '../../retrieval/entry-index.js';
import { sortedBy } from '../../sorted-by.js';
import { tellsWhatWasDone, withoutDone } from '../../understand/follow-up.js';
import type { ErrorExplanation, Others } from '../answer.js';

/** Of the weight of what somebody tells of his case, the share that a cause must have in common with it to be the one; */
const LEAST_CONFIRMED = 0.65;
/** and of what he says was done, to be ruled out for good. */
const LEAST_SHARED = 0.4;

/** A question, or a case that is only supposed: */
const BEGINS_ASKING = new RegExp(
  `^\\W*(?:(?:and|but|so|what) )*(?:if|give|show|tell|(?:${QUESTION_WORDS})(?:['’]?s)?)\\b`,
  'i',
);
/** nothing is told by a sentence that begins so, nor by a clause with such a mark. */
const ASKS = new RegExp(`\\?|${BEGINS_ASKING.source}`, 'i');

/** "Now it says connection timed out": what goes wrong instead is no cause. */
const NOW = /^\W*(?:(?:and|but|ok|so) )*now\b/i;

const WHAT_ELSE = {
  title: 'Other possible causes',
  intro: 'If that is so, the usual causes are, most likely first:',
};
/** What was looked at often is the cause after all: the rule is there, but for another address. */
const LOOK_AGAIN = 'But check again';
const STILL = { title: WHAT_ELSE.title, intro: 'If it still fails, go through these, most likely first:' };
const LIKELIEST = { title: 'The most likely cause', intro: 'From what you say, the first of these fits best:' };

/**
 * The other causes of an error, behind a line that rules one of them out, or that tells which one it is: that with which the words have
 * most in common. What the line rules out comes last, and what earlier lines ruled out no more.
 * @returns undefined if the line does neither
 */
export function otherCauses(
  line: string,
  error: ErrorExplanation,
  { index, names }: Knowledge,
  earlier: readonly string[] = [],
): Others | undefined {
  const possible = possibleCauses(error, earlier, index);
  const told = toldBy(line).filter((clause) => !tellsWhatWasDone(clause));
  const meant = likest(told, possible, index);
  const confirmed =
    meant && meant.share >= LEAST_CONFIRMED && isOfNamed(meant.cause, line, names) ? meant.cause : undefined;
  // In "I set it to 30 and it still happens, it is in a VPC" the second half tells which cause it is.
  const others = possible.filter((cause) => cause !== confirmed);
  const ruledOut = ruledOutBy(line, others, index);
  const left = others.filter((cause) => cause !== ruledOut);
  if (confirmed === undefined && (ruledOut === undefined || left.length === 0)) return undefined;
  const again = ruledOut === undefined ? [] : [{ heading: LOOK_AGAIN, says: ruledOut }];
  return confirmed === undefined
    ? causesOf(error, WHAT_ELSE, [...left.map(partsOf), ...again])
    : causesOf(error, LIKELIEST, [...[confirmed, ...left].map(partsOf), ...again]);
}

/** Whether a cause is about something that a line names, if it names anything: an HTTP API is no HTTP address. */
function isOfNamed(cause: string, line: string, names: TopicNames): boolean {
  const told = names.spot(line);
  const ofCause = new Set(names.spot(cause).map(({ topic }) => topic.id));
  return told.length === 0 || told.some(({ topic }) => ofCause.has(topic.id));
}

/** Where to look first and all causes that nothing ruled out, behind "still the same". */
export function remainingCauses(error: ErrorExplanation, earlier: readonly string[], { index }: Knowledge): Others {
  const left = possibleCauses(error, earlier, index);
  return causesOf(error, STILL, [
    { heading: 'Check first', says: sentenceCase(error.lookFirst) },
    ...left.map(partsOf),
  ]);
}

function causesOf(
  { topic, sources, nextSteps }: ErrorExplanation,
  { title, intro }: { readonly title: string; readonly intro: string },
  likely: Others['likely'],
): Others {
  return { kind: 'others', topic, title, intro, likely, sources, nextSteps, corrections: [] };
}

/** The causes that no earlier line ruled out. */
function possibleCauses(
  { causes }: ErrorExplanation,
  earlier: readonly string[],
  index: EntryIndex,
): readonly string[] {
  const excluded = earlier.map((said) => ruledOutBy(said, causes, index, LEAST_SHARED));
  return causes.filter((cause) => !excluded.includes(cause));
}

/** The cause that a line says is none, with at least a share of its words. */
function ruledOutBy(said: string, causes: readonly string[], index: EntryIndex, least = 0): string | undefined {
  const meant = likest(toldBy(said).filter(tellsWhatWasDone).map(withoutDone), causes, index);
  return meant && meant.share >= least ? meant.cause : undefined;
}

/** What is wrong, and what to do. */
function partsOf(cause: string): { readonly heading: string; readonly says: string } {
  const [heading = cause, ...says] = cause.split(/(?<=[.:])\s+/);
  return { heading: heading.replace(/[.:]$/, ''), says: sentenceCase(says.join(' ')) };
}

/** The clauses of a line that tell something: none of "which is cheaper, NAT or the endpoints". */
function toldBy(line: string): readonly string[] {
  const sentences = line.split(/(?<=[.!?;])\s+/).map((sentence) => sentence.split(/(?<=,)\s+/));
  // "And a function URL, whats the limit there" asks as a whole.
  const telling = sentences.filter(
    (clauses) => ![clauses[0], clauses.at(-1)].some((one) => BEGINS_ASKING.test(one ?? '')),
  );
  return telling.flat().filter((clause) => !ASKS.test(clause) && !NOW.test(clause));
}

/** The cause with which some clauses share most, and the share of their weight; undefined if they share nothing with any. */
function likest(said: readonly string[], causes: readonly string[], index: EntryIndex) {
  const terms = termsOf(said.join(' '));
  const shares = causes.map((cause) => {
    const stems = new Set(termsOf(cause).map(({ stem }) => stem));
    const shared = terms.filter(({ stem }) => stems.has(stem));
    return { cause, share: weightOf(shared, index) / Math.max(1, weightOf(terms, index)) };
  });
  const [first] = sortedBy(shares, ({ share }) => -share);
  return first && first.share > 0 ? first : undefined;
}
