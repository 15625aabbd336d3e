import { type Decimal, isWhole, plain } from '../decimal.js';

const THEM = String.raw`(?:it|them|those|these|that|(?:the|our|my) \p{L}+)`;
/** "Double it", "twice as many", "half of them", "halve them". */
const TIMES = new RegExp(
  String.raw`\b(?:(?<twice>double|twice|triple|thrice)|hal(?:f|ve))(?= |$)(?: as many)?(?<of> of)?(?: ${THEM}(?! as))?`,
  'giu',
);
const SEVERAL = { double: '2', twice: '2', triple: '3', thrice: '3' } as const;
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
      const { twice, of }: Partial<Record<string, string>> = found.at(-1);
      if (twice) return `up to ${plain(number.times(SEVERAL[twice.toLowerCase() as keyof typeof SEVERAL]))}`;
      const half = number.div('2');
      return isWhole(half) ? (of ? `${plain(half)} of them` : `down to ${plain(half)}`) : typed;
    });
}
