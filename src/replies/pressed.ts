import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { readRound, writeRound } from '../study/round.js';
import { EMPTY_WORDS, PLACES, QUIZ_WISHES, type QuizWish, YES_OR_NO } from './quiz-words.js';
import type { ReplyBody } from './reply.js';

/** "B", "b)", "(B)" and "B." */
const MARKS = /^\(\s*|[\s.):]+$/g;
const LETTER = /^[A-Z]$/;
/** The line of a reply that says what a letter stands for: "**B** · 6 vCPUs" */
const OPTION = /^\*\*([A-Z])\*\* · (.+)$/gm;
const MARKDOWN = /[*`\\]/g;

type Button = Pick<APIButtonComponentWithCustomId, 'label' | 'custom_id'>;

/**
 * The line behind a button of a reply that is typed by its label, such as "B", or by its place among the buttons, counted from 1. Below a
 * question of a quiz the text of an option or words of it stand for its letter, and a wish such as "hint" or "skip" for what it asks; below
 * a verdict "next" and "why" stand for their buttons, and "again" asks the same question. Letters have no places where an option begins with a figure, which may be what is meant.
 */
export function pressedLine(
  typed: string,
  { embeds, components }: Pick<ReplyBody, 'embeds' | 'components'>,
): string | undefined {
  const buttons = components.flatMap((row) => row.components);
  const name = bare(typed);
  const labelled = buttons.find(({ label }) => label !== undefined && bare(label) === name);
  if (labelled) return labelled.custom_id;
  const lettered = buttons.filter(({ label = '' }) => LETTER.test(label));
  const [first] = lettered;
  if (first) {
    const options = embeds.flatMap(({ description = '' }) => [...description.matchAll(OPTION)]);
    const letter = letterMeant(
      name,
      options.map(([, mark = '', text = '']) => ({ mark, text: bare(text) })),
    );
    return lettered.find(({ label }) => label === letter)?.custom_id ?? wishedOf(first.custom_id, wishIn(typed));
  }
  const isVerdict = buttons.some(({ custom_id }) => custom_id.startsWith('/quiz report:'));
  return buttons[Number(name) - 1]?.custom_id ?? (isVerdict ? afterVerdict(buttons, wishIn(typed)) : undefined);
}

/** Whether a reply is a question of a quiz or the verdict on one. */
export function isOfQuiz({ components }: Pick<ReplyBody, 'components'>): boolean {
  return components.some((row) => row.components.some(({ custom_id }) => /^\/\w+ (?:answer|report):/.test(custom_id)));
}

/** What goes on with a quiz once something else has been said since: a letter, or to skip. */
export function resumedLine(typed: string, quiz: Pick<ReplyBody, 'embeds' | 'components'>): string | undefined {
  return LETTER.test(bare(typed).toUpperCase()) || wishIn(typed) === 'skip' ? pressedLine(typed, quiz) : undefined;
}

function bare(text: string): string {
  return text.replace(MARKDOWN, '').trim().replace(MARKS, '').toLowerCase();
}

function wordsIn(text: string): readonly string[] {
  return (
    text
      .toLowerCase()
      .replace(/['’]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The letter of the only option that what was typed can mean. */
function letterMeant(
  name: string,
  options: readonly { readonly mark: string; readonly text: string }[],
): string | undefined {
  const exact = options.find(({ mark, text }) => [`${mark.toLowerCase()} · ${text}`, text].includes(name));
  if (exact) return exact.mark;
  const said = wordsIn(name).filter((word) => !EMPTY_WORDS.has(word));
  const [only, ...others] = said;
  if (only === undefined) return undefined;
  const phrase = said.join(' ');
  const letter = options.find(({ mark }) => others.length === 0 && mark.toLowerCase() === only);
  if (letter) return letter.mark;
  const place = options.some(({ text }) => /^\W*\d/.test(text))
    ? -1
    : PLACES.findIndex((words) => words.includes(phrase));
  if (place >= 0) return options[Math.min(place, only === 'last' ? options.length - 1 : place)]?.mark;
  // A figure may be a place or a part of one option, and nobody knows which.
  if (/^\d+$/.test(phrase)) return undefined;
  const meant = Object.keys(YES_OR_NO).find((word) => YES_OR_NO[word]?.includes(phrase)) ?? phrase;
  const begun = options.filter(({ text }) => wordsIn(text).join(' ').startsWith(meant));
  const held = options.filter(({ text }) => said.every((word) => wordsIn(text).includes(word)));
  return (begun.length === 1 ? begun : held.length === 1 ? held : [])[0]?.mark;
}

const WISH_WORDS: ReadonlySet<string> = new Set(
  Object.values(QUIZ_WISHES).flatMap((phrases) => phrases.flatMap(wordsIn)),
);

function wishIn(typed: string): QuizWish | undefined {
  const words = wordsIn(typed);
  const telling = words.filter((word) => word !== 'a' && word !== 'an' && !EMPTY_WORDS.has(word));
  const said = [words, telling].map((some) => some.join(' '));
  const wishes = Object.keys(QUIZ_WISHES) as QuizWish[];
  const exact = wishes.find((wish) => QUIZ_WISHES[wish].some((phrase) => said.includes(phrase)));
  if (exact || telling.length === 0 || !telling.every((word) => WISH_WORDS.has(word))) return exact;
  // "No idea, tell me": two wishes, of which one says enough.
  return wishes.find((wish) => QUIZ_WISHES[wish].some((phrase) => ` ${said[0]} `.includes(` ${phrase} `)));
}

/** What is wished of a question, as the line of one of its letters with the wish in the letter's place. */
function wishedOf(line: string, wish: QuizWish | undefined): string | undefined {
  if (wish === 'repeat') return line.replace(/ (?:answer|pick):\S+/g, '');
  if (wish === undefined || wish === 'next') return undefined;
  return line.replace(/ pick:\S+/, ` pick:${wish}`);
}

/** The buttons that a wish stands for below a verdict, by how they begin; the first that is there counts. */
const AFTER_VERDICT: Readonly<Record<QuizWish, readonly string[]>> = {
  next: ['Next', 'Another', 'A quiz'],
  skip: ['Next', 'Another', 'A quiz'],
  repeat: ['Again', 'Another', 'Next'],
  reveal: ['Explain'],
  hint: ['Explain'],
};

function afterVerdict(buttons: readonly Button[], wish: QuizWish | undefined): string | undefined {
  const again = wish === 'repeat' ? askedBefore(buttons) : undefined;
  if (again !== undefined) return again;
  const starts = wish === undefined ? [] : AFTER_VERDICT[wish];
  return starts.flatMap((start) => buttons.filter(({ label }) => label?.startsWith(start)))[0]?.custom_id;
}

/** What asks the question again that was just answered, while its round goes on: the place before that of the next one. */
function askedBefore(buttons: readonly Button[]): string | undefined {
  const [, text = ''] = buttons.flatMap(({ custom_id }) => ROUND.exec(custom_id) ?? []);
  const round = readRound(text);
  return round && round.at > 0 ? `/quiz round:${writeRound({ ...round, at: round.at - 1 })}` : undefined;
}
const ROUND = /^\/quiz round:(\S+)$/;
