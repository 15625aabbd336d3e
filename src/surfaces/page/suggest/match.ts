/** Items whose name starts with the typed text, otherwise those that contain it. */
export function narrow<Item>(items: readonly Item[], typed: string, nameOf: (item: Item) => string): Item[] {
  const wanted = typed.toLowerCase();
  const starting = items.filter((item) => nameOf(item).toLowerCase().startsWith(wanted));
  return starting.length > 0 ? starting : items.filter((item) => nameOf(item).toLowerCase().includes(wanted));
}

/**
 * Whether the typed text is the beginning of a word in a suggestion ("lam" of "AWS Lambda"). Enter completes such a word but never
 * replaces a whole word by another one: the bot itself understands aliases and typos.
 */
export function isWordPrefix(typed: string, suggestion: string | undefined): boolean {
  if (suggestion === undefined) return false;
  const prefix = typed.toLowerCase();
  const words = suggestion.toLowerCase();
  return [...words.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].some(
    ({ index }) => words.startsWith(prefix, index) && /[\p{L}\p{N}]/u.test(words.charAt(index + prefix.length)),
  );
}

/** Ranges of a label that match the typed words, preferably at the beginning of a word. The end is exclusive. */
export function matchesIn(label: string, typed: string): readonly (readonly [from: number, to: number])[] {
  const text = label.toLowerCase();
  // A few letters change their length in lower case, which would shift the ranges.
  if (text.length !== label.length) return [];
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.flatMap((word) => {
    const from = positionOf(word, text);
    return from === -1 ? [] : [[from, from + word.length] as const];
  });
  return found.sort(([a], [b]) => a - b).filter(([from], index) => from >= (found[index - 1]?.[1] ?? 0));
}

function positionOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return text.indexOf(word);
}
