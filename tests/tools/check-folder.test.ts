import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkFolder } from '../../tools/check-folder.js';
import { unmarkedStatements } from '../../tools/unmarked-statements.js';
import { fixtureFolder } from '../fixture/folder.js';
import { KNOWLEDGE_FOLDER } from '../knowledge-folder.js';
import { changed, lineWith } from '../notes/example-note.js';
import { problemsOf } from '../notes/problems-of.js';

/** A note whose figures are rates, on the pages that it cites. */
const PRICED_NOTE = `---
topic: Priced Service
aliases: [priced]
group: servers
summary: A service that costs something.
facts: {kind: example, servers: your own, billing: by the hour}
related: [widget, gadget]
reviewed: 2026-11-20
sources:
  - {id: eks, title: EKS pricing, url: 'https://aws.amazon.com/eks/pricing/'}
  - {id: fargate, title: Fargate pricing, url: 'https://aws.amazon.com/fargate/pricing/'}
  - {id: lambda, title: Lambda pricing, url: 'https://aws.amazon.com/lambda/pricing/'}
---

## What it costs

- A cluster costs {price:eks.cluster-standard-support} per cluster-hour. [^eks]
- A processor costs {price:fargate.vcpu} per vCPU-hour. [^fargate]
- A million calls cost {price:lambda.requests} per million requests and not more. [^lambda]
`;

const PRICED_TASK = `---
reviewed: 2026-11-20
sources:
  - {id: eks, title: EKS pricing, url: 'https://aws.amazon.com/eks/pricing/'}
---

## Start a cluster
In short: one command.
1. Type it. [^eks]
2. Wait. [^eks]
Works when: it answers.
Costs: {price:eks.cluster-standard-support} an hour.
`;
const TASK_QUESTION = '## Tasks\n\n### Start a cluster\n\n- How do I begin?\n';

/** The made-up notes and the real prices, with one stretch of one file changed. */
async function folderWith(name: string, from: string, to: string): Promise<{ folder: string; text: string }> {
  const folder = fixtureFolder();
  await writeFile(path.join(folder, 'notes', 'priced.md'), PRICED_NOTE);
  const text = changed(await readFile(path.join(folder, name), 'utf8'), from, to);
  await writeFile(path.join(folder, name), text);
  return { folder, text };
}

test('rates older than 180 days are a warning, not a mistake', async () => {
  const { folder } = await folderWith('prices/eks.json', '"asOf": "2026-08-21"', '"asOf": "2026-01-31"');
  const { lines } = await checkFolder(folder);
  expect(lines[0]).toMatch(/: all well$/);
  expect(lines.slice(1)).toEqual([
    expect.stringMatching(
      /^prices: \d+ rates and facts were confirmed more than 180 days ago, .*; --rates lists them$/,
    ),
  ]);
  const all = await checkFolder(folder, { rates: true });
  expect(all.lines.join('\n')).toMatch(/eks\.json: 2 of 5 rates and facts, the oldest on 2026-01-31: npm run rates$/m);
});

test.each([
  ['"0.1"', '"-0.1"', /rate 1, price: must be a plain decimal in quotes, not below zero/],
  ['"0.1"', '"0"', /rate 1, price: must be above zero/],
  ['"0.1"', '"ten cents"', /rate 1, price: must be a plain decimal/],
  ['"2026-08-21"', '"last year"', /sources, .+ must be a day/],
])('an impossible value is refused, once: %s becomes %s', async (from, to, says) => {
  const { folder, text } = await folderWith('prices/eks.json', from, to);
  const problems = await problemsOf(checkFolder(folder));
  expect(problems.map(({ message }) => message)).toEqual([expect.stringMatching(says)]);
  expect(problems[0]).toMatchObject({ file: path.join(folder, 'prices', 'eks.json') });
  expect(problems[0]?.line).toBe(lineWith(text, to));
});

describe('a figure in a note', () => {
  test.each([
    ['costs {price:eks.cluster-standard-support}', 'costs $0.12', '{price:eks.cluster-'],
    ['costs {price:fargate.vcpu}', 'costs $0.04', '{price:fargate.vcpu}'],
    ['cost {price:lambda.requests}', 'cost $0.25', '{price:lambda.requests}'],
  ])('that contradicts its rate is reported: %s, %s', async (from, to, says) => {
    const { folder, text } = await folderWith('notes/priced.md', from, to);
    const problems = await problemsOf(checkFolder(folder));
    expect(problems).toEqual([
      {
        file: path.join(folder, 'notes', 'priced.md'),
        line: lineWith(text, to),
        message: expect.stringContaining(says),
      },
    ]);
    expect(problems[0]?.message).toMatch(/^\$/);
  });

  test('that is right may be written by hand', async () => {
    const { folder } = await folderWith('notes/priced.md', 'costs {price:eks.cluster-standard-support}', 'costs $0.10');
    expect((await checkFolder(folder)).lines[0]).toMatch(/: all well$/);
  });
});

