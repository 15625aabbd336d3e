import type { Knowledge } from '../../knowledge.js';
import { stemOf, tokensOf } from '../../search/analysis.js';
import { shareOfWeight, weightOfWords } from '../../search/likeness.js';
import { besidesTitle } from '../../search/passage-words.js';
import type { Query } from '../../search/query.js';
import { isOfItsSubject } from './subject.js';
import type { Lead, Verdict } from './verdict.js';
import { asksPlainly, isNegated } from './wording.js';

/** Where one thought of a sentence ends; what follows "without" or "except" is another. */
const BETWEEN_THOUGHTS =
  /[;:,()]|\. | (?:but|unless|except|without|unlike|instead of|because|so that|since|while|whereas|although|rather than) /i;
const DENIAL = /^(?:no|not|never|nothing|none|cannot|neither|nor|nobody)$/;
/** A thought with one of these is neither a plain yes nor a plain no. */
const HEDGE =
  /\b(?:only|too|cuts?|loses?|wrong|bad|instead|idle|until|rather|stops?|less|fewer|choose|needs?|must|at most|up to|either|leaves?|itself|apart|other|hard|alone|removes?|one|by default|may|might|sometimes|partly|closed|lacks?|own|older|outside|seldom|rarely|keeps?)\b/i;
/** Such a denial holds for a part only. */
const PARTLY = /\b(?:only|itself|alone|standalone|always|necessarily|yet|by default)\b/i;
/** Such a question asks who does it, and the sentence may name somebody else. */
const ASKS_WHO = /^(?:do|does|am|is|will|must|has|have) (?:i|we|aws|amazon)\b|\bresponsib/i;
/** Such a question is decided by more than whether the thing is so. */
const TRAP = /\d|\bor\b|\bmeans?\b|\bfree\b|\b(?:cheap|fast|slow|quick|small|larg|bigg)er\b/i;
/** About the weight of one telling word. */
const ENOUGH = 1.5;
/** Shares of what is asked that the thought must hold. A denial seldom misleads; measured on the questions that authors list. */
const DENIED = 0.7;
const AFFIRMED = 0.9;
/** Words between a denial and what it denies. */
const REACH = 4;

/** Whether one thought of the sentence that answers holds nearly all that is asked, and plainly states or denies it. */
export function statedVerdict(
  query: Query,
  lead: Lead,
  { index, names }: Pick<Knowledge, 'index' | 'names'>,
): Verdict | undefined {
  const { words, plain } = query;
  const { hit, statement } = lead;
  if (!asksPlainly(plain) || TRAP.test(plain) || ASKS_WHO.test(plain)) return undefined;
  if (!isOfItsSubject(query, lead, names)) return undefined;
  const asked = besidesTitle(hit.words)(words);
  const total = weightOfWords(asked, index);
  if (total < ENOUGH) return undefined;
  for (const thought of statement.text.split(BETWEEN_THOUGHTS)) {
    const tokens = tokensOf(thought);
    const stems = tokens.map(stemOf);
    const share = shareOfWeight(asked, new Set(stems), total, index);
    const denied = asked.filter(({ stem }) => denies(tokens, stems.indexOf(stem)));
    if (share >= DENIED && weightOfWords(denied, index) >= total / 2 && !PARTLY.test(thought)) return 'no';
    if (share >= AFFIRMED) return asked.length < 2 || isNegated(thought) || HEDGE.test(thought) ? undefined : 'yes';
  }
  return undefined;
}

/** Whether a denial stands shortly before the word at a position. */
function denies(tokens: readonly string[], position: number): boolean {
  return tokens.slice(Math.max(0, position - REACH), Math.max(0, position)).some((token) => DENIAL.test(token));
}
