import {
  hasSense,
  isDiskRole,
  matches,
  nounOf,
  roleOf,
  senseOf,
  textOfWords,
  type Word,
  type Words,
} from '../tokens/sense.js';
import { DATA_OPTIONS, isCountedOption } from './data-options.js';

/** Where a clause of a sentence ends. "And" joins what is said together. */
const CLAUSE_END = /^(?:[.?!;,:()]|so|but|because|since|though)$/;

/** A clause: its words, and where it begins. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The clauses of a text. */
export function clausesOf(words: Words): readonly Place[] {
  const isEnd = (word: Word, at: number) =>
    matches(word, CLAUSE_END) || (word.text === '-' && !word.glued && words[at + 1]?.glued === false);
  const ends = [...words.flatMap((word, at) => (isEnd(word, at) ? [at] : [])), words.length];
  return ends.map((to, index) => {
    const from = (ends[index - 1] ?? -1) + 1;
    return {
      from,
      to,
      text: textOfWords(words.slice(from, to)),
    };
  });
}

/** What stands beside compute on a bill: the same name for all words of it. */
export function partOf(word: Word | undefined): string | undefined {
  const role = roleOf(word);
  const choice = senseOf(word, 'choice');
  if (choice?.option === 'extra') return choice.value;
  if (hasSense(word, 'public-address')) return 'ipv4';
  if (isDiskRole(role)) return 'disk';
  if (role === 'snapshots' || (role && role in DATA_OPTIONS)) return role;
  const noun = nounOf(word);
  if (isCountedOption(noun)) return noun;
  const service = senseOf(word, 'service');
  return service && !service.weak && service.service !== 'network' ? service.service : undefined;
}
