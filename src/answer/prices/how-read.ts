import type { Knowledge } from '../../knowledge/knowledge.js';
import { type Assumption, reading, warning } from '../../pricing/assumption.js';
import type { Alternative, PriceRequest, ServiceRequest } from '../../pricing/plain-words/clauses/request.js';
import { defaultsText, understoodText } from '../../pricing/plain-words/replies/understood.js';
import type { AfterQuote } from '../../pricing/previous-request/texts.js';
import type { Prices } from '../../pricing/rates.js';
import { onDemandText } from '../../pricing/refusals.js';
import { leftOutIn } from '../../pricing/second-line/after-quote.js';
import { listed } from '../../pricing/wording.js';
import { echo } from '../../typed-text.js';

/** How a request was read, with what makes no difference or was ignored. */
export function understoodOf(
  { alternatives, explained, told, currency }: PriceRequest,
  { euros, prices }: Pick<Knowledge, 'euros' | 'prices'>,
): string {
  const read = alternatives
    .filter((alternative) => alternative.lines.length > 0)
    .map(({ lines }) => listed(lines.map(understoodText)));
  const unconverted = currency !== undefined && !(currency === 'euros' && euros);
  return [
    `I read: ${[...new Set(read)].join(', or ')}.`,
    ...new Set(alternatives.flatMap((alternative) => boughtOnDemand(alternative, prices))),
    ...explained,
    ...(unconverted ? ['AWS bills in US dollars and I have no exchange rate, so this is in dollars.'] : []),
    ...(told.length === 0 ? [] : [`${leftOutText(told)}.`]),
  ].join(' ');
}

/** Why an alternative is priced on demand although another price was asked for. */
export function boughtOnDemand({ onDemand, lines }: Alternative, prices: Prices): readonly string[] {
  const services = lines.map(({ service }) => service);
  return onDemand ? [onDemandText(onDemand, services, prices)] : [];
}

/** Names the words of a request that were ignored. */
function leftOutText(words: readonly string[]): string {
  return `I ignored ${words.map((word) => echo(word, 30)).join(', ')}`;
}

/** What is said of a changed request beside that: what its words mean, what nobody told, and what changes no price. */
export function besideRead(changed: Extract<AfterQuote, { readonly line: string }>): readonly string[] {
  const { readings = [], assumed } = changed;
  const ignored = leftOutIn(changed);
  return [
    ...readings.map(({ text, as }) => `${echo(text)} is ${as}`),
    ...(assumed === undefined ? [] : [assumed]),
    ...(ignored.length === 0 ? [] : [leftOutText(ignored)]),
  ];
}

/** The defaults of a request, how its quantities were read, and remarks about the total. */
export function howRead({ readings, remarks }: PriceRequest, lines: readonly ServiceRequest[]): readonly Assumption[] {
  const defaults = defaultsText(lines);
  return [
    ...(defaults === ''
      ? []
      : [{ kind: 'usual', text: `Not specified, so I used the defaults: ${defaults}.` } as const]),
    ...readings.map(reading),
    ...remarks.map(warning),
  ];
}
