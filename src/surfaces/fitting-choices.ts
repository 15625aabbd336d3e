import { cut, LIMITS } from '../replies/limits.js';
import type { Choice } from '../requests/command.js';

/** Choices for an option that is being typed, as many and as long as Discord accepts. */
export function fittingChoices(choices: readonly Choice[]): Choice[] {
  return choices.slice(0, LIMITS.choices).map(({ name, value }) => ({ name: cut(name, LIMITS.choiceName), value }));
}
