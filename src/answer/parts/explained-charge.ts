import type { Knowledge } from '../../knowledge/knowledge.js';
import { exact } from '../../pricing/decimal.js';
import { PAID } from '../../pricing/plain-words/entities/claim-words.js';
import { entitiesOf } from '../../pricing/plain-words/entities/entity.js';
import { readEntities } from '../../pricing/plain-words/entities/extract.js';
import { LONGEST_REQUEST } from '../../pricing/plain-words/requests/read-price-request.js';
import { matches } from '../../pricing/plain-words/tokens/sense.js';
import type { Answer } from '../answer.js';
import { MOST_TIMES } from '../prices/claim-text.js';
import { quoteText } from '../prices/price-text.js';
import { quoteSentence, withPriceBelow } from './price-below.js';

const HEADING = 'Compared with that sum';
const WHY = /^\W*(?:but |so )?why\b/i;

/**
 * An answer of the notes with how the only sum in a line compares with the price of what was paid for, if that has one: "why is my NAT gateway
 * $43?"
 */
export function withExplainedCharge<Some extends Pick<Answer, 'alsoLikely' | 'nextSteps'>>(
  text: string,
  answer: Some,
  knowledge: Knowledge,
): Some {
  if (text.length > LONGEST_REQUEST) return answer;
  const { entities, words } = readEntities(text, knowledge);
  const [claimed, ...others] = entitiesOf(entities, 'aside').flatMap((aside) => aside.claimed ?? []);
  if (!claimed || others.length > 0 || !(WHY.test(text) || words.some((word) => matches(word, PAID)))) return answer;
  const price = quoteText(text, knowledge);
  if (price.kind !== 'quote' || price.besideTotal.length === 0) return answer;
  if (claimed.dollars.gt(exact(price.total).times(MOST_TIMES))) return answer;
  return withPriceBelow(answer, HEADING, `${quoteSentence(price)} ${price.besideTotal.join('; ')}.`, text);
}
