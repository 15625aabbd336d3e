import { figuresIn, saysSame } from './figures.js';
import { numberOf } from './hash.js';
import { keptByText } from './kept-by-text.js';
import type { Distractor, Proposal } from './proposal.js';
import { stemsOf } from './words.js';

/** The wrong options of a question, or why there are none. */
export type Chosen = { readonly wrong: readonly Distractor[] } | { readonly dropped: string };

/** More candidates than these are not looked at: the makers put the best first. */
const MOST_CANDIDATES = 120;

/**
 * Chooses the wrong options to show: different from each other and from the right one, at least one that repeats as many words of the
 * question as the right one does, and as many of them smaller than the right one as the question's own hash says. So neither the
 * longest, the largest, the middle one nor the one that sounds like the question is the right one more often.
 */
export function chooseWrong(proposal: Proposal): Chosen {
  const { right, wrong, wrongShown } = proposal;
  const different = distinct(wrong.slice(0, MOST_CANDIDATES), right);
  if (different.length < wrongShown) return { dropped: `only ${different.length} wrong options` };
  if (wrongShown === 1) return { wrong: different };
  const repeats = repeatedIn(proposal);
  const most = repeats(right);
  const decoy = most === 0 ? undefined : different.find(({ text }) => repeats(text) >= most);
  if (most > 0 && !decoy) return { dropped: 'the right option alone repeats the words of the question' };
  return { wrong: spreadBySize(decoy, different, proposal) };
}

function distinct(wrong: readonly Distractor[], right: string): readonly Distractor[] {
  const texts = new Set([plain(right)]);
  const figures = [onlyFigure(right)].filter((figure) => figure !== undefined);
  return wrong.filter(({ text }) => {
    const figure = onlyFigure(text);
    const isKnown = texts.has(plain(text)) || (figure && figures.some((other) => saysSame(figure, other)));
    texts.add(plain(text));
    if (figure) figures.push(figure);
    return !isKnown;
  });
}

const plain = keptByText((text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.$%]+/g, ' ')
    .trim(),
);

const LONGEST_FIGURE = 20;

/** The figure that is the whole option. */
function onlyFigure(option: string): ReturnType<typeof figuresIn>[number] | undefined {
  if (option.length > LONGEST_FIGURE || !/^[$\d]/.test(option)) return undefined;
  return figuresIn(option).find(({ text }) => text === option);
}

/** How many words of the question an option repeats, without the name of the note, which tells nothing. */
function repeatedIn({ note, prompt }: Proposal): (option: string) => number {
  const names = stemsOf([note.topic, ...note.aliases].join(' '));
  const asked = stemsOf(prompt);
  return (option) =>
    [...stemsOf(option)].filter((stem) => asked.has(stem) && !names.has(stem) && !/^\d/.test(stem)).length;
}

function spreadBySize(
  decoy: Distractor | undefined,
  options: readonly Distractor[],
  { right, prompt, wrongShown, sizeOf = lengthOf }: Proposal,
): readonly Distractor[] {
  const size = sizeOf(right);
  const isSmaller = ({ text }: Distractor): boolean => sizeOf(text) <= size;
  const smaller = options.filter(isSmaller);
  const larger = options.filter((option) => !isSmaller(option));
  const wanted = numberOf(`${prompt} ${right}`, wrongShown + 1);
  const below = Math.max(Math.min(wanted, smaller.length), wrongShown - larger.length);
  const first = (side: readonly Distractor[], count: number): readonly Distractor[] =>
    decoy && side.includes(decoy) && count > 0
      ? [decoy, ...side.filter((option) => option !== decoy).slice(0, count - 1)]
      : side.slice(0, count);
  const chosen = [...first(smaller, below), ...first(larger, wrongShown - below)];
  // The decoy matters more than the spread.
  return !decoy || chosen.includes(decoy)
    ? chosen
    : [decoy, ...chosen.slice(isSmaller(decoy) ? 0 : 1).slice(0, wrongShown - 1)];
}

function lengthOf(text: string): number {
  return text.length;
}
