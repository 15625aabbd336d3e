import { DATA_THROUGH, UNITS } from '../balancers.js';
import { entitiesOf } from '../plain-words/entities/entity.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { type Alternatives, asTexts, type Knowledge } from '../previous-request/texts.js';
import { numberIn, regionOf, shown, takes, writtenIn } from '../previous-request/values.js';
import { serviceOf } from '../services/index.js';
import { type Change, coming, type Parts, setting, sideOf } from './change.js';
import type { Told } from './told.js';

/** Options that all parts may lose at once. */
const LOST_TOGETHER = ['disk', 'ipv4', 'os', 'architecture'];
/** What is counted, with what goes through it. */
const WITH_UNITS = [...UNITS, ...DATA_THROUGH];
/** What says how many of a part there are. */
const NUMBERS = ['count', 'tasks', 'nodes'];
const MOST = 200;

/** Parts, sides of a comparison and options that a line may take away. */
export function removals(before: Alternatives): readonly Change[] {
  const parts = before.flat();
  const without = (isGone: (place: number) => boolean): Change => ({
    settings: [],
    come: [],
    at: [],
    gone: parts.flatMap((_, place) => (isGone(place) ? [place] : [])),
  });
  const whole = parts.flatMap((_, place) =>
    parts.length > 1 ? [without((at) => at === place), without((at) => at !== place)] : [],
  );
  const sides = before.flatMap((_, side) =>
    before.length > 1
      ? [without((at) => sideOf(at, before) === side), without((at) => sideOf(at, before) !== side)]
      : [],
  );
  const options = parts.flatMap((part, place) =>
    Object.keys(part.options)
      .filter((option) => !serviceOf(part.service).plain.essentials.includes(option))
      .map((option) => {
        const [, units] = WITH_UNITS.find(([counted]) => counted === option) ?? [];
        const gone = units !== undefined && part.options[units] !== undefined ? [option, units] : [option];
        return setting([], ...gone.map((one) => ({ part: place, option: one, value: undefined })));
      }),
  );
  const together = LOST_TOGETHER.flatMap((option) => {
    const having = parts.flatMap(({ options }, place) =>
      options[option] ? [{ part: place, option, value: undefined }] : [],
    );
    return having.length > 1 ? [setting([], ...having)] : [];
  });
  return [...whole, ...sides, ...options, ...together];
}

/** What a line asks for by itself, beside what there is; the second way instead of it. */
export function ownRequest({ entities }: Told, line: string, parts: Parts, knowledge: Knowledge): readonly Change[] {
  const { missing, alternatives } = readPriceRequest(line, knowledge);
  const lines = alternatives.flatMap((one) => one.lines).map(asTexts);
  if (missing.length > 0 || lines.length === 0) return [];
  const region = regionOf(parts);
  const own = lines.map((one) =>
    region && !one.options['region'] && takes(one, 'region') ? { ...one, options: { ...one.options, ...region } } : one,
  );
  const at = entities.flatMap((entity) => entity.at);
  return [coming(at, ...own), { settings: [], come: own, at, gone: parts.map((_, place) => place) }];
}

/** The nodes of a cluster as instances, since ECS costs nothing. */
export function asInstances({ entities }: Told, parts: Parts): readonly Change[] {
  const isEcs = entitiesOf(entities, 'service').some(({ service }) => service === 'ecs');
  return parts.flatMap((part, place) => {
    const { nodes, instance, clusters: _, ...rest } = part.options;
    if (!isEcs || part.service !== 'eks' || !nodes || !instance) return [];
    return [
      { settings: [], gone: [place], come: [{ service: 'ec2', options: { instance, count: nodes, ...rest } }], at: [] },
    ];
  });
}

/** "One of them on Windows", "a third one, only at weekends": some of several, or more of them, with a value of their own. */
export function someOfThem({ numbers }: Told, parts: Parts, changes: readonly Change[]): readonly Change[] {
  const some = [...new Set([1, 2, ...numbers.map(({ value }) => value)])].filter(
    (one) => Number.isInteger(one) && one < 200,
  );
  const found = parts.flatMap((part, place) => {
    const option = NUMBERS.find((one) => takes(part, one));
    const number = option === undefined ? undefined : numberIn(option, writtenIn(part, option));
    if (option === undefined || number === undefined) return [];
    const own = changes.flatMap(({ settings, gone, come, at }) => {
      const [one, ...more] = settings;
      const isOwn = one?.part === place && one.option !== option && more.length + gone.length + come.length === 0;
      const isTold = at.length > 0 || one?.option === 'hours' || one?.option === 'instance';
      return isOwn && isTold ? [{ ...one, at }] : [];
    });
    return own.flatMap(({ at, option: name, value }) =>
      some.flatMap((count) => {
        const { [name]: _, ...kept } = part.options;
        const options = { ...kept, ...(value !== undefined && { [name]: value }), [option]: shown(count) };
        const one = { service: part.service, options };
        const more = option === 'nodes' ? [] : [coming(at, one)];
        const left = setting(at, { part: place, option, value: shown(number - count) });
        return count < number ? [...more, { ...left, come: [one] }] : more;
      }),
    );
  });
  return found.slice(0, MOST);
}
