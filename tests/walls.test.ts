import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../src/folders.js';

/** The entry points: what a command starts, or Lambda. */
const ENTRY_POINTS = ['src/main.ts', 'src/chat.ts', 'src/register.ts', 'src/lambda/handler.ts'];

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(path.join(PACKAGE_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.ts$/.test(name))
    .map((name) => path.posix.join(folder, name.split(path.sep).join('/'))),
);
const imports = new Map(files.map((file) => [file, importsOf(file)]));

/** What a file imports: files of the project by their path, packages by their name. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join(PACKAGE_ROOT, file), 'utf8');
  return [...text.matchAll(/(?:\bfrom |\bimport\(|^import )'([^']+)'/gm)].map(([, name = '']) =>
    name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name).replace(/\.js$/, '.ts') : name,
  );
}

/** Files that import something of which this is true. */
function importersOf(isMeant: (imported: string) => boolean): readonly string[] {
  return files.filter((file) => imports.get(file)?.some(isMeant));
}

it('only entry points and commands import commands', () => {
  const importers = importersOf((name) => name.startsWith('commands/')).filter((name) => !name.startsWith('commands/'));
  expect(importers.sort()).toEqual([...ENTRY_POINTS].sort());
});

it('no two folders of src import each other', () => {
  const folderOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];
  const uses = new Set(
    files.flatMap((file) => (imports.get(file) ?? []).map((name) => `${folderOf(file)} ${folderOf(name)}`)),
  );
  expect(uses).toContain('study store');
  const mutual = [...uses].filter((pair) => {
    const [above, below] = pair.split(' ');
    return above !== below && !pair.includes('undefined') && uses.has(`${below} ${above}`);
  });
  expect(mutual).toEqual([]);
});

it('only the gateway imports discord.js', () => {
  const importers = importersOf((name) => name === 'discord.js');
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((name) => !name.startsWith('src/surfaces/gateway/'))).toEqual([]);
});

it('a running bot imports no tool', () => {
  expect(importersOf((name) => name.startsWith('tools/'))).toEqual([]);
});

it('there are no import cycles', () => {
  const done = new Set<string>();
  const visit = (file: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of imports.get(file) ?? []) {
      const circle = visit(next, [...way, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  expect(files.map((file) => visit(file, [])).find((circle) => circle !== undefined)).toBeUndefined();
});
