import { STOP_WORDS } from '../../src/language/stop-words.js';

/** A typing habit that authors do not have. */
export interface Distortion {
  readonly name: string;
  readonly apply: (question: string) => string;
}

const OPENINGS = [
  'hey quick question, ',
  'sorry noob here, ',
  'hi all, does anybody know, ',
  'ok so basically ',
  'hmm i was wondering, ',
];
const ENDINGS = [' thanks a lot', ' pls help', ' ?? im lost', ' asking for a friend lol', ' my exam is tomorrow'];
const SHORTEST_MISTYPED = 5;

/** Deterministic: the question seeds the random numbers. */
export const DISTORTIONS: readonly Distortion[] = [
  { name: 'a typo', apply: (question) => onWords(question, mistypeOne) },
  { name: 'filler words', apply: (question) => onWords(question, surround) },
  { name: 'keywords only', apply: (question) => onWords(question, keywords) },
  {
    name: 'no capitals or marks',
    apply: (question) => onWords(question, (text) => text.toLowerCase().replace(/[?!.,;:'"]+(?=\s|$)/g, '')),
  },
];

/** Distorts the words, not the name of the command. */
function onWords(question: string, change: (text: string) => string): string {
  const command = /^\/\w+ /.exec(question)?.[0] ?? '';
  return command + change(question.slice(command.length));
}

/** Swaps, drops, doubles or replaces a letter inside a longer word. */
function mistypeOne(text: string): string {
  const next = randomFrom(text);
  const words = text.split(' ');
  const long = words.flatMap((word, index) =>
    /^[A-Za-z]+$/.test(word) && word.length >= SHORTEST_MISTYPED ? [index] : [],
  );
  const chosen = long[next(long.length)];
  if (chosen === undefined) return text;
  return words.map((word, index) => (index === chosen ? mistype(word, next) : word)).join(' ');
}

function mistype(word: string, next: (below: number) => number): string {
  const at = 1 + next(word.length - 2);
  const [before, letter, after, rest] = [word.slice(0, at), word[at] ?? '', word[at + 1] ?? '', word.slice(at + 2)];
  const other = 'abcdefghijklmnopqrstuvwxyz'[next(26)] ?? 'e';
  const middles = [after + letter, after, letter + letter + after, other + after];
  return `${before}${middles[next(4)] ?? letter + after}${rest}`;
}

function surround(text: string): string {
  const next = randomFrom(text);
  return `${OPENINGS[next(OPENINGS.length)]}${text}${ENDINGS[next(ENDINGS.length)]}`;
}

function keywords(text: string): string {
  const kept = text.split(' ').filter((word) => !STOP_WORDS.has(word.toLowerCase().replace(/[^a-z]/g, '')));
  return kept.length > 1 ? kept.join(' ') : text;
}

/** Random numbers below a bound, from a linear congruential generator seeded with the text. */
function randomFrom(text: string): (below: number) => number {
  let state = [...text].reduce((hash, letter) => (hash * 31 + (letter.codePointAt(0) ?? 0)) % 2_147_483_647, 7);
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return below <= 0 ? 0 : state % below;
  };
}
