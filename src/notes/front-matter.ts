import { isNode, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { GROUPS } from './note.js';
import type { Problem } from './problem.js';

const name = z.string().trim().min(1).max(60);
const names = z.array(z.string().trim().toLowerCase().min(1).max(60));
const facts = z.record(z.string(), z.coerce.string().trim().min(1).max(200));
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-20');
const pictureFile = z.string().regex(/^[a-z0-9-]+\.svg$/, 'must be a file name such as container-and-vm.svg');

const term = z.strictObject({
  name,
  aliases: names.default([]),
  everyday: names.default([]),
  means: z.string().trim().min(1).max(300),
  facts: facts.default({}),
  see: z.string().optional(),
});

const versus = z.strictObject({
  of: z.string().optional(),
  with: z.string(),
  difference: z.string().trim().min(1).max(300),
  picture: pictureFile.optional(),
});

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
  title: z.string().trim().min(1),
  url: z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' }),
});

/** The keys that a note's front matter may hold; `docs/writing-notes.md` explains each. */
const frontMatter = z.strictObject({
  topic: name,
  aliases: names.min(1),
  everyday: names.default([]),
  group: z.enum(GROUPS),
  summary: z.string().trim().min(1).max(220),
  facts: facts.refine(
    (rows) => Object.keys(rows).length >= 3,
    'needs at least three rows, so that the topic can be compared',
  ),
  terms: z.array(term).default([]),
  versus: z.array(versus).default([]),
  related: z.array(z.string()).min(2).max(6),
  picture: pictureFile.optional(),
  reviewed: day,
  sources: z.array(source).min(1),
});

export type FrontMatter = z.infer<typeof frontMatter>;

/** A place inside the front matter: `['sources', 0, 'url']`. */
export type KeyPath = readonly (string | number)[];

/** Front matter that passed its schema, with a way to find the line of any of its values. */
export interface ReadFrontMatter {
  readonly data: FrontMatter;
  readonly lineOf: (path: KeyPath) => number;
}

/**
 * Reads the YAML between the `---` lines of a note.
 * @param yaml the text between the marks; its first line is line 2 of the file
 * @returns the checked data, or every problem with its line
 */
export function readFrontMatter(file: string, yaml: string): ReadFrontMatter | readonly Problem[] {
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const lineAt = (offset: number): number => lines.linePos(offset).line + 1;
  if (document.errors.length > 0) {
    return document.errors.map((error) => ({
      file,
      line: lineAt(error.pos[0]),
      message: `the front matter is not valid YAML: ${firstLine(error.message)} (put quotes around values that contain ": " or "#")`,
    }));
  }
  const lineOf = (path: KeyPath): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineAt(node.range[0]);
    }
    return 1;
  };
  const parsed = frontMatter.safeParse(document.toJS());
  if (parsed.success) return { data: parsed.data, lineOf };
  return parsed.error.issues.map((issue) => {
    const path = issue.path.filter((key) => typeof key !== 'symbol');
    return { file, line: lineOf(path), message: `${path.join('.') || 'front matter'}: ${issue.message}` };
  });
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? text;
}
