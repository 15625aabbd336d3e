import { exact, plain } from '../decimal.js';
import { readHours } from '../plain-words/clauses/hours.js';
import { amountOver, IMPLIED } from '../plain-words/entities/amount.js';
import { IN_TOTAL } from '../plain-words/entities/counts-by-time.js';
import {
  type Amount,
  type Entities,
  type Entity,
  endOf,
  entitiesOf,
  JOINING,
  startOf,
} from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { isPartOfDay, partOfDayIn, saysHours, saysWhen, whenOf } from '../plain-words/entities/hours-of-week.js';
import { type Phase, phasesIn } from '../plain-words/entities/phases.js';
import { isOfPlan, partsAmong } from '../plain-words/entities/plan-of-counts.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { hasSense, matches, type Word, type Words } from '../plain-words/tokens/sense.js';
import { NONSTOP } from '../quantities/hours.js';
import type { Reading } from '../quantities/parsed.js';
import { changeableText } from '../quantities/said.js';
import { serviceOf } from '../services/index.js';
import { countedInWords } from './counted-in-words.js';
import { normalized } from './reader-words.js';
import type { Alternatives, Knowledge, TextLine } from './texts.js';

/** A request whose machines follow a plan, with how the line was read and its words that change nothing, or the question to ask instead. */
type Planned =
  | { readonly to: Alternatives; readonly readings: readonly Reading[]; readonly unread: readonly string[] }
  | { readonly asks: string };

/** Options that count what runs by the hour. */
const COUNTS: Readonly<Record<string, string>> = { ec2: 'count', fargate: 'tasks', eks: 'nodes' };
/** What machines have beside them while they are off, too. */
const STAYS = ['nodes', 'disk'];
/** How many machines together have these is not known of a part of them. */
const TOGETHER = ['disk_hours', 'ipv4_hours', 'node_hours', 'pods'];
/** Their number and their hours both take the place of those before. */
const REPLACES = /\b(?:instead|rather)\b|\bonly\b.*\bto run\b|\b(?:only|just) \w+ (?:of (?:them|those) )?runs?\b/i;
const UNCLEAR =
  'How many run when? Say all numbers with their hours, for example "6 from 6 to 22, 2 from 22 to 6", or "6 on weekdays, 2 on weekends".';

/**
 * "Scale down to 2 at night", "at night one is enough", "double it on weekends", "half of them off from 20 to 6": a line that gives another
 * number for a part of the day or week changes only that part, and one with several numbers is a plan of its own.
 * @returns undefined if the line says no such thing
 */
export function withCountPlan(line: string, before: Alternatives, knowledge: Knowledge): Planned | undefined {
  const [lines = [], ...others] = before;
  const [machine, ...more] = lines.filter(({ service }) => service in COUNTS);
  const name = COUNTS[machine?.service ?? ''];
  if (!machine || name === undefined || others.length > 0 || REPLACES.test(line)) return undefined;
  const number = exact(machine.options[name] ?? '1');
  const text = countedInWords(withoutName(normalized(line), machine), number);
  const { entities: said, words } = readEntities(text, knowledge);
  const entities = said.map((entity) => numberOf(entity, words) ?? entity);
  const phases = phasesIn(entities, words);
  // "On Sundays none"
  if (phases.length === 0 && entities.some(saysHours) && words.some(({ text }) => text === 'none'))
    return { asks: UNCLEAR };
  if (!phases.some((phase) => isOfPartOfTime(phase, words)) || entities.some(isOfElse)) return undefined;
  const unread = readPriceRequest(text, knowledge).leftOut;
  // "On Black Friday", "the next Monday"
  const isOther = ({ times }: Phase) => times.some((time) => unread.includes(words[startOf(time) - 1]?.typed ?? ''));
  const isRead =
    entities.every((entity) => isReadIn(phases, entity, words)) && !phases.some(isOther) && !words.some(isDenial);
  const isNonstop = [undefined, NONSTOP.text].includes(machine.options['hours']);
  const isKnown = isRead && more.length === 0 && isNonstop && TOGETHER.every((option) => !(option in machine.options));
  // "3 machines, only from 9 to 12" behind 8 hours a day: other hours, and no part of those.
  if (more.length === 0 && !isNonstop && phases.every(({ times }) => isOnlyThen(times, words))) return undefined;
  // Addresses are counted for the hours of the machines, but one of six machines has to be that of one which is always there.
  const { ipv4 = plain(number) } = machine.options;
  const stays = STAYS.some((option) => option in machine.options) || ipv4 !== plain(number);
  const parts = isKnown ? partsAmong(phases, words, number, stays) : undefined;
  const planned = parts?.flatMap((part, place) => lineOf(machine, name, part, place > 0) ?? []);
  if (!parts || planned?.length !== parts.length) return { asks: UNCLEAR };
  return {
    to: [lines.flatMap((one) => (one === machine ? planned : [one]))],
    readings: parts.flatMap((part) => entitiesOf(part, 'amount').flatMap(({ readings }) => readings)),
    unread: [
      ...unread,
      ...phases.flatMap(({ count, times }) => [count, ...times].flatMap((one) => dailyIn(one, words))),
    ],
  };
}

