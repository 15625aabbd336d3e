import { type Entity, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { requestText } from '../plain-words/requests/request-text.js';
import { serviceOf } from '../services/index.js';
import { requested } from './changed-request.js';
import { type ChangeReader, type Standing, standingOf } from './standing.js';
import type { AfterQuote, Alternatives, Knowledge, TextLine } from './texts.js';

/** The only line of a bill that some words speak of, and what they say without its name. */
interface PartMeant {
  readonly part: TextLine;
  readonly says: string;
}

const CORRECTS = /\b(?:me?ant|mean|instead|actually|rather|sorry|oops|typo)\b/i;
const BEFORE = String.raw`(?:\b(?:on|for|with|of|in)\s+)?\b(?:the|our|my|that|this)\s+(?<described>\p{L}+\s+)?`;
const BEHIND = String.raw`(?:\s+(?:one|ones|part|box|server|machine|instance|side)s?)?(?:\s+(?:only|alone|we|i|just))?\b(?![\w.]|\s+(?:instead|rather))`;

/** "The r5 only for 3 days", "Windows on the r5", "the lambda with 1 GB": which line of a bill that is; undefined if it is none, or not one. */
function partMeant(line: string, before: Alternatives, knowledge: Knowledge): PartMeant | undefined {
  const [lines = [], ...others] = before;
  if (others.length > 0 || lines.length < 2) return undefined;
  const named = lines.flatMap((part) => {
    const names = namesOf(part).map((name) => name.replaceAll('.', '\\.'));
    const found = new RegExp(`${BEFORE}(?:${names.join('|')})${BEHIND}`, 'iu').exec(line);
    // "T3.medium instead of the r5": another type is named first.
    const isOfOther =
      found && entitiesOf(readEntities(line.slice(0, found.index), knowledge).entities, 'instance').length > 0;
    return found && !isOfOther
      ? [{ part, says: line.replace(found[0], ` ${found.groups?.['described'] ?? ''} `).trim() }]
      : [];
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
  if (!CORRECTS.test(line) || type === undefined || others.length > 0 || !entities.every(isOfType)) return undefined;
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

/** A bill of which a line changes the only part that it names. */
export function changedPart(
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
