import { QUESTION_WORDS } from '../../language/follow-up-cues.js';
import { FILLER_WORDS, STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { hasSense } from '../plain-words/tokens/sense.js';
import type { Knowledge } from './texts.js';

/** "Without the free tier", "once it runs out". */
const DENIES =
  /\b(?:no|not|never|nothing|nix|w\/?o|without|out|over|gone|used|expire[sd]?|ran|runs?|end(?:s|ed)?|any ?more|beyond|after|ignor\w+|skip|minus|los[te]|lose|drop|remove|less|forget|exclud\w*|off|already|elsewhere|(?:do|does|is|are|have|ai|ca)nt)\b|n['’]t\b/i;

/** Whether a line that tells of the free tier tells that there is none. */
export function deniesFreeTier(line: string): boolean {
  return DENIES.test(line);
}

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
