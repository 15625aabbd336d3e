import { isPiece, type Pieces, past } from '../timetable/pieces.js';
import type { Read } from '../timetable/times.js';
import type { Words } from '../tokens/sense.js';
import { nounsAt } from './counts.js';
import { numberAt } from './numbers.js';
import { unitAt } from './periods.js';
import type { TermOf } from './term.js';

const PARTS: Readonly<Record<string, number>> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };
const BEHIND_PART = /^(?:of|the|are|is|were|get|gets|have|need|will|fail)$/;
/** "One in 1,000" is a part, "5 in 20,000" hardly. */
const MOST_PARTS = 1000;

/** Reads a part of what comes: "4 % of them", "one in five", "two out of five", "a third of our students". */
export function shareAt(pieces: Pieces, at: number, words: Words): Read<TermOf> | undefined {
  const part = partAt(pieces, at, words);
  if (!part) return undefined;
  const end = pieces.findIndex((_, place) => place > part.to && isPiece(pieces, place, /^[.;?!]$/));
  const sentence = pieces.slice(part.to, end < 0 ? pieces.length : end);
  const of = past(pieces, part.to, /^(?:of|the|all|our|my|these|those|them|their)$/);
  return {
    value: {
      kind: 'share',
      value: reaching(part.value, pieces.slice(Math.max(0, at - NEAREST), at), sentence),
      nouns: nounsAt(pieces, of, words).value,
      extra: comesAgain(sentence),
    },
    to: part.to,
  };
}

const RANKS = 'second third fourth fifth sixth seventh eighth ninth tenth'.split(' ');

/** "Every tenth", "every 100th" */
function rankAt(pieces: Pieces, at: number, words: Words): Read<number> | undefined {
  if (!isPiece(pieces, at, /^(?:every|each)$/) || unitAt(pieces, at + 2)) return undefined;
  const rank = RANKS.indexOf(pieces[at + 1]?.text ?? '') + 2;
  if (rank >= 2) return { value: 1 / rank, to: at + 2 };
  const number = numberAt(pieces, at + 1, words);
  return number && isPiece(pieces, number.to, /^(?:st|nd|rd|th)$/)
    ? { value: 1 / number.value, to: number.to + 1 }
    : undefined;
}

function partAt(pieces: Pieces, at: number, words: Words): Read<number> | undefined {
  const rank = rankAt(pieces, at, words);
  if (rank) return rank;
  const article = isPiece(pieces, at, /^an?$/);
  const number = article
    ? { value: 1, to: at + 1 }
    : (numberAt(pieces, at, words) ?? (isPiece(pieces, at, /^half$/) ? { value: 1, to: at } : undefined));
  if (!number) return undefined;
  const part = PARTS[(pieces[number.to]?.text ?? '').replace(/s$/, '')];
  const isOf = isPiece(pieces, number.to + 1, BEHIND_PART) && !isPiece(pieces, number.to + 2, /^an?$/);
  if (part !== undefined && isOf) return { value: number.value / part, to: number.to + 1 };
  if (article) return undefined;
  if (isPiece(pieces, number.to, /^(?:%|percent|pct)$/)) return { value: number.value / 100, to: number.to + 1 };
  // "One run in twenty"
  const noun = number.value === 1 && isPiece(pieces, number.to + 1, /^(?:out|in)$/) ? number.to + 1 : number.to;
  const out = past(pieces, noun, /^(?:out|in|of|every)$/);
  const whole = isPiece(pieces, noun, /^(?:out|in)$/) ? numberAt(pieces, out, words) : undefined;
  return whole && whole.value > number.value && whole.value <= MOST_PARTS && !unitAt(pieces, whole.to)
    ? { value: number.value / whole.value, to: whole.to }
    : undefined;
}

const AGAIN =
  /^(?:again|extra|more|second|2nd|nd|additional|further|re ?(?:tr(?:y|ies|ied)|runs?|sends?|sent|peat(?:ed|s)?|do|done|process(?:ed)?|deliver(?:ed)?|submit(?:ted)?|play(?:ed)?)|resubmissions?)$/;
/** So many pieces behind a part may say that it comes again. */
const FARTHEST_AGAIN = 16;

/** "2 % get retried", "10 % need one more": what stands behind an "each" is said of something else. */
function comesAgain(sentence: Pieces): boolean {
  const each = sentence.findIndex(
    ({ text }, at) => /^(?:each|every|per)$/.test(text) && !isPiece(sentence, at + 1, /^of$/),
  );
  return sentence
    .slice(0, Math.min(each < 0 ? FARTHEST_AGAIN : each, FARTHEST_AGAIN))
    .some(({ text }) => AGAIN.test(text));
}

/** What such a part does not pass. */
const DROPS = /^(?:drops?|filters?|blocks?|absorbs?|catch(?:es)?|serves?|caches?|skips?|rejects?)$/;
const LEFT = /^(?:miss(?:es)?|remainder|remaining|rest|others?|cached?|blocked|filtered|dropped|skipped|ignored)$/;
const RUNS = /^(?:lambdas?|functions?|invokes?|reach(?:es)?|hits?|calls?|go|goes|runs?)$/;
/** So many pieces before a part may say what becomes of it. */
const NEAREST = 3;
/** So many pieces may stand between the rest and what it does. */
const FARTHEST_RUN = 5;

/** The part that runs: "a cache absorbs 85 %", "80 % are cached, the rest go to the function". NaN if it may be either. */
function reaching(part: number, before: Pieces, sentence: Pieces): number {
  const isPassed = before.some(({ text }) => /^(?:lets?|pass(?:es)?)$/.test(text));
  if (!isPassed && before.some(({ text }) => DROPS.test(text))) return 1 - part;
  const left = sentence.findIndex(({ text }) => LEFT.test(text) || DROPS.test(text));
  if (left < 0) return part;
  return sentence.slice(left + 1, left + FARTHEST_RUN).some(({ text }) => RUNS.test(text)) ? 1 - part : Number.NaN;
}
