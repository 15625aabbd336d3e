import type { OutsideFinder } from '../../outside/outside.js';
import { tokensOf as nameTokensOf } from '../../search/analysis.js';
import { isEverydayWord } from '../../search/everyday-words.js';
import { type Region, regionKey } from '../regions.js';
import type { Meaning, Word } from './meaning.js';
import { wordMender } from './mend.js';
import { type Token, tokensOf } from './tokens.js';
import { LEXICON, LONGEST_PHRASE } from './vocabulary/lexicon.js';

/** Turns a text into words and phrases with all that they may mean. */
export type WordReader = (text: string) => readonly Word[];

const INSTANCE =
  /^[a-z]{1,4}\d{1,2}[a-z]{0,4}[. -]?(?:nano|micro|small|medium|large|\d{0,2}xl(?:arge)?|metal)s?$|^[a-z]\d[a-z]{0,3}\.[a-z]/;
const DATABASE_TYPE = /^(?:db|cache|ml|search)\./;
const LONGEST_REGION = 8;
const MARK = /^[^\p{L}\p{N}]+$/u;
/** "US East (Ohio)" spelled with as little as possible; shorter words are names of Regions only where a place is expected. */
const SHORTEST_PLACE = 4;
const PLACE_COMES = /^(?:in|@|region|at|from|to|=|:|the)$/;

/** A reader of words for these Regions; what lies outside the notes is found by their own finder. */
export function wordReader(regions: readonly Region[], findOutside: OutsideFinder): WordReader {
  const { mend, codes } = placesOf(regions);
  return (text) => {
    const tokens = tokensOf(text).map((token) => ({ ...token, text: mend(token) }));
    const outside = outsideNames(tokens, findOutside);
    const words: Word[] = [];
    for (let at = 0; at < tokens.length; ) {
      const found = regionAt(tokens, at, codes) ?? phraseAt(tokens, at);
      const name = outside.get(at);
      const [taken, meanings] = name && name[0] >= found[0] && !hasOwnSense(found[1]) ? name : found;
      words.push(wordOf(tokens.slice(at, at + taken), meanings));
      at += taken;
    }
    return words;
  };
}

interface Places {
  readonly mend: (token: Token) => string;
  readonly codes: ReadonlyMap<string, string>;
}

/** Made once: the Regions of a price list never change. */
const knownPlaces = new WeakMap<readonly Region[], Places>();

function placesOf(regions: readonly Region[]): Places {
  const known = knownPlaces.get(regions);
  if (known) return known;
  const places = { mend: wordMender(regions), codes: regionCodes(regions) };
  knownPlaces.set(regions, places);
  return places;
}

/** How many tokens a phrase has, and what it means. */
type Found = readonly [taken: number, meanings: readonly Meaning[]];

/** Our own services and disks are none of the subjects outside, even if those mention them ("gp2 or gp3"). */
function hasOwnSense(meanings: readonly Meaning[]): boolean {
  return meanings.some(({ kind }) => kind === 'service' || kind === 'choice' || kind === 'unpriced');
}

function wordOf(tokens: readonly Token[], meanings: readonly Meaning[]): Word {
  return {
    text: tokens.map(({ text }) => text).join(' '),
    typed: tokens.map(({ typed, glued }, index) => (glued || index === 0 ? typed : ` ${typed}`)).join(''),
    glued: tokens[0]?.glued ?? false,
    meanings,
  };
}

function phraseAt(tokens: readonly Token[], at: number): Found {
  for (let taken = Math.min(LONGEST_PHRASE, tokens.length - at); taken > 0; taken -= 1) {
    const meanings = LEXICON.get(textOf(tokens, at, taken));
    if (meanings) return [taken, meanings];
  }
  const text = tokens[at]?.text ?? '';
  if (DATABASE_TYPE.test(text)) return [1, [{ kind: 'outside', name: 'a managed database' }]];
  if (INSTANCE.test(text)) return [1, [{ kind: 'instance', type: instanceName(text) }]];
  return [1, /^[.,]?\d/.test(text) ? [{ kind: 'digits' }] : []];
}

/** "t3medium" and "t3 mediums" are t3.medium. */
function instanceName(text: string): string {
  return text
    .replace(/xl$/, 'xlarge')
    .replace(/^([a-z]{1,4}\d{1,2}[a-z]*?)[. -]?(nano|micro|small|medium|large|\d{0,2}xlarge|metal)s?$/, '$1.$2');
}

function regionAt(tokens: readonly Token[], at: number, codes: ReadonlyMap<string, string>): Found | undefined {
  if (!/^[\p{L}]/u.test(tokens[at]?.text ?? '')) return undefined;
  for (let taken = Math.min(LONGEST_REGION, tokens.length - at); taken > 0; taken -= 1) {
    const last = tokens[at + taken - 1]?.text ?? '';
    const code = MARK.test(last) && last !== ')' ? undefined : codes.get(placeKey(tokens.slice(at, at + taken)));
    if (code && (taken > 1 || isPlace(tokens, at))) return [taken, [{ kind: 'region', code }]];
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
    .filter((text) => !MARK.test(text))
    .join(' ');
}

/** "us", "sin" and "mel" are everyday words too; in capitals or after "in" they are places. */
function isPlace(tokens: readonly Token[], at: number): boolean {
  const { text = '', typed = '' } = tokens[at] ?? {};
  if (LEXICON.has(text) && !PLACE_COMES.test(tokens[at - 1]?.text ?? '')) return false;
  if (text.length >= SHORTEST_PLACE || !isEverydayWord(text)) return true;
  return PLACE_COMES.test(tokens[at - 1]?.text ?? '') || (typed === text.toUpperCase() && typed.length === 2);
}

/** Where names of things outside the notes begin, and how many tokens they have. */
function outsideNames(tokens: readonly Token[], findOutside: OutsideFinder): ReadonlyMap<number, Found> {
  const starts: number[] = [];
  tokens.forEach(({ text }, index) => {
    starts.push(...nameTokensOf(text).map(() => index));
  });
  const text = tokens.map((token) => token.text).join(' ');
  const found = findOutside(text, []).filter(({ kind }) => kind !== 'wishes');
  return new Map(
    found.flatMap(({ name, from, to }): [number, Found][] => {
      const [first, last] = [starts[from], starts[to - 1]];
      if (first === undefined || last === undefined) return [];
      return [[first, [last - first + 1, [{ kind: 'outside', name }]]]];
    }),
  );
}

function textOf(tokens: readonly Token[], at: number, taken: number): string {
  return tokens
    .slice(at, at + taken)
    .map(({ text }) => text)
    .join(' ');
}
