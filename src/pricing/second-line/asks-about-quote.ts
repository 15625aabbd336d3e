import type { Standing } from './standing.js';

/** A number changes the price, but "t4g" holds none. */
const FIGURE = /(?<!\w)\d/;
const IN_THE_TOTAL =
  /^\W*(?:(?:ok|okay|so|and|but|wait|hm+)\W+)*(?:is|are|does|do|did|was|were|has|what(?:['’]?s| is| else is))\b.*\b(?:includ\w+|covered|(?:in|part of) (?:it|that|this|there|the (?:price|total|sum))|on top)\b/i;

/** "Does that include the disk?", "what is not included", "is the free tier in there?" */
export function asksIncluded(line: string): boolean {
  return IN_THE_TOTAL.test(line) && !FIGURE.test(line);
}

const CHEAPER = /\b(?:cheap(?:er|est)|costs? (?:less|more)|wins?)\b/i;

/** "So the Arm one is cheaper?", behind a comparison of prices. */
export function asksCheaper(line: string, { alternatives }: Standing): boolean {
  return alternatives.length > 1 && CHEAPER.test(line) && !FIGURE.test(line);
}
