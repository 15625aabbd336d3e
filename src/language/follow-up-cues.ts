import { withoutOpening } from './interjections.js';

/** Words that begin a question, as part of a regular expression. */
export const QUESTION_WORDS =
  'how|what|which|why|when|where|who|is|are|do|does|did|can|could|will|would|should|must|has|have' +
  "|(?:is|are|do|does|did|ca|could|wo|would|should|has|have)n['’]?t (?:it|that|this|they|there|i|we|you)";

/** "Same for Fargate", "same thing on EC2", as part of a regular expression: neither compares it with anything. */
export const SAME_FOR = 'same(?: thing| question| goes)? (?:for|with|on|in)\\b';

/** Opening words of a follow-up: "and in Tokyo?", "what if it fails". */
const OPENINGS =
  /^\W*(?:(?:so|but)\W+)*(?:and|or|also|even|plus|same|instead|then|with|without|as(?! (?:an?|the|i|we|you|far|long|soon|if|of|per)\b)|which(?= (?:(?:one|kind|type|sort|size|family|option|mode) )?for\b)|what about|how about|what if|if|for|in|on|to|only|just|add|make|change|switch|now|&|\+|w\/)(?!\w)/i;
/** "A script that runs every night" refers to nothing. */
const REFERENCES =
  /\b(?:it|its|they|them|their|this|(?!(?<=\b(?:an?|some|any|my|our)(?: [\w-]+){1,3} )that [\w-])that|these|those|(?<!\b(?:is|are|hello|hey|hi) )there(?=\W*$)|same(?= (?:for|on|in|with|thing)\b|\W*$)|instead(?! of)|ones|one(?=\W*$|[^\w\s]|\s+(?:is|was|does|do|can|will|would|should|has|to|for|in|on|with|without|that|which|and|or|if|at)\b)|(?:first|second|last|other) one|me there one)\b|\bthe (?:first|second|other|former|latter)(?= (?:is|was|do|can|will|would|ha[sv]e?|need|cost|charge|bill|run|scale|support|work)(?:e?s)?\b)|\b(?:the (?:first|second|last|other|former|latter)|too|as well|either|tho|though)(?=\W*$)/gi;
/** Between a name and the pronoun that refers to it: "what is Fargate and is it free". */
const NEXT_CLAUSE = /\b(?:and|or|but|so|if|when|whenever|because|while|before|after|until)\b/i;
/** What somebody tells of their own or for the first time: "my script … so that it runs", "a jar file and want it online". */
const OWN_NOUN = /\b(?:my|our|an?) \S{3,}/i;
const PERSONAL = /^(?:it|its|they|them|their)$/i;
/** Between an opening name and the question about it: "vCPU, what is that?" */
const QUESTION_ABOUT_NAME = /[\s,:;–-]+(?:what['’]?s?|how|why|when|where|is|are|does|do|can)\b/i;
/** An "it" that refers to nothing: "is it possible to …". */
const DUMMY_IT =
  /\b(?:is|was|would|will|does) it (?:possible|true|worth|better|(?:ok|okay|good|bad|safe)(?! for\b)|matter(?= (?:what|which|where|when|how|if|whether|who|that)\b)|make|take|cost(?= to\b))\b(?: that\b)?/gi;

/** Whether a line objects to what was said: "but I have enough memory". */
export function opensWithBut(line: string): boolean {
  return /^\W*but\b/i.test(withoutOpening(line));
}

/** Whether the opening words of a line make it a follow-up. */
export function opensAsFollowUp(line: string): boolean {
  return OPENINGS.test(withoutOpening(line));
}

/**
 * Whether a line refers to something that only a previous line can have named.
 * @param hasName whether a text names something: a pronoun may refer to a name before it in the same line
 */
export function refersBack(line: string, hasName: (text: string) => boolean = () => false): boolean {
  const text = withoutDummyIt(line);
  const isNoun = (words: string): boolean => hasName(words) || OWN_NOUN.test(words);
  return [...text.matchAll(REFERENCES)].some(({ 0: word, index }) => {
    const before = text.slice(0, index);
    const clause = PERSONAL.test(word) ? NEXT_CLAUSE.exec(before) : null;
    if (clause !== null && isNoun(text.slice(0, clause.index))) return false;
    const asked = BEGINS_ASKING.test(text) ? null : QUESTION_ABOUT_NAME.exec(before);
    return asked === null || !hasName(text.slice(0, asked.index));
  });
}
const BEGINS_ASKING = new RegExp(`^(?:${QUESTION_WORDS})\\b`, 'i');

/** A line with its subjects: in place of its only pronoun if there is one subject ("is it free?"), otherwise in front ("Fargate, EC2: …"). */
export function withSubjects(line: string, subjects: readonly string[]): string {
  const [only = '', ...more] = subjects;
  if (only === '') return line;
  const pronouns = withoutDummyIt(line) === line ? (line.match(PRONOUN) ?? []) : [];
  if (more.length > 0 || pronouns.length !== 1) return `${subjects.join(', ')}: ${line}`;
  return line.replace(PRONOUN, (pronoun) => (/^(?:its|their)$/i.test(pronoun) ? `${only}'s` : only));
}
const PRONOUN =
  /\b(?:it|its|they|them|their|(?:this|that|one)(?=\W*$)|(?<=\b(?:is|do|does|can|will|would|should) )(?:this|that))\b/gi;

/** Drops interjections and opening conjunctions: "thanks, and what is a pod?" becomes "what is a pod?" */
export function withoutConjunction(line: string): string {
  return withoutOpening(line).replace(CONJUNCTION, '');
}
const CONJUNCTION = /^(?:(?:and|but|so|ok|wait)[\s,]+)+(?=\S)/i;

/** Drops any "it" that refers to nothing. */
export function withoutDummyIt(line: string): string {
  return line.replace(DUMMY_IT, ' ');
}
