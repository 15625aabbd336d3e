/**
 * Whether what was typed is a begun word of a suggestion ("lam" of "AWS Lambda"). Enter completes such a word. It never replaces
 * a whole word by another one: the bot reads aliases and typing errors itself.
 */
export function beginsWordOf(typed: string, suggestion: string | undefined): boolean {
  if (suggestion === undefined) return false;
  const begun = typed.toLowerCase();
  const words = suggestion.toLowerCase();
  return wordStarts(words).some(
    (start) => words.startsWith(begun, start) && /[\p{L}\p{N}]/u.test(words.charAt(start + begun.length)),
  );
}

/** Those whose name starts with what was typed, or else those that contain it. */
export function narrow<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): Item[] {
  const wanted = typed.toLowerCase();
  const starting = items.filter((item) => nameOf(item).toLowerCase().startsWith(wanted));
  return starting.length > 0 ? starting : items.filter((item) => nameOf(item).toLowerCase().includes(wanted));
}

function wordStarts(words: string): number[] {
  return [...words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
}
