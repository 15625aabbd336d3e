type Cell = string | number;

/**
 * A table as plain text: the first column to the left, the others to the right, each as wide as its longest cell.
 * @param rows as many cells in each as there are headings
 */
export function tableOf(headings: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [headings, ...rows.map((row) => row.map(String))];
  const widths = headings.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  return lines
    .map((line) =>
      line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))),
    )
    .map((line) => line.join('   ').trimEnd())
    .join('\n');
}

/** A number with digits enough to compare it: 0.042, 3.7, 128. */
export function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}
