import { echo } from '../../typed-text.js';
import { sidesOf } from '../plain-words/clauses/alternatives.js';
import { type Entities, type Entity, entitiesOf, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { LOADS } from '../plain-words/requests/carried-load.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { hasRegion, isBesideCompute, serviceOf } from '../services/index.js';
import {
  type Alternatives,
  asTexts,
  type Changed,
  changedOptions,
  type Knowledge,
  mayBeAbout,
  type OptionTexts,
  type TextLine,
  withChange,
  withOneEach,
} from './texts.js';
import { noUseFor } from './unread.js';

/** What is named behind these is added to the request. */
export const ADDS =
  /\b(?:plus|add|adding|additional(?:ly)?|another|as well|too|also|extra|more(?! than)|on top|together with|along with|alongside|(?:calls?|invokes?|triggers?) an?|(?:called|invoked|triggered|started) by(?= ))\b|\+/i;

/** Changes a request by the words of a line: what surrounds compute, or is to be added, comes to it, and the rest changes its parts. */
export function changedBy(text: string, before: Alternatives, knowledge: Knowledge): Changed {
  const { entities } = readEntities(text, knowledge);
  const { alternatives } = readPriceRequest(text, knowledge);
  const sides = entities.some(isHead) ? alternatives.map(({ lines }) => lines.map(asTexts)) : [];
  const own = sides.flat();
  const isAdded = own.every(({ service }) => isBesideCompute(service)) || ADDS.test(text);
  if (own.length > 0 && isAdded)
    return { to: before.flatMap((lines) => sides.map((side) => side.reduce(added, lines))) };
  return varied(before, entities, text) ?? { asks: noUseFor([text]) };
}

/** Adds a line in the same Region. A service beside compute joins its own line. */
function added(lines: readonly TextLine[], { service, options: own }: TextLine): readonly TextLine[] {
  const same = isBesideCompute(service) ? lines.find((line) => line.service === service) : undefined;
  if (same) return lines.map((line) => (line === same ? { ...line, options: { ...line.options, ...own } } : line));
  const [region, ...otherRegions] = new Set(lines.filter(hasRegion).map(({ options }) => options['region']));
  const place = region !== undefined && otherRegions.length === 0 ? { region } : {};
  return [...lines, { service, options: { ...place, ...loadOf(lines, service), ...hoursOf(lines, service), ...own } }];
}

/** The load that reaches what is added to the only other part that has one: "plus an HTTP API in front". */
function loadOf(lines: readonly TextLine[], service: TextLine['service']): OptionTexts {
  const option = LOADS[service];
  const [load, ...others] = lines.flatMap((line) => line.options[LOADS[line.service] ?? ''] ?? []);
  return option === undefined || load === undefined || others.length > 0 ? {} : { [option]: load };
}

/** The only hours of all that computes: what joins it for a while is there as long. */
function hoursOf(lines: readonly TextLine[], service: TextLine['service']): OptionTexts {
  const [hours, ...others] = new Set(
    lines.flatMap((line) => (isBesideCompute(line.service) ? [] : [line.options['hours']])),
  );
  return hours === undefined || others.length > 0 || service !== 'ec2' ? {} : { hours };
}

/** Options that a whole request may share, or that only one service has. */
const SHARED: ReadonlySet<string> = new Set(['requests', 'hours', 'region', 'architecture', 'kind', 'workflow']);

/**
 * Changes every alternative by what a line says.
 * @returns undefined if no line has a use for it
 */
function varied(to: Alternatives, entities: Entities, words: string): Changed | undefined {
  const owners = to.flat().filter((line) => isCountedBy(line, entities));
  const mayChange = (line: TextLine) => owners.length === 0 || owners.includes(line);
  const changed = to.map((lines) => variedLines(lines, entities, mayChange));
  if (changed.every((one) => one === undefined)) return undefined;
  if (changed.includes('unclear')) {
    const names = to.flat().map((line) => line.options['instance'] ?? serviceOf(line.service).name);
    return { asks: `Which one do you mean by ${echo(words, 30)}: ${[...new Set(names)].join(' or ')}?` };
  }
  return { to: changed.flatMap((one, index) => (Array.isArray(one) ? one : [to[index] ?? []])) };
}

/** Nouns that count what runs; each is that of one service, though others would take it for their own. */
const THINGS: ReadonlySet<string> = new Set(['tasks', 'instances', 'nodes']);

/** Whether a line says how many there are of what a service itself calls so: "10 tasks" beside instances are those of Fargate. */
function isCountedBy({ service }: TextLine, entities: Entities): boolean {
  const { options, plain } = serviceOf(service);
  const isOwn = (noun: string) => THINGS.has(noun) && (noun in options || plain.bought?.[1] === noun);
  return entitiesOf(entities, 'amount').some(({ noun }) => noun !== undefined && isOwn(noun));
}

/** The changed lines, once for each side that the words compare; unclear if they may change one of several lines. */
function variedLines(
  lines: readonly TextLine[],
  entities: Entities,
  mayChange: (line: TextLine) => boolean,
): Alternatives | 'unclear' | undefined {
  const variants = lines.map((line) => ({ line, sides: mayChange(line) ? variantsOf(line, entities) : [] }));
  const changed = variants.filter(({ sides }) => sides.length > 0);
  if (changed.length === 0) return undefined;
  const names = changed.flatMap(({ line, sides }) => sides.flatMap((side) => changedOptions(line, side)));
  const alike = names.every((name) => SHARED.has(name));
  // What surrounds compute stays on while that is off.
  const isOfAll = changed.length < 2 || (alike && !names.includes('hours'));
  const meant = isOfAll ? changed : changed.filter(({ line }) => !isBesideCompute(line.service));
  if (meant.length > 1 && !alike) return 'unclear';
  const most = Math.max(...meant.map(({ sides }) => sides.length));
  return Array.from({ length: most }, (_, side) =>
    variants.map((one) => (meant.includes(one) ? (one.sides[side] ?? one.line) : one.line)),
  );
}

/** The line with each change that the words compare; none if it has no use for them. */
function variantsOf(line: TextLine, entities: Entities): readonly TextLine[] {
  if (!mayBeAbout(line, entities)) return [];
  const sides = sidesOf(entities).map((side) => withChange(line, side));
  const isChange = (side: ReturnType<typeof withChange>) =>
    side.unused.length + side.contradictory.length === 0 && changedOptions(line, side).length > 0;
  const changed = ({ service, options }: TextLine) =>
    entities.some(isAddress) ? { service, options } : withOneEach(line, { service, options });
  return sides.every(isChange) ? sides.map(changed) : [];
}

function isAddress(entity: Entity): boolean {
  return entity.kind === 'public-address' || (entity.kind === 'amount' && entity.noun === 'addresses');
}
