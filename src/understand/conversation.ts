import { isComparisonLine } from '../language/sides.js';
import type { TopicNames } from '../language/topic-names.js';
import { readExamQuestion } from './exam-question.js';
import { asksAboutAnswer, asksForMore, type FollowUp, parseFollowUp, soundsLikeFollowUp } from './follow-up.js';

/** Joins a line to the follow-up behind it: a conversation is one text. A figure dash, because members type the others. */
export const TURN_SEPARATOR = ' ‒ ';

/** Joins a line that got a price, a recommendation or a comparison, or an exam question, to what was asked about it, so that the next line can still change it. */
const KEPT_SEPARATOR = ' ⟶ ';

/** Joins a price request to the one that was made of it, so that the next line can take the change back. */
const CHANGED_SEPARATOR = ' ⤳ ';

/** Marks the line before the last subject, to which "the first one" goes back. */
const EARLIER_MARK = '⇠ ';

/** A context, and the line to go back to, if the last line changed one. */
export function splitChanged(context: string): { readonly undone?: string; readonly now: string } {
  const at = context.indexOf(CHANGED_SEPARATOR);
  return at < 0
    ? { now: context }
    : { undone: context.slice(0, at), now: context.slice(at + CHANGED_SEPARATOR.length) };
}

/** A context whose last change can be taken back. */
export function behindChanged(undone: string, now: string): string {
  return [undone, now].join(CHANGED_SEPARATOR);
}

/** The context of the next line: what was priced, recommended, compared or pasted, and the last line behind it. */
export interface ConversationContext {
  readonly kept?: string;
  /** An exam question as it was pasted, and as a fact of it was changed last. */
  readonly exams: readonly string[];
  readonly last: string;
  /** The command that compares what was compared last. */
  readonly compared?: string;
  /** The line that was asked before the last one began with another subject. */
  readonly earlier?: string;
  /** What was priced before the last line changed it. */
  readonly undone?: string;
}

/** The parts of a context as `behindKept` joins them; any other line is the last one. */
export function splitKept(context: string): ConversationContext {
  const { undone, now } = splitChanged(context);
  const parts = now.split(KEPT_SEPARATOR);
  const before = parts.slice(0, -1);
  const compared = before.find(isComparisonLine);
  const marked = before.find((part) => part.startsWith(EARLIER_MARK));
  const exams = parts.filter((part) => part !== marked && readExamQuestion(part) !== undefined);
  const kept = before.find((part) => part !== compared && part !== marked && !exams.includes(part));
  return {
    exams,
    last: parts.at(-1) ?? now,
    ...(kept === undefined ? {} : { kept }),
    ...(compared === undefined ? {} : { compared }),
    ...(marked === undefined ? {} : { earlier: marked.slice(EARLIER_MARK.length) }),
    ...(undone === undefined ? {} : { undone }),
  };
}

/** The parts of a context without what was only asked about an answer at its end: "what does that mean?" changes no subject. */
export function withoutAskedAbout(context: ConversationContext): ConversationContext {
  const [first = '', ...followUps] = context.last.split(TURN_SEPARATOR);
  const end = followUps.findLastIndex((line) => !asksAboutAnswer(line));
  return { ...context, last: [first, ...followUps.slice(0, end + 1)].join(TURN_SEPARATOR) };
}

/** A line of a context as the one before the last subject. */
export function asEarlier(line: string): string {
  return EARLIER_MARK + line;
}

/** A context in which other lines stay beside the last one. */
export function behindKept(kept: readonly string[], last: string): string {
  return [...kept, last].join(KEPT_SEPARATOR);
}

/** Follow-ups between the first and the last line, besides those that ask for more. */
const MOST_BETWEEN = 1;
/** After asking for more this often, there is no more. */
const MOST_MORE = 10;
/** Characters of the part before a follow-up; longer stories are replaced by their subject. */
const LONGEST_BEFORE = 200;
const END_OF_SENTENCE = /[\s.!?…]+$/;

/** Characters of the line before a follow-up as it is quoted. */
const LONGEST_QUOTED = 60;

/** A line of a conversation. */
export interface ConversationLine {
  /** With all lines before it. */
  readonly line: string;
  /** Missing for the first line. */
  readonly followUp?: FollowUp;
}

/** The lines of a conversation, in order; only one for a text that was typed as a whole. */
export function splitConversation(text: string, names: TopicNames): readonly ConversationLine[] {
  const at = text.lastIndexOf(TURN_SEPARATOR);
  if (at <= 0) return [{ line: text }];
  const before = text.slice(0, at);
  // `joinTurns` makes no more parts than this.
  const [, ...between] = before.split(TURN_SEPARATOR);
  const isLonger = between.length > MOST_MORE || between.filter((line) => !asksForMore(line)).length > MOST_BETWEEN;
  if (isLonger) return [{ line: text }];
  const followUp = parseFollowUp(text.slice(at + TURN_SEPARATOR.length), names);
  return followUp && soundsLikeFollowUp(followUp, before)
    ? [...splitConversation(before, names), { line: text, followUp }]
    : [{ line: text }];
}

/**
 * Adds a follow-up to a conversation. Of a longer one only the first line and the last follow-up stay, with each request for more since.
 * @param subjects stand in for a command or a long line
 */
export function joinTurns(conversation: string, subjects: readonly string[], line: string): string {
  const [first = '', ...followUps] = conversation.replace(END_OF_SENTENCE, '').split(TURN_SEPARATOR);
  const last = followUps.findLastIndex((one) => !asksForMore(one));
  const kept = followUps.slice(asksForMore(line) ? Math.max(last, 0) : -1).slice(0, MOST_MORE);
  const before = [first, ...kept].join(TURN_SEPARATOR);
  const isPlain = !before.startsWith('/') && before.length <= LONGEST_BEFORE;
  return [isPlain ? before : subjects.slice(0, 2).join(', '), line].join(TURN_SEPARATOR);
}

/** The first line of a conversation, without the end of its sentence. */
export function openingOf(conversation: string): string {
  const [first = ''] = conversation.split(TURN_SEPARATOR);
  return first.replace(END_OF_SENTENCE, '');
}

/** A conversation as it is quoted: the last line and the one before, cut if it is long. What is left out is marked by an ellipsis. */
export function lastTurns(conversation: string): string {
  const turns = conversation.split(TURN_SEPARATOR);
  const last = turns.pop() ?? '';
  const before = turns.pop();
  if (before === undefined) return last;
  const short = before.length > LONGEST_QUOTED ? `${before.slice(0, LONGEST_QUOTED).trimEnd()}…` : before;
  return [...(turns.length > 0 ? ['…'] : []), short, last].join(TURN_SEPARATOR);
}
