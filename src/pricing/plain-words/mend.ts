import { NAME_EDITS_PER_LETTER, spellingOf } from '../../language/spelling.js';
import { isEverydayWord } from '../../language/word-frequency.js';
import type { Region } from '../regions.js';
import type { Token } from './tokens.js';
import { FIELD_WORDS } from './vocabulary/lexicon.js';

/** Mends misspelt words of the field and names of Regions: "lamda" is read as "lambda", "frankfrut" as "frankfurt". */
export function wordMender(regions: readonly Region[]): (token: Token) => string {
  const known = new Set([...FIELD_WORDS, ...regions.flatMap(placeWords)]);
  const near = spellingOf(known, NAME_EDITS_PER_LETTER);
  return ({ text }) => {
    // "Nieces" and "surveys" are no misspelt "nites" and "servers".
    const one = text.replace(/s$/, '');
    if (known.has(text) || text.length < 4 || /\d/.test(text) || isEverydayWord(text) || isEverydayWord(one))
      return text;
    return near(text)[0]?.word ?? text;
  };
}

function placeWords({ name, aliases }: Region): readonly string[] {
  return [name, ...aliases].flatMap((text) => text.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length > 3);
}
