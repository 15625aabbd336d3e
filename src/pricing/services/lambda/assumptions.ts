import type { Assumptions } from '../../assemble-quote.js';
import { billing, excluded, minorExclusion } from '../../assumption.js';
import { isWhole, roundUp, ZERO } from '../../decimal.js';
import { formatCount, formatDuration, groupThousands, inMillions, shownHours } from '../../quantities/format.js';
import type { QuoteLine } from '../../quote.js';
import type { RateTable } from '../../rate-table.js';
import { FREE_STORAGE_MB, type LambdaInput } from './options.js';

/** What a Lambda quote assumes and leaves out. */
export function lambdaAssumptions(input: LambdaInput, lines: readonly QuoteLine[], table: RateTable): Assumptions {
  const { requests, duration, provisioned, provisioned_hours: hours, snapstart, restores, storage } = input;
  const warm = `${formatCount(provisioned)} instances are kept warm for ${shownHours(hours)} hours a month`;
  const restored = restores.eq(ZERO) ? '' : `; ${formatCount(restores)} cold starts restore one`;
  const warmAssumptions = [
    billing(`${warm}, and all requests run on them. AWS rounds each such period up to 5 minutes.`),
    billing('The free tier does not apply to functions with provisioned concurrency.'),
    storage.gt(FREE_STORAGE_MB) && billing('Storage is counted while requests run, not while instances wait.'),
  ];
  const snapstartAssumptions = [
    restores.eq(ZERO) && excluded('restores', 'Restores from SnapStart are not counted: add `restores`.'),
    billing(`SnapStart: ${formatCount(snapstart)} published versions are kept cached all month${restored}.`),
    billing(
      'AWS charges for SnapStart on Python and .NET, not on the managed Java runtimes, and for at least 3 hours per version.',
    ),
  ];
  return [
    requests.eq(ZERO) && excluded('requests and their duration'),
    ...(provisioned.gt(ZERO) ? warmAssumptions : []),
    ...(snapstart.gt(ZERO) ? snapstartAssumptions : []),
    ...(provisioned.gt(ZERO) ? [] : freeTierAssumptions(input, lines, table)),
    !isWhole(duration) &&
      billing(
        `Lambda bills whole milliseconds, so ${formatDuration(duration)} count as ${formatDuration(roundUp(duration))}.`,
      ),
    excluded('data transfer'),
    excluded('logs'),
    minorExclusion('cold starts'),
    minorExclusion('other services'),
  ];
}

function freeTierAssumptions(
  { free_tier: freeTier }: LambdaInput,
  lines: readonly QuoteLine[],
  table: RateTable,
): Assumptions {
  if (!freeTier) return [billing('The free tier is not subtracted.')];
  const free = lines.flatMap((line) => (line.free ? [`${groupThousands(line.free)} ${line.unitLabel}`] : []));
  const covered = free.join(' and ');
  const [requests, seconds] = ['requests', 'duration'].map((component) => inMillions(table.free.get(component) ?? '0'));
  const whole = `${requests} requests and ${seconds} GB-seconds`;
  return [
    covered !== whole && billing(`The free tier covers ${covered} of this.`),
    billing(`The free tier is ${whole} a month for the whole account, so other functions may use some of it.`),
  ];
}
