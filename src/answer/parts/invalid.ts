import { counted } from '../../counted.js';
import type { Invalid, NextStep } from '../answer.js';

/** A request that cannot be carried out, with what to type instead. */
export function invalid(problems: readonly string[], nextSteps: readonly NextStep[] = []): Invalid {
  return { kind: 'invalid', problems, nextSteps, sources: [], corrections: [] };
}

/**
 * An internal error.
 * @param reference also in the log, where the details are
 */
export function failure(reference: string): Invalid {
  return invalid([
    `Something went wrong on my side, not yours. Please try again; if it happens again, give the owner of this bot the reference \`${reference}\`.`,
  ]);
}

/**
 * A member exceeded the rate limit of the study commands.
 * @param seconds until the next command is accepted
 */
export function tooFast(seconds: number): Invalid {
  return invalid([
    `That was quick: each member can use 20 study commands a minute. You can continue in ${counted(seconds, 'second')}; nothing is lost, and your buttons keep working.`,
  ]);
}
