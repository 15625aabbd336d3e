const ASKS_HOW_OR_WHY =
  /\bhow (?:do|does|can|could|to|would|should|is|are|i|we)\b|\bwhy (?:is|are|does|do|did|can)\b|(?:^|\s[-–—]\s|[,;:.?!]\s)\W*why\b|\bwhat['’]?s? (?:is )?(?:going on|wrong|happening)\b|\btell me (?:how|the way)\b|\bam i\b/i;

/** Whether a text asks for a way or a reason: steps and statements answer that, a service alone does not. */
export function asksHowOrWhy(text: string): boolean {
  return ASKS_HOW_OR_WHY.test(text);
}

const ASKS_YES_OR_NO = /^\W*(?:can|could|do|does|did|is|are|will|would|should|may|must|has|have)\b/i;
const COMPARES =
  /\b(?:or|vs|versus|better|differ\w*|compar\w*|contrast\w*|prefer\w*|relat\w+|(?:instead|rather) (?:of|than)|cho(?:ose|ice)|pick)\b/i;

/** Whether a text compares things or chooses between them: two names alone are no comparison. */
export function comparesThings(text: string): boolean {
  return COMPARES.test(text);
}

/** Whether a text asks for a yes or no, and not for a choice: "can a function use both SnapStart and an extension?" */
export function asksYesOrNo(text: string): boolean {
  return ASKS_YES_OR_NO.test(text) && !COMPARES.test(text);
}

/** Whether a text asks whether or why something is so, and for no steps: "can a function reach the internet?" */
export function asksForNoSteps(text: string): boolean {
  return (asksYesOrNo(text) && !/\bhow\b/i.test(text)) || /^\W*why\b/i.test(text);
}

/** Whether a text asks for one of several things: "which is cheaper?", "what's better for a beginner?" */
export function asksForOneOfThem(text: string): boolean {
  return /\bwhich\b|^\W*(?:(?:and|so|but) )?what(?:['’]?s| is) (?:the )?(?:better|best|\w+(?:er|est))\b/i.test(text);
}

/** "…, what should I use?" */
const ASKS_WHAT_FITS =
  /[\s,;.!?–-](?:what|which)(?: aws)?(?: services?)? (?:(?:should|would|shall|do|can|could|must) (?:i|we|you)|(?:i|we|you) (?:should|shall|can|could|must))(?: to)? (?:use|take|choose|pick|recommend|suggest)(?: (?:on aws|for (?:it|that|this)|here|then))?[\s?.!]*$/i;

/** "…. Which service is suitable and not expensive?" */
const ASKS_WHICH_FITS =
  /[\s,;.!?–-](?:what|which)(?: aws)? (?:service|one|solution|option) (?:is|would be|fits|suits)(?: (?:most |more )?(?:suitable|suited|right|good|best|better|cheapest|the (?:best|right|cheapest)))?\b[^.?!]{0,40}[?.!\s]*$/i;

/** "…. Where should I put it?", "…, what would you recommend?" */
const ASKS_FOR_ADVICE =
  /[\s,;.!?–-](?:(?:where|how) (?:should|would|shall|do|can|could) (?:i|we|you|one) (?:best )?(?:put|run|host|deploy|place) (?:it|this|that|them)|what (?:would|do|should|can) you (?:recommend|suggest|advise)(?: (?:for (?:it|that|this)|here|me|us))?)(?: on aws)?[\s?.!]*$/i;

/** Whether a text ends with the question what fits all that it tells before. */
export function asksWhatFits(text: string): boolean {
  return [ASKS_WHAT_FITS, ASKS_WHICH_FITS, ASKS_FOR_ADVICE].some((form) => form.test(text));
}
