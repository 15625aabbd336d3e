import { UP_TO_TEN } from '../../language/number-words.js';
import { STOP_WORDS } from '../../language/stop-words.js';
import { tokenize } from '../../language/tokenize.js';
import { type EntityKind, entitiesOf } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { ONE_BY_DEFAULT } from './numbers.js';
import type { Alternatives, Knowledge } from './texts.js';

const COUNTED =
  /\b(one|two|three|four|five|six|seven|eight|nine|ten|\d+)(?= (?:of (?:them|em|those|these|the)\b|\p{L}{3,}))/iu;

/** "One of them on Linux", "the two controllers can be t3.medium": fewer than there are, with something that they alone have. */
export function someOfThem(text: string, before: Alternatives, knowledge: Knowledge): string | undefined {
  const said = COUNTED.exec(text)?.[1];
  const { entities } = readEntities(text, knowledge);
  const place = UP_TO_TEN.indexOf(said?.toLowerCase() ?? '');
  const number = place < 0 ? Number(said) : place;
  const isFewer = before
    .flat()
    .some(({ options }) => [...ONE_BY_DEFAULT].some((name) => number < Number(options[name])));
  const isOwn = entities.some(
    (entity) => OF_SOME.has(entity.kind) || (entity.kind === 'unpriced' && entity.what === 'spot'),
  );
  const isCounted = entitiesOf(entities, 'amount').some(
    ({ beforeHead }) => beforeHead === 'instance' || beforeHead === 'service',
  );
  return isFewer && isOwn && !isCounted ? said : undefined;
}
/**
 * What a line that changes a request names of it without being read: "prod should be m5.large" behind "dev, test and prod each".
 * @param unread words that were not used
 */
export function partNamed(unread: readonly string[], text: string): string | undefined {
  const words = new Set(tokenize(text));
  return unread.find((word) => tokenize(word).some((token) => !STOP_WORDS.has(token) && words.has(token)));
}

const OF_SOME: ReadonlySet<EntityKind> = new Set(['instance', 'architecture', 'choice', 'region']);
