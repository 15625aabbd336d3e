import { QUESTION_WORDS } from '../../language/follow-up-cues.js';
import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { hasSense } from '../plain-words/tokens/sense.js';
import type { Knowledge } from './texts.js';

const ASKS = new RegExp(`^(?:${QUESTION_WORDS})\\b`, 'i');
const IDLE: ReadonlySet<string> = new Set([...STOP_WORDS, ...FILLER_WORDS, 'back', 'instead', 'rather']);
const ON_DEMAND = /(?<!\bnot )\bon[ -]?demand\b/i;

/** "Ok, back to on demand": nothing else, and no question. */
export function wantsOnDemand(line: string): boolean {
  const left = line.replace(ON_DEMAND, ' ');
  return left !== line && !ASKS.test(line) && tokenize(left).every((word) => IDLE.has(word));
}

/** What holds for a whole request, without the discounts that a line denies: "no spot", "on demand then". */
export function withoutDiscounts(besides: readonly string[], line: string, knowledge: Knowledge): readonly string[] {
  const named = discountsIn(line, knowledge);
  const denies = readEntities(line, knowledge).words.some((word) => hasSense(word, 'without'));
  const isAll = ON_DEMAND.test(line) && named.length === 0;
  return besides.filter(
    (phrase) => !discountsIn(phrase, knowledge).some((what) => isAll || (denies && named.includes(what))),
  );
}

/** How something is bought for less, as some words name it. */
function discountsIn(text: string, knowledge: Knowledge): readonly string[] {
  const named = entitiesOf(readEntities(text, knowledge).entities, 'unpriced').map(({ what }) => what);
  return named.filter((what) => what === 'spot' || what === 'commitment' || what === 'negotiated');
}
