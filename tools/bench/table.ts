type Cell = string | number;

/**
 * A Markdown table that is readable in a terminal: aligned columns, the first one to the left.
 * @param rows with a cell for each heading
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

/** Whether a figure is below its goal. */
export function verdictOn(value: number, goal: number): string {
  return `${value < goal ? 'met' : 'missed'}: < ${goal}`;
}

/** A number with two or three significant digits: 0.042, 3.7, 128. */
export function short(value: number): string {
  if (value >= 100) return value.toFixed(0);
  return value >= 1 ? value.toFixed(1) : value.toFixed(3);
}

/**
 * Replaces the tables of a document, each between `<!-- name -->` and `<!-- /name -->`.
 * @param tables by name
 * @throws Error if the document has no such place
 */
export function withTables(document: string, tables: ReadonlyMap<string, string>): string {
  return [...tables].reduce((text, [name, table]) => {
    const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const [from, to] = [text.indexOf(start), text.indexOf(end)];
    if (from < 0 || to < from) throw new Error(`there is no place for the table "${name}"`);
    return `${text.slice(0, from)}${start}\n\n${table}\n\n${text.slice(to)}`;
  }, document);
}
