import { stemsOf } from './words.js';

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

/** A verb that an old claim is known by: others are headings. */
const VERB =
  /\b(?:is|are|has|have|can|cannot|must|may|runs?|costs?|allows?|supports?|scales?|means?|needs?|handles?|relies|start|starts|bid|create|count|counts|keeps?|gives?|takes?|uses?|holds?|stores?|launches|reserve|patches|follows|exceed|buys|look|put|scans|manage)\b/;

/** Whether an old claim is a sentence that can be asked. */
export function isOldClaim(claim: string): boolean {
  return VERB.test(claim) && isClaim(claim);
}

/** Whether words can be asked for their truth: a statement of facts. */
export function isClaim(words: string): boolean {
  return !NO_STATEMENT.test(words) && !OPINION.test(words);
}

/** Whether a claim allows no exception, by which a false one is known. */
export function allowsNoException(claim: string): boolean {
  return WITHOUT_EXCEPTION.test(claim);
}

const FOLLOWING_VERB =
  'is|are|has|can|may|must|needs|costs|holds|takes|runs|gives|starts|ends|keeps|uses|works|for|with|in|of';
/** What words cannot begin with when nothing stands before them. */
const OPENING = new RegExp(
  `^(?:it|its|others?|this|that|these|those|they|them|he|she|there(?! (?:is|are))|none|then|such|the (?:former|latter)|(?:only )?if (?:it|this|that|they)|(?:\\S+ ){0,3}ones?(?= (?:${FOLLOWING_VERB})\\b|[.,;:]))\\b`,
  'i',
);
/** "These limits" and "such a role": the noun must have been named before. */
const POINTED_AT = /\b(?:these|those|such an?)\s+(?<noun>[\w-]+)(?:\s+(?<next>[\w-]+))?/gi;
const NO_NOUN = /^(?:that|who|which|of|with|in|for|are|is|without|you|and|or|from|to|on|at|as|have|do|can|must)$/i;
const PLURAL = /\b[a-z]{2,}[^su\W\d]s\b/i;
/** "Without that wait" and "changes that number": which one? A verb of the same letters has an object behind it. */
const THAT_ONE =
  /\bthat (?:way|wait|time|case|limit|price|point|reason|step|part|one|number|amount|size|list|role|option|image|fee|machine|file|name|value|rule|group|port|address|version|moment|state)\b(?! (?:an?|the|its|your|you|it|they|of|is|are|was|each|every)\b)/i;
/** "Keeps none": none of what? */
const NONE = /\bnone\b(?! of\b)/i;
/** "Takes such capacity back": which one? */
const SUCH = /\bsuch (?!as\b|an? )(?<noun>[\w-]+)/gi;
/** Whether words of a note point to something that does not stand in them, so that nobody could read them by themselves. */
export function needsContext(words: string): boolean {
  return (
    OPENING.test(words) ||
    THAT_ONE.test(words) ||
    NONE.test(words) ||
    [...words.matchAll(POINTED_AT), ...words.matchAll(SUCH)].some(
      ({ index, groups }) => !isNamed(words.slice(0, index), groups),
    )
  );
}

function isNamed(before: string, groups: Record<string, string | undefined> | undefined): boolean {
  const { noun = '', next = '' } = groups ?? {};
  if (NO_NOUN.test(noun)) return PLURAL.test(before);
  const known = stemsOf(before);
  return [...stemsOf(`${noun} ${next}`)].some((stem) => known.has(stem));
}
