import { applyChanges, type Setting, setting } from '../edits/change.js';
import { differencesOf } from '../edits/differences.js';
import { labelOf } from '../edits/labels.js';
import { type AroundMultiple, aroundMultiple } from '../edits/multiples.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { isSameRequest } from '../plain-words/requests/request-text.js';
import { hasSense, roleOf, type Word, type Words } from '../plain-words/tokens/sense.js';
import { changedBy } from '../previous-request/change.js';
import { besidesIn, plainLine, requested } from '../previous-request/changed-request.js';
import type { Standing } from '../previous-request/standing.js';
import type { AfterQuote, Alternatives, Knowledge } from '../previous-request/texts.js';
import { COUNTS, numberIn, RATES, shown, unitIn, withNumber, writtenIn } from '../previous-request/values.js';

const CLAUSES = /\s*(?:[,;&]|\b(?:and|but|then|plus)\b)\s*/i;
/** What may stand between a multiple and what it multiplies. */
const JOINS =
  /^ (?:of )?(?:as (?:many|much|large|big) )?(?:(?:the|my|our|its|their|those|these) )?(?:(?:number|amount|size) of )?(?:the )?/i;
const TELLS_NUMBER = /\d/;
const MANY = 1000;
const LONG = /^ (?:as long|longer|shorter|the (?:time|runtime))\b/i;
/** Units of the number in the place of a multiple: what takes that number is what is multiplied. */
const PROBES: readonly { readonly unit: string; readonly isOf: (name: Word) => boolean }[] = [
  { unit: '', isOf: (name) => hasSense(name, 'noun', 'vcpu', 'time') },
  { unit: ' GB', isOf: (name) => hasSense(name, 'role') && roleOf(name) !== 'duration' },
  { unit: ' seconds', isOf: (name) => hasSense(name, 'time') || roleOf(name) === 'duration' },
];

/**
 * "Half the memory and twice the requests, in Tokyo": a request with each quantity that a line names times so much. A number in the place of
 * the multiple shows by the reader of requests which quantity that is.
 * @returns undefined if the line tells no such multiple, or something that changes nothing
 */
export function namedMultiples(line: string, request: Standing, knowledge: Knowledge): AfterQuote | undefined {
  const clauses = plainLine(line).split(CLAUSES).filter(Boolean);
  if (!clauses.some((clause) => aroundMultiple(clause))) return undefined;
  const { alternatives: before } = request;
  let requests: readonly Made[] = [{ to: before, unread: [] }];
  let last: AroundMultiple | undefined;
  for (const clause of clauses) {
    // "Half the CPU and memory" is half of both.
    const shared = last && namesIn(clause, knowledge).length > 0 && !TELLS_NUMBER.test(clause) ? last : undefined;
    const multiple = aroundMultiple(clause) ?? (shared && { before: '', times: shared.times, behind: ` ${clause}` });
    last = multiple;
    requests = requests.flatMap((made) =>
      multiple ? withMultiple(multiple, made, knowledge) : withClause(clause, made, knowledge),
    );
  }
  const [made, ...others] = requests;
  if (!made) return undefined;
  const besides = besidesIn(line, request, knowledge);
  if (others.length === 0) return { ...requested(made.to, besides), unread: made.unread, isClear: true };
  const likely = requests.map(({ to }) => ({ label: labelOf(before.flat(), to.flat()), to }));
  return { asks: 'That is not a whole number. Which one do you mean?', before, likely, ofPrice: true };
}

/** The words that name quantities. */
function namesIn(text: string, knowledge: Knowledge): Words {
  return readEntities(text, knowledge).words.filter((word) => hasSense(word, 'noun', 'role', 'vcpu', 'time'));
}

/** A request with what a clause says. */
function withClause(text: string, { to, unread }: Made, knowledge: Knowledge): readonly Made[] {
  const changed = changedBy(text, to, knowledge);
  return 'to' in changed ? [{ to: changed.to, unread: [...unread, ...readPriceRequest(text, knowledge).leftOut] }] : [];
}

/** A request, and what of a line it leaves out. */
interface Made {
  readonly to: Alternatives;
  readonly unread: readonly string[];
}

