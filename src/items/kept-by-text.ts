/** Making questions looks at the same few thousand texts again and again. */
const MOST_KEPT = 30_000;

/** What is made of a text, kept for the next time. */
export function keptByText<Value extends object | string>(make: (text: string) => Value): (text: string) => Value {
  const made = new Map<string, Value>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known;
    if (made.size >= MOST_KEPT) made.clear();
    const value = make(text);
    made.set(text, value);
    return value;
  };
}
