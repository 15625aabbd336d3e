import type { Fact } from './facts.js';

/** What may be listed as alternatives. */
const LISTED: readonly ((fact: Fact) => boolean)[] = [
  ({ kind }) => kind === 'region',
  ({ kind }) => kind === 'instance',
];

/** "Mumbai, Ireland or Ohio", "2 t3.micro, a t3.small or a t3.medium": where one mark of a list is "or", all of them are. */
export function withLists(facts: readonly Fact[]): readonly Fact[] {
  return LISTED.reduce(withListed, facts);
}

function withListed(facts: readonly Fact[], isListed: (fact: Fact) => boolean): readonly Fact[] {
  const listed = [...facts];
  const marks: number[] = [];
  facts.forEach((fact, at) => {
    const before = facts[at - 1];
    const belongs = isListed(fact) || fact.kind === 'separator' || (fact.kind === 'amount' && fact.beforeHead);
    if (!belongs) marks.length = 0;
    if (fact.kind === 'separator' && before && isListed(before)) marks.push(at);
    if (!isListed(fact) || !marks.some((mark) => isOr(facts[mark]))) return;
    for (const mark of marks) listed[mark] = { kind: 'separator', separator: 'or', at: facts[mark]?.at ?? [] };
  });
  return listed;
}

function isOr(fact: Fact | undefined): boolean {
  return fact?.kind === 'separator' && fact.separator === 'or';
}
