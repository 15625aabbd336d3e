import { isEverydayWord } from '../../../language/word-frequency.js';
import { type Region, regionKey } from '../../regions.js';
import type { Area } from './sense.js';
import { isMark, type Token, tokensOf } from './tokenize.js';
import { LEXICON } from './vocabulary/lexicon.js';

/** A Region that a text names, and how many tokens its name has. */
export interface NamedRegion {
  readonly taken: number;
  readonly code: string;
  /** The name is that of all these, and the Region the usual one of them. */
  readonly area?: Area;
}

/** What areas are called in small letters. */
const AREAS: ReadonlyMap<Area, readonly string[]> = new Map([
  ['eu-', ['eu', 'europe', 'european']],
  ['ap-', ['asia', 'asian', 'asia pacific', 'apac']],
  ['us-', ['us', 'usa', 'united states', 'america']],
]);

/** The shortest name of an area, as it is read here: "asia". */
export function areaName(area: Area): string {
  return AREAS.get(area)?.[0] ?? area;
}

/** "US East (N. Virginia)" has the most tokens. */
const LONGEST_REGION = 8;
/** Shorter names of Regions that are everyday words too count only where a place is expected. */
const SHORTEST_PLACE = 4;
const PLACE_COMES = /^(?:in|vs|versus|@|region|at|from|to|=|:|the)$/;

/** Finds Regions by code, name or alias at a position of a text. */
export function regionFinder(
  regions: readonly Region[],
): (tokens: readonly Token[], at: number) => NamedRegion | undefined {
  const codes = regionCodes(regions);
  // The words that names begin with: most words of a text are none of them.
  const starts = new Set([...codes.keys()].map((name) => name.split(' ', 1)[0] ?? ''));
  return (tokens, at) => (starts.has(tokens[at]?.text ?? '') ? regionAt(tokens, at, codes) : undefined);
}

function regionAt(tokens: readonly Token[], at: number, codes: ReadonlyMap<string, string>): NamedRegion | undefined {
  for (let taken = Math.min(LONGEST_REGION, tokens.length - at); taken > 0; taken -= 1) {
    const last = tokens[at + taken - 1]?.text ?? '';
    const name = placeKey(tokens.slice(at, at + taken));
    const isCode = /[a-z]\d$/.test(name);
    const isCut = isMark(last) && (last !== ')' || !tokens.slice(at, at + taken).some(({ text }) => text === '('));
    const code = isCut ? undefined : codes.get(isCode ? name.replaceAll(' ', '') : name);
    const [area] = [...AREAS].find(([, names]) => names.includes(name)) ?? [];
    if (code && (taken > 1 || isPlace(tokens, at))) return { taken, code, ...(area && { area }) };
  }
  return undefined;
}

/** Regions by the words of their names, and by their names in one word. */
function regionCodes(regions: readonly Region[]): ReadonlyMap<string, string> {
  return new Map(
    regions.flatMap(({ code, name, aliases }) =>
      [code, name, ...aliases].flatMap((text): [string, string][] => [
        [placeKey(tokensOf(text)), code],
        [regionKey(text), code],
      ]),
    ),
  );
}

function placeKey(tokens: readonly Token[]): string {
  return tokens
    .map(({ text }) => text)
    .filter((text) => !isMark(text))
    .join(' ');
}

/** "us", "sin" and "mel" are everyday words too; after "in" they are places. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const text = tokens[at]?.text ?? '';
  const isUnlikely = LEXICON.has(text) || (text.length < SHORTEST_PLACE && isEverydayWord(text));
  return !isUnlikely || PLACE_COMES.test(tokens[at - 1]?.text ?? '');
}
