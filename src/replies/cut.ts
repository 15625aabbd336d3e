/**
 * Cuts a text to a length at the end of a word, with an ellipsis. Never splits a surrogate pair (an emoji has length 2 for Discord,
 * too).
 */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const whole = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = /^\s/.test(text.slice(whole.length)) ? whole : (/^[\s\S]*\s/.exec(whole)?.[0].trimEnd() ?? whole);
  const kept = atWord.length > longest / 2 ? atWord : whole;
  return `${closeMarkup(kept.trimEnd())}…`;
}

/** Drops markup that the cut has left open, since `code` or **bold** would continue behind it. */
function closeMarkup(text: string): string {
  const ticks = text.split('`').length - 1;
  const stars = text.split('**').length - 1;
  if (ticks % 2 === 1) return text.slice(0, text.lastIndexOf('`')).trimEnd();
  if (stars % 2 === 1) return text.slice(0, text.lastIndexOf('**')).trimEnd();
  return text;
}
