/**
 * Prepares to find the items whose texts occur in another text, in order. They are sorted by their prefixes: searching for each takes ten
 * times as long, and longer the more there are.
 */
export function occurrencesOf<Item>(
  items: readonly Item[],
  textOf: (item: Item) => string,
): (text: string) => ReadonlySet<Item> {
  // Not Math.min(...): there may be more items than a call can have arguments.
  const length = items.reduce((least, item) => Math.min(least, textOf(item).length), Number.POSITIVE_INFINITY);
  const byPrefix = new Map<string, Item[]>();
  for (const item of items) {
    const prefix = textOf(item).slice(0, length);
    const others = byPrefix.get(prefix);
    if (others) others.push(item);
    else byPrefix.set(prefix, [item]);
  }
  return (text) => {
    const found = new Set<Item>();
    for (let at = 0; at < text.length; at += 1)
      for (const item of byPrefix.get(text.slice(at, at + length)) ?? [])
        if (text.startsWith(textOf(item), at)) found.add(item);
    return found;
  };
}