/** "2 Fargate tasks" behind Fargate are tasks. */
function withoutName(line: string, { service, options }: TextLine): string {
  const names = [options['instance'], serviceOf(service).name, service].flatMap((name) => name ?? []);
  return line.replace(new RegExp(`\\b(?:${names.join('|').replaceAll('.', '\\.')})s?\\b ?`, 'gi'), '');
}

/** "From 12 to 14 we can go up to 8": in a line without anything else a number is no aside, unless it is of people ("4 of us"). */
function numberOf(entity: Entity, words: Words): Amount | undefined {
  const isNumber = entity.kind === 'aside' && entity.what === 'idle' && /^\d{1,4}$/.test(entity.typed);
  if (!isNumber || matches(words[endOf(entity)], /^of\b/)) return undefined;
  const counted = { measure: 'count', value: exact(entity.typed), bare: true } as const;
  return amountOver(words, startOf(entity), endOf(entity), IMPLIED, counted);
}

/** Whether a number is that of some hours of the clock, of a part of the day, or of some days. */
function isOfPartOfTime({ times }: Phase, words: Words): boolean {
  return (whenOf(times, words)?.from ?? partOfDayIn(times)) !== undefined;
}

/** Whether times are some hours of each day by the clock, and the only ones: "only from 9 to 12". */
function isOnlyThen(times: Entities, words: Words): boolean {
  const when = whenOf(times, words);
  const before = words.slice(0, Math.min(...times.map(startOf))).findLast(({ text }) => text !== 'from');
  return when?.from !== undefined && when.hours.lt('24') && matches(before, /^(?:only|just)$/);
}

/** What a line may say that no plan has a place for: other things, sizes, a Region. */
function isOfElse(entity: Entity): boolean {
  if (entity.kind === 'service') return !(entity.weak && entity.service === 'ec2');
  if (entity.kind === 'amount') return !(entity.measure === 'count' || saysWhen(entity)) || entity.role !== undefined;
  if (entity.kind === 'choice') return entity.value !== 'rest';
  return !JOINING.includes(entity.kind) && !/^(?:schedule|aside|vague|stray|negation)$/.test(entity.kind);
}

/** Whether an entity is a number or a time of a plan, or a word beside them. */
function isReadIn(phases: readonly Phase[], entity: Entity, words: Words): boolean {
  if (JOINING.includes(entity.kind) || entity.kind === 'service') return true;
  const phase = phases.find(({ count, times }) => count === entity || times.includes(entity));
  // "At 7:30" does not say how long, and "daily" goes with hours of every day.
  if (phase && saysWhen(entity))
    return saysHours(entity) || (entity.kind === 'schedule' ? isPartOfDay(entity) : isEveryDay(phase, words));
  // "Day is from 8 to 20"
  const isDay = entity.kind === 'aside' && /^days?$/i.test(entity.typed);
  return phase !== undefined || isDay || entity.at.every((at) => isOfPlan(words[at]));
}

function isEveryDay({ times }: Phase, words: Words): boolean {
  return (whenOf(times, words) ?? partOfDayIn(times)?.when)?.days.length === 7;
}

/** "Daily", which says nothing beside hours of each day. */
function dailyIn({ at }: Entity, words: Words): readonly string[] {
  return at.flatMap((place) => (words[place]?.text === 'daily' ? ['daily'] : []));
}

/** "Not only", "without" */
function isDenial(word: Word): boolean {
  return hasSense(word, 'without') || /^not\b/.test(word.text);
}

/** The machines of one part of a plan. Nodes that come and go are instances beside those of the cluster. */
function lineOf(machine: TextLine, name: string, part: Entities, isMore: boolean): TextLine | undefined {
  const read = readHours(
    entitiesOf(part, 'amount').filter(({ measure }) => measure === 'time'),
    part,
  );
  const [count] = entitiesOf(part, 'amount');
  // "Always 2, 6 from 18 to 22" may be six in all or six more.
  if (!read || !('hours' in read) || !count || count.meaning !== undefined) return undefined;
  const { clusters: _, support: __, nodes: ___, ...ofNode } = machine.options;
  const { service, options } =
    machine.service === 'eks' && isMore ? { service: 'ec2' as const, options: ofNode } : machine;
  const [number, before] = [plain(count.value), machine.options[name] ?? '1'];
  const hours = changeableText(read.hours);
  const { ipv4, ...others } = isMore ? withoutTotals(options) : options;
  const addresses = ipv4 === before ? { ipv4: number } : ipv4 !== undefined && !isMore ? { ipv4 } : {};
  const counted = { [service === machine.service ? name : 'count']: number, hours, ...addresses };
  return { service, options: { ...others, ...counted } };
}

/** What a part has that is not the first: no snapshots of all machines, and no disk that they share. */
function withoutTotals(options: TextLine['options']): TextLine['options'] {
  const gone = Object.entries(IN_TOTAL).flatMap(([total, more]) => (total in options ? [total, ...more] : []));
  return Object.fromEntries(Object.entries(options).filter(([name]) => !gone.includes(name)));
}
