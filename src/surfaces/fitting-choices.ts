import { cut, LIMITS } from '../replies/limits.js';
import type { Choice } from '../requests/command.js';

/** Autocomplete choices within Discord's limits. */
export function fittingChoices(choices: readonly Choice[]): Choice[] {
  return choices.slice(0, LIMITS.choices).map(({ name, value }) => ({ name: cut(name, LIMITS.choiceName), value }));
}
