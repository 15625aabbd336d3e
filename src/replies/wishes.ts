import { readRound, writeRound } from '../study/round-code.js';
import { ENDS_QUIZ, FILLER_WORDS, QUIZ_WISHES, type QuizWish, wordsIn } from './quiz-words.js';
import type { Button } from './reply-buttons.js';

const WISHES = Object.keys(QUIZ_WISHES) as QuizWish[];
const WISH_WORDS = new Set(WISHES.flatMap((wish) => QUIZ_WISHES[wish].flatMap(wordsIn)));

/** What a typed text wishes for, if it is a wish and nothing else. */
export function wishIn(typed: string): QuizWish | undefined {
  const words = wordsIn(typed);
  const keywords = words.filter((word) => word !== 'a' && word !== 'an' && !FILLER_WORDS.has(word));
  const wishWith = (isIn: (phrase: string) => boolean) => WISHES.find((wish) => QUIZ_WISHES[wish].some(isIn));
  const whole = words.join(' ');
  const exact = wishWith((phrase) => phrase === whole || phrase === keywords.join(' '));
  if (exact || keywords.length === 0 || !keywords.every((word) => WISH_WORDS.has(word))) return exact;
  // "No idea, tell me" holds two wishes.
  return wishWith((phrase) => ` ${whole} `.includes(` ${phrase} `));
}

/** Whether a typed text only ends the quiz. */
export function endsQuiz(typed: string): boolean {
  const keywords = wordsIn(typed).filter((word) => word !== 'a' && !FILLER_WORDS.has(word));
  return ENDS_QUIZ.has(keywords.join(' '));
}

/** The line of a wish or of an unknown letter below a question, made from the line of one of its letters. */
export function lineBelowQuestion(line: string, meant: string | undefined): string | undefined {
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
export function lineBelowVerdict(buttons: readonly Button[], meant: string | undefined): string | undefined {
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
