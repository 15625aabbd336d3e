import { withoutConjunction } from '../../language/follow-up-cues.js';
import { type Entity, isTime, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { timetableIn } from '../plain-words/timetable/timetable.js';
import { besidesIn, plainLine, requested } from '../previous-request/changed-request.js';
import type { Standing } from '../previous-request/standing.js';
import { type AfterQuote, asTexts, type Knowledge, type TextLine } from '../previous-request/texts.js';
import { denialsIn } from '../previous-request/unread.js';
import type { ServiceId } from '../price-lists.js';
import { NONSTOP } from '../quantities/hours.js';
import { textOf } from '../quantities/said.js';

/** Services that are paid for the time in which something runs. */
const BY_THE_HOUR: ReadonlySet<ServiceId> = new Set(['ec2', 'fargate']);
/** A text about something that runs all the time until a line says otherwise. */
const SUBJECT = 't3.medium';

/**
 * "Weekdays 9-5 and Saturdays 10-14", "twice a week for 4 hours" behind the only thing that runs by the hour, which has no times yet: its
 * timetable, if the line says nothing else.
 */
export function retimed(line: string, request: Standing, knowledge: Knowledge): AfterQuote | undefined {
  const [parts = [], ...sides] = request.alternatives;
  const [part, ...others] = parts.filter(({ service }) => BY_THE_HOUR.has(service));
  if (!part || others.length + sides.length > 0 || hasTimes(part)) return undefined;
  const text = `${SUBJECT}, ${withoutConjunction(plainLine(line))}`;
  const { words, entities } = readEntities(text, knowledge);
  if (!timetableIn(words) || denialsIn(words).length > 0 || !entities.every(isOfTimes)) return undefined;
  const { alternatives, open, contradictory, leftOut, periods } = readPriceRequest(text, knowledge);
  const [timed, ...more] = alternatives.flatMap(({ lines }) => lines).map(asTexts);
  const { hours, ...rest } = timed?.options ?? {};
  const unread = open.length + contradictory.length + leftOut.length + periods.length;
  if (!hours || more.length + unread > 0 || Object.keys(rest).join() !== 'instance') return undefined;
  const to = parts.map((one) => (one === part ? { ...one, options: { ...one.options, hours } } : one));
  return { ...requested([to], besidesIn(line, request, knowledge)), unread: [], isClear: true };
}

function isOfTimes(entity: Entity): boolean {
  return entity.kind === 'instance' || isTime(entity) || JOINING.includes(entity.kind);
}

function hasTimes({ options }: TextLine): boolean {
  return options['hours'] !== undefined && options['hours'] !== textOf(NONSTOP);
}
