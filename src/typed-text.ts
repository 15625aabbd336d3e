/** Longest quotation of a member's text in a reply. */
const LONGEST_ECHO = 60;

/**
 * A member's text, safe to quote: one short line without control or direction marks, in a code span, where Discord ignores Markdown and
 * mentions.
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

/** Needs no normalization. */
const ASCII = /^[\0-\x7f]*$/;

/** Replaces typographic dashes, apostrophes and slashes by those of a keyboard. */
export function withPlainMarks(text: string): string {
  if (ASCII.test(text)) return text;
  return text
    .replace(/[\u2012-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2044/g, '/');
}

/** More marks on one letter are a prank, and normalizing thousands of them takes a tenth of a second. */
const TOO_MANY_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Normalizes compatibility characters, such as full-width letters and `½`: https://unicode.org/reports/tr15/ */
export function folded(text: string, form: 'NFKC' | 'NFKD' = 'NFKC'): string {
  return ASCII.test(text) ? text : text.replace(TOO_MANY_MARKS, '$1').normalize(form);
}
