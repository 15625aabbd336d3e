import { NAME_EDITS_PER_LETTER, spellingOf } from '../../language/spelling.js';
import { isEverydayWord } from '../../language/word-frequency.js';
import type { Region } from '../regions.js';
import type { Token } from './tokens.js';
import { FIELD_WORDS, LEXICON } from './vocabulary/lexicon.js';

/** Mends misspelt words of the field and names of Regions: "lamda" is read as "lambda", "frankfrut" as "frankfurt". */
export function wordMender(regions: readonly Region[]): (token: Token, before?: Token) => string {
  const known = new Set([...FIELD_WORDS, ...regions.flatMap(placeWords)]);
  const near = spellingOf(known, NAME_EDITS_PER_LETTER);
  return ({ text }, before) => {
    // "Nieces" and "surveys" are no misspelt "nites" and "servers".
    const one = text.replace(/s$/, '');
    if (known.has(text) || text.length < 4 || /\d/.test(text) || isEverydayWord(text) || isEverydayWord(one))
      return text;
    const [nearest, ...others] = near(text);
    const units = /^\d/.test(before?.text ?? '') ? [nearest, ...others].filter((found) => isUnit(found?.word)) : [];
    const unit = units.find((found) => found?.distance === nearest?.distance);
    return (unit ?? nearest)?.word ?? text;
  };
}

/** "1.5 secnds" are no "sends". */
function isUnit(word: string | undefined): boolean {
  return LEXICON.get(word ?? '')?.some(({ kind }) => kind === 'time' || kind === 'memory') ?? false;
}

function placeWords({ name, aliases }: Region): readonly string[] {
  return [name, ...aliases].flatMap((text) => text.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length > 3);
}
