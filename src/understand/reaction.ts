import { opensAsFollowUp, opensWithBut, QUESTION_WORDS, withoutConjunction } from '../language/follow-up-cues.js';
import { tokenize } from '../language/tokenize.js';
import { isEverydayWord } from '../language/word-frequency.js';
import { asksForIntent, substituteNamed } from './follow-up.js';
import { type Lexicon, parseQuery } from './query.js';

/** What asks or wishes for something, offers a choice, or tells what happened. */
const ASKS =
  /\?|^\W*y\b|\b(?:how|hows|what|whats|which|who|whose|where|when|why|whether|if|or|else|any (?:way|chance|idea|tips?|other)|example|give|gimme|show|tell|explain|compare|list|describe|need|want|instead)\b|(?:^|[,.!;]|\b(?:ok|okay|so|but|and|wait|well|no))\W*(?:can|could|do|does|did|am|is|are|was|were|will|would|should|must|has|have|may)\b|\b(?:right|correct|no)\W*$/i;
const HAPPENED =
  /\b(?:stops?|stopped|fails?|failed|breaks?|broken|errors?|denied|stuck|hangs?|crash(?:es|ed)|says?|shows?|times? out|timed out)\b/i;

/** Thanks and praise may name what they are for: "ssh works now thx". */
const THANKS =
  /\b(?:thank(?:s|you)?|thx|tnx|ty|tysm|tyvm|cheers|appreciated?|life ?saver|legend|awesome|amazing|brilliant|love (?:it|you|u|this)|(?:ur|u r|you['’]?re|you are) (?:the )?(?:best|goat|awesome))\b/i;
/** Who contradicts an answer: "but ChatGPT says …", "our teacher said it's free", "hm I read it's always one". */
const OTHERS_SAY =
  /\bi (?:read|heard|thought|was told|learn(?:ed|t))\b|\b(?:chatgpt|gpt|copilot|gemini|claude|google|teacher|instructor|trainer|professor|boss|friend|mate|colleague|coworker|book|course|video|internet|reddit|everyone|everybody|somebody|someone|others)\b[^?]{0,20}\b(?:says|said|told|tells|claims|thinks|thought)\b/i;

/** Whether a line tells of somebody, or something, that says otherwise, and asks nothing besides: "can I do it today, someone said 6 hours". */
function tellsOfOthers(line: string): boolean {
  const clauses = line.split(/(?<=[.?!,;])\s+/);
  const isAsked = (clause: string) => QUESTION.test(withoutConjunction(clause)) && !asksForIntent(clause);
  return OTHERS_SAY.test(line) && !clauses.some((clause) => !OTHERS_SAY.test(clause) && isAsked(clause));
}

/** "Whats that" is a question, too; "docs" is none. */
const QUESTION = new RegExp(`^(?:then )?(?:(?:${QUESTION_WORDS})(?:['’]?s)?|was|may)\\b`, 'i');

/** Whether a line thanks or praises. */
export function thanks(line: string): boolean {
  return THANKS.test(line);
}

/** Words of surprise, relief or insight, and plans: who uses them asks nothing, whatever else they name. */
const EXCLAIMS =
  /\b(?:lo+l|lmf?ao+|ha(?:ha)+|omg|oof+|phew|wow+|welp|damn|yikes|brutal|lesson learned|no wonder|that explains|glad i asked|fair enough|good enough|good to know|now i (?:get|know|see))\b|^\W*(?:o+h+|a+h+)\b|\p{Extended_Pictographic}/iu;
const PLANS =
  /^\W*(?:(?:ok|okay|k|alright|yea|yeah|yep|nice|cool)\b\W*)*(?:i['’]?ll|i will|will|gonna|going to|lemme|let me|time to)\b/i;
/** In these "why" and "how" ask nothing. */
const INSIGHT = /\b(?:that(?:['’]?s| is)|(?:now|finally) i (?:get|know|see)) (?:why|how|what|where)\b/gi;
/** Who corrects himself or tells of his own case wants to know more: "I mean the deploy", "they are empty", "credits are full tho". */
const OWN_CASE =
  /^\W*(?:(?:no|nope|sorry|wait|actually)\W+)?i mean(?:t)?\b|\btho(?:ugh)?\W*$|^\W*(?:well )?(?:its?|it['’]s|they(?:['’]?re)?|ours|mine|everything|nothing|there(?:['’]?s)?|we)\b(?!.*\b(?:sense|work(?:s|ed)?|fixed|help(?:s|ed)|clear|solved)\b)/i;

/** Who does not follow: "sorry, not following", "too many plans, I'm lost". */
const CONFUSED =
  /\b(?:i['’]?m|i am|am|got|still|so|totally|completely|you) (?:so |all |totally )?(?:lost|confused)\b|\b(?:no clue|not following|over my head|my brain|in (?:normal|human|english) words)\b|\b(?:ma(?:kes?|de)|making) no sense\b|\b(?:do(?:n['’]?t| not)|did(?:n['’]?t| not)|can(?:['’]?t|not)) (?:really |quite )?(?:get|understand|follow|catch)(?: (?:it|that|this|any(?: of)?(?: (?:it|this|that))?|anything|a word))?\W*$|\b(?:say|explain|put) (?:it|that|this) (?:again )?(?:simpler|easier|in (?:other|simple|easy|plain))\b|^\W*(?:wut|huh+|uh+|eh+)\b/i;

/** Whether a line says that somebody does not follow, and asks for nothing in particular. */
export function isConfused(line: string): boolean {
  return CONFUSED.test(line) && tokenize(line).length <= LONGEST_CONFUSED;
}

/** In words: longer lines say what it is that they do not follow. */
const LONGEST_CONFUSED = 14;

/** Who does not believe it, in other words than those of `itself.yaml`. */
const DOUBTS =
  /\b(?:not convinced|can(?:['’]?t|not) be (?:right|true)|sounds (?:off|wrong|too good|fishy)|(?:u|you) sure|(?:dunno|not sure) about that|that(?:['’]?s| is) not what|one of you is wrong|hard to believe|i swear)\b|^\W*(?:nah|nope)\b/i;

/** Whether a line doubts an answer. */
export function isDoubt(line: string): boolean {
  return DOUBTS.test(line) || tellsOfOthers(line);
}

/**
 * Whether a line behind an answer only reacts to it: "ahh ok, makes sense", "will try that tomorrow". It asks nothing, and names nothing of
 * the field.
 */
export function isMereReaction(line: string, lexicon: Lexicon): boolean {
  const isRequest = /[<>{}=;]/.test(line) || ASKS.test(line) || HAPPENED.test(line) || opensAsFollowUp(line);
  if (!isRequest && thanks(line)) return true;
  if (opensWithBut(line) || OWN_CASE.test(line)) return false;
  if ((EXCLAIMS.test(line) || PLANS.test(line)) && !ASKS.test(line.replace(INSIGHT, ''))) return true;
  if (isRequest || /\d/.test(line) || asksForIntent(line) || substituteNamed(line) !== undefined) return false;
  const { terms, topics, outOfScope } = parseQuery(line, lexicon);
  const isOfField = terms.some(({ stem, text }) => lexicon.vocabulary.knows(stem) && !isEverydayWord(text));
  return topics.length + outOfScope.length === 0 && !isOfField;
}
