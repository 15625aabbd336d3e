import type { ServiceRequest } from '../../../src/pricing/plain-words/clauses/request.js';
import { readPriceRequest } from '../../../src/pricing/plain-words/requests/read-price-request.js';
import { textOf } from '../../../src/pricing/quantities/said.js';
import { fixture } from '../../fixture/knowledge.js';

/** How a text is read, with the real price list. */
export function read(text: string) {
  return readPriceRequest(text, fixture);
}

/** A line as somebody would type it behind `/price`. */
export function lineText({ service, options }: ServiceRequest): string {
  return [service, ...Object.entries(textsOf(options)).map(([name, value]) => `${name}:${value}`)].join(' ');
}

/** Options as they stand in a line. */
export function textsOf(options: ServiceRequest['options']): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, textOf(value)]));
}

/** The alternatives of a text, each as its lines. */
export function linesOf(text: string): readonly (readonly string[])[] {
  return read(text).alternatives.map(({ lines }) => lines.map(lineText));
}

/** What is missing in a text: "lambda memory". */
export function missingIn(text: string): readonly string[] {
  return read(text).missing.map(({ service = 'service', option }) => [service, option].filter(Boolean).join(' '));
}
