import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { echo } from '../../typed-text.js';
import { quoteLine } from '../command-line.js';
import { type Entity, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isPriceRequest } from '../plain-words/questions/is-price-request.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { typedAt, typedText } from '../plain-words/tokens/sense.js';
import { isBesideCompute } from '../services/index.js';
import { asksTotal } from './asks-about-quote.js';
import { changed, requested } from './changed-request.js';
import { chosenSide } from './chosen-side.js';
import { clauseByClause } from './clause-by-clause.js';
import { withCorrected } from './corrected-value.js';
import { withCountPlan } from './count-plan.js';
import { saysNothing } from './idle-clauses.js';
import { asksAnew, intentOf, isUnpricedInstead } from './intent.js';
import { isSaid, withoutEffect } from './no-effect.js';
import { partAlone, replacesType, saidOfPart } from './part-meant.js';
import { withPeriodMeant } from './period-meant.js';
import { addsOfEach, readTogether } from './read-together.js';
import { normalized, REMAINING } from './reader-words.js';
import { withPeopleCounted } from './relative.js';
import { withWordsReplaced } from './replaced-words.js';
import { partNamed } from './some-of-them.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import type { AfterQuote, Knowledge } from './texts.js';
import { withWholeTypes } from './type-by-family.js';
import { noUseFor } from './unread.js';
import { wantsOnDemand } from './without.js';

/** Everything that a whole request leaves out. */
export function leftOutIn({ unread, lost = [] }: Extract<AfterQuote, { readonly line: string }>): readonly string[] {
  return [...unread, ...lost];
}

/** "No, sorry, t3.large": nothing is denied. */
const TAKES_BACK =
  /^\W*(?:(?:(?:no|nope)(?=\s*[,.!;:]|\s+(?:sorry|wait|oops|actually|i meant?)\b)|(?:oh|ah|uh|hm+)(?=[\s,]+(?:sorry|no|wait|oops|my bad|i meant?)\b)|sorry|oops|wait|my bad|actually|i meant?)[\s,.!;:]+)+/i;
/** "Why's that 3x more": the number is in the question. */
const ASKS_WHY =
  /^\W*(?:(?:and|but|so)\W+)*(?:why(?:['’]?s)?|how come)\b(?! (?:not|don['’]?t)\b)[^,.;?!]*(?:[,.;?!]+\s*(?:what|how|why|where|which)\b[^,.;?!]*)*[?!.]*$/i;
/** Probability above which a line that can change the price before it does: among those, more change it than the model expects. */
const MADE = 0.25;
/** The same of a line of which no change can be made, and of one that asks for a price anew. */
const LIKELY = 0.5;
/** The same of a question of which no change can be made: it is asked back about only if it is clearly of the price. */
const CLEARLY = 0.85;
/** Probability above which a line with a budget changes the price or asks about it. */
const BUDGET = 0.2;
/** Probability above which a line changes the price if what it names is hardly there alone, or takes the place of what is there. */
const BESIDE = 0.1;
const ASKS = /\?|\b(?:can|could|should|does|do|will|would|is|are) (?:i|he|she|we|they|it|you)\b/i;

/**
 * Reads a line that changes the price request before it as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns undefined if the line before was no price request, or this one is hardly about it
 */
export function afterQuote(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  if (ASKS_WHY.test(line)) return undefined;
  const standing = standingOf(before, knowledge);
  const request = standing ?? unsizedIn(before, knowledge);
  if (!request) return undefined;
  const change = changeIn(line, before, request, knowledge);
  const isFilledIn = 'line' in change && change.answers && request.open === undefined;
  if (isFilledIn && !asksAnew(line, knowledge)) return change;
  const least =
    'line' in change ? leastFor(line, request, knowledge) : ASKS.test(line) && !change.ofPrice ? CLEARLY : LIKELY;
  if (!standing) return undefined;
  const isChange = isLikely(line, request, change, least, knowledge);
  const behind = isChange && 'line' in change ? undefined : behindRemark(line, before, standing, knowledge);
  if (behind || !isChange) return behind;
  if (isUnpricedInstead(normalized(line), knowledge)) return { line: quoteLine(line), unread: [] };
  const part =
    'line' in change && 'text' in before
      ? partNamed(change.unread, line, before.text, standing.alternatives, knowledge)
      : undefined;
  return part === undefined
    ? change
    : {
        asks: `Does that apply to everything, or only to ${echo(part, 30)}? If only to that, ask for each part separately.`,
        before: request.alternatives,
      };
}

