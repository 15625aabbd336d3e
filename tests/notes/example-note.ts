/** Where the example note pretends to be. */
export const FILE = 'notes/widget.md';

/** A note without mistakes; every line of it is different, so that a test can name a line by its text. */
export const GOOD_NOTE = `---
topic: Widget Service
aliases: [widget, widgets]
everyday: [thing]
group: containers
summary: A service that turns parts into finished widgets.
facts:
  kind: widget maker
  servers: AWS runs them all
  time limit: 60 seconds [^quotas]
terms:
  - name: cog wheel
    aliases: [cog]
    means: A toothed wheel that drives a widget. [^quotas]
    facts:
      kind: part of a widget
    see: How it works
versus:
  - with: gadget
    difference: A widget turns parts; a gadget only holds them.
    picture: widget-and-gadget.svg
related: [gadget, gizmo]
picture: widget.svg
reviewed: 2026-11-20
sources:
  - id: quotas
    title: Widget quotas
    url: https://docs.aws.amazon.com/widget/quotas.html
---

## How it works
> Asked as: how does a widget turn? what drives it?

- A widget turns with the **cog** below it.
- A widget turns for 60 seconds at most. [^quotas]

## Limits

### Size

A widget is as large as its box.

## What older notes say

- **"A widget cannot turn."** It turns with \`cogs\` today. [^quotas]
`;

/** The text with one stretch changed, which must be there. */
export function changed(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`the example holds no ${JSON.stringify(from)}`);
  return text.replace(from, () => to);
}

/** The number of the first line that holds a text, counted from 1. */
export function lineWith(text: string, part: string): number {
  const index = text.split('\n').findIndex((line) => line.includes(part));
  if (index === -1) throw new Error(`no line holds ${JSON.stringify(part)}`);
  return index + 1;
}
