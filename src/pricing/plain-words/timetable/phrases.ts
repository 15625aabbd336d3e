import { ALL_DAYS } from './days.js';
import { isEvery, type Mark, ofKind } from './mark.js';
import { spellOf } from './times.js';

/** The marks between two joints, with the joint before. */
interface Phrase {
  readonly marks: readonly Mark[];
  readonly joint: 'none' | 'joint' | 'and';
}

/** A phrase, and whether it says when something is off. */
export interface Told extends Phrase {
  readonly off: boolean;
}

/** Whether a mark is a time of the days beside it. */
export const isTime = ({ kind }: Mark): boolean =>
  kind === 'spell' || kind === 'stretch' || kind === 'length' || kind === 'full' || kind === 'number';
/** Whether a mark names days. */
export const isDays = ({ kind }: Mark): boolean => kind === 'days' || kind === 'rest';
/** Whether a phrase names days. */
export const hasDays = ({ marks }: Phrase): boolean => marks.some(isDays);
/** Whether a phrase tells a time. */
export const hasTimes = ({ marks }: Phrase): boolean => marks.some(isTime);
/** Whether a phrase says itself that something is off. */
export const hasOff = ({ marks }: Phrase): boolean => marks.some(({ kind }) => kind === 'off');
const hasOn = ({ marks }: Phrase): boolean => marks.some(({ kind }) => kind === 'on');

/** The phrases of a text, each with at most one time for its days, and whether the days come first in them. */
export function phrasesOf(marks: readonly Mark[]): { readonly phrases: readonly Told[]; readonly daysFirst: boolean } {
  const phrases = clausesOf(withoutNonstop(withoutNamedWeekend(withoutSwitches(marks))));
  const daysFirst = isDaysFirst(phrases);
  return { phrases: withPolarity(phrases.flatMap((phrase) => splitPairs(phrase, daysFirst))), daysFirst };
}

/** "Starts at 8 and stops at 18" is a spell of each day; what stops before it starts is off in between. */
function withoutSwitches(marks: readonly Mark[]): readonly Mark[] {
  const switches = ofKind(marks, 'switch');
  const [first, second] = switches;
  if (switches.length !== 2 || !first || !second || first.on === second.on) return marks;
  const [from, until] = first.on ? [first, second] : [second, first];
  const spell: Mark = {
    kind: 'spell',
    ...spellOf(from.time, until.time),
    marked: true,
    from: first.from,
    to: second.to,
  };
  return marks
    .flatMap((mark) => (mark === first ? [spell] : mark === second ? [] : [mark]))
    .filter((mark) => !(mark.kind === 'and' && mark.from > first.from && mark.to < second.to));
}

/** "The weekend, Friday 16:00 to Monday 9:00" */
function withoutNamedWeekend(marks: readonly Mark[]): readonly Mark[] {
  if (!marks.some(({ kind }) => kind === 'stretch')) return marks;
  return marks.filter((mark) => !(mark.kind === 'days' && mark.days.join() === '5,6'));
}

/** "Saturday 9 am till Sunday 9 am, nonstop" */
function withoutNonstop(marks: readonly Mark[]): readonly Mark[] {
  const isTold = marks.some(
    ({ kind }) => kind === 'spell' || kind === 'stretch' || kind === 'length' || kind === 'switch',
  );
  return isTold ? marks.filter((mark) => !(mark.kind === 'full' && mark.nonstop)) : marks;
}

function clausesOf(marks: readonly Mark[]): readonly Phrase[] {
  const phrases: { marks: Mark[]; joint: Phrase['joint'] }[] = [{ marks: [], joint: 'none' }];
  for (const mark of marks) {
    const last = phrases.at(-1);
    if (mark.kind === 'joint' || mark.kind === 'and') {
      if (last && last.marks.length === 0) last.joint = mark.kind === 'and' || last.joint === 'and' ? 'and' : 'joint';
      else phrases.push({ marks: [], joint: mark.kind });
    } else if (mark.kind === 'often') {
      const behind = marks.slice(marks.indexOf(mark) + 1);
      const joint = behind.findIndex(({ kind }) => kind !== 'joint');
      // "Midnight to 6 every night, and Sat and Sun 10 to 18", but not "weekends noon to midnight each day"
      const isAlone = !last?.marks.some(isDays) && behind[joint]?.kind === 'and' && behind[joint + 1]?.kind === 'days';
      if (isEvery(mark, 'day') && isAlone && last?.marks.at(-1)?.kind === 'spell')
        last.marks.push({ ...mark, kind: 'days', days: ALL_DAYS });
    } else if (mark.kind === 'off' && last?.marks.some(isTime)) phrases.push({ marks: [mark], joint: 'none' });
    else if (mark.kind === 'on' && last?.marks.at(-1)?.kind === 'off' && last.marks.length === 1)
      last.marks.splice(0, 1);
    else if (
      mark.kind === 'on' &&
      last?.marks.some(({ kind }) => kind === 'off') &&
      last.marks.some((one) => isTime(one) || isDays(one))
    )
      phrases.push({ marks: [mark], joint: 'joint' });
    else if (mark.kind !== 'share') last?.marks.push(mark);
  }
  return phrases.filter((phrase) => phrase.marks.length > 0);
}

function isDaysFirst(phrases: readonly Phrase[]): boolean {
  const both = phrases.find((phrase) => hasDays(phrase) && hasTimes(phrase));
  const marks = both?.marks ?? phrases.flatMap((phrase) => phrase.marks);
  const first = marks.find((mark) => isDays(mark) || isTime(mark));
  return first !== undefined && isDays(first);
}

/** "Mon 4h tue 4h" are two pairs. */
function splitPairs(phrase: Phrase, daysFirst: boolean): readonly Phrase[] {
  const parts: { marks: Mark[]; joint: Phrase['joint'] }[] = [{ marks: [], joint: phrase.joint }];
  for (const mark of phrase.marks) {
    const last = parts.at(-1);
    const leads = daysFirst ? isDays(mark) : isTime(mark);
    const isBegun = last?.marks.some(daysFirst ? isTime : isDays) && last.marks.some(daysFirst ? isDays : isTime);
    if (leads && isBegun) parts.push({ marks: [mark], joint: 'none' });
    else last?.marks.push(mark);
  }
  return parts;
}

/** Whether each phrase says when something runs or when it is off: "off 11pm-7am and on sundays" is off on both. */
function withPolarity(phrases: readonly Phrase[]): readonly Told[] {
  const told: Told[] = [];
  let carried = false;
  for (const phrase of phrases) {
    const [only, ...others] = phrase.marks;
    const previous = told.at(-1);
    // "Midnight to 8 off"
    if (only?.kind === 'off' && others.length === 0 && phrase.joint === 'none' && previous) {
      told.splice(-1, 1, { ...previous, off: true });
      carried = true;
      continue;
    }
    const off: boolean = hasOff(phrase) || (carried && phrase.joint === 'and' && !hasOn(phrase));
    const last = told.at(-1);
    // "Sat and sun off"
    const isTrailing = phrase.marks.at(-1)?.kind === 'off' && hasDays(phrase) && !hasTimes(phrase);
    if (isTrailing && phrase.joint === 'and' && last && hasDays(last) && !hasTimes(last))
      told.splice(-1, 1, { ...last, off: true });
    told.push({ ...phrase, off });
    carried = off && !isTrailing;
  }
  return told;
}
