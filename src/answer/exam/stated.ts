import type { Knowledge } from '../../knowledge/knowledge.js';
import { analyze, type Term, uniqueByStem } from '../../language/tokenize.js';
import type { Entry } from '../../notes/entries.js';
import type { ExamOption } from '../../understand/exam-question.js';
import type { Understood } from '../../understand/understood.js';

/** An option that a statement of the notes names alone among all options. */
export interface Stated {
  readonly option: ExamOption;
  readonly entry: Entry;
}

const FIGURE = /^\$?\d[\d.,]*$/;
const DENIES = /\b(?:no|not|never|nor|neither|cannot|without|except)\b|n['’]t\b/i;
const MOST_ENTRIES = 3;
/** Share of an option's own words, by weight, that a statement must hold; of every other option's it may hold so much. */
const HELD = 0.99;
const HELD_OF_OTHERS = 0.34;
const NUMBERS: Readonly<Record<string, string>> = {
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  ten: '10',
};

/**
 * The option that a statement about the question holds and that no other option shares: figures with their unit to the digit,
 * words all but wholly and only where nothing is denied.
 */
export function statedOption(
  stem: Understood,
  options: readonly ExamOption[],
  knowledge: Knowledge,
): Stated | undefined {
  const figures = options.map(({ text }) => figureOf(text));
  const byFigures = figures.every((figure) => figure !== undefined);
  const own = ownWords(stem, options);
  for (const entry of sureEntries(stem, knowledge)) {
    const { text } = entry.statement;
    const holds = byFigures
      ? figures.map((figure) => (` ${plain(text)} `.includes(` ${figure} `) ? 1 : 0))
      : shares(own, text, knowledge);
    if (!byFigures && DENIES.test(text)) continue;
    const held = holds.filter((share) => share >= HELD).length;
    const clear = holds.filter((share) => share > HELD_OF_OTHERS).length;
    const option = options[holds.findIndex((share) => share >= HELD)];
    if (held === 1 && clear === 1 && option) return { option, entry };
  }
  return undefined;
}

/** The likeliest statements that are surely about the question. */
export function sureEntries(stem: Understood, { retriever, boundaries }: Knowledge): readonly Entry[] {
  return retriever(stem)
    .candidates.filter(({ probability }) => probability >= boundaries.sure)
    .flatMap(({ said }) => (said.kind === 'entry' ? [said.entry] : []))
    .slice(0, MOST_ENTRIES);
}

/** "10,240 MB", "2 minutes": a number with its unit, in one spelling; none where an option says more or less than that. */
function figureOf(text: string): string | undefined {
  const [amount = '', unit = '', ...more] = plain(text).split(' ');
  return FIGURE.test(amount) && more.length === 0 ? `${amount} ${unit}`.trim() : undefined;
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/(?<=\d),(?=\d{3}\b)/g, '')
    .replace(/(?<=\d)(?=[a-z])/g, ' ')
    .replace(/[^\p{L}\p{N}.$]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => NUMBERS[word] ?? word.replace(/^(second|minute|hour|day|month|year|week)s$/, '$1'))
    .join(' ');
}

/** The words of each option that stand neither in the question nor in any other option. */
function ownWords({ text }: Understood, options: readonly ExamOption[]): readonly (readonly Term[])[] {
  const asked = new Set(analyze(text).map(({ stem }) => stem));
  const words = options.map((option) => uniqueByStem(analyze(option.text)));
  return words.map((mine, at) =>
    mine.filter(
      ({ stem }) =>
        !asked.has(stem) && !words.some((other, place) => place !== at && other.some((one) => one.stem === stem)),
    ),
  );
}

function shares(own: readonly (readonly Term[])[], text: string, { index }: Knowledge): readonly number[] {
  const said = new Set(analyze(text).map(({ stem }) => stem));
  return own.map((words) => {
    const total = words.reduce((sum, word) => sum + index.weight(word), 0);
    const held = words.reduce((sum, word) => sum + (said.has(word.stem) ? index.weight(word) : 0), 0);
    return total === 0 ? 0 : held / total;
  });
}