/** Between sentences, and between clauses that are joined. */
const BREAKS = { sentences: /(?<=[.?!…])\s+/, clauses: /\s+and\s+/i };

/**
 * "Crazy, 2 TB cost more than the r5?? What about Virginia", "the kids say micro is slow. What about t3.medium? Thanks": the change in a line
 * among remarks that give no other value.
 */
function behindRemark(line: string, before: PricedBefore, standing: Standing, knowledge: Knowledge) {
  const ofSentences = amongRemarks(line.split(BREAKS.sentences), NAMES, before, standing, knowledge);
  return ofSentences ?? amongRemarks(line.split(BREAKS.clauses), new Set(), before, standing, knowledge);
}

/**
 * The change in one of several parts, the last that makes one, where all others are remarks.
 * @param named kinds of what a remark may name although the request has it not
 */
function amongRemarks(
  parts: readonly string[],
  named: ReadonlySet<Entity['kind']>,
  before: PricedBefore,
  { alternatives }: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const isIdle = (entity: Entity) => JOINING.includes(entity.kind) || isSaid(entity, alternatives);
  const said = parts.map((part) => readEntities(part, knowledge));
  const remarks = said.map(({ entities }) => entities.every((one) => isIdle(one) || named.has(one.kind)));
  for (const [at, part] of [...parts.entries()].reverse()) {
    const isBesideRemarks = remarks.every((isRemark, place) => isRemark || place === at);
    const change = isBesideRemarks ? afterQuote(part, before, knowledge) : undefined;
    if (!change || !('line' in change)) continue;
    const beside = said.flatMap(({ entities, words }, place) =>
      place === at ? [] : entities.filter((one) => !isIdle(one)).map((one) => typedAt(words, one.at)),
    );
    const unread = parts.flatMap((one, place) => (place === at ? [] : leftOut(one, knowledge)));
    return { ...change, unread: [...beside, ...unread, ...change.unread] };
  }
  return undefined;
}

/** A line of more sentences tells a story. */
const MOST_PARTS = 6;

/** What a remark names changes nothing: "micro is slow, they want VS Code". */
const NAMES: ReadonlySet<Entity['kind']> = new Set(['service', 'instance', 'choice', 'vague', 'outside', 'internet']);

function leftOut(words: string, knowledge: Knowledge): readonly string[] {
  return readPriceRequest(words, knowledge).leftOut;
}

/** Whether a line likely changes the request. Money that is set against the total may also be asked about it, however it is told. */
function isLikely(
  line: string,
  { alternatives }: Standing,
  change: AfterQuote,
  least: number,
  knowledge: Knowledge,
): boolean {
  const { changes, asks } = intentOf(line, alternatives, change, knowledge);
  if (changes >= least) return true;
  const setsBudget = 'line' in change && readPriceRequest(line, knowledge).budget !== undefined;
  return setsBudget && changes + asks >= BUDGET;
}

/** How likely a line that can change the price must be to change it; one that says nothing else need not be likely. */
function leastFor(line: string, { alternatives }: Standing, knowledge: Knowledge): number {
  const whole = withWholeTypes(line, alternatives);
  if (partAlone(whole, alternatives) || addsOfEach(line, alternatives, knowledge)) return 0;
  if (replacesType(whole, alternatives, knowledge)) return BESIDE;
  const { entities, words } = readEntities(line, knowledge);
  const periods = new Set(entitiesOf(entities, 'asked-period').flatMap(({ at }) => at));
  const isOfTotal = asksTotal(typedText(words.filter((_, at) => !periods.has(at))));
  if (isOfTotal || wantsOnDemand(line)) return 0;
  if (surroundsOnly(line, knowledge)) return BESIDE;
  return asksAnew(line, knowledge) ? LIKELY : MADE;
}

