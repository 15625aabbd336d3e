import { keptByText } from '../kept-by-text.js';
import { seededNumber } from '../seeded.js';
import { sortedBy } from '../sorted-by.js';
import { stemsOf } from './overlap.js';
import type { Distractor, ProposedItem } from './proposal.js';
import { holdsWord, sharedWords } from './shared-words.js';

/** The wrong options of a question, or why it is dropped. */
export type Chosen = { readonly wrong: readonly Distractor[] } | { readonly dropped: string };

/** Number of wrong options, unless the question names its options itself. */
const SHOWN = 3;
/** Makers put the best candidates first. */
const MAX_CANDIDATES = 120;
/** Minimum wrong options with as strong a hint as the right one: with one, a guess has even chances. */
const HINTED = 2;
const NO_WORDS: ReadonlySet<string> = new Set();

/**
 * Chooses the wrong options: all different, at least one that repeats as many words of the question as the right one,
 * each such word in one of them, and as many smaller ones as a hash of the question says. So neither length, size nor
 * the words of the question reveal the right option.
 */
export function chooseWrong(proposal: ProposedItem): Chosen {
  const { kind, note, right, wrong, wrongShown = SHOWN, prompt, explainedBy = () => NO_WORDS } = proposal;
  const { hintOf = (option) => explainedBy(option).size } = proposal;
  const different = distinct(wrong.slice(0, MAX_CANDIDATES), right);
  if (different.length < wrongShown) return { dropped: `only ${different.length} wrong options` };
  if (wrongShown === 1) return { wrong: different };
  // The note's name reveals nothing, unless the answer is a name.
  const name = kind === 'term' || kind === 'which-service' ? '' : note.topic;
  const repeats = repeatedIn(prompt, name);
  const [most, hint] = [repeats(right), hintOf(right)];
  const wanted = hint > 0 ? HINTED : Math.min(most, 1);
  const hinted = different.filter(({ text }) => repeats(text) >= most && hintOf(text) >= hint).slice(0, wanted);
  if (hinted.length < wanted) return { dropped: 'English alone points to the right option' };
  const explaining = withEveryWord(explainedBy(right), hinted, different, (text, word) => explainedBy(text).has(word));
  const decoys = explaining && withEveryWord(sharedWords(right, prompt, name), explaining, different, holdsWord);
  if (!decoys || decoys.length > SHOWN) return { dropped: 'words of the question stand in the right option alone' };
  const chosen = spreadBySize(decoys, different, proposal);
  return excludesWrong(proposal, chosen)
    ? { dropped: 'a word of the question stands in all wrong options' }
    : { wrong: chosen };
}

/** Whether a word of the question is in all wrong options and not in the right one, which excludes them. */
function excludesWrong({ right, prompt }: ProposedItem, wrong: readonly Distractor[]): boolean {
  const [first = '', ...others] = wrong.map(({ text }) => text);
  return [...sharedWords(first, prompt)].some(
    (word) => others.every((text) => holdsWord(text, word)) && !holdsWord(right, word),
  );
}

/** Wrong options that together hold all these words, so that none of them reveals the right one. */
function withEveryWord(
  words: ReadonlySet<string>,
  first: readonly Distractor[],
  options: readonly Distractor[],
  holds: (text: string, word: string) => boolean,
): readonly Distractor[] | undefined {
  const chosen = [...first];
  for (;;) {
    const left = [...words].filter((word) => !chosen.some(({ text }) => holds(text, word)));
    if (left.length === 0) return chosen;
    const held = ({ text }: Distractor): number => left.filter((word) => holds(text, word)).length;
    const [best] = sortedBy(options, (option) => -held(option));
    if (!best || held(best) === 0) return undefined;
    chosen.push(best);
  }
}

function distinct(wrong: readonly Distractor[], right: string): readonly Distractor[] {
  const texts = new Set([plain(right)]);
  return wrong.filter(({ text }) => !texts.has(plain(text)) && texts.add(plain(text)));
}

const plain = keptByText((text) =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9.$%]+/g, ' ')
    .trim(),
);

/** How many words of a question an option repeats, without those of a name. */
function repeatedIn(prompt: string, name: string): (option: string) => number {
  const named = stemsOf(name);
  const asked = [...stemsOf(prompt)].filter((stem) => !named.has(stem) && !/^\d/.test(stem));
  return (option) => asked.filter((stem) => stemsOf(option).has(stem)).length;
}

/** Completes the decoys with smaller and larger options. */
function spreadBySize(
  decoys: readonly Distractor[],
  options: readonly Distractor[],
  { right, prompt, sizeOf = ({ length }) => length }: ProposedItem,
): readonly Distractor[] {
  const size = sizeOf(right);
  const isSmaller = ({ text }: Distractor): boolean => sizeOf(text) <= size;
  const others = options.filter((option) => !decoys.includes(option));
  const smaller = others.filter(isSmaller);
  const larger = others.filter((option) => !isSmaller(option));
  const free = SHOWN - decoys.length;
  const wanted = seededNumber(`${prompt} ${right}`, SHOWN + 1) - decoys.filter(isSmaller).length;
  const below = Math.max(Math.min(Math.max(wanted, 0), smaller.length, free), free - larger.length);
  return [...decoys, ...smaller.slice(0, below), ...larger.slice(0, free - below)];
}
