import { loadPlainMeanings } from '../../src/knowledge/read-folder.js';
import type { KnownError, Note } from '../../src/notes/note.js';
import { readNote } from '../../src/notes/read-note.js';
import { loadPrices } from '../../src/pricing/rates.js';
import type { Item } from '../../src/quiz/item.js';
import { makeItems, type Silenced } from '../../src/quiz/make-items.js';
import { type Material, materialOf } from '../../src/quiz/material.js';
import { wordsExplainedBy } from '../../src/quiz/plain-meaning.js';
import type { Choices } from '../../src/recommend/choices.js';
import { KNOWLEDGE_FOLDER } from '../knowledge-folder.js';
import { changed } from '../notes/example-note.js';

const prices = await loadPrices(KNOWLEDGE_FOLDER);
const plainMeanings = await loadPlainMeanings(KNOWLEDGE_FOLDER);

/** The words of a name that everyday English finds in a text, with the real list. */
export const wordsExplained = wordsExplainedBy(plainMeanings);

/** A note of which every kind of question is made that needs no other file. */
export const NOTE = `---
topic: AWS Widget
aliases: [widget, widgets]
group: containers
summary: A service that turns loose parts into finished pieces, as many as anybody wants.
facts:
  kind: piece maker
  servers: AWS runs them all
  billing: by the turn
terms:
  - name: cog wheel
    aliases: [cog]
    means: A toothed ring that drives the belt below.
  - name: belt tray
    aliases: [tray]
    means: The flat place on which raw metal waits for its turn.
  - name: oil can
    aliases: [can of oil]
    means: The vessel from which a machine is greased every night.
  - name: stop lever
    aliases: [lever]
    means: The handle with which somebody halts everything at once.
versus:
  - of: cog-wheel
    with: belt-tray
    difference: A cog wheel drives the whole machine at night; a belt tray only holds metal for later.
related: [gadget, gizmo]
reviewed: 2026-11-20
sources:
  - id: quotas
    title: Widget quotas
    url: https://docs.aws.amazon.com/widget/quotas.html
---

## Limits

- A widget turns for 60 seconds at most, then it drops the part. [^quotas]
- A widget usually cools down within 40 minutes. [^quotas]
- For example a widget holds 12 parts. [^quotas]
- A widget of the old kind does not take 16 GB. [^quotas]

## What older notes say

- **"A widget is made of wood."** [wrong] A widget is made of copper today. [^quotas]
- **"A widget is small."** It depends on the widget. [^quotas]
`;

const NO_CHOICES: Choices = { services: {}, signals: [], questions: [] };

/** The same note with definitions of which each begins with the same noun. */
export const ALL_TOOLS = ['ring that drives', 'place on which', 'vessel from which', 'handle with which'].reduce(
  (note, words) => note.replace(words, words.replace(/^\w+/, 'tool')),
  NOTE,
);

/** A note as read from its text. */
export function noteFrom(text: string): Note {
  const read = readNote('notes/widget.md', text);
  if (!('note' in read)) throw new Error(JSON.stringify(read.problems));
  return read.note;
}

/** The questions made from one note, with errors and choices if the test needs them. */
export function itemsFrom(
  text: string,
  errors: readonly KnownError[] = [],
  choices = NO_CHOICES,
  silenced: Silenced = {},
): readonly Item[] {
  if (!prices.ok) throw new Error('the real prices cannot be read');
  const notes = [{ ...noteFrom(text), errors }];
  return makeItems({ notes, factKeys: [], choices, plainMeanings, silenced }, prices.value).items;
}

/** What the makers of questions get of one note. */
export function materialFrom(text: string): Material {
  if (!prices.ok) throw new Error('the real prices cannot be read');
  const notes = [noteFrom(text)];
  return materialOf({ notes, factKeys: [], choices: NO_CHOICES, plainMeanings }, prices.value);
}

/** The first statement of the note. */
const STATEMENT = 'A widget turns for 60 seconds at most, then it drops the part.';

/** The note with other statements in the place of its first one. */
export function noteSaying(...statements: readonly string[]): string {
  return changed(NOTE, STATEMENT, statements.join(' [^quotas]\n- '));
}

/** The right option of a question. */
export function rightOf({ options }: Item): string | undefined {
  return options.find(({ right }) => right)?.text;
}
