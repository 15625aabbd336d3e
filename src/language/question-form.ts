const ASKS_HOW_OR_WHY =
  /\bhow (?:do|does|can|could|to|would|should|is|are|i|we)\b|\bwhy (?:is|are|does|do|did|can)\b|^\W*why\b|\bwhat['’]?s? (?:is )?(?:going on|wrong|happening)\b|\btell me (?:how|the way)\b|\bam i\b/i;

/** Whether a text asks for a way or a reason: steps and statements answer that, a service alone does not. */
export function asksHowOrWhy(text: string): boolean {
  return ASKS_HOW_OR_WHY.test(text);
}

/** "…, what should I use?" */
const ASKS_WHAT_FITS =
  /[\s,;.!?–-](?:what|which)(?: aws)?(?: services?)? (?:(?:should|would|shall|do|can|could|must) (?:i|we|you)|(?:i|we|you) (?:should|shall|can|could|must))(?: to)? (?:use|take|choose|pick|recommend|suggest)(?: (?:on aws|for (?:it|that|this)|here|then))?[\s?.!]*$/i;

/** "…. Which service is suitable and not expensive?" */
const ASKS_WHICH_FITS =
  /[\s,;.!?–-](?:what|which)(?: aws)? (?:service|one|solution|option) (?:is|would be|fits|suits)(?: (?:most |more )?(?:suitable|suited|right|good|best|better|cheapest|the (?:best|right|cheapest)))?\b[^.?!]{0,40}[?.!\s]*$/i;

/** Whether a text ends with the question what fits all that it tells before. */
export function asksWhatFits(text: string): boolean {
  return ASKS_WHAT_FITS.test(text) || ASKS_WHICH_FITS.test(text);
}
