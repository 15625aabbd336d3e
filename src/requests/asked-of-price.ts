import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { aboutQuote, priceOfUse, shareOfQuote, type WithLacking } from '../answer/prices/about-quote.js';
import { onlyTotal } from '../answer/prices/total-before.js';
import { isLikelyRight } from '../answer/probability.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { exact } from '../pricing/decimal.js';
import { type Entity, entitiesOf, isHead } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import type { Word } from '../pricing/plain-words/tokens/sense.js';
import { isSaid } from '../pricing/previous-request/is-said.js';
import { type PricedBefore, type Standing, standingOf } from '../pricing/previous-request/standing.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { afterQuote, changeIn } from '../pricing/second-line/after-quote.js';
import { asksWhatIsIn, sharedAmong, tellsAnother, tellsOfFreeTier } from '../pricing/second-line/asks-about-quote.js';
import { intentOf } from '../pricing/second-line/intent.js';
import { asksOwnPrice } from '../pricing/second-line/likely-change.js';
import { onlyQuantities } from '../pricing/second-line/only-quantities.js';
import { serviceOf } from '../pricing/services/index.js';
import { asksForMore } from '../understand/follow-up.js';
import { cheaperElsewhere } from './cheaper-elsewhere.js';
import type { Command } from './command.js';
import { previousPrice } from './previous-price.js';

/** An answer to what is asked about a line before, with the context of the next line, which is still about that one. */
export interface Told {
  readonly answer: Answer;
  readonly context: string;
}

/** How a line that asks about a price was read. */
const AS_QUESTION = 'a question about this price';
/** Probability above which a line asks about the price before it, */
const LIKELY = 0.5;
/** and about one after which something else was asked. */
const LIKELY_FAR = 0.9;

/**
 * Answers what a line asks about a price: "which part is the biggest?", "is tax in that?", "split between 4 friends".
 * @param priced the line whose price may be meant
 * @param isFar something else was asked after it
 * @param answerTo the answer to any line
 * @param find what the notes say to the line behind that price
 * @returns undefined if nothing was priced, or the line asks nothing about it
 */
export function askedOfPrice(
  line: string,
  priced: string,
  isFar: boolean,
  answerTo: (line: string) => Answer | undefined,
  find: () => Answer,
  commands: readonly Command[],
  knowledge: Knowledge,
): AfterQuote | Told | undefined {
  const previous = previousPrice(priced, commands, knowledge);
  const request = previous && standingOf(previous, knowledge);
  if (!request) return undefined;
  const elsewhere = cheaperElsewhere(line, () => answerTo(priced), knowledge);
  if (elsewhere !== undefined) return { line: elsewhere, unread: [] };
  const money = currencyAsked(line, previous, knowledge);
  if (money) return money;
  const among = sharedAmong(line);
  const asksMore = !isFar && asksForMore(line);
  if (among === undefined && !asksMore && !isAbout(line, previous, request, isFar ? LIKELY_FAR : LIKELY, knowledge))
    return undefined;
  const quote = answerTo(priced);
  if (quote?.kind !== 'quote' || 'breakEven' in quote) return undefined;
  const told =
    among === undefined
      ? (priceOfUse(line, { quote, request }, knowledge) ?? {
          ...aboutQuote(line, { quote, request }, lacking(), knowledge),
          ...askedAs(line, found()),
        })
      : shareOfQuote(among, { quote, request });
  return told && { answer: told, context: priced };

  /** What the notes say behind the price or, as its words say little, of its service: "EC2: is there a free tier". */
  function found(): Answer {
    const behind = find();
    const [[first] = []] = request?.alternatives ?? [];
    if (isLikelyRight(behind) || !first) return behind;
    return answerLine(`${serviceOf(first.service).name}: ${line}`, knowledge);
  }

  /** "Does that include the public IP?" */
  function lacking(): WithLacking | undefined {
    const change = request && asksWhatIsIn(line) ? changeIn(line, request, knowledge) : undefined;
    if (!change || !('line' in change)) return undefined;
    const total = onlyTotal(answerTo(change.line));
    const before = onlyTotal(quote);
    const isMore = total !== undefined && before !== undefined && exact(total).gt(before);
    return isMore ? { line: change.line, total } : undefined;
  }
}

/** "How much is that in euros?", "can I pay it in pounds": the same price in that currency, if nothing else is asked about. */
function currencyAsked(line: string, previous: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const { entities } = readEntities(line, knowledge);
  const [currency] = entitiesOf(entities, 'currency');
  if (!currency || entities.some((one) => isHead(one) || one.kind === 'amount')) return undefined;
  const changed = afterQuote(`in ${currency.name}`, previous, knowledge);
  return changed && 'line' in changed ? changed : undefined;
}

const CLAUSE_END = /[,;.?!]+\s+/;

/** "One more, and is tax in it?": a clause that likely changes the price must not get lost. */
function changesInPart(line: string, request: Standing, knowledge: Knowledge): boolean {
  const clauses = line.split(CLAUSE_END);
  return (
    clauses.length > 1 &&
    clauses.some((clause) => {
      const change = changeIn(clause, request, knowledge);
      return 'line' in change && intentOf(clause, request.alternatives, change, knowledge).changes > LIKELY;
    })
  );
}

/** How a line was read, and what the notes likely say to it. */
function askedAs(line: string, found: Answer): Pick<Answer, 'alsoLikely' | 'corrections'> {
  const isFound = found.kind === 'passages' && isLikelyRight(found);
  const alsoLikely = isFound ? [{ heading: found.answers ?? found.heading, says: found.lead }] : [];
  return { alsoLikely, corrections: [{ typed: line, read: AS_QUESTION }] };
}

/** "Is that more than Lightsail?", "and a p5?": it names what the price is not of. */
function namesOther(line: string, { alternatives }: Standing, knowledge: Knowledge): boolean {
  const { entities, words } = readEntities(line, knowledge);
  const isOther = (entity: Entity) =>
    (entity.kind === 'service' || entity.kind === 'instance') && isHead(entity) && !isSaid(entity, alternatives);
  const told = alternatives.flat().map(({ options }) => options['instance'] ?? '');
  const isOtherFamily = ({ text }: Word) => INSTANCE_FAMILY.test(text) && !told.some((type) => type.startsWith(text));
  return entities.some(isOther) || words.some(isOtherFamily);
}
const INSTANCE_FAMILY = /^[a-z]{1,3}\d[a-z]{0,3}$/;

/** Whether a line asks about a price, and does not change it: "what about $80?" asks about the total and has a new one. */
function isAbout(
  line: string,
  previous: PricedBefore,
  request: Standing,
  least: number,
  knowledge: Knowledge,
): boolean {
  if (asksOwnPrice(line, request, knowledge) || onlyQuantities(line, request, knowledge) !== undefined) return false;
  if (asksWhatIsIn(line) || tellsOfFreeTier(line, request)) return true;
  if (namesOther(line, request, knowledge)) return false;
  const change = changeIn(line, request, knowledge);
  const { asks, changes } = intentOf(line, request.alternatives, change, knowledge);
  if (asks <= least || asks <= changes || tellsAnother(line, request, knowledge)) return false;
  // The total for half a year is another one, whatever else stands in the line.
  const asksPeriod = entitiesOf(readEntities(line, knowledge).entities, 'asked-period').length > 0;
  const likely = asksPeriod && 'line' in change ? change : afterQuote(line, previous, knowledge);
  if (likely && 'line' in likely) return false;
  // "Each night" may be either, and is asked back about.
  return 'line' in change || (changes <= LIKELY && !changesInPart(line, request, knowledge));
}