describe('in one round are reported', () => {
  /** The files with mistakes after these changes, in the folder's own words. */
  async function filesWithMistakes(changes: readonly (readonly [file: string, from: string, to: string])[]) {
    const folder = fixtureFolder();
    await writeFile(path.join(folder, 'notes', 'priced.md'), PRICED_NOTE);
    for (const [name, from, to] of changes) {
      const file = path.join(folder, ...name.split('/'));
      await writeFile(file, changed(await readFile(file, 'utf8'), from, to));
    }
    const problems = await problemsOf(checkFolder(folder));
    return [...new Set(problems.map(({ file }) => path.relative(folder, file).replaceAll(path.sep, '/')))].sort();
  }

  const LINK = ['notes/widget.md', '[^guide]', '[^blog]'] as const;
  const QUESTION = ['questions/widget.md', '### A widget rests', '### A widget sleeps'] as const;

  test('a wrong price and mistakes in notes that refer to prices, questions and choices', async () => {
    const changes = [
      ['prices/eks.json', '"0.1"', '"-0.1"'],
      ['notes/priced.md', '[^fargate]', '[^blog]'],
      LINK,
      QUESTION,
      ['choices.yaml', 'builtOn: [gadget]', 'builtOn: [sprocket]'],
    ] as const;
    expect(await filesWithMistakes(changes)).toEqual(changes.map(([file]) => file).sort());
  });

  test('first what the rest may follow from', async () => {
    const { folder } = await folderWith('prices/eks.json', '"0.1"', '"-0.1"');
    await writeFile(path.join(folder, 'tasks', 'priced.md'), PRICED_TASK);
    await writeFile(path.join(folder, 'questions', 'priced.md'), TASK_QUESTION);
    await writeFile(path.join(folder, 'choices.yaml'), 'none: here\n');
    const files = (await problemsOf(checkFolder(folder))).map(({ file }) => path.basename(file));
    expect(files[0]).toBe('eks.json');
    expect(new Set(files.slice(1))).toEqual(new Set(['choices.yaml']));
  });

  test('a note without readable front matter, and the form of what could name it', async () => {
    const changes = [
      ['notes/widget.md', '---\n', '--\n'],
      ['choices.yaml', 'builtOn: [gadget]', 'builtOn: gadget'],
      ['questions/widget.md', '- How many', '* How many'],
    ] as const;
    expect(await filesWithMistakes(changes)).toEqual(changes.map(([file]) => file).sort());
  });

  test('rows that cannot be read, and a mistake in a note', async () => {
    const changes = [['fact-keys.yaml', 'key: servers', 'keys: servers'], LINK] as const;
    expect(await filesWithMistakes(changes)).toEqual(changes.map(([file]) => file).sort());
  });

  test('a figure that contradicts its rate, and a mistake in another note', async () => {
    const changes = [['notes/priced.md', 'costs {price:fargate.vcpu}', 'costs $0.04'], LINK] as const;
    expect(await filesWithMistakes(changes)).toEqual(changes.map(([file]) => file).sort());
  });
});

describe('a statement without a mark of a source', () => {
  const UNMARKED = '- A cluster costs nothing while nobody looks at it.';

  test('is named with its file and line, and is no mistake', async () => {
    const { folder, text } = await folderWith('notes/priced.md', '- A processor', `${UNMARKED}\n- A processor`);
    const file = path.join(folder, 'notes', 'priced.md');
    const { lines } = await checkFolder(folder);
    expect(lines[0]).toMatch(/: all well$/);
    expect(lines.filter((line) => line.includes('no source is marked'))).toEqual([
      `${file}:${lineWith(text, UNMARKED)}: no source is marked, so replies link none: ${UNMARKED.slice(2)}`,
    ]);
  });

  test('is none in the notes of this project', async () => {
    expect(await unmarkedStatements(KNOWLEDGE_FOLDER)).toEqual([]);
  });
});

test('a note without a review for a year is overdue', async () => {
  const { folder } = await folderWith('notes/priced.md', 'reviewed: 2026-11-20', 'reviewed: 2020-01-01');
  const { lines, overdue } = await checkFolder(folder);
  expect(overdue).toBe(true);
  expect(lines).toContain(`${path.join(folder, 'notes', 'priced.md')}: last reviewed 2020-01-01, more than a year ago`);
});
