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

/** Dashes, apostrophes and strokes of all kinds as those that a keyboard has. */
export function withPlainMarks(text: string): string {
  return text
    .replace(/[\u2012-\u2015\u2212]/g, '-')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/\u2044/g, '/');
}

/** More marks than this on one letter are play, and to bring thousands into Unicode's order takes a tenth of a second. */
const TOO_MANY_MARKS = /(\p{M}{3})\p{M}+/gu;

/** Nothing in it has another form. */
const ASCII = /^[\0-\x7f]*$/;

/** A text with its compatibility characters folded, such as full-width letters and `½`: https://unicode.org/reports/tr15/ */
export function folded(text: string, form: 'NFKC' | 'NFKD' = 'NFKC'): string {
  return ASCII.test(text) ? text : text.replace(TOO_MANY_MARKS, '$1').normalize(form);
}
