import { type Decimal, ZERO } from '../decimal.js';
import type { Amount, Fact } from './facts.js';
import { factsOf } from './facts.js';
import { monthsRemark, readHours } from './hours.js';
import type { PlainService } from './meaning.js';

/** Options of one service, as its subcommand takes them. */
export type PlainOptions = Readonly<Record<string, string>>;

/** One part of a request, about one service. */
export interface PartReading {
  readonly service: PlainService;
  readonly options: PlainOptions;
  /** Options that the text gives two values. */
  readonly contradictory: readonly string[];
  /** Amounts that this service has no use for. */
  readonly unused: readonly Amount[];
  /** What was done with the amounts beyond copying them, in sentences. */
  readonly remarks: readonly string[];
}

/** Which amounts an option takes, and how it writes them. */
export interface Slot {
  readonly option: string;
  readonly takes: (amount: Amount) => boolean;
  readonly write: (amount: Amount) => string;
}

/** Collects the options of one part, each with every value that the text gives it. */
export class OptionCollector {
  readonly unused: Amount[] = [];
  readonly remarks: string[] = [];
  readonly #values = new Map<string, Set<string>>();
  readonly #contradictory = new Set<string>();

  /** Gives an option a value; a second one that differs is a contradiction. */
  set(option: string, value: string): void {
    const values = this.#values.get(option) ?? new Set();
    this.#values.set(option, values.add(value));
  }

  /** Marks an option about which the text says two things in some other way. */
  contradict(option: string): void {
    this.#contradictory.add(option);
  }

  /** Whether an option has a value. */
  has(option: string): boolean {
    return this.#values.has(option);
  }

  /** Gives every amount to the first slot that takes it. */
  fill(amounts: readonly Amount[], slots: readonly Slot[]): void {
    for (const amount of amounts) {
      const slot = slots.find(({ takes }) => takes(amount));
      if (slot) this.set(slot.option, slot.write(amount));
      else this.unused.push(amount);
    }
  }

  /** Numbers without a unit fill the options that are still open, in this order: "lambda, 3M, 512, 200". */
  fillBare(amounts: readonly Amount[], slots: readonly Slot[]): void {
    for (const amount of amounts) {
      const repeats = slots.some((slot) => this.#values.get(slot.option)?.has(slot.write(amount)));
      // "Zero cost when idle" is no size and no time.
      const slot = amount.value.gt(ZERO) ? slots.find(({ option }) => !this.has(option)) : undefined;
      if (slot) this.set(slot.option, slot.write(amount));
      else if (!repeats) this.unused.push(amount);
    }
  }

  /** Reads how long something runs from times and schedules. */
  hours(option: string, amounts: readonly Amount[], facts: readonly Fact[]): void {
    const hours = readHours(amounts, facts);
    if (!hours) return;
    if ('contradictory' in hours) this.contradict(option);
    else {
      this.set(option, hours.text);
      if (hours.span) this.span(hours.span);
    }
  }

  /** Says how a total a month relates to something that goes on for so many hours. */
  span(hours: Decimal): void {
    const remark = monthsRemark(hours);
    if (remark !== undefined) this.remarks.push(remark);
  }

  /** Reads the facts that are values of an option by themselves. */
  choices(facts: readonly Fact[], options: readonly string[]): void {
    for (const { option, value } of factsOf(facts, 'choice')) if (options.includes(option)) this.set(option, value);
  }

  /** Reads Regions and, where it can be chosen, the architecture. */
  place(facts: readonly Fact[], withArchitecture: boolean): void {
    for (const { code } of factsOf(facts, 'region')) this.set('region', code);
    if (!withArchitecture) return;
    for (const { architecture } of factsOf(facts, 'architecture')) {
      this.set('architecture', architecture === 'arm64' ? 'arm64' : 'x86');
    }
  }

  /** What was collected; of contradictory options the first value. */
  reading(service: PlainService): PartReading {
    const options = [...this.#values].map(([option, values]): [string, string] => [option, [...values][0] ?? '']);
    const doubled = [...this.#values].flatMap(([option, values]) => (values.size > 1 ? [option] : []));
    return {
      service,
      options: Object.fromEntries(options),
      contradictory: [...new Set([...doubled, ...this.#contradictory])],
      unused: this.unused,
      remarks: this.remarks,
    };
  }
}
