import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { readRound, writeRound } from '../study/round.js';
import { FILLER_WORDS, POSITIONS, QUIZ_WISHES, type QuizWish, YES_OR_NO } from './quiz-words.js';
import type { ReplyBody } from './reply.js';

/** Marks around a letter: "b)", "(B)" and "B." */
const MARKS = /^\(\s*|[\s.):]+$/g;
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
 * text of an option, or words of it, stand for its letter, and wishes such as "hint" or "skip" work; below a verdict "next" and "why" stand
 * for their buttons, and "again" repeats the question. Letters have no positions if an option begins with a number, which may be meant.
 */
export function pressedLine(typed: string, { embeds, components }: Body): string | undefined {
  const buttons = components.flatMap((row) => row.components);
  const name = normalize(typed);
  const labelled = buttons.find(({ label }) => label !== undefined && normalize(label) === name);
  if (labelled) return labelled.custom_id;
  const lettered = buttons.filter(({ label = '' }) => LETTER.test(label));
  const [first] = lettered;
  if (first) {
    const options = embeds
      .flatMap(({ description = '' }) => [...description.matchAll(OPTION)])
      .map(([, letter = '', text = '']) => ({ letter, text: normalize(text) }));
    const letter = letterFor(name, options);
    return lettered.find(({ label }) => label === letter)?.custom_id ?? wishLine(first.custom_id, wishIn(typed));
  }
  const isVerdict = buttons.some(({ custom_id }) => custom_id.startsWith('/quiz report:'));
  return buttons[Number(name) - 1]?.custom_id ?? (isVerdict ? lineAfterVerdict(buttons, wishIn(typed)) : undefined);
}

/** Whether a reply is a quiz question or the verdict on one. */
export function isOfQuiz({ components }: Pick<ReplyBody, 'components'>): boolean {
  return components.some((row) => row.components.some(({ custom_id }) => /^\/\w+ (?:answer|report):/.test(custom_id)));
}

/** The line that continues a quiz after other exchanges: only letters and "skip" do. */
function resumedLine(typed: string, quiz: Body): string | undefined {
  return LETTER.test(normalize(typed).toUpperCase()) || wishIn(typed) === 'skip' ? pressedLine(typed, quiz) : undefined;
}

/** The line that a typed text stands for: of a button of the last reply, of the last quiz question, or the text itself. */
export function lineMeant(typed: string, last: Body | undefined, quiz: Body | undefined): string {
  return (last && pressedLine(typed, last)) ?? (quiz && resumedLine(typed, quiz)) ?? typed;
}

function normalize(text: string): string {
  return text.replace(MARKDOWN, '').trim().replace(MARKS, '').toLowerCase();
}

function wordsIn(text: string): readonly string[] {
  const words = text.toLowerCase().replace(/['’]/g, '');
  return words.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The letter of the only option that a text can stand for. */
function letterFor(name: string, options: readonly Option[]): string | undefined {
  const exact = options.find(({ letter, text }) => [`${letter.toLowerCase()} · ${text}`, text].includes(name));
  if (exact) return exact.letter;
  const words = wordsIn(name).filter((word) => !FILLER_WORDS.has(word));
  const [first, ...others] = words;
  if (first === undefined) return undefined;
  const phrase = words.join(' ');
  const lettered = options.find(({ letter }) => others.length === 0 && letter.toLowerCase() === first);
  if (lettered) return lettered.letter;
  const position = options.some(({ text }) => /^\W*\d/.test(text))
    ? -1
    : POSITIONS.findIndex((names) => names.includes(phrase));
  if (position >= 0) return options[Math.min(position, first === 'last' ? options.length - 1 : position)]?.letter;
  // A number may be a position or part of an option.
  if (/^\d+$/.test(phrase)) return undefined;
  const beginning = Object.keys(YES_OR_NO).find((word) => YES_OR_NO[word]?.includes(phrase)) ?? phrase;
  const starting = options.filter(({ text }) => wordsIn(text).join(' ').startsWith(beginning));
  const containing = options.filter(({ text }) => words.every((word) => wordsIn(text).includes(word)));
  return [starting, containing].find(({ length }) => length === 1)?.[0]?.letter;
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

/** The line of a wish below a question, made from the line of one of its letters. */
function wishLine(line: string, wish: QuizWish | undefined): string | undefined {
  if (wish === 'repeat') return line.replace(/ (?:answer|pick):\S+/g, '');
  if (wish === undefined || wish === 'next') return undefined;
  return line.replace(/ pick:\S+/, ` pick:${wish}`);
}

/** The beginnings of the buttons that a wish stands for below a verdict, in order of preference. */
const AFTER_VERDICT: Readonly<Record<QuizWish, readonly string[]>> = {
  next: ['Next', 'Another', 'A quiz'],
  skip: ['Next', 'Another', 'A quiz'],
  repeat: ['Again', 'Another', 'Next'],
  reveal: ['Explain'],
  hint: ['Explain'],
};

function lineAfterVerdict(buttons: readonly Button[], wish: QuizWish | undefined): string | undefined {
  if (wish === undefined) return undefined;
  const repeated = wish === 'repeat' ? previousQuestion(buttons) : undefined;
  if (repeated !== undefined) return repeated;
  return AFTER_VERDICT[wish].flatMap((start) => buttons.filter(({ label }) => label?.startsWith(start)))[0]?.custom_id;
}

/** While a round goes on: the line of the question before the next one, which was just answered. */
function previousQuestion(buttons: readonly Button[]): string | undefined {
  const [, text = ''] = buttons.flatMap(({ custom_id }) => /^\/quiz round:(\S+)$/.exec(custom_id) ?? []);
  const round = readRound(text);
  return round && round.at > 0 ? `/quiz round:${writeRound({ ...round, at: round.at - 1 })}` : undefined;
}
