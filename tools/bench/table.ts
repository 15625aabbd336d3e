type Cell = string | number;

/**
 * A table in Markdown, which reads well in a terminal, too: the first column to the left, the others to the right, each as wide as its
 * longest cell.
 * @param rows as many cells in each as there are headings
 */
export function tableOf(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const [head, ...body] = lines.map((line) =>
    line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
  );
  const rule = widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`));
  return [head ?? [], rule, ...body].map((line) => `| ${line.join(' | ')} |`).join('\n');
}

/** A number with digits enough to compare it: 0.042, 3.7, 128. */
export function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
