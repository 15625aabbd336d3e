import { UP_TO_TEN } from '../../language/number-words.js';

/** The words for shares and multiples, by what they multiply with. */
const MULTIPLES: readonly (readonly [string, number])[] = [
  ['half|halve[ds]?|halving', 1 / 2],
  ['third', 1 / 3],
  ['quarter', 1 / 4],
  ['fifth', 1 / 5],
  ['tenth', 1 / 10],
  ['doubl(?:e[ds]?|ing)|twice', 2],
  ['tripl(?:e[ds]?|ing)|thrice', 3],
  ['quadrupl(?:e[ds]?|ing)', 4],
];
/** "Both" multiplies what a line changes, but nothing that it names. */
const FORMS = [...MULTIPLES, ['both|pair', 2] as const].map(([words, times]) => ({
  form: new RegExp(`\\b(?:${words})\\b`),
  times,
}));
/** "3x", "x3", "threefold". */
const FACTOR = new RegExp(`\\b(?:x ?(\\d+)|(\\d+)x|(${UP_TO_TEN.join('|')})fold)\\b`);

/** What words multiply with. */
export function multiplesIn(text: string): readonly number[] {
  const factor = FACTOR.exec(text)?.slice(1).find(Boolean);
  return [
    ...FORMS.flatMap(({ form, times }) => (form.test(text) ? [times] : [])),
    ...(factor === undefined ? [] : [numberOf(factor)]),
  ];
}

/** Whether words begin with a share: "a third of them". */
export function isShare(text: string): boolean {
  return ownMultiples(text, /^(?:an? )?(\w+)/i).some((times) => times < 1);
}

/** Whether words are a multiple and nothing else: "twice as many", "half of". */
export function isMultiple(text: string): boolean {
  return ownMultiples(text, /^(?:an? )?(\w+)(?: of| as (?:many|much|long))?$/i).length > 0;
}

function ownMultiples(text: string, form: RegExp): readonly number[] {
  return multiplesIn(form.exec(text)?.[1]?.toLowerCase() ?? '');
}

const NUMBER = `\\d+(?:\\.\\d+)?|${UP_TO_TEN.join('|')}`;
const WORDS = MULTIPLES.map(([words]) => words).join('|');
const MORE = 'more|higher|longer|larger|bigger';
const LESS = 'fewer|less|lower|shorter|smaller';
/** "3 times a day" is a rate, and "half an hour" a time. */
const NO_RATE = '(?! (?:of )?(?:an?|per|each|every|daily|weekly|monthly)\\b)';
const MULTIPLE = new RegExp(
  `\\b(?:(?:by|in|an?|one) )*(?:(?<word>${WORDS})|(?<number>${NUMBER})[ -]?(?:x|×|times|fold)|x ?(?<factor>\\d+)|(?<percent>\\d+) ?(?:%|percent)(?= (?:${MORE}|${LESS})))(?!\\w)${NO_RATE}`,
  'i',
);
const COMPARED = new RegExp(`^ (?:(?:${MORE})|(?<less>${LESS}))\\b`, 'i');

/** What stands before and behind the multiple in a text. */
export interface AroundMultiple {
  readonly before: string;
  readonly times: number;
  readonly behind: string;
}

/** A text by the multiple in it, if it has exactly one: "twice the memory", "a third fewer jobs", "requests x3". */
export function aroundMultiple(text: string): AroundMultiple | undefined {
  const found = MULTIPLE.exec(text);
  if (!found) return undefined;
  const before = text.slice(0, found.index);
  const rest = text.slice(found.index + found[0].length);
  const comparison = COMPARED.exec(rest);
  const compared = comparison?.[0] ?? '';
  const behind = rest.slice(compared.length);
  if (MULTIPLE.test(behind)) return undefined;
  const { word, number, factor, percent } = found.groups ?? {};
  const told = word ? (multiplesIn(word.toLowerCase())[0] ?? 1) : numberOf(number ?? factor ?? percent ?? '1');
  const share = percent ? told / 100 : told;
  const isLess = comparison?.groups?.['less'] !== undefined;
  const isPart = percent !== undefined || share < 1;
  const times = compared === '' || !(isPart || isLess) ? share : isPart ? 1 + (isLess ? -share : share) : 1 / share;
  // What is compared says what of: "3 times longer".
  return { before, times, behind: /longer|shorter/i.test(compared) ? `${compared}${behind}` : behind };
}

const GROWTH = new RegExp(`\\b(?:(?:${NUMBER}) ?(?:%|percent|x|times)|(?:${WORDS})) (?:${MORE}|${LESS})\\b`, 'i');

/** What a line multiplies all that it changes with: "20 % more" is 1.2, "a third less" two thirds. */
export function growthIn(text: string): number | undefined {
  return GROWTH.test(text) ? aroundMultiple(text)?.times : undefined;
}

function numberOf(text: string): number {
  const index = UP_TO_TEN.indexOf(text.toLowerCase());
  return index < 0 ? Number(text) : index;
}
