import { keptByText } from '../kept-by-text.js';

/** Words in small letters, a blank before and behind each. */
const spacedWordsOf = keptByText(
  (text) =>
    ` ${text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim()} `,
);

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
