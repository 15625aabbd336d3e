import type { ServiceId } from '../../price-lists.js';
import { hasSense, isNumeric, senseOf, type Word, type Words } from '../tokens/sense.js';
import { isPluralDay } from './days.js';
import type { Mark } from './mark.js';
import { isPiece, type Pieces } from './pieces.js';
import { numberAt, timeOfDayAt } from './times.js';

/** What changes or compares times, by words that are not read here. */
const CHANGES =
  /^(?:lower|cheaper|reduced?|gain|double|triple|longer|shorter|versus|vs|sav(?:e|es|ed|ing|ings)|against|instead|difference|rather)$/;

/** Services that are paid for the time in which something runs. */
const BY_THE_HOUR: ReadonlySet<ServiceId> = new Set(['ec2', 'fargate', 'ecs']);

/** Whether a text is about one thing that is paid for the time in which it runs, and compares nothing. */
export function isOneByTheHour(words: Words): boolean {
  const isCompared = (word: Word) =>
    hasSense(word, 'compare') || word.text.split(' ').some((piece) => CHANGES.test(piece));
  if (words.some(isCompared)) return false;
  const services = new Set(
    words.flatMap((word) => senseOf(word, 'service') ?? []).flatMap(({ service, weak }) => (weak ? [] : service)),
  );
  if (![...services].every((service) => BY_THE_HOUR.has(service))) return false;
  const types = words.filter((word) => hasSense(word, 'instance')).length;
  // "An EC2 t3.medium"
  if (types > 0) services.delete('ec2');
  return types + services.size === 1;
}

/**
 * Whether a text says more of when something runs than its marks.
 * @param at the positions of words that are read
 */
export function leavesOpen(words: Words, pieces: Pieces, marks: readonly Mark[], at: readonly number[]): boolean {
  const rest = words.map((word, place) => (at.includes(place) ? undefined : word));
  const [first = 0, last = 0] = [at[0], at.at(-1)];
  const isNumbered = marks.some(({ kind }) => kind === 'number');
  const isOften = marks.some((mark) => mark.kind === 'often' && mark.times > 1);
  return (
    rest.some(
      (word, place) =>
        saysWhen(word) ||
        (place > first && place < last && (isOther(word) || isAlternative(words, place))) ||
        // "2 t3.small 7 hours on weekdays and 4 on saturday": 4 may be servers.
        (isNumbered && isNumeric(word) && !hasSense(words[place + 1], 'memory', 'vcpu')) ||
        (isOften && hasSense(word, 'each') && !hasSense(word, 'times')),
    ) ||
    pieces.some((piece, place) => !at.includes(piece.word) && isEndOfTime(pieces, place)) ||
    marks.some((mark) => isCountedDays(mark, marks, pieces) || isOfUnknownNumber(mark, pieces))
  );
}

/** "At night", "Saturdays", "office hours" */
function saysWhen(word: Word | undefined): boolean {
  const { partOfDay, days, hoursADay } = senseOf(word, 'schedule') ?? {};
  return hasSense(word, 'weekday') || partOfDay === true || days !== undefined || hoursADay !== undefined;
}

/** "4 on weekdays plus one running nonstop", "and 2 more on weekends": another part of what there is. */
function isOther(word: Word | undefined): boolean {
  return /^(?:one|another|more|others?)$/.test(word?.text ?? '');
}

/** "Nights or weekends" may be one of both; "not on Sundays or Mondays" are both. */
function isAlternative(words: Words, at: number): boolean {
  return words[at]?.text === 'or' && ![at - 1, at + 1].every((place) => hasSense(words[place], 'weekday'));
}

/** "Saturday mornings until 13:00" */
function isEndOfTime(pieces: Pieces, at: number): boolean {
  return isPiece(pieces, at - 1, /^(?:to|till|til|until|from|-)$/) && timeOfDayAt(pieces, at)?.value.marked === true;
}

/** "13 Saturdays" are so many days. */
function isCountedDays({ kind, from, to }: Mark, marks: readonly Mark[], pieces: Pieces): boolean {
  const isRead = marks.some((mark) => mark.kind !== 'number' && mark.to === from);
  return kind === 'days' && !isRead && isPluralDay(pieces[to - 1]) && numberAt(pieces, from - 1) !== undefined;
}

/** "140 submissions, 3 minutes each": so many times, by a number that is not known to be one of runs. */
function isOfUnknownNumber(mark: Mark, pieces: Pieces): boolean {
  return mark.kind === 'length' && mark.minutes < 60 && !mark.also && isPiece(pieces, mark.to, /^(?:each|apiece)$/);
}
