import { type Fact, factsOf } from './facts.js';
import { isHead } from './heads.js';

/** Sets apart what is listed as alternatives, though "or" stands only once: sizes of a function, Regions and types. */
export function withLists(facts: readonly Fact[]): readonly Fact[] {
  return withListedSizes(withListed(withListed(facts, 'region'), 'instance'));
}

/** "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark is "or", all of them are. */
function withListed(facts: readonly Fact[], kind: 'region' | 'instance'): readonly Fact[] {
  const listed = [...facts];
  const marks: number[] = [];
  facts.forEach((fact, at) => {
    const belongs = fact.kind === kind || fact.kind === 'separator' || (fact.kind === 'amount' && fact.beforeHead);
    if (!belongs) marks.length = 0;
    if (fact.kind === 'separator' && facts[at - 1]?.kind === kind) marks.push(at);
    if (fact.kind !== kind || !marks.some((mark) => isOr(facts[mark]))) return;
    for (const mark of marks) listed[mark] = { kind: 'separator', separator: 'or', at: facts[mark]?.at ?? [] };
  });
  return listed;
}

/**
 * "Lambda with 512 MB, 1 GB or 2 GB" and "compare Lambda at 512 MB 400 ms, 1 GB 220 ms": in a list of sizes of one function
 * every mark between two of them sets them apart, if one of them or the words around say that they are alternatives.
 */
function withListedSizes(facts: readonly Fact[]): readonly Fact[] {
  const heads = facts.filter(isHead);
  const functions = factsOf(facts, 'service').filter(({ service }) => service === 'lambda');
  const apart = facts.some(({ kind }) => kind === 'compare') || facts.some(isOr);
  if (!apart || functions.length !== 1 || heads.some((head) => head !== functions[0])) return facts;
  const first = facts.findIndex(isSize);
  const listed = facts.map((fact, at): Fact => {
    const next = facts[at + 1];
    const between = fact.kind === 'separator' && first >= 0 && at > first && next !== undefined && isSize(next);
    return between ? { ...fact, separator: 'or' } : fact;
  });
  return withSharedEnd(listed);
}

/** "128 MB or 256 MB with 5M requests of 100 ms": what follows a mere list of sizes holds for all of them. */
function withSharedEnd(facts: readonly Fact[]): readonly Fact[] {
  const first = facts.findIndex(isSize);
  const last = facts.findLastIndex(isSize);
  const list = facts.slice(first, last + 1);
  const end = facts.slice(last + 1);
  const mere = list.length > 1 && list.every((fact) => isSize(fact) || isOr(fact));
  return mere && !end.some(isOr) ? [...facts.slice(0, first), ...end, ...list] : facts;
}

function isOr(fact: Fact | undefined): boolean {
  return fact?.kind === 'separator' && fact.separator === 'or';
}

function isSize(fact: Fact): boolean {
  return fact.kind === 'amount' && fact.measure === 'memory' && (fact.role === undefined || fact.role === 'memory');
}
