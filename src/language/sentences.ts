/** The sentences of a text, each with its full stop; that of "N. Virginia" ends none. */
export function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[^.]\.)(?<!\b[A-Z]\.)\s+(?=[A-Z"“`])/);
}

/** The first sentence of a text, with its full stop. */
export function firstSentence(text: string): string {
  return splitSentences(text)[0] ?? text;
}

/** The first sentences of a text that fit into a number of characters, at least one. */
export function leadingSentences(text: string, most: number): string {
  const sentences = splitSentences(text);
  const fits = sentences.map((_, at) => sentences.slice(0, at + 1).join(' ').length <= most);
  const end = fits.indexOf(false);
  return sentences.slice(0, Math.max(1, end < 0 ? sentences.length : end)).join(' ');
}