/** A request with the quantity that a clause names times so much; two, with less and with more, if that makes no whole number of things. */
function withMultiple({ before, times, behind }: AroundMultiple, made: Made, knowledge: Knowledge): readonly Made[] {
  const isLong = LONG.test(behind);
  const names = namesIn(`${before}${behind}`, knowledge);
  const all = () => withAllRates(`${before}${behind}`, times, made, knowledge);
  // "Half the price", "twice as many": of what, the line does not say.
  if (!isLong && names.length === 0) return all();
  const probe = numberNotIn(made.to);
  for (const { unit, isOf } of isLong ? PROBES.slice(-1) : PROBES) {
    if (!isLong && !names.some(isOf)) continue;
    const text = `${before}${probe}${unit} ${behind.replace(isLong ? LONG : JOINS, '')}`.trim();
    const [changed] = withClause(text, made, knowledge);
    const taken = changed ? optionsWith(probe, made.to, changed.to) : [];
    if (changed?.unread.some((typed) => names.some((word) => word.typed === typed))) continue;
    if (changed && taken.length > 0 && new Set(taken.map(({ option }) => option)).size === 1)
      return [Math.floor, Math.ceil]
        .map((rounded) => applyChanges(changed.to, [setting([], ...taken.map((one) => timesSo(one, times, rounded)))]))
        .filter((one, at, both) => !both.slice(at + 1).some((other) => isSameRequest(one, other)))
        .map((to) => ({ ...changed, to }));
  }
  return isLong ? [] : all();
}

const TRAFFIC = /\b(?:traffic|load(?! balanc)|usage|users?|visitors?|people)\b/i;

/** "50 % more traffic", of what comes at a rate: all of it, as nothing else can be meant. */
function withAllRates(said: string, times: number, { to, unread }: Made, knowledge: Knowledge): readonly Made[] {
  if (!TRAFFIC.test(said)) return [];
  const rates = to.flat().flatMap(({ options }, part) =>
    RATES.flatMap((option): Taken[] => {
      const from = options[option];
      return from === undefined ? [] : [{ part, option, from }];
    }),
  );
  const settings = rates.map((one) => timesSo(one, times, Math.round));
  const leftOut = readPriceRequest(said, knowledge).leftOut.filter((word) => !TRAFFIC.test(word));
  return rates.length > 0
    ? [{ to: applyChanges(to, [setting([], ...settings)]), unread: [...unread, ...leftOut] }]
    : [];
}

/** A number that no option has, so that it changes the one that takes it. */
function numberNotIn(to: Alternatives): number {
  const told = new Set(to.flat().flatMap(({ options }) => Object.entries(options).map((one) => numberIn(...one))));
  let number = 7;
  while (told.has(number)) number += 1;
  return number;
}

interface Taken {
  readonly part: number;
  readonly option: string;
  readonly from: string;
}

/** The options with a value that have become a number in a changed request; none if another quantity has changed, too. */
function optionsWith(number: number, before: Alternatives, after: Alternatives): readonly Taken[] {
  const parts = before.flat();
  const options = differencesOf(parts, after.flat()).flatMap((one) => (one.kind === 'option' ? [one] : []));
  const isProbe = (one: (typeof options)[number]) => numberIn(one.option, one.to) === number;
  // "Half of the calls take 2 seconds" is not half of all.
  if (options.some((one) => !isProbe(one) && numberIn(one.option, one.to) !== undefined)) return [];
  return options.filter(isProbe).flatMap(({ part, option, to }) => {
    const own = parts[part];
    const from = own && writtenIn(own, option);
    // "Half of that every hour" is another rate.
    const isOther = unitIn(to).includes('/') && !unitIn(from).includes('/');
    return from === undefined || isOther ? [] : [{ part, option, from }];
  });
}

function timesSo({ part, option, from }: Taken, times: number, rounded: (number: number) => number): Setting {
  const number = Number(shown((numberIn(option, from) ?? 0) * times));
  const isThing = COUNTS.includes(option) && unitIn(from) === '';
  // Of a million calls, one more or less is no other request.
  const whole = number < MANY ? rounded : Math.round;
  return { part, option, value: withNumber(option, from, isThing ? whole(number) : number) };
}
