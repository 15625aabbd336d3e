import { echo } from '../../typed-text.js';
import type { Fact } from '../plain-words/facts.js';
import { serviceOf } from '../services/index.js';
import type { TextLine } from './texts.js';

/** What is compared, each with all that is added up. */
export type Alternatives = readonly (readonly TextLine[])[];

/** The request with a change, or why there is none, in words that ask. */
export type Changed = { readonly to: Alternatives } | { readonly asks: string };

/** Asks about facts that change nothing. */
export function notUsed(facts: readonly Fact[]): Changed {
  return { asks: `What does ${typedOf(facts)} change? I found no use for it there.` };
}

/** How facts were typed, for a question about them. */
export function typedOf(facts: readonly Fact[]): string {
  const typed = facts.flatMap((fact) =>
    'typed' in fact
      ? [fact.typed]
      : fact.kind === 'instance'
        ? [fact.type]
        : fact.kind === 'choice'
          ? [fact.value.replaceAll('_', ' ')]
          : fact.kind === 'service'
            ? [serviceOf(fact.service).name]
            : [],
  );
  return typed.length === 0 ? 'that' : typed.map((one) => echo(one, 30)).join(', ');
}
