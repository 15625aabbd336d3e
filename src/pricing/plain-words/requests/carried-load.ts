import { type Decimal, exact, plain } from '../../decimal.js';
import { amountOf, type Given, type Said, textOf } from '../../quantities/said.js';
import { serviceOf } from '../../services/index.js';
import { type Entities, endOf, entitiesOf, range, startOf } from '../entities/entity.js';
import type { Interpretation } from '../slots/interpretation.js';
import { matches, SENTENCE_END, senseOf, type Words } from '../tokens/sense.js';

/** What a request, an upload or a tick of the clock passes through, each with the option for how often. */
export const LOADS: Readonly<Record<string, string>> = {
  apigateway: 'requests',
  lambda: 'requests',
  stepfunctions: 'requests',
  eventbridge: 'events',
  sqs: 'messages',
};

/** Words between two parts by which the second gets what the first gets. */
const LINK =
  /^(?:- >|[→>]|starts?|triggers?|triggering|calls?|calling|invokes?|invoking|fires?|hits?|kicks?|launch(?:es)?|puts?|sends?|publish(?:es)?|emits?|forwards?|pass(?:es)?|behind|front|then|into|(?:triggered|called|invoked|fed) by)$/;
/** Words by which all parts that are named belong together. */
const WHOLE = /^(?:chain|flow|workflow|pipeline|whole|through)$/;
/** What comes only then does not come as often as what is before it: "on failure", "if it is new", "10 % of them". */
const PARTLY =
  /^(?:if|unless|fail(?:s|ed|ures?|ing)?|errors?|%|percent|half|some|only|when(?:ever)?|maybe|rarely|sometimes)(?: |$)/;
/** A smaller number without a period, beside a load, is how many there are for each of it: "puts 1 custom event on the bus". */
const FEW = '100';

/**
 * "HTTP API -> lambda A (80 ms) -> puts 2 custom events on EventBridge -> lambda B (50 ms), 6M requests a month": the only load of a chain is
 * that of every part which has none of its own, times the few that each run has of it.
 */
export function withCarriedLoad(
  interpretations: readonly Interpretation[],
  entities: Entities,
  words: Words,
): readonly Interpretation[] {
  const parts = interpretations.filter(({ service }) => service in LOADS);
  const given = ({ service, options }: Interpretation) => options[LOADS[service] ?? ''];
  const own = parts.flatMap((part) => (isOfEach(given(part), entities) ? [] : (given(part) ?? [])));
  const [load, ...others] = new Map(own.map(comesOf).map((one) => [textOf(one), one])).values();
  if (load === undefined || others.length > 0 || links(entities, words) < parts.length - 1) return interpretations;
  // Behind several of something it may come for each of them, or once.
  const isSeveral = (part: Interpretation) => {
    const said = given(part) ?? '0';
    return own.includes(said) ? typeof said === 'object' && said.times?.gt('1') : amountOf(said).gt('1');
  };
  const names = [...new Set(parts.map(({ service }) => serviceOf(service).name))].join(' and ');
  return interpretations.map((part) => {
    const option = LOADS[part.service] ?? '';
    const { [option]: each, ...options } = part.options;
    const several = parts.slice(0, Math.max(0, parts.indexOf(part))).filter(isSeveral);
    // Each of several requests to an API is a call of what is behind it.
    const [api] = several.filter(({ service }) => service === 'apigateway');
    if (several.length > (api ? 1 : 0)) return { ...part, options };
    if (!parts.includes(part) || (each && own.includes(each))) return part;
    const come = (api && given(api)) ?? load;
    const requests = each ? multiplied(come, amountOf(each)) : come;
    const many = each && `I counted ${textOf(each)} of ${serviceOf(part.service).name} for each request.`;
    const explained = [...part.explained, many ?? `I used the same number of requests for ${names}.`];
    return { ...part, options: { ...options, [option]: requests }, explained };
  });
}

/** Whether a number is one of each run: a few, which do not come at a rate. */
function isOfEach(given: Given | undefined, entities: Entities): boolean {
  if (given === undefined || typeof given === 'string' || given.period || given.value.gte(FEW)) return false;
  const same = entitiesOf(entities, 'amount').filter(
    ({ measure, value }) => measure === 'count' && value.eq(given.value),
  );
  return same.length > 0 && same.every(({ rate }) => !rate);
}

/** How often comes what starts so many: 3M for "calls 2 lambdas" that run 6M times. */
function comesOf(given: Given): Given {
  return typeof given === 'object' && given.times ? multiplied(given, exact('1').div(given.times)) : given;
}

function multiplied(given: Given, times: Decimal): Said {
  const value = amountOf(given).times(times).round(6);
  const [, period = ''] = textOf(given).split(/(?=\/)/);
  return { ...(typeof given === 'object' && { period: given.period }), value, text: `${plain(value)}${period}` };
}

/** How often one part is said to start or to reach the next; all of them if the text says so, and none if only some of it goes on. */
function links(entities: Entities, words: Words): number {
  const heads = entitiesOf(entities, 'service').filter(({ service }) => service in LOADS);
  const counted = new Set(entitiesOf(entities, 'amount').flatMap(({ at }) => at));
  const isSaid = (form: RegExp, from: number, to: number) =>
    range(from, to).some((at) => !counted.has(at) && matches(words[at], form));
  const isOfEach = words.some((word) => senseOf(word, 'each')?.of !== undefined);
  const isWhole = isOfEach || isSaid(WHOLE, 0, words.length);
  return heads.filter((head, index) => {
    const next = heads[index + 1];
    if (!next) return false;
    const [from, to] = [endOf(head), startOf(next)];
    const services = new Set([head.service, next.service]);
    // An API and a function belong together wherever they are named.
    if (services.has('apigateway') && services.has('lambda')) return true;
    // What is in a queue is for a function, and a rule or schedule starts it.
    const isStarted = (head.service === 'sqs' || head.service === 'eventbridge') && next.service === 'lambda';
    const rest = words.slice(to).findIndex((word) => matches(word, SENTENCE_END));
    const isPartly = isSaid(PARTLY, from, rest < 0 ? words.length : to + rest);
    return !isPartly && (isStarted || (isWhole && services.size > 1) || isSaid(LINK, from, to));
  }).length;
}
