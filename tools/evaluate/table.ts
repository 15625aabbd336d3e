/** A row of a table in plain text: a name, then cells. */
export function row(name: string, ...cells: readonly (string | number)[]): string {
  return name.padEnd(34) + cells.map((cell) => String(cell).padStart(17)).join('');
}

/** A share as people read it. */
export function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}

/** Prints a line on standard output. */
export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