/** Whether a line would be priced alone, and names with quantities nothing but what surrounds compute: "300 GB through it". */
function surroundsOnly(line: string, knowledge: Knowledge): boolean {
  if (asksAnew(line, knowledge) || !isPriceRequest(line, knowledge)) return false;
  const { alternatives, amounts } = readPriceRequest(line, knowledge);
  const lines = alternatives.flatMap((one) => one.lines);
  return amounts > 0 && lines.length > 0 && lines.every(({ service }) => isBesideCompute(service));
}

/** A line as a change of the request before it, or as a question back, if it is one. */
export function changeIn(typed: string, before: PricedBefore, request: Standing, knowledge: Knowledge): AfterQuote {
  const { alternatives, open } = request;
  const ofPeriod = withPeriodMeant(typed, alternatives);
  if (ofPeriod) return requested(ofPeriod, request.besides);
  const said = withWholeTypes(typed.replace(TAKES_BACK, '').replace(REMAINING, ''), alternatives);
  const isWhole = !request.lacking && open === undefined;
  const line = isWhole ? withPeopleCounted(said, alternatives, knowledge) : said;
  const read = (words: string): AfterQuote => {
    const text = normalized(words)
      .trim()
      .replace(/[\s?!.]+$/, '');
    const worded = isWhole && 'text' in before ? withWordsReplaced(before.text, text, knowledge) : undefined;
    if (worded) return worded;
    if (open !== undefined) return clarified(open, text, knowledge);
    // "And 10 million?" does not answer a question back, but replaces the number before.
    const after = changed(request, text, !request.lacking || opensAsFollowUp(words), knowledge);
    return 'line' in after && SIZE.test(after.line) ? { ...after, line: withSize(request, text) } : after;
  };
  const chosen = isWhole ? chosenSide(line, alternatives, knowledge) : undefined;
  const together = isWhole && !chosen ? readTogether(line, request, knowledge) : undefined;
  if (together) return together;
  const { to, rest } = (isWhole && (chosen ?? withCorrected(normalized(line), alternatives, knowledge))) || {};
  if (to && rest !== undefined) {
    const so = requested(to, request.besides);
    const unread = chosen ? leftOut(chosen.decides, knowledge) : [];
    if (saysNothing(rest, to, knowledge)) return { ...so, unread: [...unread, ...leftOut(rest, knowledge)] };
    const next = changeIn(rest, { text: so.text ?? '', asked: true }, { ...request, alternatives: to }, knowledge);
    if ('line' in next) return { ...next, unread: [...unread, ...next.unread] };
    // "My friend wants one too" is named beside the total; a number must be in it.
    const isTold =
      chosen && entitiesOf(readEntities(rest, knowledge).entities, 'amount').length === 0 && !/\d/.test(rest);
    return isTold ? { ...so, unread: [...unread, rest] } : next;
  }
  const plan = isWhole ? withCountPlan(line, alternatives, knowledge) : undefined;
  if (plan && 'asks' in plan)
    return clauseByClause(line, before, request, changeIn, knowledge) ?? { ...plan, before: alternatives };
  if (plan) return { ...requested(plan.to, request.besides), unread: plan.unread, readings: plan.readings };
  const ofPart = isWhole ? saidOfPart(line, request, changeIn, knowledge) : undefined;
  if (ofPart) return ofPart;
  const change = read(line);
  if ('asks' in change) return unclear(line, change, before, request, knowledge);
  const idle = withoutEffect(line, alternatives, read, knowledge);
  return idle === undefined ? change : { asks: noUseFor([idle]), before: alternatives };
}

/** "No lol 100 ms", "nah 50": what is denied is not said. */
const NO = /^\W*(?:(?:no|nope|nah|yeah nah)\b[\s,]*)+/i;

/** What is unclear as a whole, clause by clause, or without the "no" before it, which denies nothing of the request. */
function unclear(line: string, asked: AfterQuote, before: PricedBefore, request: Standing, knowledge: Knowledge) {
  const isWhole = !request.lacking && request.open === undefined;
  const clauses = isWhole ? clauseByClause(line, before, request, changeIn, knowledge) : undefined;
  const rest = line.replace(NO, '');
  const so = clauses ?? (rest === line || rest === '' ? undefined : changeIn(rest, before, request, knowledge));
  return so && 'line' in so ? so : asked;
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
