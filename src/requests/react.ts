import type { Answer } from '../answer/answer.js';
import { answerLine } from '../answer/follow-up/answer-line.js';
import { FROM_NOTES, isLikelyRight } from '../answer/probability.js';
import { THRESHOLDS } from '../answer/thresholds.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { opensWithBut, QUESTION_WORDS } from '../language/follow-up-cues.js';
import { withoutInterjections } from '../language/interjections.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { analyze, stemOf, tokenize } from '../language/tokenize.js';
import type { TopicNames } from '../language/topic-names.js';
import { isEverydayWord } from '../language/word-frequency.js';
import { shortNameOf } from '../notes/topics.js';
import { JOINING } from '../pricing/plain-words/entities/entity.js';
import { readEntities } from '../pricing/plain-words/entities/extract.js';
import type { AfterQuote } from '../pricing/previous-request/texts.js';
import { turnKindOf } from '../retrieval/turn-kind.js';
import { joinTurns } from '../understand/conversation.js';
import { asksForIntent, isBareTrouble } from '../understand/follow-up.js';
import type { OwnAnswer } from '../understand/itself.js';
import type { PreviousLine } from '../understand/rewrite-follow-up.js';

/** What answers to a mere reaction say of themselves. */
const MERE: ReadonlySet<OwnAnswer['reacts']> = new Set(['alike', 'otherwise']);
/** The intents of follow-up lines that those have who doubt an answer or do not understand it. */
const INTENTS = { doubts: 'really?', confused: 'simpler' } as const;
/** The kinds of answers for what a line does; a mere reaction gets that which is most like it. */
const KINDS = { doubt: 'doubts', confused: 'confused', reaction: undefined } as const;
/** Code and markup react to nothing. */
const MARKUP = /[<>{}=]/;
const COMPARES = /\b(?:vs|versus)\b/i;
/** Only a smile or a thumb. */
const WORDLESS = /^[^\p{L}\p{N}?]+$/u;
const HAS_FIGURE = /\d/;
/** What thanks are answered as, whatever else they say. */
const THANKS = 'thanks';
const THANKING =
  /\b(?:thank(?:s|you)?|thx|tnx|ty|tysm|tyvm|cheers|appreciated?|life ?saver|legend|awesome|amazing|brilliant|love (?:it|you|u|this)|(?:ur|u r|you['’]?re|you are) (?:the )?(?:best|goat|awesome))\b/i;

/**
 * How a line goes on that only reacts to an answer: a doubt gets what was said, confusion plain words, and others a word that fits.
 * @param isOfNeed whether something was recommended before, or could be
 * @returns undefined if it does not only react
 */
export function reactionTo(
  line: string,
  answer: Answer | undefined,
  { line: before, about }: PreviousLine,
  isOfNeed: boolean,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const { findErrors, findItself, names, textModels } = knowledge;
  // "Still the same error" complains of what is wrong, not of the answer.
  if (line.startsWith('/') || (isBareTrouble(line) && findErrors(before).length > 0)) return undefined;
  // "It takes 45 minutes, forgot to tell" changes a need, and "now it says 30 seconds instead lol" is said of an error.
  const isOfError = HAS_FIGURE.test(line) && findErrors(before).length > 0;
  const isTold = (isOfNeed || isOfError) && !THANKING.test(line);
  // "In one line please" says itself what is wanted.
  const asksItself = asksForIntent(line);
  // "T3 vs M5, don't get it" says itself what is not understood.
  const isOther =
    asksItself || COMPARES.test(line) || MARKUP.test(line) || hasNoKnownWord(line, knowledge) || CONCLUDES.test(line);
  const turnOf = (text: string) => turnKindOf(text, names, textModels, isTold);
  // "Thanks" and "ok" often open a wish, but not in "thanks that worked".
  const read = () => turnOf(line) ?? turnOf(withoutInterjections(line));
  const turn = isOther || ASKS_FOR.test(line) ? undefined : WORDLESS.test(line) ? 'reaction' : read();
  // "Are you sure? My bill says otherwise."
  const [opening = line] = line.split(/(?<=[?!.])\s/);
  const opens = answerToSaid(opening, knowledge);
  const said = MERE.has(opens?.reacts) ? answerToSaid(line, knowledge) : opens;
  // "Ok" and "nice" have no word that counts, and are as like to one answer as to another.
  const isMere = turn === 'reaction' && said?.reacts === undefined;
  const own = isMere ? findItself.reaction(THANKING.test(line) ? THANKS : line) : said;
  // "No" is said to the bot, and "sure? I read 5 minutes" is not only that.
  const isSaid = said !== undefined && !isMere && !line.trim().includes(' ');
  // "Explain target tracking like I'm five" says itself what is not understood, and "so why use ECS?" what is doubted.
  if (turn !== undefined && turn !== 'reaction' && namesOther(line, about, names)) return undefined;
  // "Can't be memory, the graph shows 40 %" rules a cause out.
  if (turn === 'doubt' && answer?.kind === 'error' && analyze(line).length > 0) return undefined;
  const kind = said?.reacts ?? (isSaid ? undefined : KINDS[turn ?? 'reaction']) ?? own?.reacts;
  const intent = kind === 'doubts' || (kind === 'confused' && !asksItself) ? INTENTS[kind] : undefined;
  if (intent && answer && about.length > 0 && FROM_NOTES.has(answer.kind)) {
    // "Really? My teacher says it's free" has a better answer than what was said, if the notes know the belief.
    const itself = joinTurns(before, about, line);
    const isTold = kind === 'doubts' && analyze(line).length > 0 && isLikelyRight(answerLine(itself, knowledge));
    return { line: isTold ? itself : joinTurns(before, about, intent), unread: [] };
  }
  return own && (turn === 'reaction' || MERE.has(kind))
    ? { line: own.asked[0] ?? line, unread: [], reacts: true }
    : undefined;
}

/** What asks for something does not only react, however short it is: "what's a good number for CPU", "now I also want a form" */
const ASKS_FOR =
  /^\W*(?:(?:and|so|but|ok) )*(?:what(?:['’]?s| is| are) an?|which|where (?:do|can|is|are)|how (?:do|can|to|much|many|long|often|big)|(?:can|could|should|must|do) (?:i|we)|does it|is there)\b|\b(?:i|we) (?:(?:now|also|still) )*(?:want|need|would like|wanna) (?!to (?:say|thank)\b)/i;

/** Whether a line names something, and nothing that the line before was about. */
function namesOther(line: string, about: readonly string[], names: TopicNames): boolean {
  const named = names.spot(line).map(({ topic }) => shortNameOf(topic));
  return named.length > 0 && !named.some((name) => about.includes(name));
}

/**
 * What a line wants behind an opening that only reacts: "ty. does API Gateway throttle?", "it works! but now the calls time out".
 * @returns undefined if it opens with no reaction, or wants nothing
 */
export function behindReaction(line: string, knowledge: Knowledge): string | undefined {
  const { names, textModels } = knowledge;
  const turnOf = (text: string) => turnKindOf(text, names, textModels);
  const thanked = ASKED_BEHIND.exec(line);
  const [, asked] = thanked ?? [];
  // "It still dies, thanks. What is the default": what stands before is told, too.
  const isToldBefore = analyze(line.slice(0, thanked?.index)).length > 0;
  if (asked !== undefined && !isToldBefore && analyze(asked).length > 0) return asked;
  const [opening = '', ...more] = line.trim().split(/(?<=[!.,])\s+/);
  const rest = more.join(' ').replace(NEXT_QUESTION, '');
  // "Worked!! But today it is dead again" objects, however glad it sounds.
  const isMere = turnOf(line) !== undefined && !opensWithBut(rest) && !ASKS_FOR.test(rest);
  if (analyze(rest).length === 0 || isMere) return undefined;
  // "Back to Virginia. Just one task": what changes a price must not be left out.
  const isSentence =
    !opening.endsWith(',') &&
    turnOf(opening) === 'reaction' &&
    readEntities(opening, knowledge).entities.every(({ kind }) => JOINING.includes(kind));
  return isSentence || MERE.has(answerToSaid(opening, knowledge)?.reacts) ? rest : undefined;
}

/** "Thank you 🎉 does the gateway cost me now": a question behind thanks or a smile, without a full stop. */
const ASKED_BEHIND = new RegExp(
  `(?:\\bthank(?:s| you| u)?(?: so much| a lot)?|\\bthx|\\bty|\\p{Extended_Pictographic}\\uFE0F?)[\\s!.,)]+((?:and |but |so |btw |also )?(?:${QUESTION_WORDS})\\b.+)$`,
  'iu',
);
const NEXT_QUESTION =
  /^(?:(?:the )?(?:next|another|one more|last)(?: (?:one|question|thing))?|question|ps|p\.s\.)\s*[:,]\s*/i;

/** A conclusion such as "so it warms my function up" may be wrong, and wants an answer; "so that's why it was slow" is none. */
const CONCLUDES =
  /^\W*(?:(?:ok|okay|k|a+h+|o+h+|good|great|nice|right|cool|alright|got it|i see)\W+)*(?:so|then|that means|which means|meaning|in other words)\b(?! (?:that['’]?s|that (?:is|was)|this (?:is|was)) (?:why|what|how)\b)/i;

/** The answer to what is said to the bot, whatever came before it: "thanks", "that is wrong"; undefined if the line is not. */
function answerToSaid(line: string, { findItself }: Knowledge): OwnAnswer | undefined {
  const { answer, likeness = 0 } = findItself(line) ?? {};
  // "Perfect thank you so much, that was it!!" is in no list, and yet mere talk.
  const isMereTalk = likeness >= THRESHOLDS.ownBeside && findItself.talk(line) >= THRESHOLDS.onlyTalk;
  return isMereTalk || likeness >= THRESHOLDS.ownWording ? answer : undefined;
}

/** Whether no word of a line is known. */
export function hasNoKnownWord(line: string, { lexicon: { vocabulary } }: Knowledge): boolean {
  const words = tokenize(line).filter((word) => !STOP_WORDS.has(word));
  const isKnown = (word: string): boolean =>
    /\d/.test(word) || vocabulary.knows(stemOf(word)) || isEverydayWord(word) || vocabulary.correct(word) !== undefined;
  return words.length > 0 && !words.some(isKnown);
}

/** Whether a line is said to the bot, whatever came before. Behind an answer from the notes, "how do I start?" is asked about that. */
export function isSaidToBot(line: string, answer: Answer | undefined, knowledge: Knowledge): boolean {
  const said = answerToSaid(line, knowledge);
  const isClear =
    said?.reacts !== undefined || analyze(line).length === 0 || knowledge.findItself.talk(line) >= THRESHOLDS.talk;
  const isOfThings = answer !== undefined && (FROM_NOTES.has(answer.kind) || answer.kind === 'exam');
  return said !== undefined && (isClear || !isOfThings);
}
