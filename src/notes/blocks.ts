/** What this project looks at of a token of the Markdown parser `marked`. */
export interface MarkdownToken {
  readonly type: string;
  /** As written. The tokens of a text have, one after the other, all of its characters. */
  readonly raw: string;
  readonly text?: string | undefined;
  /** Of a heading: 2 for `##`. */
  readonly depth?: number | undefined;
  readonly tokens?: readonly MarkdownToken[] | undefined;
  /** Of a list. */
  readonly items?: readonly MarkdownToken[] | undefined;
}

/** A token with the line of the file on which it starts. */
export interface MarkdownBlock {
  readonly token: MarkdownToken;
  readonly line: number;
}

/**
 * Tokens that follow each other, with their lines.
 * @param firstLine the line on which the first one starts
 */
export function located(tokens: readonly MarkdownToken[], firstLine: number): MarkdownBlock[] {
  let line = firstLine;
  return tokens.map((token) => {
    const block = { token, line };
    line += token.raw.split('\n').length - 1;
    return block;
  });
}

/** The words of a token without markup. */
export function plainText({ type, text, tokens, items }: MarkdownToken): string {
  if (type === 'space' || type === 'br') return ' ';
  const children = items ?? tokens;
  return children ? children.map(plainText).join('') : (text ?? '');
}
