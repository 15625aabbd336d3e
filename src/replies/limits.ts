/** What Discord accepts in a message, from its API documentation (embed limits, message components, autocomplete). */
export const LIMITS = {
  embedTitle: 256,
  embedDescription: 4096,
  embedFields: 25,
  fieldName: 256,
  fieldValue: 1024,
  footer: 2048,
  /** Over all embeds of a message: titles, descriptions, fields and footers together. */
  embedTotal: 6000,
  customId: 100,
  buttonLabel: 80,
  buttonsPerRow: 5,
  rows: 5,
  choices: 25,
  choiceName: 100,
  /** A picture's alt text. */
  attachmentDescription: 1024,
} as const;

/**
 * Cuts a text to a length that Discord accepts, at the end of a word and with an ellipsis. Never cuts a character in half
 * (an emoji counts two in Discord's and JavaScript's lengths alike).
 */
export function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const whole = text.slice(0, longest - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = /^\s/.test(text.slice(whole.length)) ? whole : (/^[\s\S]*\s/.exec(whole)?.[0].trimEnd() ?? whole);
  const kept = atWord.length > longest / 2 ? atWord : whole;
  return `${closeMarkup(kept.trimEnd())}…`;
}

/** A cut inside `code` or **bold** would carry the markup on to what follows. */
function closeMarkup(text: string): string {
  const ticks = text.split('`').length - 1;
  const stars = text.split('**').length - 1;
  if (ticks % 2 === 1) return text.slice(0, text.lastIndexOf('`')).trimEnd();
  if (stars % 2 === 1) return text.slice(0, text.lastIndexOf('**')).trimEnd();
  return text;
}
