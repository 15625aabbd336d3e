import { clauseAround, hasSense, matches, type Words } from '../tokens/sense.js';
import { type Entities, type Entity, endOf, entitiesOf, isOr, spanOf, startOf } from './entity.js';
import { placeOf } from './left-out.js';

const IDEA =
  /\b(?:(?:first|one|original|initial|another) (?:idea|plan|thought|suggestion|version)|at first|initially|originally|suggested|proposed|(?:somebody|someone|he|she|they|boss|colleague) (?:said|says|wanted))\b/;
const OTHER = /^(?:(?:the|all) )?(?:other|others|remaining)(?: ones?)?$/;

/** With what stands open because the text does not say of which of several types or things something holds. */
export function withOpenParts(entities: Entities, words: Words): Entities {
  if (entities.some((entity) => isOr(entity) || entity.kind === 'compare')) return entities;
  return [...entities, ...ideaIn(entities, words), ...oneOfThem(entities, words)];
}

/** "First idea was three t3.large, then three t3.xlarge": what was decided, if it was. */
function ideaIn(entities: Entities, words: Words): Entities {
  const idea = IDEA.exec(words.map(({ text }) => text).join(' '));
  const types = entitiesOf(entities, 'instance');
  if (!idea || types.length < 2) return [];
  const from = placeOf(idea.index, 0, words);
  return types.some((type) => startOf(type) >= from) ? [{ kind: 'negation', ...spanOf(words, from, from + 2) }] : [];
}

/** "Two NAT gateways. One is deleted after 10 days, the other stays all month": the time is not that of both. */
function oneOfThem(entities: Entities, words: Words): Entities {
  const isFree = (at: number) => !entities.some((entity) => entity.at.includes(at)) && !hasSense(words[at - 1], 'each');
  const one = words.findIndex(({ text }, at) => text === 'one' && isFree(at));
  const other = words.findIndex((word, at) => at > one && matches(word, OTHER));
  const isSeveral = entitiesOf(entities, 'amount').some(
    ({ noun, beforeHead, value }) => (noun === 'extras' || beforeHead === 'instance') && value.gt('1'),
  );
  const isEnd = (entity: Entity) =>
    entity.kind === 'amount' &&
    entity.measure === 'time' &&
    startOf(entity) > one &&
    clauseAround(words, startOf(entity), endOf(entity)).some(({ text }) => text === 'one');
  if (one < 0 || other < 0 || !isSeveral || !entities.some(isEnd)) return [];
  return [{ kind: 'negation', typed: 'one', at: [one] }];
}
