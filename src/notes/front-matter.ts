import * as z from 'zod';
import { DAY_MS } from '../time/local-time.js';
import { GROUPS } from './note.js';
import type { Problem } from './problem.js';

/** The lines from `---` to `---` at the start of a file. */
export const FRONT_MATTER = /^---\r?\n([\s\S]*?)\r?\n---\r?\n?/;

/** Splits a file into the YAML of its front matter and the body below, with the body's first line. */
export function splitFrontMatter(
  file: string,
  content: string,
): { yaml: string; body: string; bodyLine: number } | { problems: readonly Problem[] } {
  const [head, yaml = ''] = FRONT_MATTER.exec(content) ?? [];
  if (head === undefined)
    return {
      problems: [{ file, line: 1, message: 'the file must start with front matter: a line ---, keys, a line ---' }],
    };
  return { yaml, body: content.slice(head.length), bodyLine: head.split('\n').length };
}

const name = z.string().trim().min(1).max(60);
const names = z.array(z.string().trim().toLowerCase().min(1).max(60));
const facts = z.record(z.string(), z.coerce.string().trim().min(1).max(200));
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day such as 2026-11-20');
/** Local days are up to 14 hours ahead of UTC. */
const reviewDay = day.refine(
  (text) => !(Date.parse(text) > Date.now() + DAY_MS),
  'lies in the future: write the day on which somebody last checked every fact',
);
const pictureFile = z.string().regex(/^[a-z0-9-]+\.svg$/, 'must be a file name such as container-and-vm.svg');

/** Text without source marks, which members would see. */
const plainText = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/\[\^[^\]]*\]/.test(text), 'takes no mark of a source such as [^guide]: leave it out');

/** For somebody who does not follow the definition, and a case of it; neither is a fact that needs a source. */
const taught = { simply: plainText(240).exactOptional(), example: plainText(280).exactOptional() };

const term = z.strictObject({
  name,
  aliases: names.default([]),
  everyday: names.default([]),
  means: z.string().trim().min(1).max(300),
  ...taught,
  facts: facts.default({}),
  picture: pictureFile.exactOptional(),
  see: z.string().exactOptional(),
});

const versus = z.strictObject({
  of: z.string().exactOptional(),
  with: z.string(),
  difference: plainText(300),
  picture: pictureFile.exactOptional(),
});

const source = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/, 'must be lower-case letters, digits and hyphens'),
  title: z.string().trim().min(1),
  url: z.url({ protocol: /^https$/, error: 'must be an address that starts with https://' }),
});

/** The pages that prove a file. With a duplicate id, a mark would silently lead to the wrong page. */
const sources = z
  .array(source)
  .min(1)
  .superRefine((pages, context) => {
    const ids = pages.map(({ id }) => id);
    for (const [index, id] of ids.entries())
      if (ids.indexOf(id) < index)
        context.addIssue({ code: 'custom', path: [index, 'id'], message: `${id} is the id of another source, too` });
  });

/** The keys of a note's front matter; `docs/writing-notes.md` explains each. */
export const noteFrontMatter = z.strictObject({
  topic: name,
  aliases: names.min(1),
  everyday: names.default([]),
  group: z.enum(GROUPS),
  summary: plainText(220),
  ...taught,
  facts: facts.refine(
    (rows) => Object.keys(rows).length >= 3,
    'needs at least three rows, so that the topic can be compared',
  ),
  terms: z.array(term).default([]),
  versus: z.array(versus).default([]),
  related: z.array(z.string()).min(2).max(6),
  picture: pictureFile.exactOptional(),
  reviewed: reviewDay,
  sources,
});

/** The keys of a file of tasks or errors. */
export const guideFrontMatter = z.strictObject({ reviewed: reviewDay, sources });

export type FrontMatter = z.infer<typeof noteFrontMatter>;
