import { type Decimal, exact, plain } from '../decimal.js';
import { parseDuration, runsUpTo } from '../quantities/duration.js';
import { formatDuration } from '../quantities/format.js';
import type { Reading } from '../quantities/parsed.js';
import type { Alternatives } from './texts.js';

const TIME = '\\d[\\d.,]*\\s?(?:ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?)\\b';
const RUNS =
  '(?:calls?|requests?|invocations?|runs?|jobs?|executions?|events?|messages?|files?|images?|them|those|these|it)';
const TAKES =
  '(?:(?:only|now|will|do|does|just|actually)\\s+)?(?:takes?|need(?:s|ed)?|runs?|lasts?|are|is)?(?:\\s+(?:only|about|around|just))*\\s*';
/** "Half of the calls take 2 seconds", "20 % of them run 5 s and the rest 100 ms". */
const SOME_TAKE = new RegExp(
  `\\b(?<share>half|(?:an?|one) (?:third|quarter|fifth|tenth)|[1-9]\\d? ?(?:%|percent))(?: of)?(?: (?:all|the|my|our|its))* ${RUNS} ${TAKES}(?<some>${TIME})(?:,? (?:and )?(?:for )?(?:the )?(?:rest|others?|other half|remaining)(?: of (?:them|it))?(?: ones)? ${TAKES}(?<rest>${TIME}))?`,
  'i',
);
/** A run takes two weeks at most; what the service allows is checked behind. */
const RULES = runsUpTo('1209600000');
const SHARES: Readonly<Record<string, string>> = { half: '2', third: '3', quarter: '4', fifth: '5', tenth: '10' };

/**
 * A line that tells how long some of the runs take, with how long they take on average: what is billed by the run and its duration costs the
 * same.
 */
export function withMeanDuration(
  text: string,
  before: Alternatives,
): { readonly text: string; readonly readings?: readonly Reading[] } {
  const found = SOME_TAKE.exec(text);
  if (!found) return { text };
  const [typed] = found;
  const { share = '', some = '', rest } = found.groups ?? {};
  const [others, ...more] = new Set(before.flat().flatMap(({ options }) => options['duration'] ?? []));
  const [one, other] = [some, rest ?? others ?? ''].map(millisecondsIn);
  if (more.length > 0 || others === undefined || !one || !other) return { text };
  const part = shareIn(share);
  const mean = one
    .times(part)
    .plus(other.times(exact('1').minus(part)))
    .round(4);
  const readings = [{ text: typed, as: `${formatDuration(mean)} on average` }];
  return { text: text.replace(typed, `each takes ${written(mean)} ms`), readings };
}

/** With four decimals if it has any: `866.667` may mean thousands. */
function written(mean: Decimal): string {
  return plain(mean).includes('.') ? mean.toFixed(4) : plain(mean);
}

function millisecondsIn(text: string): Decimal | undefined {
  const read = parseDuration(text, RULES);
  return read.ok ? read.value : undefined;
}

function shareIn(share: string): Decimal {
  const percent = /^\d+/.exec(share)?.[0];
  if (percent !== undefined) return exact(percent).div('100');
  return exact('1').div(SHARES[share.toLowerCase().split(' ').at(-1) ?? ''] ?? '1');
}
