import type { Answer } from '../answer/answer.js';
import { THRESHOLDS } from '../answer/thresholds.js';
import type { Knowledge } from '../knowledge/knowledge.js';
import { STOP_WORDS } from '../language/stop-words.js';
import { stemOf, tokenize } from '../language/tokenize.js';
import { isEverydayWord } from '../language/word-frequency.js';
import type { AfterQuote } from '../pricing/second-line/texts.js';
import { joinTurns, TURN_SEPARATOR } from '../understand/conversation.js';
import { asksForIntent } from '../understand/follow-up.js';
import type { OwnAnswer } from '../understand/itself.js';
import { isConfused, isDoubt, isMereReaction, thanks } from '../understand/reaction.js';
import type { PreviousLine } from '../understand/rewrite-follow-up.js';
import { FROM_NOTES } from './goes-on.js';

/** The intents of follow-up lines that those have who doubt an answer or do not understand it. */
const INTENTS = { doubts: 'really?', confused: 'simpler' } as const;
/** What thanks are answered as, whatever else they say. */
const THANKS = 'thanks';

/**
 * How a line goes on that only reacts to an answer: a doubt gets what was said, confusion plain words, and others a word that fits.
 * @returns undefined if it does not only react
 */
export function reactionTo(
  line: string,
  answer: Answer | undefined,
  { line: before, about }: PreviousLine,
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (line.startsWith('/')) return undefined;
  const { findItself, lexicon } = knowledge;
  const isMere = !hasNoKnownWord(line, knowledge) && isMereReaction(line, lexicon);
  // "Are you sure? My bill says otherwise."
  const [opening = line] = line.split(/(?<=[?!.])\s/);
  const said = answerToSaid(opening, knowledge);
  const own = said ?? (isMere ? findItself.reaction(thanks(line) ? THANKS : line) : undefined);
  const kind = said?.reacts ?? (isDoubt(line) ? 'doubts' : isConfused(line) ? 'confused' : own?.reacts);
  // "In one line please" says itself what is wanted.
  const asksItself = kind === 'confused' && asksForIntent(line);
  const intent = !asksItself && (kind === 'doubts' || kind === 'confused') ? INTENTS[kind] : undefined;
  if (intent && answer?.kind === 'exam') return { line: before + TURN_SEPARATOR + intent, unread: [] };
  if (intent && answer && about.length > 0 && FROM_NOTES.has(answer.kind))
    return { line: joinTurns(before, about, intent), unread: [] };
  return own && isMere ? { line: own.asked[0] ?? line, unread: [], reacts: true } : undefined;
}

/** The answer to what is said to the bot, whatever came before it: "thanks", "that is wrong"; undefined if the line is not. */
export function answerToSaid(line: string, { findItself }: Knowledge): OwnAnswer | undefined {
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
