import { describe, test } from 'vitest';
import { expectRefusal, type Mistake } from './mistake.js';

const PARAGRAPH = 'A widget is as large as its box.';
const UNSHOWABLE = /Discord cannot show this.*write it as bullets or plain sentences/;

const mistakes: readonly Mistake[] = [
  {
    mistake: 'an old claim with an unknown mark',
    from: 'It turns with `cogs`',
    to: '[worng] It turns with `cogs`',
    at: '[worng]',
    says: /\[worng\] marks no claim: write \[wrong\], \[partly\], \[right\] or nothing/,
  },
  {
    mistake: 'a bullet with an unknown source',
    from: 'at most. [^quotas]',
    to: 'at most. [^blog]',
    at: '[^blog]',
    says: /\[\^blog\] names no source: add it under sources, or use one of quotas/,
  },
  {
    mistake: 'a bullet with a figure and no source',
    from: 'at most. [^quotas]',
    to: 'at most.',
    at: 'at most.',
    says: /a figure needs its source: end the bullet with a mark such as \[\^quotas\]/,
  },
  {
    mistake: 'a heading without text',
    from: '## Limits',
    to: '## Price\n\n## Limits',
    at: '## Price',
    says: /"Price" has no text under it: write some, or delete the heading/,
  },
  {
    mistake: 'a heading inside a section without text',
    from: '### Size',
    to: '### Weight\n\n### Size',
    at: '### Weight',
    says: /"Weight" has no text under it: write some, or delete the heading/,
  },
  {
    mistake: 'a heading without words',
    from: '### Size',
    to: '###',
    at: '###',
    says: /heading without words: name what the section tells/,
  },
  {
    mistake: 'a heading too high',
    from: '## Limits',
    to: '# Limits',
    at: '# Limits',
    says: /must start with ## or ###/,
  },
  {
    mistake: 'a heading too deep',
    from: PARAGRAPH,
    to: `${PARAGRAPH}\n\n#### Weight\n\nA widget weighs little.`,
    at: '#### Weight',
    says: /must start with ## or ###/,
  },
  {
    mistake: 'a heading that is there twice',
    from: '## What older',
    to: '## How it works \n\nIt works well.\n\n## What older',
    at: '## How it works ',
    says: /"How it works" appears twice: join the sections or rename one/,
  },
  {
    mistake: 'text before the first heading',
    from: '## How it works',
    to: 'A word before.\n\n## How it works',
    at: 'A word before.',
    says: /text before the first heading: put a line such as/,
  },
  {
    mistake: 'a table',
    from: PARAGRAPH,
    to: '| size | box |\n|---|---|\n| big | red |',
    at: '| size',
    says: UNSHOWABLE,
  },
  { mistake: 'HTML', from: PARAGRAPH, to: `${PARAGRAPH}\n\n<div>A box.</div>`, at: '<div>', says: UNSHOWABLE },
  {
    mistake: 'HTML inside a sentence',
    from: PARAGRAPH,
    to: 'A box.<br>And more',
    at: '<br>',
    says: /Discord cannot show/,
  },
  { mistake: 'a block of code', from: PARAGRAPH, to: 'A box.\n\n```\nbox\n```', at: '```', says: UNSHOWABLE },
  { mistake: 'an image', from: PARAGRAPH, to: 'See ![a box](box.png).', at: '![a box]', says: UNSHOWABLE },
  {
    mistake: 'a quotation that lists no questions',
    from: 'Asked as:',
    to: 'Somebody said:',
    at: 'Somebody said:',
    says: /must start with "Asked as:" and list questions/,
  },
  {
    mistake: 'a correction without the old claim',
    from: '**"A widget cannot turn."** It',
    to: 'A widget',
    at: 'A widget turns with `cogs`',
    says: /starts with the old claim: \*\*"Old claim\."\*\* What is true today/,
  },
  {
    mistake: 'a correction that does not say what is true',
    from: ' It turns with `cogs` today. [^quotas]',
    to: '',
    at: 'A widget cannot turn.',
    says: /What is true today/,
  },
  {
    mistake: 'a bullet that is too long',
    from: 'A widget turns with',
    to: `A widget ${'really '.repeat(70)}turns with`,
    at: 'really',
    says: /this bullet has \d+ characters, 420 at most: make two of it/,
  },
  {
    mistake: 'a section that is too long',
    from: PARAGRAPH,
    to: `- ${'A widget is as large as any box. '.repeat(10)}\n`.repeat(8),
    at: '### Size',
    says: /"Size" has \d+ characters, 2400 at most: split it with a heading/,
  },
];

describe('the text of a note is refused, with line and remedy, for', () => {
  test.each(mistakes)('$mistake', expectRefusal);
});
