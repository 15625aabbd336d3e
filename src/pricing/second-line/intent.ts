import { opensAsFollowUp, refersBack } from '../../language/follow-up-cues.js';
import { type TextEvidence, textProbability } from '../../retrieval/text-model.js';
import { type Entity, type EntityKind, isHead } from '../plain-words/entities/entity.js';
import { readEntities } from '../plain-words/entities/extract.js';
import { entityEvidence, priceEvidence } from '../plain-words/questions/evidence.js';
import { isPriceRequest } from '../plain-words/questions/is-price-request.js';
import { isUsed } from '../plain-words/slots/interpretation.js';
import {
  type AfterQuote,
  type Alternatives,
  changedOptions,
  type Knowledge,
  withChange,
} from '../previous-request/texts.js';

/** "And S3?" may be added. */
const MAY_ADD = /^\W*(?:(?:so|but)\W+)*(?:and|plus|with|without|no|add|also|\+)(?!\w)|\b(?:as well|too)\b/i;
/** "How much would it all be with a load balancer": with what, the line does not say. */
const WITH = /\b(?:with|without|plus)\b/i;
/** A longer line says the rest of it beside the price, in words. */
const WORDS_A_STEP = 3;
const MOST_STEPS = 6;
const MOST_UNREAD = 4;

/**
 * The features of a line behind a price by which learned models decide whether it changes that price or asks about it: its words, what the
 * price reader finds in them, which of that the request before has a place for, and what would come of the change.
 * @param change the line read as a change of that request
 */
export function behindPriceEvidence(
  line: string,
  before: Alternatives,
  change: AfterQuote,
  knowledge: Knowledge,
): TextEvidence {
  const { read, sentences } = priceEvidence(line, knowledge);
  const { entities, words } = readEntities(line, knowledge);
  const steps = Math.min(MOST_STEPS, Math.floor(words.length / WORDS_A_STEP));
  const became = 'asks' in change ? 'asks' : `unread ${Math.min(MOST_UNREAD, change.unread.length)}`;
  const found = [
    ...entities.map((entity) => placeOf(entity, before)),
    `steps: ${steps}`,
    `becomes: ${became}, question: ${line.includes('?')}`,
    `opens: ${opensAsFollowUp(line)}, refers: ${refersBack(line)}`,
    `request: ${isPriceRequest(line, knowledge)}, ${became}`,
  ];
  return { read: [...read, ...[...new Set(found)].map((name) => `${name};`)], sentences };
}

/** Whether the request before has a place for what an entity says, and whether that differs from what it has there. */
function placeOf(entity: Entity, before: Alternatives): string {
  const lines = before.flat();
  const changes = lines.map((line) => ({ line, read: withChange(line, [entity]) }));
  const isTaken = changes.some(({ line, read }) => isUsed(entity, read.used) && changedOptions(line, read).length > 0);
  const isSame =
    entity.kind === 'service'
      ? lines.some(({ service }) => service === entity.service)
      : changes.some(({ read }) => isUsed(entity, read.used));
  return `${entityEvidence(entity)}, ${isTaken ? 'replaces' : isSame ? 'is so' : 'has no place'}`;
}

/** How likely a line changes the price request before it, and how likely it asks about that, each 0 to 1. */
export interface Intent {
  readonly changes: number;
  readonly asks: number;
}

/** What a line behind a price is likely meant to do. */
export function intentOf(line: string, before: Alternatives, change: AfterQuote, knowledge: Knowledge): Intent {
  const evidence = behindPriceEvidence(line, before, change, knowledge);
  const { change: ofChange, about } = knowledge.textModels;
  return { changes: textProbability(evidence, ofChange), asks: textProbability(evidence, about) };
}

/** "NAT gateway price": whether a line asks for the price of what it names itself. */
export function asksAnew(line: string, knowledge: Knowledge): boolean {
  const { entities } = readEntities(line, knowledge);
  const asks = (entity: Entity) => entity.kind === 'cost' || asksHowMany(entity);
  const asksForPrice = entities.some(asks) && entities.some(isNamed);
  const namesSome = (text: string) => readEntities(text, knowledge).entities.some(isNamed);
  return asksForPrice && !opensAsFollowUp(line) && !refersBack(line, namesSome) && !WITH.test(line);
}

/** "How many euros is a t4g.small?", "how many t3.micro can I get for $30?" */
export function asksHowMany({ kind }: Entity): boolean {
  return kind === 'currency' || kind === 'asked-number';
}

/** Whether an entity names something that has a price of its own. */
export function isNamed(entity: Entity): boolean {
  return isHead(entity) || entity.kind === 'public-address';
}

const WITHOUT_PRICE: ReadonlySet<EntityKind> = new Set(['outside', 'unpriced', 'without-fee']);

/** Whether a line names something else instead of the request before, and that has no price: "what about S3?" */
export function isUnpricedInstead(line: string, knowledge: Knowledge): boolean {
  const { entities } = readEntities(line, knowledge);
  const heads = entities.filter((entity) => isHead(entity) || entity.kind === 'without-fee');
  // "Our database is 8 GB" tells something of what there is.
  if (entities.some(({ kind }) => kind === 'amount')) return false;
  const isUnpriced = heads.length > 0 && heads.every(({ kind }) => WITHOUT_PRICE.has(kind));
  return isUnpriced && !MAY_ADD.test(line);
}
