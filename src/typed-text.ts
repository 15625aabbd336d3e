/** Longest piece of a member's own text that a reply repeats. */
const LONGEST_ECHO = 60;

/**
 * What a member typed, safe to repeat: one line, short, without control or direction marks, in a code span, where Discord
 * reads neither Markdown nor mentions.
 */
export function echo(typed: string, longest = LONGEST_ECHO): string {
  const plain = typed
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\s]+/gu, ' ')
    .replaceAll('`', 'ˋ')
    .trim();
  const letters = [...plain];
  const short =
    letters.length > longest
      ? `${letters
          .slice(0, longest - 1)
          .join('')
          .trimEnd()}…`
      : plain;
  return short === '' ? '` `' : `\`${short}\``;
}
