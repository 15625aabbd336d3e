import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { readRound, writeRound } from '../study/round-code.js';
import { FILLER_WORDS, POSITIONS, QUIZ_WISHES, type QuizWish, YES_OR_NO } from './quiz-words.js';
import type { ReplyBody } from './reply.js';

/** Marks around a letter or label: "b)", "(B)", "B." and "Something else?". */
const MARKS = /^\(\s*|[\s.):?!]+$/g;
const LETTER = /^[A-Z]$/;
/** The line of an option: "**B** · 6 vCPUs" */
const OPTION = /^\*\*([A-Z])\*\* · (.+)$/gm;
const MARKDOWN = /[*`\\]/g;

type Body = Pick<ReplyBody, 'embeds' | 'components'>;
type Button = Pick<APIButtonComponentWithCustomId, 'label' | 'custom_id'>;
interface Option {
  readonly letter: string;
  readonly text: string;
}

/**
 * The line of the button that a typed text stands for, by its label ("B") or its position, counted from 1. Below a quiz question the
 * text of an option, or words of it, stand for its letter, and wishes such as "hint" or "skip" work; below a verdict "next" and "explain"
 * stand for their buttons, "again" repeats the question, and "why" or another letter shows its solution. Letters have no positions if an
 * option begins with one of these numbers, which may be meant.
 */
export function pressedLine(typed: string, { embeds, components }: Body): string | undefined {
  const buttons = buttonsOf({ components });
  const name = normalize(typed);
  const labelled = lineLabelled(typed, buttons);
  if (labelled !== undefined) return labelled;
  const lettered = buttons.filter(({ label = '' }) => LETTER.test(label));
  const [first] = lettered;
  if (first) {
    const options = embeds
      .flatMap(({ description = '' }) => [...description.matchAll(OPTION)])
      .map(([, letter = '', text = '']) => ({ letter, text: normalize(text) }));
    const letter = letterFor(name, options);
    return (
      lettered.find(({ label }) => label === letter)?.custom_id ??
      lineBelowQuestion(first.custom_id, wishIn(typed) ?? letter)
    );
  }
  return buttons[Number(name) - 1]?.custom_id ?? lineBelowVerdict(buttons, wishIn(typed) ?? letterFor(name, []));
}

function lineLabelled(typed: string, buttons: readonly Button[]): string | undefined {
  const name = normalize(typed);
  return buttons.find(({ label }) => label !== undefined && normalize(label) === name)?.custom_id;
}

/** Whether a reply is a quiz question or the verdict on one, and not a question back about a report. */
export function isOfQuiz({ components }: Pick<ReplyBody, 'components'>): boolean {
  return buttonsOf({ components }).some(({ custom_id }) => /^\/\w+ (?:answer:|report:\S+$)/.test(custom_id));
}

/** A reply of the bot, and the kind of its answer. */
interface Replied {
  readonly reply: Body;
  readonly kind: string;
}

/**
 * The line that a typed text stands for: of a button of the last reply, of the last quiz question, of a button further up by its whole
 * label, or the text itself, as always for a command. After another answer only letters and "skip" continue the quiz; after a line without
 * one, it is still what the member is at.
 * @param earlier replies that are still in view, the newest first
 */
export function lineMeant(
  typed: string,
  last: Replied | undefined,
  quiz: Body | undefined,
  earlier: readonly Body[] = [],
): string {
  if (typed.trimStart().startsWith('/')) return typed;
  // Behind what a button of the quiz answers, such as "Reported", the round goes on.
  const isForQuiz =
    last?.kind === 'unknown' ||
    last?.kind === 'notice' ||
    LETTER.test(normalize(typed).toUpperCase()) ||
    wishIn(typed) === 'skip';
  return (
    (last && pressedLine(typed, last.reply)) ??
    (quiz && isForQuiz ? pressedLine(typed, quiz) : undefined) ??
    lineLabelled(typed, withoutOlderVerdicts(earlier).flatMap(buttonsOf)) ??
    typed
  );
}

/** Without the verdicts before the newest one: "I guessed" below a wrong answer is not said of the right one before it. */
function withoutOlderVerdicts(replies: readonly Body[]): readonly Body[] {
  const isVerdict = (reply: Body): boolean =>
    buttonsOf(reply).some(({ custom_id }) => /^\/quiz report:\S+$/.test(custom_id));
  const newest = replies.find(isVerdict);
  return replies.filter((reply) => reply === newest || !isVerdict(reply));
}

function buttonsOf({ components }: Pick<Body, 'components'>): readonly Button[] {
  return components.flatMap((row) => row.components);
}

function normalize(text: string): string {
  return text.replace(MARKDOWN, '').trim().replace(MARKS, '').toLowerCase();
}

function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().replace(/['’]/g, '');
  return words.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The letter of the only option that a text can stand for, or a letter that no option has. */
function letterFor(name: string, options: readonly Option[]): string | undefined {
  const exact = options.find(({ letter, text }) => [`${letter.toLowerCase()} · ${text}`, text].includes(name));
  if (exact) return exact.letter;
  const words = wordsIn(name).filter((word) => !FILLER_WORDS.has(word));
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  const phrase = words.join(' ');
  const lettered = options.find(({ letter }) => others.length === 0 && letter.toLowerCase() === first);
  if (lettered) return lettered.letter;
  const position = options.some(({ text }) => isPosition(text, options.length))
    ? -1
    : POSITIONS.findIndex((names) => names.includes(phrase));
  if (position >= 0) return options[Math.min(position, first === 'last' ? options.length - 1 : position)]?.letter;
  // A number may be a position or part of an option.
  if (/^\d+$/.test(phrase)) return undefined;
  const beginning = Object.keys(YES_OR_NO).find((word) => YES_OR_NO[word]?.includes(phrase)) ?? phrase;
  const starting = options.filter(({ text }) => wordsIn(text).join(' ').startsWith(beginning));
  const containing = options.filter(({ text }) => words.every((word) => wordsIn(text).includes(word)));
  const [only] = [starting, containing].find(({ length }) => length === 1) ?? [];
  return only?.letter ?? (/^[a-z]$/.test(phrase) ? phrase.toUpperCase() : undefined);
}

/** Whether an option begins with a number that may be taken for a position: "3 GiB", but not "50 GiB" or "$0.056". */
function isPosition(text: string, count: number): boolean {
  const number = Number(/^\W*(\d+(?:\.\d+)?)/.exec(text)?.[1]);
  return number >= 1 && number <= count;
}

const WISHES = Object.keys(QUIZ_WISHES) as QuizWish[];
const WISH_WORDS = new Set(WISHES.flatMap((wish) => QUIZ_WISHES[wish].flatMap(wordsIn)));

function wishIn(typed: string): QuizWish | undefined {
  const words = wordsIn(typed);
  const keywords = words.filter((word) => word !== 'a' && word !== 'an' && !FILLER_WORDS.has(word));
  const wishWith = (isIn: (phrase: string) => boolean) => WISHES.find((wish) => QUIZ_WISHES[wish].some(isIn));
  const whole = words.join(' ');
  const exact = wishWith((phrase) => phrase === whole || phrase === keywords.join(' '));
  if (exact || keywords.length === 0 || !keywords.every((word) => WISH_WORDS.has(word))) return exact;
  // "No idea, tell me" holds two wishes.
  return wishWith((phrase) => ` ${whole} `.includes(` ${phrase} `));
}

/** The line of a wish or of an unknown letter below a question, made from the line of one of its letters. */
function lineBelowQuestion(line: string, meant: string | undefined): string | undefined {
  if (meant === 'repeat') return line.replace(/ (?:answer|pick):\S+/g, '');
  if (meant === undefined || meant === 'next') return undefined;
  const pick = meant === 'why' || meant === 'explain' ? 'reveal' : meant.toLowerCase();
  return line.replace(/ pick:\S+/, ` pick:${pick}`);
}

/** The beginnings of the buttons that a wish stands for below a verdict, in order of preference. */
const BELOW_VERDICT: Readonly<Record<string, readonly string[]>> = {
  next: ['Next', 'Another', 'A quiz'],
  skip: ['Next', 'Another', 'A quiz'],
  repeat: ['Again', 'Another', 'Next'],
  explain: ['Explain'],
  hint: ['Explain'],
};

/** The line of a wish or a letter below a verdict, which is recognised by its button to report the question. */
function lineBelowVerdict(buttons: readonly Button[], meant: string | undefined): string | undefined {
  const [item] = buttons.flatMap(({ custom_id }) => /^\/quiz report:(\S+)/.exec(custom_id)?.[1] ?? []);
  if (meant === undefined || item === undefined) return undefined;
  const repeated = meant === 'repeat' ? previousQuestion(buttons) : undefined;
  if (repeated !== undefined) return repeated;
  const starts = BELOW_VERDICT[meant];
  if (!starts) return `/quiz solution:${item}`;
  return starts.flatMap((start) => buttons.filter(({ label }) => label?.startsWith(start)))[0]?.custom_id;
}

/** While a round goes on: the line of the question before the next one, which was just answered. */
function previousQuestion(buttons: readonly Button[]): string | undefined {
  const [, text = ''] = buttons.flatMap(({ custom_id }) => /^\/quiz round:(\S+)$/.exec(custom_id) ?? []);
  const round = readRound(text);
  return round && round.at > 0 ? `/quiz round:${writeRound({ ...round, at: round.at - 1 })}` : undefined;
}
