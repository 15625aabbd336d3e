import { stemsOf } from './overlap.js';

/**
 * "Time: an ordinary function …" is a row of a table; "Choose Lightsail for …" is advice, "you decide who …" a division of work, and
 * "whether … is told by a list" says nothing that is so.
 */
const NO_STATEMENT =
  /^[A-Z]\w*: |^(?:Use|Choose|Take|Put|Keep|Give|Set|Add|Make|Look|Write|Let|Ask|Check|Build|Start|Run|Do not|Never|Avoid|Prefer|Try)\b|^(?:To|What|Whether) |^["“']|^You (?:decide|write|choose|look|keep|set|bring)\b/;
/** What suits whom can be argued about. */
const OPINION =
  /\b(?:suits?|drawbacks?|advantages?|benefits?|key features|your job|too big|right pick|wrong choice|sensible|trouble|is cheap|are usual|an? (?:good|cheap) |fits? (?!in|into|on))\b/i;
/** Nobody takes for true what is so without any exception. */
const WITHOUT_EXCEPTION = /\b(?:always|nothing|that is all|never)\b/i;

/** Whether words can be asked for their truth: a statement of facts. */
export function isClaim(words: string): boolean {
  return !NO_STATEMENT.test(words) && !OPINION.test(words);
}

/** Whether a claim allows no exception, by which a false one is known. */
export function allowsNoException(claim: string): boolean {
  return WITHOUT_EXCEPTION.test(claim);
}

/** What words cannot begin with when nothing stands before them: "it", or "one of 5 MB", but not "one instance". */
const OPENING = /^(?:its?|others?|this|that|these|those|they|them|he|she|there(?! (?:is|are)))\b/i;
const ONE = /^(?:\S+ ){0,3}ones?(?= (?:is|are|has|can|may|must|needs|costs|holds|takes|runs|for|with|in|of)\b|[.,;:])/i;
/** "These limits" and "such a role": the noun must have been named before. */
const POINTED_AT = /\b(?:these|those|such)(?: an?)?\s+(?<noun>(?!as\b)[\w-]+)(?:\s+(?<next>[\w-]+))?/gi;
const NO_NOUN = /^(?:that|who|which|of|with|in|for|are|is|without|you|and|or|from|to|on|at|as|have|do|can|must)$/i;
/** "Without that wait" and "changes that number": which one? A verb of the same letters has an object behind it. */
const THAT_ONE =
  /\bthat (?:wait|time|price|step|one|number|size|role|image|fee|name|group|port|address|version|moment)\b(?! (?:an?|of|is|each)\b)/i;

/** Whether words of a note point to something that does not stand in them, so that nobody could read them by themselves. */
export function needsContext(words: string): boolean {
  if (OPENING.test(words) || ONE.test(words) || THAT_ONE.test(words)) return true;
  return [...words.matchAll(POINTED_AT)].some(({ index, groups: { noun = '', next = '' } = {} }) => {
    const known = stemsOf(words.slice(0, index));
    return !NO_NOUN.test(noun) && ![...stemsOf(`${noun} ${next}`)].some((stem) => known.has(stem));
  });
}
