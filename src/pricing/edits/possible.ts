import { OptionReader } from '../options.js';
import { missingOptions } from '../plain-words/clauses/interpret.js';
import type { Knowledge, TextLine } from '../previous-request/texts.js';
import { readInput } from '../service/form.js';
import { serviceOf } from '../services/index.js';
import type { Change, Parts } from './change.js';

/** What tells possible requests from others: there are no 1.5 servers, and no task has 1 vCPU with 512 MB. */
interface Possible {
  /** Whether each option that a change sets can have that value. */
  readonly canBeMade: (change: Change) => boolean;
  /** Whether the options of a part go together. */
  readonly isPossible: (part: TextLine) => boolean;
}

/** Tells what is possible of the parts of a request; each value is only read once. */
export function possibleIn(parts: Parts, { prices }: Pick<Knowledge, 'prices'>): Possible {
  const known = new Map<string, boolean>();
  const canBe = (service: TextLine['service'], option: string, value: string): boolean => {
    const key = `${service} ${option}:${value}`;
    const found = known.get(key) ?? isValue(service, option, value);
    known.set(key, found);
    return found;
  };
  return {
    canBeMade: ({ settings, come }) =>
      settings.every(({ part, option, value }) => {
        const service = parts[part]?.service;
        return service !== undefined && (value === undefined || canBe(service, option, value));
      }) &&
      come.every(({ service, options }) =>
        Object.entries(options).every(([option, value]) => canBe(service, option, value)),
      ),
    isPossible: ({ service, options }) =>
      missingOptions(service, options).length > 0 || 'input' in readInput(serviceOf(service), options, prices),
  };

  function isValue(service: TextLine['service'], option: string, value: string): boolean {
    const reader = new OptionReader({ [option]: value });
    const form = serviceOf(service).options[option];
    return form?.read(value, option, reader, prices) !== undefined && reader.problems.length === 0;
  }
}
