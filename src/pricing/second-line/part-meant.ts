import { echo } from '../../typed-text.js';
import { partsOfType } from '../instance-types.js';
import { type Entity, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { requestText } from '../plain-words/requests/request-text.js';
import { hasSense } from '../plain-words/tokens/sense.js';
import { serviceOf } from '../services/index.js';
import { requested } from './changed-request.js';
import { normalized } from './reader-words.js';
import { type ChangeReader, type Standing, standingOf } from './standing.js';
import type { AfterQuote, Alternatives, Knowledge, TextLine } from './texts.js';

/** The only line of a bill that some words speak of, and what they say without its name. */
interface PartMeant {
  readonly part: TextLine;
  readonly says: string;
}

const CORRECTS = /\b(?:me?ant|mean|instead|actually|rather|sorry|oops|typo)\b/i;
const POINTED_AT = String.raw`(?:\b(?:on|for|with|of|in)\s+)?\b(?:the|our|my|that|this)\s+(?<described>\p{L}+\s+)?`;
const ONES = '(?:\\s+(?:one|ones|part|box|server|machine|instance|side)s?)?';
const BEHIND = String.raw`${ONES}(?:\s+(?:only|alone|we|i|just))?\b(?![\w.]|\s+(?:instead|rather))`;
const IN_PLACE_OF = /\s*\b(?:instead|rather than|in place)(?: of)?\s*$/i;
/** What may be one more of a type that is there. */
const MAY_ADD = /^\W*and\b|\b(?:plus|add|adding|another|also|too|as well)\b|\+/i;
/** A line that says all of a type has no part in mind. */
const OF_ALL = /\b(?:all|both|every\w*|each|instead|rather|same|to|vs|versus|or)\b/i;
const BEFORE_ALONE = String.raw`^\W*(?:(?:and|so|ok|but|then|now|what about|how about)\W+)*`;

/** "The r5 only for 3 days", "Windows on the r5", "the lambda with 1 GB": which line of a bill that is; undefined if it is none, or not one. */
function partMeant(line: string, before: Alternatives, knowledge: Knowledge): PartMeant | undefined {
  const lines = before.flat();
  if (lines.length < 2) return undefined;
  const isAdded = MAY_ADD.test(line);
  const named = lines.flatMap((part) => {
    const isPointedAt = isAdded || part.options['instance'] === undefined;
    const start = isPointedAt ? POINTED_AT : `(?:${POINTED_AT})?\\b`;
    const found = new RegExp(`${start}${namesOf(part)}${BEHIND}`, 'iu').exec(line);
    if (!found) return [];
    const says = line.replace(found[0], ` ${found.groups?.['described'] ?? ''} `).trim();
    const front = line.slice(0, found.index);
    const isOfOther = entitiesOf(readEntities(front, knowledge).entities, 'instance').length > 0;
    // "T3.medium for the r5", "instead of the r5": another type takes its place.
    const isReplaced = IN_PLACE_OF.test(front) || /^for\b/i.test(found[0]);
    return isOfOther && !isReplaced ? [] : [{ part, says: says.replace(IN_PLACE_OF, '') }];
  });
  const [one, ...more] = named;
  if (one) return more.length === 0 ? one : undefined;
  return likeliestCorrected(line, lines, knowledge);
}

/** A part is called by its type, or else by its service. */
function namesOf({ service, options }: TextLine): string {
  const { instance } = options;
  const names = instance === undefined ? [serviceOf(service).name, service] : [instance];
  return `(?:${names.join('|').replaceAll('.', '\\.')})`;
}

/** "Just the lambda", "the t3.large on its own": the part of a request that is all that a line wants. */
export function partAlone(line: string, before: Alternatives): TextLine | undefined {
  const lines = before.flat();
  const [part, ...more] = lines.filter((one) => {
    const name = `(?:the |my )?${namesOf(one)}${ONES}`;
    const forms = `(?:just|only) ${name}(?: alone)?|${name} (?:only|alone|on its own|by itself)`;
    return new RegExp(`${BEFORE_ALONE}(?:${forms})(?:,? (?:please|pls|then))?\\W*$`, 'i').test(line);
  });
  return lines.length > 1 && part && more.length === 0 ? part : undefined;
}

/** The type that a line names, if it is that of one part of a request and nothing says what of it changes, or that all get it. */
function typeOfPart(line: string, before: Alternatives, knowledge: Knowledge): string | undefined {
  const { entities, words } = readEntities(normalized(line), knowledge);
  const [named, ...others] = entitiesOf(entities, 'instance');
  if (words.some((word) => hasSense(word, 'without'))) return undefined;
  const types = new Set(before.flat().flatMap(({ options: { instance } }) => instance ?? []));
  const isPart = named && others.length === 0 && types.size > 1 && types.has(named.type);
  return isPart && !OF_ALL.test(line) && !MAY_ADD.test(line) ? named.type : undefined;
}

const REPLACES =
  /^\W*(?:(?:and|so|ok|then|please|now|lets|let['’]s|what if (?:i|we))\W+)*(?:replace|swap|exchange|upgrade|downgrade|change|switch|use|take)\b|\b(?:instead of|in place of|rather than)\b/i;

/** Whether a line puts another type in the place of one that the request has: "replace the c5 with c6i.xlarge". */
export function replacesType(line: string, before: Alternatives, knowledge: Knowledge): boolean {
  const named = entitiesOf(readEntities(line, knowledge).entities, 'instance').map(({ type }) => type);
  const known = named.filter((type) => before.flat().some(({ options }) => options['instance'] === type));
  return named.length === 2 && known.length === 1 && REPLACES.test(line);
}

/** "I meant c6i.xlarge" behind a c5.xlarge and an r5.large: the one of the same kind and size. */
function likeliestCorrected(line: string, lines: readonly TextLine[], knowledge: Knowledge): PartMeant | undefined {
  const { entities } = readEntities(line, knowledge);
  const [type, ...others] = entitiesOf(entities, 'instance').map((one) => one.type);
  if (!CORRECTS.test(line) || type === undefined || others.length > 0 || !entities.every(isOfType)) return undefined;
  const [part, ...more] = lines.filter(({ options }) => isAlike(options['instance'], type));
  return part && more.length === 0 ? { part, says: line } : undefined;
}

function isOfType({ kind }: Entity): boolean {
  return kind === 'instance' || JOINING.includes(kind);
}

/** Whether two types have the same size and the same kind of family: c5.xlarge and c6i.xlarge. */
function isAlike(one: string | undefined, other: string): boolean {
  if (one === undefined || one === other) return false;
  const [was, is] = [partsOfType(one), partsOfType(other)];
  return was.size === is.size && was.family[0] === is.family[0];
}

/** A bill of which a line changes the only part that it names. */
function changedPart(
  line: string,
  { alternatives, besides }: Standing,
  changeIn: ChangeReader,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const meant = partMeant(line, alternatives, knowledge);
  if (!meant) return undefined;
  const { part, says } = meant;
  const alone = { alternatives: [[part]], besides: [], lacking: false };
  const change = changeIn(says, { text: requestText(alone.alternatives), asked: true }, alone, knowledge);
  if (!('line' in change) || change.text === undefined || change.lost) return undefined;
  const after = standingOf({ text: change.text, asked: true }, knowledge);
  const [partAfter, ...others] = after?.alternatives ?? [];
  // "The r5 on Spot" is said of the whole bill, which has a word for that.
  if (!after || !partAfter || others.length + after.besides.length > 0) return undefined;
  const to = alternatives.map((lines) => lines.flatMap((one) => (one === part ? partAfter : [one])));
  return { ...requested(to, besides), unread: change.unread };
}

/** What a line says of one part of a request: that it wants nothing else, what of it changes, or a type and nothing that makes sense of it. */
export function saidOfPart(
  line: string,
  request: Standing,
  changeIn: ChangeReader,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const { alternatives, besides } = request;
  const alone = partAlone(line, alternatives);
  if (alone) return requested([[alone]], besides);
  const ofPart = changedPart(line, request, changeIn, knowledge);
  if (ofPart) return ofPart;
  const type = typeOfPart(line, alternatives, knowledge);
  return type === undefined
    ? undefined
    : { asks: `What changes about the ${type}? ${echo(line, 30)} does not say.`, before: alternatives };
}
