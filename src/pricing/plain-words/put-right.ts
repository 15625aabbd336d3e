import type { Amount, Fact } from './facts.js';

/** So many words may stand between such a word and what is right: "6 of them actually show up with 23 bots" puts nothing right. */
const FARTHEST = 3;

/**
 * "500 ms, no sorry 50 ms", "in Frankfurt, I mean Ireland": of two facts of a kind with nothing but such words between them,
 * only the second holds; the first is told as put right. Elsewhere these words say nothing.
 */
export function withPutRight(said: readonly Fact[]): readonly Fact[] {
  const facts = [...said];
  for (let at = facts.length - 1; at >= 0; at -= 1) {
    if (facts[at]?.kind !== 'correction') continue;
    const wrong = facts.slice(0, at).findLastIndex((one) => !passes(one));
    const right = facts.findIndex((one, place) => place > at && !passes(one));
    const [before, after] = [facts[wrong], facts[right]];
    if ((after?.at[0] ?? 0) - (facts[at]?.at.at(-1) ?? 0) > FARTHEST) continue;
    const number = facts[wrong - 1];
    // "One t3.small, actually make it two"
    if (before?.kind === 'instance' && number?.kind === 'amount' && isNumberOfIt(number) && isBare(after)) {
      const was: Fact = { kind: 'aside', what: 'put right', typed: number.typed, at: number.at };
      const { value, typed, at: where } = after;
      facts.splice(wrong - 1, right + 2 - wrong, was, { ...number, value, typed, at: where }, before);
      continue;
    }
    if (!before || !after || !isAlike(before, after)) continue;
    const from = before.kind === 'instance' && number && isNumberOfIt(number) ? wrong - 1 : wrong;
    const typed = facts
      .slice(from, wrong + 1)
      .map(nameOf)
      .join(' ');
    const aside: Fact = { kind: 'aside', what: 'put right', typed, at: before.at };
    facts.splice(from, right + 1 - from, aside, asBefore(before, after));
  }
  return facts;
}

/** "5000 requests a day, sorry 500": what is not said anew still holds. */
function asBefore(before: Fact, after: Fact): Fact {
  if (before.kind !== 'amount' || after.kind !== 'amount') return after;
  const { noun = before.noun, rate = before.rate, beforeHead = before.beforeHead, bare } = after;
  const kept = { ...(noun && { noun }), ...(rate && { rate }), ...(beforeHead && { beforeHead }) };
  return { ...after, ...kept, bare: bare && before.bare };
}

/** "2" of "2 t3.micro". */
function isNumberOfIt(fact: Fact): boolean {
  return fact.kind === 'amount' && fact.beforeHead === 'instance';
}

function isBare(fact: Fact | undefined): fact is Amount {
  return fact?.kind === 'amount' && fact.bare;
}

function passes({ kind }: Fact): boolean {
  return kind === 'separator' || kind === 'negation' || kind === 'correction';
}

function isAlike(one: Fact, other: Fact): boolean {
  if (one.kind === 'amount' && other.kind === 'amount')
    return (
      one.measure === other.measure && one.role === other.role && (one.noun === other.noun || !one.noun || !other.noun)
    );
  if (one.kind === 'instance' && isNumberOfIt(other)) return true;
  return one.kind === other.kind && /^(?:instance|region|architecture)$/.test(one.kind);
}

function nameOf(fact: Fact): string {
  if ('typed' in fact) return fact.typed;
  if (fact.kind === 'instance') return fact.type;
  return fact.kind === 'region' ? fact.code : fact.kind;
}
