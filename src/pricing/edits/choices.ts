import { BALANCERS, DATA_THROUGH, UNITS } from '../balancers.js';
import { counterpart, isArm } from '../instance-types.js';
import { type Entities, entitiesOf } from '../plain-words/entities/entity.js';
import { RATES, regionOf, takes } from '../previous-request/values.js';
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
/** What belongs to balancers of a kind. */
const UNITS_OF = [...UNITS, ...DATA_THROUGH];
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
    return isThere ? [] : [added, ...inPlaceOf(value, at, parts)];
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

/** "NLB instead": as many balancers of another kind; capacity units of one kind are none of another. */
function inPlaceOf(balancer: string, at: readonly number[], parts: Parts): readonly Change[] {
  if (!BALANCERS.some((one) => one === balancer)) return [];
  return parts.flatMap((part, place) =>
    BALANCERS.flatMap((old) => {
      const number = part.options[old];
      if (number === undefined) return [];
      const gone = [old, ...UNITS_OF.flatMap(([of, units]) => (of === old ? [units] : []))];
      const without = gone.map((option) => ({ part: place, option, value: undefined }));
      return [setting(at, ...without, { part: place, option: balancer, value: number })];
    }),
  );
}

/** "Per day, not per month" */
function inPeriod({ options }: Parts[number], period: string) {
  return RATES.flatMap((option) => {
    const [, number] = /^([\d.]+[kMB]?)(?:\/\w+)?$/.exec(options[option] ?? '') ?? [];
    return number === undefined ? [] : [{ option, value: period === 'month' ? number : `${number}/${period}` }];
  });
}
