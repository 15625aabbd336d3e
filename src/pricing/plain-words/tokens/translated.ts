import { typedText } from './sense.js';
import type { Token } from './tokenize.js';
import { IN_ENGLISH, LONGEST_TRANSLATED } from './vocabulary/other-languages.js';

/** Words of other languages as the English words that they mean, each phrase as one word. */
export function translated(tokens: readonly Token[]): readonly Token[] {
  const isEnglish = !tokens.some(({ text }) => isTranslated(text));
  const read: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    const found = phraseAt(tokens, at, isEnglish);
    const said = tokens.slice(at, at + (found?.taken ?? 1));
    const [first] = said;
    // "example.com"
    const isName = first?.glued && tokens[at - 1]?.text === '.';
    if (first && found && !isName) read.push({ ...first, text: found.english, typed: typedText(said) });
    else read.push(...said);
    at += said.length;
  }
  return read;
}

function phraseAt(
  tokens: readonly Token[],
  at: number,
  isEnglish: boolean,
): { readonly english: string; readonly taken: number } | undefined {
  for (let taken = LONGEST_TRANSLATED; taken > 0; taken -= 1) {
    const words = tokens.slice(at, at + taken).map(({ text }) => text);
    // In English "mil" is a million.
    const isThousand = taken === 1 && words[0] === 'mil' && !isEnglish;
    const english = isThousand ? 'thousand' : IN_ENGLISH.get(words.join(' '));
    if (english !== undefined) return { english, taken: words.length };
  }
  return undefined;
}

/** Whether a word is one of another language, and no misspelled one. */
export function isTranslated(text: string): boolean {
  return IN_ENGLISH.has(text);
}
