import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { quoteLine } from '../command-line.js';
import { likelyEdit } from '../edits/likely-edit.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { changedRequest, plainLine } from '../previous-request/changed-request.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from '../previous-request/standing.js';
import type { AfterQuote, Knowledge } from '../previous-request/texts.js';
import { comparedWith } from './compared-with.js';
import { asksAnew, intentOf, isUnpricedInstead } from './intent.js';
import { asksOwnPrice, isLikelyChange } from './likely-change.js';
import { namedMultiples } from './named-multiples.js';
import { onlyQuantities } from './only-quantities.js';
import { retimed } from './retimed.js';
import { retold } from './retold.js';
import { someOfThem } from './some-of-them.js';

/** Everything that a whole request leaves out. */
export function leftOutIn({ unread, lost = [] }: Extract<AfterQuote, { readonly line: string }>): readonly string[] {
  return [...unread, ...lost];
}

/** "No, 4", "sorry, t3.large", "no i meant a t3.small", "no the rest api": nothing is denied. */
const TAKES_BACK =
  /^\W*(?:(?:(?:no|nope|sorry|oops|wait|my bad|actually)\b\s*[,.!;:]+\s*)+(?:i mean(?:t)?\s+)?|(?:no|nope|sorry) i mean(?:t)?\s+|(?:no|nope) (?=(?:the|an?)\s))/i;
/** "Why's that 3x more": the number is in the question. */
const ASKS_WHY =
  /^\W*(?:(?:and|but|so)\W+)*(?:why(?:['’]?s)?|how come)\b(?! (?:not|don['’]?t)\b)[^,.;?!]*(?:[,.;?!]+\s*(?:what|how|why|where|which)\b[^,.;?!]*)*[?!.]*$/i;
/** Probability of a change above which all that the line may ask for is looked at. */
const WORTH_A_CHOICE = 0.1;
/** Probability of a change above which a line is one, whatever the notes know about its words. */
const SURE = 0.8;

/**
 * Reads a line that changes the price request before it as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns undefined if the line before was no price request, or this one is hardly about it
 */
export function afterQuote(typed: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const line = typed.replace(TAKES_BACK, '') || typed;
  if (ASKS_WHY.test(line)) return undefined;
  const again = retold(line, before, knowledge);
  if (again) return again;
  const standing = standingOf(before, knowledge);
  const some = standing && (someOfThem(line, standing, knowledge) ?? retimed(line, standing, knowledge));
  const compared = standing && comparedWith(line, standing, knowledge);
  if (compared) return compared;
  // "What if one of them fails at night?" changes nothing.
  if (some && intentOf(line, standing.alternatives, some, knowledge).changes >= SURE) return some;
  const read = changeBehind(line, before, standing, knowledge);
  if ((read && 'line' in read) || !standing) return read;
  // No model needs to weigh what can be nothing but a change.
  const quantities = onlyQuantities(line, standing, knowledge);
  if (quantities === undefined) return read;
  const changed = ASKS_FOR.test(line) ? changeIn(quantities, standing, knowledge) : undefined;
  const isMade = changed && 'line' in changed && changed.unread.length === 0;
  return isMade ? changed : (read ?? changeIn(line, standing, knowledge));
}

/** "And for 3?", but "make it 3" may mean 3 GB. */
const ASKS_FOR = /\b(?:for|how much|costs?|price|pay)\b/i;

function changeBehind(
  line: string,
  before: PricedBefore,
  standing: Standing | undefined,
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (asksOwnPrice(line, standing, knowledge)) return undefined;
  const request = standing ?? unsizedIn(before, knowledge);
  if (!request) return undefined;
  const change = changeIn(line, request, knowledge);
  // "And 10 million?" does not answer a question back, but replaces the number before.
  const isFilledIn = 'line' in change && change.answers && request.open === undefined && !opensAsFollowUp(line);
  if (isFilledIn && !asksAnew(line, knowledge)) return change;
  if (!standing) return undefined;
  const multiplied = namedMultiples(line, standing, knowledge);
  if (multiplied && !('unread' in multiplied && multiplied.unread.length > 0)) return multiplied;
  const first = intentOf(line, request.alternatives, change, knowledge);
  const chosen = multiplied ?? (first.changes < WORTH_A_CHOICE ? change : likelyEdit(line, request, change, knowledge));
  // A line of which the reader alone makes nothing is likelier a change if another one can be made of it.
  const isFound = 'asks' in change && 'line' in chosen;
  const intent = isFound ? intentOf(line, request.alternatives, chosen, knowledge) : first;
  const likely = 'asks' in chosen && intent.changes >= SURE ? { ...chosen, ofPrice: true as const } : chosen;
  const isChange = isLikelyChange(line, request, intent, change, likely, knowledge);
  if (!isChange) return undefined;
  // Behind "how much is EC2?" a contact form is no second server.
  const isBare = request.alternatives.flat().every(({ options }) => Object.keys(options).length === 0);
  if (isBare && !('line' in likely && likely.unread.length === 0)) return undefined;
  if (isUnpricedInstead(plainLine(line), knowledge)) return { line: quoteLine(line), unread: [] };
  return likely;
}

/** What the reader of requests makes of a line behind one: a changed request, or a question back. */
export function changeIn(line: string, request: Standing, knowledge: Knowledge): AfterQuote {
  const text = plainLine(line);
  if (request.open !== undefined) return clarified(request.open, text, knowledge);
  const change = changedRequest(line, request, knowledge);
  return 'line' in change && SIZE.test(change.line) ? { ...change, line: withSize(request, text) } : change;
}

/** "8 GB of memory" chooses an instance type only when it is read together with the rest; no command has it as an option. */
const SIZE = /^\/price ec2\b.* size:/;
function withSize({ alternatives }: Pick<Standing, 'alternatives'>, text: string): string {
  const [lines = []] = alternatives;
  return quoteLine([...lines.flatMap(({ service, options }) => [service, ...Object.values(options)]), text].join(', '));
}

/** A request that needs an explanation, with the line as that. */
function clarified(open: string, answer: string, knowledge: Knowledge): AfterQuote {
  const text = `${open}, ${answer}`;
  const stillOpen = questionsIn(text, knowledge) >= questionsIn(open, knowledge);
  return { line: quoteLine(text), unread: [], answers: true, ...(stillOpen && { stillOpen }) };
}

function questionsIn(text: string, knowledge: Knowledge): number {
  const { open, contradictory } = readPriceRequest(text, knowledge);
  return open.length + contradictory.length;
}
