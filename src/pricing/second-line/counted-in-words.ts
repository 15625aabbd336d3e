import { type Decimal, exact, isWhole, plain } from '../decimal.js';
import { FACTOR_WORDS } from './numbers.js';

const THEM = String.raw`(?:it|them|those|these|that|(?:the|our|my) \p{L}+)`;
/** "Double it", "twice as many", "half of them", "halve them". */
const TIMES = new RegExp(
  String.raw`\b(?:(?<word>${Object.keys(FACTOR_WORDS).join('|')})|halve)(?= |$)(?: as many)?(?<of> of)?(?: ${THEM}(?! as))?`,
  'giu',
);
/** "One is enough", but not "the one" or "another one". */
const ONE =
  /(?<!\b(?:the|that|this|which|another|each|every|no|any|a) )\bone\b(?! (?:more|less|hour|day|week|month)\b)/gi;
/** "Two of the tasks" */
const OF_THE =
  /\b(?<number>\d+|\p{L}+) of (?:the|our|my|these|those) (?:tasks|instances|servers|machines|nodes|workers|boxes|containers)\b/giu;

/** A line whose numbers are told by that of what there is, as one with the numbers themselves: "double it at night" behind three is "up to 6". */
export function countedInWords(line: string, number: Decimal): string {
  return line
    .replace(OF_THE, '$<number> of them')
    .replace(ONE, '1')
    .replace(TIMES, (typed, ...found) => {
      const { word = 'half', of }: Partial<Record<string, string>> = found.at(-1);
      const changed = number.times(exact(FACTOR_WORDS[word.toLowerCase()] ?? '1'));
      if (changed.gt(number)) return `up to ${plain(changed)}`;
      return isWhole(changed) ? (of ? `${plain(changed)} of them` : `down to ${plain(changed)}`) : typed;
    });
}
