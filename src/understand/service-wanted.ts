const SERVICE = '(?:aws |amazon )?(?:compute )?(?:services?|options?|products?)';
/** What asks for a service by its very words. */
const WANTED = new RegExp(
  [
    `\\b(?:which|what) ${SERVICE} (?:should|shall|do|can|could|would) (?:i|we|you|one) (?:use|take|choose|pick|need|recommend|go with|run)\\b`,
    `\\b(?:which|what) ${SERVICE} (?:is|are|would be) (?:the )?(?:best|right|good|ideal|recommended)\\b`,
    `\\b(?:which|what) ${SERVICE} (?:fits|suits)\\b`,
    `\\bwhat (?:should|shall|would|do) (?:i|we|you) (?:use|take|choose|pick|recommend|go with)(?= for\\b)`,
  ].join('|'),
  'i',
);

/** What a service is wanted for, if a line asks for one by its very words: "a bot" of "which service is best for a bot?" */
export function serviceWantedFor(line: string): string | undefined {
  if (!WANTED.test(line)) return undefined;
  return line
    .replace(WANTED, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:for|to|if)\b\s*|[\s?!.]+$/gi, '');
}
