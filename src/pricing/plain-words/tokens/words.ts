import { NAME_EDITS_PER_LETTER, spellingOf } from '../../../language/spelling.js';
import { tokenize } from '../../../language/tokenize.js';
import { isEverydayWord } from '../../../language/word-frequency.js';
import type { OutOfScopeFinder } from '../../../understand/out-of-scope.js';
import type { Region } from '../../regions.js';
import { besideLightsail } from './beside-lightsail.js';
import { eachBehindCount, eachWithNoun, lessonsOfTime, timesAsEach } from './each.js';
import { joinMultiples, withoutTimes } from './multiples.js';
import { ownersByName } from './named-owners.js';
import { numbersOfAll } from './numbers-of-all.js';
import { type NamedRegion, regionFinder } from './region-names.js';
import { hasSense, isNumeric, matches, type Sense, senseOf, typedText, until, type Word, type Words } from './sense.js';
import { LONG_TYPE, type Token, tokensOf } from './tokenize.js';
import { translated } from './translated.js';
import { FIELD_WORDS, isCorrection, LEXICON, longestPhrase } from './vocabulary/lexicon.js';
import { VERSIONED } from './vocabulary/versioned.js';

/** Turns a text into words and phrases with all their senses. */
export type WordReader = (text: string) => Words;

const INSTANCE =
  /^[a-z]{1,4}\d{1,2}[a-z]{0,4}[. -]?(?:nano|micro|small|medium|large|\d{0,2}xl(?:arge)?|metal)s?$|^[a-z]\d[a-z]{0,3}\.(?:\d{1,2}x)?[a-z]/;
/** A family of instance types without a size: "an m5". */
export const FAMILY = /^(?:t[234]g?|[cmr][4-8](?:g|i|a|gd|id)?)$/;
const DATABASE_TYPE = /^(?:db|cache|ml|search)\./;

/** Makes a reader that knows these Regions. */
export function wordReader(regions: readonly Region[], findOutOfScope: OutOfScopeFinder): WordReader {
  const mend = spellingCorrector(regions);
  const regionAt = regionFinder(regions);
  return (text) => {
    const tokens = translated(tokensOf(text)).map((token, at, all) => ({ ...token, text: mend(token, all[at - 1]) }));
    const outside = outsideNames(tokens, findOutOfScope);
    const words: Word[] = [];
    for (let at = 0; at < tokens.length; ) {
      const region = regionAt(tokens, at);
      const found = region ? regionFound(region) : phraseAt(tokens, at);
      const name = outside.get(at);
      const [taken, senses] = name && name[0] >= found[0] && !hasOwnSense(found[1]) ? name : found;
      words.push(wordOf(tokens.slice(at, at + taken), senses));
      at += taken;
    }
    const told = numbersOfAll(withoutTimes(joinMultiples(noSingle(words))));
    const named = besideLightsail(quarterAs(ownersByName(told)));
    return eachWithNoun(timesAsEach(lessonsOfTime(eachBehindCount(hoursBehindUnit(named)))));
  };
}

/** How many tokens a phrase has, and its senses. */
type Found = readonly [taken: number, senses: readonly Sense[]];

function regionFound({ taken, ...region }: NamedRegion): Found {
  return [taken, [{ kind: 'region', ...region }]];
}

/** Our own services and disks are not outside the notes, even if outside subjects mention them ("gp2 or gp3"). */
function hasOwnSense(senses: readonly Sense[]): boolean {
  return senses.some(({ kind }) => kind === 'service' || kind === 'choice');
}

function wordOf(tokens: readonly Token[], senses: readonly Sense[]): Word {
  return {
    text: tokens.map(({ text }) => text).join(' '),
    typed: typedText(tokens),
    glued: tokens[0]?.glued ?? false,
    senses,
  };
}

function phraseAt(tokens: readonly Token[], at: number): Found {
  const text = tokens[at]?.text ?? '';
  // "20 of us", "gave us": microseconds only behind a number.
  const before = tokens[at - 1]?.text ?? '';
  if (text === 'us' && !/\d/.test(before)) return [1, before === 'of' ? [{ kind: 'noun', noun: 'audience' }] : []];
  for (let taken = Math.min(longestPhrase(text), tokens.length - at); taken > 0; taken -= 1) {
    const senses = LEXICON.get(textOf(tokens, at, taken));
    // "For 24 hours", "24 hours of a c5.xlarge" and "24 hours a week" are one day, and "24 hours" alone every day.
    const [next = '', period = ''] = tokens.slice(at + taken).map((token) => token.text);
    const isRate = /^(?:in|a|per|each|every|\/)$/.test(next);
    const isSpan = (before === 'for' && !isRate) || next === 'of' || (isRate && /^(?:week|month)$/.test(period));
    const isDay = text === '24' && taken === 2 && isSpan;
    // "9 to 5:30" is no "9 to 5".
    const isCut = /^\d+:\d+$/.test(textOf(tokens, at + taken - 1, 3).replaceAll(' ', ''));
    if (senses && !isDay && !isCut) return [taken, senses];
  }
  if (DATABASE_TYPE.test(text)) return [1, [{ kind: 'outside', name: 'a managed database' }]];
  if (LONG_TYPE.test(text)) return [1, [{ kind: 'instance', type: text }]];
  if (INSTANCE.test(text)) return [1, [{ kind: 'instance', type: instanceName(text) }]];
  if (FAMILY.test(text)) return [1, [{ kind: 'service', service: 'ec2' }]];
  return [1, /^[.,]?\d/.test(text) ? [{ kind: 'digits' }] : []];
}

