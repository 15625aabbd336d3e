import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isoDay } from '../src/time/days.js';
import { ROOT } from './bundle/options.js';

type Cell = string | number;

/** The option with which a program writes its tables into a document. */
export const WRITE = '--write';

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

/**
 * Tables below the day on which they were measured.
 * @param conditions what else the figures depend on, such as the machine
 */
export function measuredToday(tables: string, ...conditions: readonly string[]): string {
  return `${[isoDay(Date.now()), ...conditions].join(', ')}:\n\n${tables}`;
}

/**
 * Writes tables into a document of `docs/`.
 * @param tables by name
 * @throws Error if the document has no such place
 */
export function writeTables(document: string, tables: ReadonlyMap<string, string>): void {
  const file = path.join(ROOT, 'docs', document);
  writeFileSync(file, withTables(readFileSync(file, 'utf8'), tables));
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
