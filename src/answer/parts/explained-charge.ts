import type { Knowledge } from '../../knowledge/knowledge.js';
import { quoteLine } from '../../pricing/command-line.js';
import { exact } from '../../pricing/decimal.js';
import { formatMoney } from '../../pricing/money.js';
import { PAID } from '../../pricing/plain-words/entities/claim-words.js';
import { entitiesOf } from '../../pricing/plain-words/entities/entity.js';
import { readEntities } from '../../pricing/plain-words/entities/extract.js';
import { LONGEST_REQUEST } from '../../pricing/plain-words/requests/read-price-request.js';
import { matches } from '../../pricing/plain-words/tokens/sense.js';
import type { Answer } from '../answer.js';
import { quoteText } from '../prices/price-text.js';

const HEADING = 'Compared with that sum';
const STEP = 'What would that cost?';

/** A sum so many times as high was paid for something else. */
const MOST_TIMES = '20';
const WHY = /^\W*(?:but |so )?why\b/i;

/** An answer of the notes with what the only sum in a line comes to, if what it was paid for has a price: "why is my NAT gateway $43?" */
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
  const says = `${price.title}: **${formatMoney(price.total)} a month**. ${price.besideTotal.join('; ')}.`;
  return {
    ...answer,
    alsoLikely: [{ heading: HEADING, says }, ...(answer.alsoLikely ?? [])],
    nextSteps: [{ label: STEP, line: quoteLine(text) }, ...answer.nextSteps],
  };
}
