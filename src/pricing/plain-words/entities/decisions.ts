import { typedText, type Words } from '../tokens/sense.js';
import { type Entities, endOf, entitiesOf, isOr, range, spanOf, startOf } from './entity.js';
import { placeOf } from './left-out.js';

const DECIDED =
  /\b(?:(?:final|last) (?:decision|choice|answer|plan|version)|(?:we|they|i) (?:have |then )?(?:decided|settled|agreed)(?: on| for| to take)?|in the end (?:we|it|they)|(?:we are|we're|i'm) going with|it is now|now it's)\b/;
const IDEA =
  /\b(?:(?:first|one|original|initial|another) (?:idea|plan|thought|suggestion|version)|at first|initially|originally|suggested|proposed|(?:somebody|someone|he|she|they|boss|colleague) (?:said|says|wanted))\b/;

/**
 * "First idea was three t3.large, then three t3.xlarge. Final decision: two t3.xlarge": only what was decided counts. Ideas without a
 * decision stand open.
 */
export function withDecision(entities: Entities, words: Words): Entities {
  const text = words.map((word) => word.text).join(' ');
  const [idea, decision] = [IDEA.exec(text), DECIDED.exec(text)];
  const types = entitiesOf(entities, 'instance');
  if (!idea || types.length < 2) return entities;
  const from = placeOf(idea.index, 0, words);
  const to = decision ? placeOf(decision.index, 0, words) : words.length;
  const isIdea = (at: number) => at >= from && at < to;
  const ideas = types.filter((type) => isIdea(startOf(type)));
  if (ideas.length === 0) return entities;
  if (!decision || !types.some((type) => startOf(type) >= to)) {
    const isOpen = !entities.some((entity) => isOr(entity) || entity.kind === 'compare');
    return isOpen ? [...entities, { kind: 'negation', ...spanOf(words, from, from + 2) }] : entities;
  }
  const dropped = entities.filter(
    (entity) => isIdea(startOf(entity)) && !/^(?:region|cost|no-free-tier)$/.test(entity.kind),
  );
  const left = entities.filter((entity) => !dropped.includes(entity));
  const last = Math.max(...left.filter(({ kind }) => kind === 'instance').map(endOf));
  const before = typedText(words, Math.min(...ideas.map(startOf)), Math.max(...ideas.map(endOf)));
  const at = range(from, placeOf((decision.index ?? 0) + decision[0].length, 0, words));
  return [...left, { kind: 'aside', what: 'corrected', typed: typedText(words, at.at(-1), last), before, at }];
}
