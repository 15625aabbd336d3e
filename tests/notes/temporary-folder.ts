import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { GOOD_NOTE } from './example-note.js';

/** Texts by their path inside a knowledge folder. */
export type Files = Readonly<Record<string, string>>;

/** A small note for the example to point to. */
function otherNote(topic: string): string {
  return `---
topic: ${topic}
aliases: [my ${topic.toLowerCase()}]
group: servers
summary: A ${topic} holds parts.
facts: {kind: holder, servers: your own, billing: none}
related: [widget, ${topic === 'Gadget' ? 'gizmo' : 'gadget'}]
reviewed: 2026-11-20
sources: [{id: home, title: Home, url: 'https://aws.amazon.com/'}]
---
## What it does

A ${topic} holds parts.
`;
}

const FACT_KEYS = ['kind', 'servers', 'time limit', 'billing']
  .map((key) => `- {key: ${key}, label: ${key}, asks: [${key}]}\n`)
  .join('');

/** A knowledge folder without mistakes: three notes, two pictures and the rows. */
export const GOOD_FILES: Files = {
  'fact-keys.yaml': FACT_KEYS,
  'notes/widget.md': GOOD_NOTE,
  'notes/gadget.md': otherNote('Gadget'),
  'notes/gizmo.md': otherNote('Gizmo'),
  'pictures/widget.svg': '<svg/>',
  'pictures/widget-and-gadget.svg': '<svg/>',
};

/** Writes files to a folder that lasts as long as the test. */
export async function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'knowledge-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    const file = path.join(folder, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  return folder;
}
