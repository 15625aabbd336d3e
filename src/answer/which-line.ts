/** Options of `/which` that only second lines set: one more condition, and what proposes another service. */
export const SECOND_LINES = ['also', 'instead'] as const;

/** The line that gets the recommendation for a need with what a second line says. */
export function whichLine(
  need: string,
  second?: { readonly [Option in (typeof SECOND_LINES)[number]]?: string },
): string {
  const added = Object.entries(second ?? {}).map(([option, text]) => ` ${option}:${plain(text)}`);
  return `/which need:${plain(need)}${added.join('')}`;
}

const OPTION = new RegExp(`\\b(need|${SECOND_LINES.join('|')})\\s*:`, 'gi');

/** Words of a member without what would be read as an option. */
function plain(text: string): string {
  return text.replace(OPTION, '$1 ');
}
