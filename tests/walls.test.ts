import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../src/folders.js';

/** The entry points: what a command starts, or Lambda. */
const ENTRY_POINTS = ['src/main.ts', 'src/chat.ts', 'src/register.ts', 'src/lambda-handler.ts'];

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

/** A circle in a graph, given by what each node leads to. */
function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const visit = (node: string, way: readonly string[]): readonly string[] | undefined => {
    if (way.includes(node)) return [...way.slice(way.indexOf(node)), node];
    if (done.has(node)) return undefined;
    for (const next of graph.get(node) ?? []) {
      const circle = visit(next, [...way, node]);
      if (circle) return circle;
    }
    done.add(node);
    return undefined;
  };
  for (const node of graph.keys()) {
    const circle = visit(node, []);
    if (circle) return circle;
  }
  return undefined;
}

/** Files that import something of which this is true. */
function importersOf(isMeant: (imported: string) => boolean): readonly string[] {
  return files.filter((file) => imports.get(file)?.some(isMeant));
}

it('only entry points and commands import commands', () => {
  const importers = importersOf((name) => name.startsWith('commands/')).filter((name) => !name.startsWith('commands/'));
  expect(importers.sort()).toEqual([...ENTRY_POINTS].sort());
});

it('folders of src do not import each other in a circle', () => {
  const folderOf = (file: string): string | undefined => /^src\/([^/]+)\//.exec(file)?.[1];
  const folders = [...new Set(files.flatMap((file) => folderOf(file) ?? []))];
  const usedBy = (folder: string): readonly string[] =>
    files
      .filter((file) => folderOf(file) === folder)
      .flatMap((file) => imports.get(file) ?? [])
      .flatMap((name) => folderOf(name) ?? [])
      .filter((other) => other !== folder);
  const uses = new Map(folders.map((folder) => [folder, usedBy(folder)]));
  expect(uses.get('study')).toContain('store');
  expect(circleIn(uses)).toBeUndefined();
});

it('only the gateway imports discord.js', () => {
  const importers = importersOf((name) => name === 'discord.js');
  expect(importers.length).toBeGreaterThan(0);
  expect(importers.filter((name) => !name.startsWith('src/surfaces/gateway/'))).toEqual([]);
});

it('a running bot imports no tool', () => {
  expect(importersOf((name) => name.startsWith('tools/'))).toEqual([]);
});

it('files do not import each other in a circle', () => {
  expect(circleIn(imports)).toBeUndefined();
});
