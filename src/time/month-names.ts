/** The months in lower case, January first. */
export const MONTH_NAMES =
  'january february march april may june july august september october november december'.split(' ');

/** Which month a word names, in full or short: "march", "dec", "sept". January is 0; without one it is negative. */
export function monthNamed(text: string): number {
  return MONTH_NAMES.findIndex(
    (name) => text === name || text === name.slice(0, 3) || (text === 'sept' && name.startsWith(text)),
  );
}
