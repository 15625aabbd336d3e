import { keptByText } from '../kept-by-text.js';

/** Stands where a word was taken out; a code span, so that no surface reads the lines as markup. */
export const GAP = '`____`';

const plainOf = keptByText((text) => text.toLowerCase().replace(/[\s-]+/g, ' '));

/** Words in small letters, a blank before and behind each. */
const spacedWordsOf = keptByText(
  (text) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
);

/** Where one of some names stands in a text, with the article before it. */
interface NameMatch {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Every one of some names in a text, in order. */
export function nameMatches(text: string, names: readonly string[]): readonly NameMatch[] {
  const pattern = patternFor(text, names);
  if (!pattern) return [];
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
    text: found,
  }));
}

/**
 * A text with every one of some names taken out, with the article before it and its plural, which would tell how it begins or ends.
 * @param names in any capitals; the longest is looked for first
 */
export function maskNames(text: string, names: readonly string[]): string {
  const pattern = patternFor(text, names);
  return pattern ? text.replace(pattern, GAP) : text;
}

function patternFor(text: string, names: readonly string[]): RegExp | undefined {
  const plain = plainOf(text);
  // Most names are nowhere in a text, and a pattern for each of them would cost most of the time of making questions.
  const found = [...new Set(names)]
    .filter((name) => name.trim() !== '' && plain.includes(plainOf(name)))
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+'));
  if (found.length === 0) return undefined;
  return new RegExp(`(?<![\\w-])(?:(?:an?|the|AWS|Amazon) )*(?:${found.join('|')})(?:['’]s|s|es)?(?![\\w-])`, 'gi');
}

const ENDINGS = ['', 's', 'es'];

/** Whether one of some names stands in a text, in the singular or the plural. */
export function namesAny(text: string, names: readonly string[]): boolean {
  const words = spacedWordsOf(text);
  return names.some((name) => {
    const beginning = spacedWordsOf(name).slice(0, -1);
    // Most names are nowhere in a text.
    if (beginning === ' ' || !words.includes(beginning)) return false;
    return ENDINGS.some((ending) => words.includes(`${beginning}${ending} `));
  });
}

/** Finds all things of which a name stands in a text, as `namesAny` does for one of them, but much faster for hundreds. */
export function namedThings<Thing>(
  things: readonly Thing[],
  namesOf: (thing: Thing) => readonly string[],
): (text: string) => ReadonlySet<Thing> {
  const byName = new Map<string, Thing[]>();
  let longest = 0;
  for (const thing of things)
    for (const name of new Set(namesOf(thing).map(wordsOf))) {
      longest = Math.max(longest, name.split(' ').length);
      for (const ending of name === '' ? [] : ENDINGS)
        byName.set(name + ending, [...(byName.get(name + ending) ?? []), thing]);
    }
  return keptByText((text) => {
    const words = wordsOf(text).split(' ');
    const found = new Set<Thing>();
    for (const from of words.keys())
      for (let to = from + 1; to <= Math.min(from + longest, words.length); to += 1)
        for (const thing of byName.get(words.slice(from, to).join(' ')) ?? []) found.add(thing);
    return found;
  });
}

function wordsOf(text: string): string {
  return spacedWordsOf(text).trim();
}
