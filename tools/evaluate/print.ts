/** A share as people read it. */
export function percent(value: number): string {
  return `${value.toFixed(1)} %`;
}

/** Prints a text on standard output, and an empty line where it is a table, so that the next one stands apart. */
export function print(text: string): void {
  process.stdout.write(text.startsWith('|') ? `${text}\n\n` : `${text}\n`);
}
