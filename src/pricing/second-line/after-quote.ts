import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { UP_TO_TEN } from '../../language/number-words.js';
import { quoteLine } from '../command-line.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { changed } from './changed-request.js';
import { asksAnew, isChange, isUnpricedInstead, saysPriced } from './is-change.js';
import { withoutEffect } from './no-effect.js';
import { withWordsReplaced } from './replaced-words.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import type { AfterQuote, Knowledge } from './texts.js';
import { noUseFor } from './unread.js';

/** Everything that a whole request leaves out. */
export function leftOutIn({ unread, lost = [] }: Extract<AfterQuote, { readonly line: string }>): readonly string[] {
  return [...unread, ...lost];
}

/** Other words for "without", but not "drop it to 1". */
const REMOVES =
  /\b(?:drop|remove|delete|lose|leave out|leave off|get rid of|take away|take out)\b(?! (?:(?:it|that|this|them) )?(?:down )?(?:to|by) )/i;
const ARTICLE = /\bwithout (?:the|its|my|any) /gi;
/** "What if it was 5 million" for "with 5 million". */
const SUPPOSES =
  /\b(?:what )?if (?:(?:it|that|this|they|there|i|we) (?:is|are|was|were|have|has|had|need|needs|needed|use|used|get|got)|(?:it|that|there|they)['’]?(?:s|re)) (?:(?:only|just) )?(?=\d)/i;
/** "Ten times" for "10 times". */
const TIMES = new RegExp(`\\b(${UP_TO_TEN.join('|')})(?=[ -]?(?:times|fold)\\b)`, 'gi');
/** "No, sorry, t3.large": nothing is denied. */
const TAKES_BACK =
  /^\W*(?:(?:(?:no|nope)(?=\s*[,.!;:]|\s+(?:sorry|wait|oops|actually|i meant?)\b)|(?:oh|ah|uh|hm+)(?=[\s,]+(?:sorry|no|wait|oops|my bad|i meant?)\b)|sorry|oops|wait|my bad|actually|i meant?)[\s,.!;:]+)+/i;
/** "Bump the memory to 1gb" for "the memory to 1gb". */
const SETS =
  /\b(?:bump|raise|increase|reduce|lower|cut|set|put|bring|get|push|scale)(?: up| down)? (?=(?:(?:the|it|that|its|my|our) )?(?:\p{L}+ ){0,2}(?:up |down )?(?:to|at) \d)/giu;
/** "It'll be more like 500", "we need two of those" for the number. */
const COMES_TO =
  /^\W*(?:(?:hm+|ah|oh|well|actually|ok|okay|so|but)\W+)*(?:(?:it|that|there|they)(?:['’]?(?:ll|s|d)| will| would|)(?: be)? (?:(?:probably|rather|really) )?(?:more like|closer to|rather)|more like|closer to|(?<need>(?:i|we|they)(?:['’]d)? (?:actually |really |only )?(?:need|want|have|use|run))) (?=(?:about |around )?(?:\d|two\b|three\b|four\b|five\b|six\b))/i;
/** What says no more than the number before: "two of those, one per AZ", "only 8 hours tho". */
const SILENT =
  /,? (?:so )?one (?:per|for each|in each|for every) (?:az|zone|availability zone|team|environment)\W*$|\b(?:tho|though)\b/gi;
/** "Times 4" for "4x". */
const TIMES_NUMBER = /\btimes (\d+)\b/gi;
/** "If traffic doubles" for "double the traffic". */
const GROWS = /(?:what )?\bif (?:the |my |our )?(\p{L}+) (double|triple)s\b/giu;

/**
 * Reads a line that changes the price request before it as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns undefined if the line before was no price request, or this one stands for itself
 */
export function afterQuote(typed: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const line = typed.replace(TAKES_BACK, '');
  const standing = standingOf(before, knowledge);
  const request = standing ?? unsizedIn(before, knowledge);
  if (!request) return undefined;
  const { alternatives, open } = request;
  const read = (words: string): AfterQuote | undefined => {
    const meant = normalized(words);
    if (!saysPriced(meant, knowledge)) return undefined;
    const text = meant.trim().replace(/[\s?!.]+$/, '');
    const isPlain = standing && 'text' in before && open === undefined;
    const worded = isPlain ? withWordsReplaced(before.text, text, knowledge) : undefined;
    if (worded) return worded;
    // "And 10 million?" does not answer a question back, but replaces the number before.
    const replaces = !request.lacking || opensAsFollowUp(words);
    const changedTo =
      open === undefined ? changed(request, text, replaces, knowledge) : clarified(open, text, knowledge);
    const after =
      'line' in changedTo && SIZE.test(changedTo.line) ? { ...changedTo, line: withSize(request, text) } : changedTo;
    if ('line' in after && after.answers && open === undefined && !asksAnew(meant, knowledge)) return after;
    if (!standing || !isChange(meant, alternatives.flat(), knowledge)) return undefined;
    return isUnpricedInstead(meant, knowledge) ? { line: quoteLine(text), unread: [] } : after;
  };
  const meant = read(line);
  const isWhole = standing !== undefined && !standing.lacking && open === undefined;
  if (meant && 'asks' in meant) return (isWhole ? clauseByClause(line, before, knowledge) : undefined) ?? meant;
  if (!meant) return meant;
  const idle = withoutEffect(line, alternatives, read, knowledge);
  return idle === undefined ? meant : { asks: noUseFor([idle]), before: alternatives };
}

/** Between changes that are told one behind another: "make that 3, but only 10 hours a day". */
const BETWEEN = /[,.;!]+\s+(?:(?:and|but)\s+)?|\s+(?:and|but)\s+/i;

const SAYS_NOTHING = /^\W*(?:ok|okay|h+m+|well|oh|ah|wow|sorry|cool|nice|great|thanks?|thx)?\W*$/i;

/** The changes of a line that is unclear as a whole, one behind another; undefined unless each of them is clear. */
function clauseByClause(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const clauses = line.split(BETWEEN).filter((clause) => !SAYS_NOTHING.test(clause));
  if (clauses.length < 2) return undefined;
  let changedTo: Extract<AfterQuote, { readonly line: string }> | undefined;
  let text: PricedBefore = before;
  for (const clause of clauses) {
    const next = afterQuote(clause, text, knowledge);
    if (!next || !('line' in next) || next.text === undefined || leftOutIn(next).length > 0) return undefined;
    changedTo = next;
    text = { text: next.text, asked: true };
  }
  return changedTo;
}

/** "8 GB of memory" chooses an instance type only when it is read together with the rest; no command has it as an option. */
const SIZE = /^\/price ec2\b.* size:/;
function withSize({ alternatives }: Pick<Standing, 'alternatives'>, text: string): string {
  const [lines = []] = alternatives;
  return quoteLine([...lines.flatMap(({ service, options }) => [service, ...Object.values(options)]), text].join(', '));
}

/** A line in the words that the reader knows: "drop the disk" is "without disk". */
function normalized(line: string): string {
  return line
    .replace(TIMES, (word) => String(UP_TO_TEN.indexOf(word.toLowerCase())))
    .replace(REMOVES, 'without')
    .replace(ARTICLE, 'without ')
    .replace(GROWS, '$2 the $1')
    .replace(SETS, '')
    .replace(COMES_TO, (...found) => (found.at(-1).need ? 'with ' : ''))
    .replace(SILENT, '')
    .replace(TIMES_NUMBER, '$1x')
    .replace(SUPPOSES, 'with ');
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
