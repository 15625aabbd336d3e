const NEGATION = /\b(?:no|not|never|nor|neither|cannot|without)\b|n['’]t\b/i;

/** Whether a text contains a negation. */
export function denies(text: string): boolean {
  return NEGATION.test(text);
}
