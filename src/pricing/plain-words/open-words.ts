import { echo } from '../../typed-text.js';
import type { OpenFact } from './reading.js';

/** So many are asked for one by one. */
const MOST = 2;

/** Asks what each is meant to say; of many numbers at once. */
export function openTexts(open: readonly OpenFact[]): readonly string[] {
  const amounts = open.filter(({ kind }) => kind === 'amount');
  if (amounts.length <= MOST) return open.map(openText);
  const typed = [...new Set(amounts.map((fact) => echo(fact.typed, 30)))].join(', ');
  return [
    ...open.filter(({ kind }) => kind !== 'amount').map(openText),
    `I could not place ${typed}: is any of it to be counted? A total without it may be wrong.`,
  ];
}

/** Asks what something is meant to say that a total may not leave out. */
function openText({ kind, typed }: OpenFact): string {
  const what = echo(typed, 30);
  switch (kind) {
    case 'amount':
      return `What does ${what} stand for? I found no use for it, and a total without it may be wrong.`;
    case 'time':
      return `What does ${what} mean here? Say what runs then and for how long, such as "8 hours a day on weekdays".`;
    case 'denied':
      return `What does ${what} leave out? Say what is to be counted instead.`;
    case 'again':
      return `You name ${what} twice. Is that the same, or one more? Say how many there are.`;
    case 'vague':
      return `How much is ${what}? I need a number, or a price for the least and one for the most.`;
  }
}
