import { FILLER_WORDS, POSITIONS, wordsIn, YES_OR_NO } from './quiz-words.js';

interface Option {
  readonly letter: string;
  readonly text: string;
}

/** The letter of the only option that a text can stand for, or a letter that no option has. */
export function letterFor(name: string, options: readonly Option[]): string | undefined {
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
