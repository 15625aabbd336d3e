/** Characters of an answer before its sources: more would not fit a phone screen. */
export const LONGEST_ANSWER = 400;

/**
 * As many whole statements as fit, from the first.
 * @param room in characters
 */
export function fitting(statements: readonly string[], room: number): readonly string[] {
  let left = room;
  const end = statements.findIndex((statement) => {
    left -= statement.length;
    return left < 0;
  });
  return end < 0 ? statements : statements.slice(0, end);
}
