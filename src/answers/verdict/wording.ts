/** What decides between yes and no beside the subject: the stop words that a search leaves out. */

const NEGATION = /\b(?:no|not|never|without|nothing|none|cannot|nobody)\b|n['’]?t\b/i;
const DUTY =
  /\b(?:have to|has to|had to|need|needs|needed|must|required?|requires|necessary|mandatory|obligatory|forced)\b/i;
const ADVICE = /\b(?:should|worth|good idea|better|best|recommended|wise|sensible)\b/i;
const QUANTIFIERS =
  /\b(?:or|only|just|always|ever|never|every|each|all|both|any|anything|everything|everyone|some|still|already|exactly|same|than|more|less|fewer|before|after|until|most|least|another|other|too|even|first|alone|myself|yourself|itself|themselves|by hand|enough|as many|as much|as long|again|forever)\b/gi;

const AGENT = /^(?:and |so |but )?(?:do|does|is|are|am|will|must|can|should|has|have) (aws|amazon|i|we)\b/i;

/** Who is asked about, if the question is who does it: "does AWS patch it?", "do I patch it?" */
export function agentOf(question: string): 'aws' | 'you' | undefined {
  const agent = AGENT.exec(question)?.[1]?.toLowerCase();
  if (agent === undefined) return undefined;
  return agent === 'aws' || agent === 'amazon' ? 'aws' : 'you';
}

/** Who does it, as a sentence tells: none if it speaks of both or of neither. */
export function toldAgentOf(sentence: string): 'aws' | 'you' | undefined {
  const [aws, you] = [/\b(?:AWS|Amazon) [a-z]+s\b/.test(sentence), /\byou(?:rs?)?\b/i.test(sentence)];
  if (aws === you) return undefined;
  return aws ? 'aws' : 'you';
}

/** A word of `tokensOf` that denies. */
export const DENIAL =
  /^(?:no|not|never|nothing|none|cannot|nobody|neither|nor|lacks?|isn|doesn|don|can't|won|(?:are|ca|could|did|does|do|has|have|is|should|was|were|wo|would)nt)$|n['’]t$/;
const NARROWING = /\b(?:without|only|always|every|all|any|each|exactly|never|just)\b/gi;
/** "…, right?" and "…, isn't it?" ask whether what stands before is so. */
const TAG =
  /,?\s*\b(?:right|correct|true|yes|no|(?:is|are|does|do|can|will|has|was)n['’]?t (?:it|they|that|he|she|there|you|we))\s*\??\s*$/i;
/** "Isn't it free?" asks whether it is. */
const DENIED_OPENING = /^(is|are|do|does|did|could|would|has|have|should|was|were|must)n['’]?t\b/i;

/** A question without the turns of phrase that deny nothing: "isn't it free?", "it is free, isn't it?". */
export function plainlyAsked(text: string): string {
  return (
    text
      .replace(TAG, '')
      // Who must pay pays.
      .replace(/\b(?:need|needs|have|has) to pay\b/gi, 'pay')
      .replace(DENIED_OPENING, '$1')
      .replace(/^can['’]?t\b/i, 'can')
      .replace(/^won['’]?t\b/i, 'will')
  );
}

/** Words that narrow what is asked, each once, in alphabetical order. */
export function narrowingsIn(text: string): string {
  return [...new Set((text.match(NARROWING) ?? []).map((word) => word.toLowerCase()))].sort().join(' ');
}

/** Whether a sentence denies something. */
export function isNegated(text: string): boolean {
  return NEGATION.test(text);
}

/** Whether a question asks what is the case, what must be done, or what is wise: "can I patch it?" is not "must I patch it?". */
export function moodOf(text: string): 'fact' | 'duty' | 'advice' {
  if (DUTY.test(text)) return 'duty';
  return ADVICE.test(text) ? 'advice' : 'fact';
}

/** The words that widen or narrow what is asked, each once, in alphabetical order: "only", "always", "more". */
export function quantifiersIn(text: string): string {
  return [...new Set((text.match(QUANTIFIERS) ?? []).map((word) => word.toLowerCase()))].sort().join(' ');
}

/** Whether a question asks simply what is the case, with nothing in it that turns, widens or narrows the answer. */
export function asksPlainly(text: string): boolean {
  return !isNegated(text) && moodOf(text) === 'fact' && quantifiersIn(text) === '';
}

/** The numbers in a question, in order: "is it limited to 5 minutes?" is not "is it limited?". */
export function figuresIn(text: string): string {
  return (text.match(/\d[\d.,]*/g) ?? []).join(' ');
}
