const DENIAL = /\b(?:no|not|never|nor|neither|cannot|without)\b|n['’]t\b/i;

/** Whether a text denies something. */
export function denies(text: string): boolean {
  return DENIAL.test(text);
}
