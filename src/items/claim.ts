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
