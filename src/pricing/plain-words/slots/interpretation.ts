import { ZERO } from '../../decimal.js';
import type { WantedSize } from '../../instance-types.js';
import type { ServiceId } from '../../price-lists.js';
import { type Given, textOf } from '../../quantities/said.js';
import { optionValue } from '../entities/amount.js';
import {
  type Amount,
  type Clause,
  type Entities,
  type Entity,
  type EntityKind,
  entitiesOf,
  quoted,
} from '../entities/entity.js';
import { consistentHours, readHours } from './hours.js';
import { isVague } from './times.js';

/** Options of one service, as its subcommand takes them: names as text, quantities as they were understood. */
export type RequestOptions = Readonly<Record<string, Given>>;

/** One part of a request, about one service. */
export interface Interpretation {
  readonly service: ServiceId;
  readonly options: RequestOptions;
  /** Options that the text gives two values. */
  readonly contradictory: readonly string[];
  /** Of these options, the values that the text gives them. */
  readonly values: Readonly<Record<string, readonly Given[]>>;
  /** The size of an instance whose type is not said. */
  readonly wanted?: WantedSize;
  /** Positions of the words that play a part in the options or are explained. */
  readonly used: ReadonlySet<number>;
  /** Entities that this service has no use for, and that no total may leave out. */
  readonly unused: Clause;
  /** What makes no difference to the total or was put together, in sentences that belong beside it. */
  readonly explained: readonly string[];
  /** What else to know, in sentences. */
  readonly remarks: readonly string[];
}

/** Which amounts an option takes, and what it measures. */
export interface Slot {
  readonly option: string;
  readonly takes: (amount: Amount) => boolean;
  readonly measure: Amount['measure'];
}

/** Whether a total must use an entity: quantities, times, what denies or blurs them, and Windows, which costs more. */
export function mustBeUsed(entity: Entity): boolean {
  if (entity.kind === 'end') return entity.open;
  return MUST_BE_USED.has(entity.kind) || (entity.kind === 'choice' && entity.value === 'windows');
}

const MUST_BE_USED: ReadonlySet<EntityKind> = new Set([
  'amount',
  'schedule',
  'vague',
  'negation',
  'stray',
  'public-address',
]);

/** A word may belong to a number and to another entity ("3 IPs"), so that a number is only used with all of its words. */
export function isUsed({ kind, at }: Entity, used: ReadonlySet<number>): boolean {
  const isIn = (position: number) => used.has(position);
  return kind === 'amount' ? at.every(isIn) : at.some(isIn);
}

/** In megabytes: a larger number without a unit is of no memory. */
const LARGEST_BARE_MEMORY = '10240';

function mayBe({ measure }: Slot, { value }: Amount): boolean {
  return measure !== 'memory' || value.lte(LARGEST_BARE_MEMORY);
}

/** The positions that interpretations use together. */
export function usedIn(interpretations: readonly Interpretation[]): ReadonlySet<number> {
  return new Set(interpretations.flatMap(({ used }) => [...used]));
}

/** Collects the options of one clause, with every value that the text gives them, and the entities used. */
export class OptionCollector {
  readonly explained: string[] = [];
  readonly remarks: string[] = [];
  /** The size of an instance whose type is not said. */
  wanted: WantedSize | undefined;
  readonly #entities: Clause;
  readonly #start: RequestOptions;
  readonly #used = new Set<number>();
  /** By option, each value by its text. */
  readonly #values = new Map<string, Map<string, Given>>();
  readonly #contradictory = new Map<string, readonly Given[]>();

  /** @param start options of a request that the clause changes */
  constructor(entities: Clause, start: RequestOptions) {
    this.#entities = entities;
    this.#start = start;
  }

  /** Gives an option a value; a second one that differs is a contradiction. */
  set(option: string, value: Given, ...entities: Entities): void {
    const values = this.#values.get(option) ?? new Map<string, Given>();
    if (!values.has(textOf(value))) this.#values.set(option, values.set(textOf(value), value));
    this.use(...entities);
  }

  /** Gives an option a number of things. */
  setCount(option: string, amount: Amount, ...entities: Entities): void {
    this.set(option, optionValue('count', amount), amount, ...entities);
  }

  /** Marks entities as used in the total. */
  use(...entities: Entities): void {
    for (const { at } of entities) for (const position of at) this.#used.add(position);
  }

  /** Marks entities that make no difference to the total, and says why. */
  explain(entities: Entities, why: string): void {
    if (entities.length === 0) return;
    this.use(...entities);
    this.explained.push(why);
  }

