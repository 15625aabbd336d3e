import { echo } from '../../typed-text.js';
import type { OpenFact } from './reading.js';

/** Asks what something is meant to say that a total may not leave out. */
export function openText({ kind, typed }: OpenFact): string {
  const what = echo(typed, 30);
  switch (kind) {
    case 'amount':
      return `What does ${what} stand for? I found no use for it, and a total without it may be wrong.`;
    case 'time':
      return `What does ${what} mean here? Say what runs then and for how long, such as "8 hours a day on weekdays".`;
    case 'denied':
      return `What does ${what} leave out? Say what is to be counted instead.`;
    case 'vague':
      return `How much is ${what}? I need a number, or a price for the least and one for the most.`;
  }
}
