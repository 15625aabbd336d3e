import type { Fact } from '../plain-words/facts.js';
import type { PartReading } from '../plain-words/options-of-part.js';
import { readPart } from '../plain-words/part-options.js';
import type { PlainLine } from '../plain-words/reading.js';
import type { ServiceId } from '../price-lists.js';
import { textOf } from '../quantities/said.js';

/** Options as a command line has them: a second line compares them and writes them into words. */
export type OptionTexts = Readonly<Record<string, string>>;

/** A line of which every option is text. */
export interface TextLine extends PlainLine {
  readonly options: OptionTexts;
}

/** What facts say of a service. */
export interface TextReading extends PartReading {
  readonly options: OptionTexts;
}

/** A line with its options as text. */
export function asTexts(line: PlainLine): TextLine {
  return { ...line, options: textsOf(line.options) };
}

/** Reads facts as options of a service, in text. */
export function readTexts(service: ServiceId, facts: readonly Fact[]): TextReading {
  const read = readPart(service, facts);
  return { ...read, options: textsOf(read.options) };
}

function textsOf(options: PlainLine['options']): OptionTexts {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, textOf(value)]));
}
