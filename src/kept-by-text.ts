/** Quiz questions are made from the same few thousand texts, and notes consist of the same words. */
const MOST_KEPT = 30_000;

/**
 * Memoizes a function of a text.
 * @param most cached texts, before the cache is cleared
 */
export function keptByText<Value extends object | string>(
  make: (text: string) => Value,
  most = MOST_KEPT,
): (text: string) => Value {
  const kept = new Map<string, Value>();
  return (text) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size >= most) kept.clear();
    const made = make(text);
    kept.set(text, made);
    return made;
  };
}
