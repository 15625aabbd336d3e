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
  const [first = text, ...rest] = splitSentences(text);
  const behind = rest.map((sentence) => ` ${sentence}`);
  return [first, ...fitting(behind, most - first.length)].join('');
}

/**
 * As many whole statements as fit, from the first.
 * @param room in characters
 */
export function fitting(statements: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = statements.findIndex((statement) => {
    left -= statement.length;
    return left < 0;
  });
  return end < 0 ? statements : statements.slice(0, end);
}
