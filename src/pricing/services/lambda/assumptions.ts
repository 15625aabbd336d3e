import { type Assumption, billing, lacking, lackingToo } from '../../assumption.js';
import { isWhole, roundUp, ZERO } from '../../decimal.js';
import { formatCount, formatDuration, groupThousands, shownHours } from '../../quantities/format.js';
import type { QuoteLine } from '../../quote.js';
import { FREE_STORAGE_MB, type LambdaInput } from './options.js';

const FREE_TIER = '1 million requests and 400,000 GB-seconds';
const WHOLE_ACCOUNT = 'a month for the whole account, so other functions may use it up.';

/** What a Lambda quote takes for granted and leaves out. */
export function lambdaAssumptions(input: LambdaInput, lines: readonly QuoteLine[]): readonly Assumption[] {
  return [
    ...(input.requests.eq(ZERO) ? [lacking('requests and their duration')] : []),
    ...provisionedSentences(input).map(billing),
    ...snapstartOf(input),
    ...freeTierOf(input, lines),
    ...roundingSentences(input).map(billing),
    lacking('data transfer'),
    lacking('logs'),
    lackingToo('cold starts'),
    lackingToo('other services'),
  ];
}

function provisionedSentences({ provisioned, provisioned_hours: warmHours, storage }: LambdaInput): readonly string[] {
  if (provisioned.eq(ZERO)) return [];
  const kept = `${formatCount(provisioned)} instances are kept warm for ${shownHours(warmHours)} hours a month`;
  const sentences = [
    `${kept}, and all requests run on them. AWS rounds each such time up to 5 minutes.`,
    'The free tier does not apply to functions with provisioned concurrency.',
  ];
  if (storage.gt(FREE_STORAGE_MB)) sentences.push('Storage is counted while requests run, not while instances wait.');
  return sentences;
}

function snapstartOf({ snapstart, restores }: LambdaInput): readonly Assumption[] {
  if (snapstart.eq(ZERO)) return [];
  const kept = `${formatCount(snapstart)} published versions are kept cached all month`;
  const restored = restores.eq(ZERO) ? '' : `; ${formatCount(restores)} cold starts restore one`;
  return [
    ...(restores.eq(ZERO) ? [lacking('restores', 'Restores from SnapStart are not counted: add `restores`.')] : []),
    billing(`SnapStart: ${kept}${restored}.`),
    billing(
      'AWS charges for SnapStart on Python and .NET, not on the managed Java runtimes, and for 3 hours a version at least.',
    ),
  ];
}

function freeTierOf(
  { free_tier: freeTier, provisioned }: LambdaInput,
  lines: readonly QuoteLine[],
): readonly Assumption[] {
  if (provisioned.gt(ZERO)) return [];
  if (!freeTier) return [billing('The free tier is not taken off.')];
  const free = lines.flatMap((line) => (line.free ? [`${groupThousands(line.free)} ${line.unitLabel}`] : []));
  const covered = free.join(' and ');
  const share = covered === FREE_TIER ? [] : [billing(`The free tier covers ${covered} of this.`)];
  return [...share, billing(`The free tier is ${FREE_TIER} ${WHOLE_ACCOUNT}`)];
}

function roundingSentences({ duration }: LambdaInput): readonly string[] {
  if (isWhole(duration)) return [];
  const billed = formatDuration(roundUp(duration));
  return [`Lambda bills whole milliseconds, so ${formatDuration(duration)} count as ${billed}.`];
}
