/** Words with which a line goes on from the one before: "and in Tokyo?", "what if it fails". */
const LEADS =
  /^\W*(?:(?:ok|okay|so|but|hmm+|thanks|thx|cool|great|nice|alright)\W+)*(?:and|or|also|even|plus|same|instead|then|with|without|what about|how about|what if|if|for|in|on|to|only|just|add|make|change|switch|now|&|\+|w\/)(?!\w)/i;
const POINTS_BACK =
  /\b(?:it|its|they|them|their|this|that|these|those|same|instead|ones?|(?:first|second|last|other) one|me there one)\b|\bthe (?:first|second|last|other)$/i;
/** An "it" that stands for nothing: "is it possible to …". */
const EMPTY_IT = /\b(?:is|was|would|will|does) it (?:possible|ok|okay|true|worth|better|good|bad|safe|make|take)\b/gi;

/** Whether the first words of a line say that it goes on from another one. */
export function leadsOn(line: string): boolean {
  return LEADS.test(line);
}

/** Whether a line points at something that another one must have named. */
export function pointsBack(line: string): boolean {
  return POINTS_BACK.test(withoutEmptyIt(line));
}

/** A line without an "it" that stands for nothing. */
export function withoutEmptyIt(line: string): string {
  return line.replace(EMPTY_IT, ' ');
}
