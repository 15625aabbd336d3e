import { opensAsFollowUp } from '../../language/follow-up-cues.js';
import { UP_TO_TEN } from '../../language/number-words.js';
import { echo } from '../../typed-text.js';
import { quoteLine } from '../command-line.js';
import { type Entity, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { hasSense } from '../plain-words/tokens/sense.js';
import { A_DAY } from '../quantities/periods.js';
import { changed, RELATIVE, requested } from './changed-request.js';
import { withCorrected } from './corrected-value.js';
import { asksAnew, changeProbability, isUnpricedInstead, joinsMore } from './is-change.js';
import { isSaid, withoutEffect } from './no-effect.js';
import { factorIn } from './numbers.js';
import { otherSizeIn } from './other-size.js';
import { withWordsReplaced } from './replaced-words.js';
import { partNamed } from './some-of-them.js';
import { type PricedBefore, type Standing, standingOf, unsizedIn } from './standing.js';
import { type AfterQuote, type Alternatives, changedOptions, type Knowledge, type TextLine } from './texts.js';
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
/** What stands before a number and says no more than that: "it's more like 500", "the run rather takes 2 s". */
const COMES_TO =
  /\b(?:(?:it|that|there|they)(?:['’]?(?:ll|s|d|re)| will| would| is| are|)(?: be)? (?:(?:probably|rather|really|actually) )?)?(?:more like|closer to|nearer(?: to)?|something like|(?<!\bor )rather) (?=(?:takes? |lasts? |runs? |about |around |~)?(?:\d|half\b|an? |(?:two|three|four|five|six|seven|eight|nine|ten)\b))/gi;
/** "We need two of those" for the number. */
const NEEDS = new RegExp(
  `^\\W*(?:(?:hm+|ah|oh|well|actually|ok|okay|so|but)\\W+)*(?:i|we|they)(?:['’]d)? (?:actually |really |only )?(?:need|want|have|use|run) (?=(?:about |around )?(?:\\d|${UP_TO_TEN.slice(2).join('\\b|')}\\b))`,
  'i',
);
/** "One is enough", "so just one of em will do" are one of them. */
const ONE_IS_ENOUGH =
  /\b(?:just |only )?one (?:of (?:them|em|those|these) )?(?=(?:is|will|would|should|['’]s)\b.{0,12}\b(?:enough|plenty|fine|ok|okay|do|suffice)\b)/i;
/** "A full gig" is one. */
const WHOLE_UNIT = /\ban? (?:full|whole|entire) (?=\p{L})/giu;
/** ", same hours" keeps what is there. */
const KEEPS =
  /(?:^|[,;.]\s*|\b(?:and|with|at|for|on|but)\s+)(?:the |keep the |still the |at the )?same (?!(?:price|service|thing)\b)\p{L}+(?: and \p{L}+)?(?= but\b|\s*(?:[,;.!?]|$))/giu;
/** What says no more than the number before: "two of those, one per AZ", "only 8 hours tho". */
const SILENT =
  /,? (?:so )?one (?:per|for each|in each|for every) (?:az|zone|availability zone|team|environment)\W*$|\b(?:tho|though)\b/gi;
/** "Times 4" for "4x". */
const TIMES_NUMBER = /\btimes (\d+)\b/gi;
/** "If traffic doubles" for "double the traffic". */
const GROWS = /(?:what )?\bif (?:the |my |our )?(\p{L}+) (double|triple)s\b/giu;

/** Probability above which a line changes the price before it. */
const LIKELY = 0.5;
/** The same if its "with" joins nothing else to what it adds. */
const JOINED = 0.25;

/**
 * Reads a line that changes the price request before it as a whole request: "in Tokyo?", "without the load balancer", "twice as many requests".
 * @returns undefined if the line before was no price request, or this one is hardly about it
 */
export function afterQuote(line: string, before: PricedBefore, knowledge: Knowledge): AfterQuote | undefined {
  const standing = standingOf(before, knowledge);
  const request = standing ?? unsizedIn(before, knowledge);
  const change = request && changeIn(line, before, request, knowledge);
  if (!change) return undefined;
  const isFilledIn = 'line' in change && change.answers && request.open === undefined;
  if (isFilledIn && !asksAnew(line, knowledge)) return change;
  const least = 'line' in change && joinsMore(line, knowledge) ? JOINED : LIKELY;
  if (!standing || changeProbability(line, request.alternatives, change, knowledge) < least) return undefined;
  if (isUnpricedInstead(line, knowledge)) return { line: quoteLine(line), unread: [] };
  const part = 'line' in change && 'text' in before ? partNamed(change.unread, before.text) : undefined;
  return part === undefined
    ? change
    : {
        asks: `Is that so for all of it, or only for ${echo(part, 30)}? Ask for each part by itself.`,
        before: request.alternatives,
      };
}

/** A line as a change of the request before it, or as a question back, if it is one. */
export function changeIn(typed: string, before: PricedBefore, request: Standing, knowledge: Knowledge): AfterQuote {
  const line = typed.replace(TAKES_BACK, '');
  const { alternatives, open } = request;
  const isWhole = !request.lacking && open === undefined;
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
  const corrected = isWhole ? withCorrected(normalized(line), alternatives, knowledge) : undefined;
  if (corrected) {
    const so = requested(corrected.to, request.besides);
    if (saysNothing(corrected.rest, corrected.to, knowledge))
      return { ...so, unread: readPriceRequest(corrected.rest, knowledge).leftOut };
    const other = { ...request, alternatives: corrected.to };
    return changeIn(corrected.rest, { text: so.text ?? '', asked: true }, other, knowledge);
  }
  const change = read(line);
  if ('asks' in change) return (isWhole ? clauseByClause(line, before, request, knowledge) : undefined) ?? change;
  const idle = withoutEffect(line, alternatives, read, knowledge);
  return idle === undefined ? change : { asks: noUseFor([idle]), before: alternatives };
}

/** Between changes that are told one behind another: "make that 3, but only 10 hours a day". */
const BETWEEN = /[,.;:!?…]+\s+(?:(?:and|but|so|then|because)\s+)*|\s+(?:and|but|so|because)\s+/i;

/** "The shop is shut on Sundays, so we would turn it off": both tell when it runs. */
const STOPS = /\b(?:off|stop\w*|paus\w*|shut\w*|clos(?:e|es|ed)|sleep\w*|down|otherwise|rest|except)\b/i;

/** Whether a clause says nothing that could change a price, or only what is so already: "lol too much", "t3 is slow, I read". */
function saysNothing(clause: string, before: Alternatives, knowledge: Knowledge): boolean {
  const { entities } = readEntities(normalized(clause), knowledge);
  const isIdle = (entity: Entity) =>
    JOINING.includes(entity.kind) || (entity.kind === 'aside' && !/\d/.test(entity.typed)) || isSaid(entity, before);
  const size = otherSizeIn(clause, before, knowledge);
  const isSize = size !== undefined && before.flat().every(({ options }) => options['instance'] !== size.instance);
  const isRelative =
    RELATIVE.test(clause) || STOPS.test(clause) || /(?<![\w.])\d/.test(clause) || factorIn(clause, knowledge);
  return entities.every(isIdle) && !isSize && !isRelative;
}

/** The options that differ between two requests with the same lines. */
function namesChanged(lines: readonly TextLine[], others: readonly TextLine[]): readonly string[] {
  return lines.flatMap((line, at) => changedOptions(line, others[at] ?? line));
}

function hasBareNumber(clause: string, knowledge: Knowledge): boolean {
  return entitiesOf(readEntities(clause, knowledge).entities, 'amount').some(({ bare }) => bare);
}

function namesPart(clause: string, knowledge: Knowledge): boolean {
  return readEntities(clause, knowledge).words.some((word) => hasSense(word, 'vcpu', 'role', 'noun', 'memory'));
}

/** "They can be off at night, so 260 hours a month": when something is off is only why it runs for that long altogether. */
function isReason(clause: string, all: readonly string[], knowledge: Knowledge): boolean {
  const saidIn = (text: string) =>
    readEntities(normalized(text), knowledge).entities.filter(({ kind }) => !JOINING.includes(kind));
  const [first, ...others] = saidIn(clause);
  const isOff = first?.kind === 'schedule' && first.denied && others.every(({ kind }) => kind === 'schedule');
  const isTotal = (entity: Entity) =>
    entity.kind === 'amount' && entity.measure === 'time' && entity.value.gte(A_DAY) && entity.rate?.period !== 'day';
  return isOff === true && all.some((other) => other !== clause && saidIn(other).some(isTotal));
}

/** The changes of a line that is unclear as a whole, one behind another; undefined unless each of them is clear. */
function clauseByClause(
  line: string,
  before: PricedBefore,
  request: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const all = line.split(BETWEEN);
  const isIdle = (clause: string) =>
    saysNothing(clause, request.alternatives, knowledge) || isReason(clause, all, knowledge);
  const clauses = all.filter((clause) => !isIdle(clause));
  // "I confused the RAM, 4": a bare number is that of what another clause names.
  if (
    clauses.some((clause) => hasBareNumber(clause, knowledge)) &&
    all.some((clause) => isIdle(clause) && namesPart(clause, knowledge))
  )
    return undefined;
  if (all.length < 2) return undefined;
  let changedTo: Extract<AfterQuote, { readonly line: string }> | undefined;
  const told = new Set<string>();
  let [text, so]: [PricedBefore, Standing | undefined] = [before, request];
  for (const clause of clauses) {
    const next: AfterQuote | undefined = so && changeIn(clause, text, so, knowledge);
    if (!so || !next || !('line' in next) || next.text === undefined || next.lost) return undefined;
    changedTo = { ...next, unread: [...(changedTo?.unread ?? []), ...next.unread] };
    text = { text: next.text, asked: true };
    const after = standingOf(text, knowledge);
    const names = namesChanged(so.alternatives.flat(), after?.alternatives.flat() ?? []);
    // "10 hours on weekdays, and 4 on saturday": the second does not replace the first.
    if (names.some((name) => told.has(name))) return undefined;
    for (const name of names) told.add(name);
    so = after;
  }
  const unread = all.flatMap((clause) => (isIdle(clause) ? readPriceRequest(clause, knowledge).leftOut : []));
  return changedTo && { ...changedTo, unread: [...changedTo.unread, ...unread] };
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
    .replace(COMES_TO, '')
    .replace(NEEDS, 'with ')
    .replace(WHOLE_UNIT, '1 ')
    .replace(ONE_IS_ENOUGH, 'only 1 ')
    .replace(KEEPS, (typed, at: number) => (typed.length < line.length - at || at > 0 ? ' ' : typed))
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