  /**
   * Marks an option about which the text says two things in some other way.
   * @param values what it may be, if that is known
   */
  contradict(option: string, values: readonly Given[] = []): void {
    this.#contradictory.set(option, values);
  }

  /** Whether an option has a value. */
  has(option: string): boolean {
    return this.#values.has(option) || this.#start[option] !== undefined;
  }

  /** Gives every amount to the first slot that takes it. */
  fill(amounts: readonly Amount[], slots: readonly Slot[]): void {
    for (const amount of amounts) {
      const slot = slots.find(({ takes }) => takes(amount));
      if (!slot) continue;
      // "One Fargate service, 2 tasks"
      const isOne = amount.beforeHead === 'service' && amount.value.eq('1');
      if (isOne && amounts.some((other) => other.noun && !other.value.eq('1') && slot.takes(other))) {
        this.use(amount);
        continue;
      }
      // "Web 0.5 vCPU 1 GB, worker 0.5 vCPU 1 GB" are two.
      if (slot.measure === 'vcpu' && this.#values.has(slot.option)) this.contradict(slot.option);
      this.set(slot.option, optionValue(slot.measure, amount), amount);
    }
  }

  /** Numbers without a unit fill the options that are still open, in this order: "lambda, 3M, 512, 200". */
  fillBare(amounts: readonly Amount[], slots: readonly Slot[]): void {
    for (const amount of amounts) {
      // "Zero cost when idle" is no size and no time.
      const slot = amount.value.gt(ZERO) ? slots.find((one) => !this.has(one.option) && mayBe(one, amount)) : undefined;
      if (slot) this.set(slot.option, optionValue(slot.measure, amount), amount);
    }
  }

  /** Reads how long something runs from times, how often it runs, and schedules. */
  hours(option: string, amounts: readonly Amount[]): void {
    const hours = readHours(amounts, this.#entities);
    if (!hours) return;
    if ('contradictory' in hours) {
      const ways = consistentHours(amounts, this.#entities);
      this.contradict(
        option,
        ways.map((way) => way.hours),
      );
      this.use(...ways.flatMap((way) => way.used));
    } else {
      this.set(option, hours.hours, ...hours.used);
      if (hours.hours.period === undefined) this.use(...entitiesOf(this.#entities, 'end'));
      this.explainClock(hours.used);
      if (hours.billedMinutes) this.remarks.push('Each run is billed as a minute, the minimum that AWS bills.');
    }
  }

  /** A time of day beside how long something runs makes no difference. */
  explainClock(entities: Entities): void {
    const unsaid = entities.filter((entity) => entity.kind === 'schedule' && isVague(entity) && !entity.denied);
    this.explain(unsaid, `The time of day makes no difference, so ${quoted(unsaid)} changes nothing.`);
  }

  /** Reads the entities that are values of an option by themselves. */
  choices(options: readonly string[]): void {
    for (const entity of entitiesOf(this.#entities, 'choice'))
      if (options.includes(entity.option)) this.set(entity.option, entity.value, entity);
  }

  /** Reads Regions and, where it can be chosen, the architecture. */
  place(withArchitecture: boolean): void {
    for (const entity of entitiesOf(this.#entities, 'region')) this.set('region', entity.code, entity);
    if (!withArchitecture) return;
    for (const entity of entitiesOf(this.#entities, 'architecture')) {
      this.set('architecture', entity.architecture === 'arm64' ? 'arm64' : 'x86', entity);
    }
  }

  /** Replaces the value of an option by a number of things. */
  replaceCount(option: string, amount: Amount): void {
    this.#values.set(option, new Map());
    this.setCount(option, amount);
  }

  /** The options so far; of contradictory ones the first value. */
  options(): RequestOptions {
    const said = [...this.#values].flatMap(([option, values]) =>
      [...values.values()].slice(0, 1).map((value): [string, Given] => [option, value]),
    );
    return { ...this.#start, ...Object.fromEntries(said) };
  }

  /** The interpretation of the clause. */
  reading(service: ServiceId): Interpretation {
    const doubled = [...this.#values].flatMap(([option, values]) => (values.size > 1 ? [option] : []));
    return {
      service,
      options: this.options(),
      ...(this.wanted && { wanted: this.wanted }),
      contradictory: [...new Set([...doubled, ...this.#contradictory.keys()])],
      values: {
        ...Object.fromEntries(this.#contradictory),
        ...Object.fromEntries(doubled.map((option) => [option, [...(this.#values.get(option)?.values() ?? [])]])),
      },
      unused: this.#entities.filter((entity) => mustBeUsed(entity) && !isUsed(entity, this.#used)),
      used: this.#used,
      explained: this.explained,
      remarks: this.remarks,
    };
  }
}
