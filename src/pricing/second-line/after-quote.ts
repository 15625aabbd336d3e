import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { echo } from '../../typed-text.js';
import { quoteLine } from '../command-line.js';
import { likelyEdit } from '../edits/likely-edit.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { behindRemark } from './among-remarks.js';
import { changed, requested } from './changed-request.js';
import { chosenSide } from './chosen-side.js';
import { clauseByClause } from './clause-by-clause.js';
import { withCorrected } from './corrected-value.js';
import { withCountPlan } from './count-plan.js';
import { saysNothing } from './idle-clauses.js';
import { asksAnew, intentOf, isUnpricedInstead } from './intent.js';
import { isLikelyChange } from './likely-change.js';
import { withoutEffect } from './no-effect.js';
import { saidOfPart } from './part-meant.js';
import { withPeriodMeant } from './period-meant.js';
import { readTogether } from './read-together.js';
import { normalized, REMAINING } from './reader-words.js';
import { withPeopleCounted } from './relative.js';
import { withWordsReplaced } from './replaced-words.js';
import { partNamed } from './some-of-them.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import type { AfterQuote, Knowledge } from './texts.js';
import { withWholeTypes } from './type-by-family.js';
import { noUseFor } from './unread.js';

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
/** Probability of a change above which all that the line may ask for is looked at. */
const WORTH_A_CHOICE = 0.2;
/** Probability of a change above which a line is one, whatever the notes know about its words. */
const SURE = 0.8;

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
  if (!standing) return undefined;
  const intent = intentOf(line, request.alternatives, change, knowledge);
  const chosen = intent.changes < WORTH_A_CHOICE ? change : likelyEdit(line, request, change, knowledge);
  const likely = 'asks' in chosen && intent.changes >= SURE ? { ...chosen, ofPrice: true as const } : chosen;
  const isChange = isLikelyChange(line, request, intent, change, likely, knowledge);
  const isMade = isChange && 'line' in likely;
  const behind = isMade
    ? undefined
    : behindRemark(line, (one) => afterQuote(one, before, knowledge), standing, knowledge);
  if (behind || !isChange) return behind;
  if (isUnpricedInstead(normalized(line), knowledge)) return { line: quoteLine(line), unread: [] };
  const part =
    'line' in likely && likely === change && 'text' in before
      ? partNamed(likely.unread, line, before.text, standing.alternatives, knowledge)
      : undefined;
  return part === undefined
    ? likely
    : {
        asks: `Does that apply to everything, or only to ${echo(part, 30)}? If only to that, ask for each part separately.`,
        before: request.alternatives,
      };
}

function leftOut(words: string, knowledge: Knowledge): readonly string[] {
  return readPriceRequest(words, knowledge).leftOut;
}

/** A line as a change of the request before it, or as a question back, if it is one. */
export function changeIn(typed: string, before: PricedBefore, request: Standing, knowledge: Knowledge): AfterQuote {
  const { alternatives, open } = request;
  const ofPeriod = withPeriodMeant(typed, alternatives);
  if (ofPeriod) return requested(ofPeriod, request.besides);
  if (FORGETS.test(typed) && !ALWAYS.test(typed)) return { asks: HOW_LONG, before: alternatives };
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

/** "He forgets to turn it off on weekends": it runs then, however long. */
const FORGETS =
  /\b(?:forg[eo]t(?:s|ten|ting)?|forgetting) to (?:turn|switch|shut|stop|power|pause|delete|terminate|end)\b/i;
const ALWAYS =
  /\b(?:24\/7|always|non-?stop|all the time|(?:all|whole|entire|rest of the) (?:the )?month|around the clock)\b/i;
const HOW_LONG = 'How long does it run then? Say "24/7", "48 hours more a month" or how many of them do, for example.';
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
