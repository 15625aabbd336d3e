/**
 * A table from words to what they mean, written with all words for one meaning together.
 * @param meanings words with spaces between them, each group with its meaning: `{ 'k thousand': '1e3' }`
 */
export function wordTable<T>(meanings: Readonly<Record<string, T>>): ReadonlyMap<string, T> {
  return new Map(
    Object.entries(meanings).flatMap(([words, meaning]) =>
      words.split(' ').map((word): [string, T] => [word, meaning]),
    ),
  );
}
