import { type Entity, JOINING } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { readPriceRequest } from '../plain-words/requests/read-price-request.js';
import { hasSense, typedAt, type Words } from '../plain-words/tokens/sense.js';
import { isSaid } from '../previous-request/is-said.js';
import type { Standing } from '../previous-request/standing.js';
import type { AfterQuote, Knowledge } from '../previous-request/texts.js';

type Reader = (line: string) => AfterQuote | undefined;

/** Between sentences, and between clauses that are joined. */
const BREAKS = { sentences: /(?<=[.?!…])\s+/, clauses: /\s+and\s+/i };

/**
 * "Crazy, 2 TB cost more than the r5?? What about Virginia", "the kids say micro is slow. What about t3.medium? Thanks": the change in a line
 * among remarks that give no other value.
 * @param read how one part changes the price before it
 */
export function behindRemark(
  line: string,
  read: Reader,
  standing: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  const ofSentences = amongRemarks(line.split(BREAKS.sentences), NAMES, read, standing, knowledge);
  return ofSentences ?? amongRemarks(line.split(BREAKS.clauses), new Set(), read, standing, knowledge);
}

/**
 * The change in one of several parts, the last that makes one, where all others are remarks.
 * @param named kinds of what a remark may name although the request has it not
 */
function amongRemarks(
  parts: readonly string[],
  named: ReadonlySet<Entity['kind']>,
  read: Reader,
  { alternatives }: Standing,
  knowledge: Knowledge,
): AfterQuote | undefined {
  if (parts.length < 2 || parts.length > MOST_PARTS) return undefined;
  const isIdle = (entity: Entity) => JOINING.includes(entity.kind) || isSaid(entity, alternatives);
  const said = parts.map((part) => readEntities(part, knowledge));
  // "Stay HTTP. My users are in Brazil": a kind of what is priced is no mere name, the size of a machine is.
  const isName = (one: Entity) => named.has(one.kind) && !(one.kind === 'choice' && one.option !== 'bundle');
  // "And no load balancer" leaves something out.
  const denies = (words: Words) =>
    words.some((word, at) => hasSense(word, 'without') && words.slice(at + 1).some(({ senses }) => senses.length > 0));
  const remarks = said.map(
    ({ entities, words }) => !denies(words) && entities.every((one) => isIdle(one) || isName(one)),
  );
  for (const [at, part] of [...parts.entries()].reverse()) {
    const isBesideRemarks = remarks.every((isRemark, place) => isRemark || place === at);
    const change = isBesideRemarks ? read(part) : undefined;
    if (!change || !('line' in change)) continue;
    const beside = said.flatMap(({ entities, words }, place) =>
      place === at ? [] : entities.filter((one) => !isIdle(one)).map((one) => typedAt(words, one.at)),
    );
    const unread = parts.flatMap((one, place) => (place === at ? [] : readPriceRequest(one, knowledge).leftOut));
    return { ...change, unread: [...beside, ...unread, ...change.unread] };
  }
  return undefined;
}

/** A line of more sentences tells a story. */
const MOST_PARTS = 6;

/** What a remark names changes nothing: "micro is slow, they want VS Code". */
const NAMES: ReadonlySet<Entity['kind']> = new Set(['service', 'instance', 'choice', 'vague', 'outside', 'internet']);
