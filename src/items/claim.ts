/** "Time: an ordinary function …" is a row of a table; "Choose Lightsail for …" is advice, "you decide who …" a division of work. */
const NO_STATEMENT =
  /^[A-Z]\w*: |^(?:Use|Choose|Take|Put|Keep|Give|Set|Add|Make|Look|Write|Let|Ask|Check|Build|Start|Run|Do not|Never|Avoid|Prefer|Try)\b|^You (?:decide|write|choose|look|keep|set|bring)\b/;
/** What suits whom can be argued about. */
const OPINION =
  /\b(?:suits?|drawbacks?|advantages?|sensible|trouble|is cheap|are usual|an? (?:good|cheap) |fits? (?!in|into|on))\b/i;
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
