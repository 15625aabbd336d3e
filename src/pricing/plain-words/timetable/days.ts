import { DAYS } from '../tokens/vocabulary/quantity-words.js';
import { isPiece, type Piece, type Pieces, past } from './pieces.js';
import { type Read, spellAt, TO } from './times.js';

/** Days of the week by their place in it, Monday first. */
export type WeekDays = readonly number[];

export const ALL_DAYS: WeekDays = [0, 1, 2, 3, 4, 5, 6];
const WORKING_DAYS: WeekDays = [0, 1, 2, 3, 4];
const WEEKEND: WeekDays = [5, 6];

const FULL_NAME = /^(mon|tues?|wed(?:nes|s)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day|days)?(?:'s)?$/;
const SHORT_NAMES = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];
const LETTERS: ReadonlyMap<string, WeekDays> = new Map([
  ['mwf', [0, 2, 4]],
  ['tth', [1, 3]],
  ['mtwtf', WORKING_DAYS],
]);
const PART = /^(?:mornings?|evenings?|nights?)$/;
const LED = /^(?:on|every|each|the|all|both)$/;

/** Reads days of the week that are named together: "mon-fri", "weekdays", "each Saturday", "MWF". */
export function daysAt(pieces: Pieces, at: number): Read<WeekDays> | undefined {
  return groupAt(pieces, past(pieces, at, LED));
}

function groupAt(pieces: Pieces, at: number): Read<WeekDays> | undefined {
  const text = pieces[at]?.text ?? '';
  const letters = LETTERS.get(text);
  if (letters) return { value: letters, to: at + 1 };
  if (/^(?:week|work|school|wk)(?:days?|nights?)$/.test(text)) return { value: WORKING_DAYS, to: at + 1 };
  if (/^(?:working|work|business|school)$/.test(text) && isPiece(pieces, at + 1, /^(?:days?|nights?)$/))
    return { value: WORKING_DAYS, to: at + 2 };
  if (/^(?:week ?end|wkend|wknd|weekend)s?$/.test(text)) return { value: WEEKEND, to: at + 1 };
  const first = dayAt(pieces, at);
  if (first === undefined) return undefined;
  // "Sunday night thru Thursday night"
  const joint = past(pieces, at + 1, PART);
  const last = isPiece(pieces, joint, TO) ? dayAt(pieces, joint + 1) : undefined;
  if (last === undefined) return { value: [first], to: at + 1 };
  return {
    value: ALL_DAYS.slice(0, ((last - first + 7) % 7) + 1).map((day) => (day + first) % 7),
    to: past(pieces, joint + 2, joint > at + 1 ? PART : /^$/),
  };
}

function dayAt(pieces: Pieces, at: number): number | undefined {
  const text = pieces[at]?.text ?? '';
  const name = FULL_NAME.exec(text)?.[1];
  if (name !== undefined) return DAYS.findIndex((day) => day.startsWith(name.slice(0, 3)));
  const short = SHORT_NAMES.indexOf(text);
  // "We" is a day only in a list of such names, and "sa 9-13" tells its time.
  const isListed = [at - 2, at + 2].some((place) => SHORT_NAMES.includes(pieces[place]?.text ?? ''));
  const isTimed = !/^(?:we|fr|su)$/.test(text) && spellAt(pieces, at + 1) !== undefined;
  return short >= 0 && (isListed || isTimed) ? short : undefined;
}

/** Whether several such days are named, and so may be counted: "Saturdays", "weekends". */
export function isPluralDay(piece: Piece | undefined): boolean {
  return /^(?:\w*days|weekends?|wkends?|wknds?)$/.test(piece?.text ?? '');
}
