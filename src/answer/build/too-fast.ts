import { counted } from '../../counted.js';
import type { Invalid } from '../answer.js';
import { invalid } from './invalid.js';

/**
 * Somebody presses faster than anybody reads.
 * @param seconds until the next command is welcome
 */
export function tooFast(seconds: number): Invalid {
  return invalid([
    `That was quick: each member can use 20 study commands a minute. You can go on in ${counted(seconds, 'second')}; nothing is lost, and your buttons keep working.`,
  ]);
}
