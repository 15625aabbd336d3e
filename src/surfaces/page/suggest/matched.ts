/**
 * Where a label holds what was typed, as places from and before which it stands: each word that was typed where a word of the label
 * begins with it, or else anywhere.
 */
export function matchedIn(label: string, typed: string): readonly (readonly [from: number, to: number])[] {
  const text = label.toLowerCase();
  // A few letters have another length in lower case, and places in one would be none in the other.
  if (text.length !== label.length) return [];
  const words = typed.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const found = words.flatMap((word) => {
    const from = beginningOf(word, text);
    return from === -1 ? [] : [[from, from + word.length] as const];
  });
  return found.sort(([a], [b]) => a - b).filter(([from], index) => from >= (found[index - 1]?.[1] ?? 0));
}

function beginningOf(word: string, text: string): number {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return at;
  }
  return text.indexOf(word);
}
