import { type Entity, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { serviceOf } from '../services/index.js';
import type { Alternatives, Knowledge, TextLine } from './texts.js';

/** The only line of a bill that some words speak of, and what they say without its name. */
interface PartMeant {
  readonly part: TextLine;
  readonly says: string;
}

const BEFORE = String.raw`(?:\b(?:on|for|with|of|in)\s+)?\b(?:the|our|my|that|this)\s+(?<described>\p{L}+\s+)?`;
const BEHIND = String.raw`(?:\s+(?:one|ones|part|box|server|machine|instance|side)s?)?(?:\s+(?:only|alone|we|i|just))?\b(?![\w.]|\s+(?:instead|rather))`;

/** "The r5 only for 3 days", "Windows on the r5", "the lambda with 1 GB": which line of a bill that is; undefined if it is none, or not one. */
export function partMeant(line: string, before: Alternatives, knowledge: Knowledge): PartMeant | undefined {
  const [lines = [], ...others] = before;
  if (others.length > 0 || lines.length < 2) return undefined;
  const named = lines.flatMap((part) => {
    const names = namesOf(part).map((name) => name.replaceAll('.', '\\.'));
    const found = new RegExp(`${BEFORE}(?:${names.join('|')})${BEHIND}`, 'iu').exec(line);
    return found ? [{ part, says: line.replace(found[0], ` ${found.groups?.['described'] ?? ''} `).trim() }] : [];
  });
  const [one, ...more] = named;
  if (one) return more.length === 0 ? one : undefined;
  return likeliestCorrected(line, lines, knowledge);
}

/** "r5.large" is called that, or r5; whatever else, by its service. */
function namesOf({ service, options }: TextLine): readonly string[] {
  const { instance } = options;
  return instance === undefined ? [serviceOf(service).name, service] : [instance, instance.split('.')[0] ?? instance];
}

/** "I meant c6i.xlarge" behind a c5.xlarge and an r5.large: the one of the same kind and size. */
function likeliestCorrected(line: string, lines: readonly TextLine[], knowledge: Knowledge): PartMeant | undefined {
  const { entities } = readEntities(line, knowledge);
  const [type, ...others] = entitiesOf(entities, 'instance').map((one) => one.type);
  if (type === undefined || others.length > 0 || !entities.every(isOfType)) return undefined;
  const [part, ...more] = lines.filter(({ options }) => isAlike(options['instance'], type));
  return part && more.length === 0 ? { part, says: line } : undefined;
}

function isOfType({ kind }: Entity): boolean {
  return kind === 'instance' || JOINING.includes(kind);
}

/** Whether two types have the same size and the same kind of family: c5.xlarge and c6i.xlarge. */
function isAlike(one: string | undefined, other: string): boolean {
  const [family = '', size] = one?.split('.') ?? [];
  const [otherFamily = '', otherSize] = other.split('.');
  return size === otherSize && family[0] === otherFamily[0] && one !== other;
}
