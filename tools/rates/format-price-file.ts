import type { PriceFile } from '../../src/pricing/price-file.js';

/** A price file as people like to read and compare it: a line for each source, rate and grid. */
export function formatPriceFile({ components, sources, freeTier, rates, grids, ...head }: PriceFile): string {
  const lists: readonly [string, readonly unknown[]][] = [
    ['freeTier', freeTier],
    ['rates', rates],
    ...(grids.length > 0 ? [['grids', grids] as [string, readonly unknown[]]] : []),
  ];
  const members = [
    ...Object.entries(head).map(([key, value]) => `${JSON.stringify(key)}: ${inLine(value)}`),
    `"components": ${named(components)}`,
    `"sources": ${named(sources)}`,
    ...lists.map(([key, rows]) => `${JSON.stringify(key)}: ${block('[', rows.map(inLine), ']')}`),
  ];
  return `{\n${members.map((member) => `  ${member}`).join(',\n')}\n}\n`;
}

function named(rows: Readonly<Record<string, unknown>>): string {
  const lines = Object.entries(rows).map(([name, one]) => `${JSON.stringify(name)}: ${inLine(one)}`);
  return block('{', lines, '}');
}

function block(open: string, rows: readonly string[], close: string): string {
  return rows.length === 0 ? `${open}${close}` : `${open}\n${rows.map((row) => `    ${row}`).join(',\n')}\n  ${close}`;
}

/** `{ "component": "requests", "price": "0.2" }` in one line. */
function inLine(value: unknown): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inLine).join(', ')}]`;
  return `{ ${Object.entries(value)
    .map(([key, one]) => `${JSON.stringify(key)}: ${inLine(one)}`)
    .join(', ')} }`;
}
