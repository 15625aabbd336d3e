import { opensAsFollowUp, QUESTION_WORDS } from '../language/follow-up-cues.js';
import { isEverydayWord } from '../language/word-frequency.js';
import { asksForIntent, substituteNamed } from './follow-up.js';
import { type Lexicon, parseQuery } from './query.js';

/** What asks or wishes for something, offers a choice, or tells what happened. */
const ASKS =
  /\?|^\W*y\b|\b(?:how|hows|what|whats|which|who|whose|where|when|why|whether|if|or|else|example|give|gimme|show|tell|explain|compare|list|describe|need|want|instead)\b|(?:^|[,.!;]|\b(?:ok|okay|so|but|and|wait|well|no))\W*(?:can|could|do|does|did|am|is|are|was|were|will|would|should|must|has|have|may)\b|\b(?:right|correct|no)\W*$/i;
const HAPPENED =
  /\b(?:stops?|stopped|fails?|failed|breaks?|broken|errors?|denied|stuck|hangs?|crash(?:es|ed)|says?|shows?|times? out|timed out)\b/i;

/** Thanks and praise may name what they are for: "ssh works now thx". */
const THANKS =
  /\b(?:thank(?:s|you)?|thx|tnx|ty|tysm|tyvm|cheers|appreciated?|life ?saver|legend|awesome|amazing|brilliant|love (?:it|you|u|this))\b/i;
/** Who contradicts an answer: "but ChatGPT says …", "our teacher said it's free", "hm I read it's always one". */
const OTHERS_SAY =
  /\bi (?:read|heard|thought|was told|learn(?:ed|t))\b|\b(?:chatgpt|gpt|copilot|gemini|claude|google|teacher|instructor|trainer|professor|boss|friend|mate|colleague|coworker|book|course|video|internet|reddit|everyone|everybody|somebody|someone|others)\b[^?]{0,20}\b(?:says|said|told|tells|claims|thinks|thought)\b/i;

/** Whether a line tells of somebody, or something, that says otherwise, and asks nothing besides: "can I do it today, someone said 6 hours". */
export function tellsOfOthers(line: string): boolean {
  const clauses = line.split(/(?<=[.?!,;])\s+/);
  const isAsked = (clause: string) => ASKS_ITSELF.test(clause) && !asksForIntent(clause);
  return OTHERS_SAY.test(line) && !clauses.some((clause) => !OTHERS_SAY.test(clause) && isAsked(clause));
}

const ASKS_ITSELF = new RegExp(
  `^(?:(?:and|but|so|ok|then) )*(?:${QUESTION_WORDS}|(?:is|are|was|do|does|did|can|could|will|would|should|may|must|has|have)\\b)`,
  'i',
);

/** Whether a line thanks or praises. */
export function thanks(line: string): boolean {
  return THANKS.test(line);
}

/**
 * Whether a line behind an answer only reacts to it: "ahh ok, makes sense", "will try that tomorrow". It asks nothing, and names nothing of
 * the field.
 */
export function isMereReaction(line: string, lexicon: Lexicon): boolean {
  const isRequest = /[<>{}=;]/.test(line) || ASKS.test(line) || HAPPENED.test(line) || opensAsFollowUp(line);
  if (!isRequest && thanks(line)) return true;
  if (isRequest || /\d/.test(line) || asksForIntent(line) || substituteNamed(line) !== undefined) return false;
  const { terms, topics, outOfScope } = parseQuery(line, lexicon);
  const isOfField = terms.some(({ stem, text }) => lexicon.vocabulary.knows(stem) && !isEverydayWord(text));
  return topics.length + outOfScope.length === 0 && !isOfField;
}
