import { echo } from '../../typed-text.js';
import type { Fact } from './facts.js';

/** What was typed, as code. */
export function quoted(facts: readonly Fact[]): string {
  return facts.map((fact) => ('typed' in fact ? echo(fact.typed, 30) : fact.kind)).join(', ');
}
