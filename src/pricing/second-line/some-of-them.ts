import { UP_TO_TEN } from '../../language/number-words.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { type Entity, type EntityKind, entitiesOf, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { ADDS } from './change.js';
import { isTime } from './kept-times.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import type { Alternatives, Knowledge } from './texts.js';

const COUNTED = new RegExp(
  `\\b(${UP_TO_TEN.slice(1).join('|')}|\\d+)(?= (?:of (?:them|em|those|these|the)\\b|\\p{L}{3,}))`,
  'iu',
);

/** "Half of them", "a third of the tasks", "the rest in"; what "most memory" is about, is not counted. */
const FRACTION =
  /\b(half|most|some|an? few|(?:an?|one) (?:third|quarter|fifth|tenth)|\d+ ?%|the (?:others?|rest))(?: of)? (?:(?:them|em|those|these)\b|(?:the|my|our) (?!(?:hours?|time|days?)\b)\p{L}+|(?=(?:on|in|at|with|as|only|can|could|should|would|will|are|is|run)\b))/iu;

/** "Alice wants a t3.xlarge": one of several, while "my boss wants a t3.xlarge" may be said of all. */
const ONE_WANTS =
  /\b(?!(?:it|this|that|which|who|app|site|server|service|boss|prof\w*|client|customer|company|every\w*|each|all)\b)(\p{L}+) (?:wants|needs|has|gets|prefers) an? /iu;

/** "One of them on Linux", "the two controllers can be t3.medium": fewer than there are, with something that they alone have. */
export function someOfThem(text: string, before: Alternatives, knowledge: Knowledge): string | undefined {
  const said = COUNTED.exec(text)?.[1];
  const { entities } = readEntities(text, knowledge);
  const fraction = FRACTION.exec(text)?.[1];
  const areSeveral = before.flat().some(({ options }) => COUNTS.some((name) => Number(options[name]) > 1));
  if (fraction !== undefined && areSeveral && entities.some(isOfPart)) return fraction;
  const person = areSeveral && entities.some(({ kind }) => kind === 'instance') ? ONE_WANTS.exec(text)?.[1] : undefined;
  if (person !== undefined) return person;
  const place = UP_TO_TEN.indexOf(said?.toLowerCase() ?? '');
  const number = place < 0 ? Number(said) : place;
  const isFewer = before.flat().some(({ options }) => COUNTS.some((name) => number < Number(options[name])));
  const isOfThem =
    /\b\w+ of (?:them|em|those|these)\b/i.test(text) &&
    !/\b(?:only|just)\b/i.test(text) &&
    (entities.some(isTime) || WHEN.test(text));
  const isOwn =
    isOfThem ||
    entities.some(
      (entity) =>
        (OF_SOME.has(entity.kind) && !(entity.kind === 'choice' && entity.option === 'extra')) ||
        (entity.kind === 'unpriced' && entity.what === 'spot'),
    );
  const isCounted = entitiesOf(entities, 'amount').some(
    ({ beforeHead }) => beforeHead === 'instance' || beforeHead === 'service',
  );
  return isFewer && isOwn && !isCounted && (isOfThem || !ADDS.test(text)) ? said : undefined;
}
/** Times that the reader of prices does not know alone. */
const WHEN = /\b(?:nights?|overnight|days?|weekends?|weeks?|evenings?|mornings?|always|non-?stop|24\/7)\b/i;

/**
 * What a line that changes a request names of it without being read: "prod should be m5.large" behind "dev, test and prod each".
 * @param unread words that were not used
 */
export function partNamed(
  unread: readonly string[],
  line: string,
  text: string,
  before: Alternatives,
  knowledge: Knowledge,
): string | undefined {
  const [first, ...others] = before.flat();
  const isOne = others.length === 0 && COUNTS.every((name) => (first?.options[name] ?? '1') === '1');
  // What was read of the text names no part that only people know: "we need REST because of the api keys".
  const words = new Set(isOne ? [] : readPriceRequest(text, knowledge).leftOut.flatMap((word) => tokenize(word)));
  // "If 200k photos" gives another number of those that the text counts.
  const typed = line.split(/[\s?!;:]+/);
  const isCounted = (word: string) => typed.some((one, at) => one === word && /\d/.test(typed[at - 1] ?? ''));
  return unread.find(
    (word) => !isCounted(word) && tokenize(word).some((token) => !STOP_WORDS.has(token) && words.has(token)),
  );
}

/** Whether something is said of a part; how large that is does not count. */
function isOfPart(entity: Entity): boolean {
  const isShare = entity.kind === 'amount' && (entity.noun === 'percent' || entity.measure === 'count');
  return !isShare && !JOINING.includes(entity.kind) && entity.kind !== 'aside' && entity.kind !== 'vague';
}

const COUNTS: readonly string[] = [...ONE_BY_DEFAULT, 'nodes'];
const OF_SOME: ReadonlySet<EntityKind> = new Set(['instance', 'architecture', 'choice', 'region']);
