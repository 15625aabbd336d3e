/** The sentences of a text, each with its full stop; that of "N. Virginia" ends none. */
export function splitSentences(text: string): readonly string[] {
  return text.split(/(?<=[^.]\.)(?<!\b[A-Z]\.)\s+(?=[A-Z"“`])/);
}

/** The first sentence of a text, with its full stop. */
export function firstSentence(text: string): string {
  return splitSentences(text)[0] ?? text;
}
