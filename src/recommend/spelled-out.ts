/** "It doesn't matter if" grants something: the "not" in it must not deny what follows. */
const GRANTED = /\b(?:do|does|would|should) not (?:mind|care|matter)\b/g;

/** A need in one spelling: "don't" as "do not", "on-demand" as two words, "10,000" as "10 thousand". */
export function normaliseNeed(text: string): string {
  return text
    .toLowerCase()
    .replace(/-/g, ' ')
    .replace(/n['’]t\b/g, ' not')
    .replace(/\b(do|does|would|should)nt\b/g, '$1 not')
    .replace(GRANTED, 'fine')
    .replace(/(?<![\w.,])(\d*)[,.]?000\b/g, '$1 thousand');
}
