/**
 * Makes a map from words to values.
 * @param meanings all words of one value, separated by spaces: `{ 'k thousand': '1e3' }`
 */
export function wordTable<T>(meanings: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(meanings).flatMap(([words, meaning]) =>
      words.split(' ').map((word): [string, T] => [word, meaning]),
    ),
  );
}
