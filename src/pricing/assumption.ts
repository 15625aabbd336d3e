/** Something that is not in a total. */
export interface NotIncluded {
  readonly kind: 'not-included';
  /** As it stands in "Not included: a disk, data transfer." */
  readonly what: string;
  /** It makes a difference to most bills of this kind, so it is told at once; the rest only to who asks for it. */
  readonly matters: boolean;
  /** What else to know about it, in a sentence that names it. */
  readonly text?: string;
}

/**
 * What a quote takes for granted or leaves out, by what it is for the reader: how something typed was read, what must not be overlooked,
 * what was not said and taken as usual, how AWS counts, what is not included.
 */
export type Assumption =
  | { readonly kind: 'reading' | 'warning' | 'usual' | 'billing'; readonly text: string }
  | NotIncluded;

/** How something typed was read. */
export function reading(text: string): Assumption {
  return { kind: 'reading', text };
}

/** What must not be overlooked. */
export function warning(text: string): Assumption {
  return { kind: 'warning', text };
}

/** How AWS counts, or how the total was worked out. */
export function billing(text: string): Assumption {
  return { kind: 'billing', text };
}

/** What is not included and makes a difference to most bills of this kind. */
export function lacking(what: string, text?: string): NotIncluded {
  return { kind: 'not-included', what, matters: true, ...(text !== undefined && { text }) };
}

/** What is not included and seldom makes a difference. */
export function lackingToo(what: string, text?: string): NotIncluded {
  return { ...lacking(what, text), matters: false };
}

/** The assumptions, each once; of what is not included, whatever is told of it first counts. */
export function distinctAssumptions(assumptions: readonly Assumption[]): readonly Assumption[] {
  const keys = assumptions.map((one) => (one.kind === 'not-included' ? one.what : one.text));
  return assumptions.filter((_, index) => keys.indexOf(`${keys[index]}`) === index);
}
