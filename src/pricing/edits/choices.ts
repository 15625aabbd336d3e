import { counterpart, isArm } from '../instance-types.js';
import { type Entities, entitiesOf } from '../plain-words/entities/entity.js';
import { deniesFreeTier } from '../previous-request/discounts.js';
import { regionOf, takes } from '../previous-request/values.js';
import { BALANCERS, UNITS } from '../services/network/items.js';
import { type Change, coming, ofParts, type Parts, setting } from './change.js';
import type { Told } from './told.js';

/** What goes with another kind of workflow or disk: an express one has no transitions, and only gp3 a throughput to choose. */
const WITHOUT: Readonly<Record<string, readonly string[]>> = {
  express: ['transitions'],
  standard: ['duration', 'memory'],
  gp2: ['iops', 'throughput'],
  io1: ['throughput'],
  io2: ['throughput'],
};
const PERIODS =
  /\b(?:per|a|an|each|every) (second|minute|hour|day|week|month)\b|\/(second|minute|hour|day|week|month)\b|\b(dai|week|hour|month)ly\b/gi;

/** Other Regions, processors, kinds and periods that a line may mean, and things around compute that it adds. */
export function choiceChanges({ entities, text }: Told, parts: Parts): readonly Change[] {
  const periods = [...text.matchAll(PERIODS)].map(([, one, two, ly]) => one ?? two ?? (ly === 'dai' ? 'day' : ly));
  return [
    ...entitiesOf(entities, 'region').flatMap(({ code, at }) =>
      ofParts(parts, at, (part) => (takes(part, 'region') ? [{ option: 'region', value: code }] : [])),
    ),
    ...entitiesOf(entities, 'architecture').flatMap(({ architecture, at }) =>
      ofParts(parts, at, (part) => onProcessor(part, architecture)),
    ),
    ...entitiesOf(entities, 'choice').flatMap((choice) => choiceChange(choice, parts)),
    ...addresses(entities, parts),
    ...(/\bfree\b/.test(text) ? freeTier(deniesFreeTier(text), parts) : []),
    ...periods.flatMap((period) => ofParts(parts, [], (part) => inPeriod(part, period ?? 'month'))),
    ...(/\b(?:x86|intel)\b/.test(text)
      ? ofParts(parts, [], ({ options }) =>
          options['architecture'] ? [{ option: 'architecture', value: undefined }] : [],
        )
      : []),
  ];
}

/** Another processor, which is another type for an instance. */
function onProcessor(part: Parts[number], architecture: string) {
  const { instance } = part.options;
  if (takes(part, 'architecture')) return [{ option: 'architecture', value: architecture }];
  const other = instance && isArm(instance) !== (architecture === 'arm64') ? counterpart(instance) : undefined;
  return other ? [{ option: 'instance', value: other }] : [];
}

type Choice = Extract<Entities[number], { readonly kind: 'choice' }>;

function choiceChange({ option, value, at }: Choice, parts: Parts): readonly Change[] {
  if (option === 'extra') {
    const isThere = parts.some(({ options }) => options[value] !== undefined);
    const added = coming(at, { service: 'network', options: { [value]: '1', ...regionOf(parts) } });
    return isThere ? [] : [added, ...parts.flatMap((part, place) => otherBalancer(value, part, place, at))];
  }
  return parts.flatMap((part, place) => {
    if (!takes(part, option)) return [];
    const gone = (WITHOUT[value] ?? []).filter((one) => part.options[one] !== undefined);
    return [
      setting(
        at,
        { part: place, option, value },
        ...gone.map((one) => ({ part: place, option: one, value: undefined })),
      ),
    ];
  });
}

/** "The same with an NLB": as many of another kind, with as many capacity units. */
function otherBalancer(
  wanted: string,
  { options }: Parts[number],
  part: number,
  at: readonly number[],
): readonly Change[] {
  const units = new Map<string, string>(UNITS);
  const there = BALANCERS.find((one) => one !== wanted && options[one] !== undefined);
  if (there === undefined || !BALANCERS.some((one) => one === wanted)) return [];
  const [old, other] = [units.get(there), units.get(wanted)];
  const isCounted = old !== undefined && options[old] !== undefined;
  return [
    setting(
      at,
      { part, option: wanted, value: options[there] },
      { part, option: there, value: undefined },
      ...(isCounted ? [{ part, option: old, value: undefined }] : []),
      ...(isCounted && other !== undefined ? [{ part, option: other, value: options[old] }] : []),
    ),
  ];
}

/** "Without the free tier", but not "we still have it". */
function freeTier(isDenied: boolean, parts: Parts): readonly Change[] {
  return ofParts(parts, [], (part) => {
    const isThere = part.options['free_tier'] === undefined;
    return takes(part, 'free_tier') && isThere === isDenied
      ? [{ option: 'free_tier', value: isThere ? 'false' : undefined }]
      : [];
  });
}

/** "With an IP": one, or one for each. */
function addresses(entities: Entities, parts: Parts): readonly Change[] {
  const named = entities.filter(
    (one) => one.kind === 'public-address' || (one.kind === 'amount' && one.noun === 'addresses'),
  );
  return named.flatMap(({ at }) => [
    ...ofParts(parts, at, (part) =>
      part.service === 'ec2' ? [part.options['count'] ?? '1', '1'].map((value) => ({ option: 'ipv4', value })) : [],
    ),
    coming(at, { service: 'network', options: { ipv4: '1', ...regionOf(parts) } }),
  ]);
}

/** "Per day, not per month" */
function inPeriod({ options }: Parts[number], period: string) {
  return ['requests', 'jobs', 'events'].flatMap((option) => {
    const [, number] = /^([\d.]+[kMB]?)(?:\/\w+)?$/.exec(options[option] ?? '') ?? [];
    return number === undefined ? [] : [{ option, value: period === 'month' ? number : `${number}/${period}` }];
  });
}
