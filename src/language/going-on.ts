/** Words that begin a question, as a part of an expression. */
export const QUESTION_WORDS =
  'how|what|which|why|when|where|who|is|are|do|does|did|can|could|will|would|should|must|has|have';

/** Words with which a line goes on from the one before: "and in Tokyo?", "what if it fails". */
const LEADS =
  /^\W*(?:(?:ok|okay|so|but|hmm+|thanks|thx|cool|great|nice|alright)\W+)*(?:and|or|also|even|plus|same|instead|then|with|without|what about|how about|what if|if|for|in|on|to|only|just|add|make|change|switch|now|&|\+|w\/)(?!\w)/i;
const POINTS_BACK =
  /\b(?:it|its|they|them|their|this|that|these|those|same(?= (?:for|on|in|with|thing)\b|\W*$)|instead(?! of)|ones|one(?=\W*$|[^\w\s]|\s+(?:is|was|does|do|can|will|would|should|has|to|for|in|on|with|without|that|which|and|or|if|at)\b)|(?:first|second|last|other) one|me there one)\b|\bthe (?:first|second|last|other)$/gi;
/** Between a name and a pronoun that stands for it: "what is Fargate and is it free". */
const NEXT_CLAUSE = /\b(?:and|or|but|so|if|when|whenever|because|while|before|after|until)\b/i;
const PERSONAL = /^(?:it|its|they|them|their)$/i;
/** Between a name that opens a line and what is asked of it: "vCPU, what is that?" */
const ASKED_OF_NAME = /[\s,:;–-]+(?:what['’]?s?|how|why|when|where|is|are|does|do|can)\b/i;
/** An "it" that stands for nothing: "is it possible to …". */
const EMPTY_IT =
  /\b(?:is|was|would|will|does) it (?:possible|ok|okay|true|worth|better|good|bad|safe|make|take|cost(?= to\b))\b/gi;

/** Whether the first words of a line say that it goes on from another one. */
export function opensAsFollowUp(line: string): boolean {
  return LEADS.test(line);
}

/**
 * Whether a line points at something that another one must have named.
 * @param names whether a text names something: what stands before a pronoun may be what it stands for
 */
export function refersBack(line: string, names: (text: string) => boolean = () => false): boolean {
  const said = withoutDummyIt(line);
  return [...said.matchAll(POINTS_BACK)].some(({ 0: word, index }) => {
    const before = said.slice(0, index);
    const clause = PERSONAL.test(word) ? NEXT_CLAUSE.exec(before) : null;
    if (clause !== null && names(said.slice(0, clause.index))) return false;
    const asked = BEGINS_ASKING.test(said) ? null : ASKED_OF_NAME.exec(before);
    return asked === null || !names(said.slice(0, asked.index));
  });
}
const BEGINS_ASKING = new RegExp(`^(?:${QUESTION_WORDS})\\b`, 'i');

/** A line with a name in the place of the only pronoun in it: "is it free?" as "is Lambda free?" */
export function replacePronoun(line: string, name: string): string | undefined {
  const [pronoun, ...others] = line.match(PRONOUN) ?? [];
  if (pronoun === undefined || others.length > 0 || withoutDummyIt(line) !== line) return undefined;
  return line.replace(PRONOUN, /^(?:its|their)$/i.test(pronoun) ? `${name}'s` : name);
}
const PRONOUN =
  /\b(?:it|its|they|them|their|(?:this|that)(?=\W*$)|(?<=\b(?:is|do|does|can|will|would|should) )(?:this|that))\b/gi;

/** A line without politeness before what it asks: "thanks, and ecs?" as "and ecs?" */
export function withoutPoliteness(line: string): string {
  return line.trim().replace(OPENING, '');
}
const OPENING = /^(?:(?:ok|okay|thanks|thank you|thx|great|nice|cool|hm+)[\s,.!]+)+(?=\S)/i;

/** The same without the words that join it to what came before: "thanks, and what is a pod?" as "what is a pod?" */
export function withoutConjunction(line: string): string {
  return withoutPoliteness(line).replace(JOINING, '');
}
const JOINING = /^(?:(?:and|but|so|ok|wait)[\s,]+)+(?=\S)/i;

/** A line without an "it" that stands for nothing. */
export function withoutDummyIt(line: string): string {
  return line.replace(EMPTY_IT, ' ');
}