/** "t3medium", "t3 mediums" and "t3.meduim" are t3.medium. */
function instanceName(text: string): string {
  return text
    .replace(/xl$/, 'xlarge')
    .replace(/^([a-z]{1,4}\d{1,2}[a-z]*?)[. -]?(nano|micro|small|medium|large|\d{0,2}xlarge|metal)s?$/, '$1.$2')
    .replace(/(?<=\.\d*)[a-z]+$/, (size) => nearSize(size)[0]?.word ?? size);
}

/** The size with a missing, wrong or swapped letter corrected. */
const nearSize = spellingOf(['nano', 'micro', 'small', 'medium', 'large', 'xlarge', 'metal']);

/** Where names of things outside the notes begin, and how many tokens they have. */
function outsideNames(tokens: readonly Token[], findOutOfScope: OutOfScopeFinder): ReadonlyMap<number, Found> {
  const starts: number[] = [];
  tokens.forEach(({ text }, index) => {
    starts.push(...tokenize(text).map(() => index));
  });
  const text = tokens.map((token) => token.text).join(' ');
  const found = findOutOfScope(text, []).filter(({ kind }) => kind !== 'wishes');
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

const VERB_FORMS = ['ed', 'ing'];
/** With more wrong letters it is another word: "deploying" is no "deleting". */
const MOST_EDITS = 2;

/**
 * Corrects misspelled words of the field and names of Regions: "lamda" is read as "lambda", "frankfrut" as "frankfurt". Behind a number a
 * unit is rather meant than any other word: "4 minuts" are minutes, and not "minus".
 */
function spellingCorrector(regions: readonly Region[]): (token: Token, before: Token | undefined) => string {
  const known = new Set([...FIELD_WORDS, ...regions.flatMap(placeWords)]);
  const near = spellingOf(new Set([...known].filter(isCorrection)), NAME_EDITS_PER_LETTER);
  const nearUnit = spellingOf([...known].filter(isUnit));
  return ({ text }, before) => {
    if (known.has(text) || text.length < 4 || /\d/.test(text) || isEverydayWord(text) || VERSIONED.test(text))
      return text;
    const [word] = near(text).filter(({ distance }) => distance <= MOST_EDITS);
    const [unit] = before && isNumber(before.text) ? nearUnit(text) : [];
    if (unit && unit.distance <= (word?.distance ?? unit.distance)) return unit.word;
    // "Batched" tells what is done with messages, and names no service.
    if (word && VERB_FORMS.some((ending) => text === `${word.word}${ending}`)) return text;
    // "Nieces" and "surveys" are no misspelled "nites" and "servers".
    return isEverydayWord(text.replace(/'?s$/, '')) ? text : (word?.word ?? text);
  };
}

function isNumber(text: string): boolean {
  return /\d$/.test(text) || hasMeaning(text, 'number', 'scale', 'part');
}

/** A unit of size or time, or what multiplies a number. */
function isUnit(word: string): boolean {
  return hasMeaning(word, 'memory', 'time', 'scale') && !hasMeaning(word, 'weekday', 'schedule');
}

function hasMeaning(text: string, ...kinds: readonly Sense['kind'][]): boolean {
  return LEXICON.get(text)?.some(({ kind }) => kinds.includes(kind)) ?? false;
}

function placeWords({ name, aliases }: Region): readonly string[] {
  return [name, ...aliases].flatMap((text) => text.toLowerCase().split(/[^a-z]+/)).filter((word) => word.length > 3);
}

/** "A quarter of an hour" is a part, and "for a quarter", "per quarter" and "two quarters" are months. */
function quarterAs(words: Words): Words {
  return words.map((word, at) => {
    if (!hasSense(word, 'part') || !hasSense(word, 'period')) return word;
    const isCounted = hasSense(words[at - 1], 'number', 'digits') || matches(words[at - 1], /^(?:a|the)$/);
    const lead = words[isCounted ? at - 2 : at - 1];
    const isLed =
      matches(lead, /^(?:for|over|during|within|in|per|\/|each|every)$/) ||
      hasSense(lead, 'noun', 'memory', 'role', 'instance');
    const next = words[at + 1];
    const isPart = matches(next, /^of$/) || hasSense(next, 'article', 'scale', 'memory', 'vcpu', 'time', 'noun');
    return { ...word, senses: word.senses.filter(({ kind }) => (kind === 'part') !== (isLed && !isPart)) };
  });
}

/** "Not a single node", "never added a single node": none, and not one. */
function noSingle(words: Words): Words {
  const isDenied = (at: number) => words.slice(Math.max(0, at - 3), at).some((word) => hasSense(word, 'without'));
  return words.map((word, at) => (word.text === 'single' && isDenied(at) ? { ...word, senses: [] } : word));
}

/** "716 NAT gateway hours", as bills put it, says "NAT gateway 716 hours": the number counts the hours. */
function hoursBehindUnit(words: Words): Words {
  const turned: Word[] = [...words];
  for (let at = 0; at + 2 < turned.length; at += 1) {
    if (!isNumeric(turned[at]) || isNumeric(turned[at - 1])) continue;
    const unit = until(turned.slice(at + 1), (word) => !hasSense(word, 'noun', 'service', 'instance'));
    const isOfHours = senseOf(turned[at + 1 + unit.length], 'period')?.period === 'hour';
    if (unit.length > 0 && isOfHours) turned.splice(at, 1 + unit.length, ...unit, ...turned.slice(at, at + 1));
  }
  return turned;
}
