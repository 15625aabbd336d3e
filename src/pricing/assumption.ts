/** Something that is not in a total. */
export interface NotIncluded {
  readonly kind: 'not-included';
  /** As in "Not included: a disk, data transfer." */
  readonly what: string;
  /** It changes most bills of this kind, so it is always shown; the rest only on request. */
  readonly matters: boolean;
  /** A sentence that names it and says more. */
  readonly text?: string;
}

/**
 * What a quote assumes or leaves out. By kind: how an ambiguous input was read, a warning, a default for something that was not given,
 * how AWS bills, what is not included.
 */
export type Assumption =
  | { readonly kind: 'reading' | 'warning' | 'usual' | 'billing'; readonly text: string }
  | NotIncluded;

/** How an ambiguous input was read. */
export function reading(text: string): Assumption {
  return { kind: 'reading', text };
}

/** What must not be overlooked. */
export function warning(text: string): Assumption {
  return { kind: 'warning', text };
}

/** How AWS bills, or how the total was calculated. */
export function billing(text: string): Assumption {
  return { kind: 'billing', text };
}

/** Something not included that changes most bills of this kind. */
export function excluded(what: string, text?: string): NotIncluded {
  return { kind: 'not-included', what, matters: true, ...(text !== undefined && { text }) };
}

/** Something not included that rarely makes a difference. */
export function minorExclusion(what: string, text?: string): NotIncluded {
  return { ...excluded(what, text), matters: false };
}

/** Removes repeated assumptions; of several about the same exclusion, the first is kept. */
export function distinctAssumptions(assumptions: readonly Assumption[]): readonly Assumption[] {
  const keys = assumptions.map((one) => (one.kind === 'not-included' ? one.what : one.text));
  return assumptions.filter((_, index) => keys.indexOf(`${keys[index]}`) === index);
}
