/** Making questions looks at the same few thousand texts again and again, and so does reading notes at the same words. */
const MOST_KEPT = 30_000;

/**
 * What is made of a text, kept for the next time.
 * @param most how many texts are remembered, before all are forgotten
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
