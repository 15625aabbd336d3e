import { describe, test } from 'vitest';
import { expectRefusal, type Mistake } from './mistake.js';

const mistakes: readonly Mistake[] = [
  {
    mistake: 'no front matter',
    from: '---\ntopic',
    to: 'topic',
    at: 'topic',
    says: /must start with front matter: a line ---/,
  },
  {
    mistake: 'text that is no YAML',
    from: 'turns parts into',
    to: 'does this: it turns',
    at: 'summary:',
    says: /not valid YAML.*put quotes/,
  },
  {
    mistake: 'a missing key',
    from: 'summary: A service that turns parts into finished widgets.\n',
    to: '',
    at: '---',
    says: /summary.*missing/,
  },
  {
    mistake: 'an unknown key',
    from: 'group:',
    to: 'colour: blue\ngroup:',
    at: 'colour:',
    says: /^colour: is no known key: use one of topic, aliases, .*sources$/,
  },
  {
    mistake: 'a source where none can be marked',
    from: 'a gadget only holds them.',
    to: 'a gadget only holds them. [^guide]',
    at: 'difference:',
    says: /^versus\.0\.difference: takes no mark of a source such as \[\^guide\]: leave it out$/,
  },
  {
    mistake: 'an unknown key inside a source',
    from: '    title: Widget quotas',
    to: '    title: Widget quotas\n    author: nobody',
    at: 'author:',
    says: /^sources\.0\.author: is no known key: use one of id, title, url$/,
  },
  {
    mistake: 'two sources with one id',
    from: '/quotas.html\n',
    to: '/quotas.html\n  - id: quotas # again\n    title: Old quotas\n    url: https://docs.aws.amazon.com/widget/old.html\n',
    at: '# again',
    says: /^sources\.1\.id: quotas is the id of another source, too$/,
  },
  {
    mistake: 'an unknown group',
    from: 'group: containers',
    to: 'group: boxes',
    at: 'group:',
    says: /group:.*"containers".*"serverless".*"servers".*"concepts"/,
  },
  {
    mistake: 'a summary that is too long',
    from: 'turns parts into',
    to: `turns ${'many '.repeat(50)}parts into`,
    at: 'summary:',
    says: /summary:.*220 characters/,
  },
  { mistake: 'no alias', from: '[widget, widgets]', to: '[]', at: 'aliases:', says: /aliases:.*1 item/ },
  {
    mistake: 'fewer than three facts',
    from: '  servers: AWS runs them all\n',
    to: '',
    at: 'facts:',
    says: /facts: needs at least three rows/,
  },
  {
    mistake: 'a review day in another form',
    from: '2026-11-20',
    to: '20 November',
    at: 'reviewed:',
    says: /reviewed: must be a day such as 2026-11-20/,
  },
  {
    mistake: 'a review day that no calendar has',
    from: '2026-11-20',
    to: '2026-02-30',
    at: 'reviewed:',
    says: /2026-02-30 is no day of the calendar/,
  },
  {
    mistake: 'a review month that no calendar has',
    from: '2026-11-20',
    to: '2026-13-01',
    at: 'reviewed:',
    says: /2026-13-01 is no day of the calendar/,
  },
  {
    mistake: 'an address without encryption',
    from: 'https://docs',
    to: 'http://docs',
    at: 'url:',
    says: /url: must be an address that starts with https/,
  },
  {
    mistake: 'a fact with a figure and no source',
    from: '60 seconds [^quotas]',
    to: '60 seconds',
    at: 'time limit:',
    says: /time limit: a figure needs its source, such as \[\^quotas\]/,
  },
  {
    mistake: 'a fact with an unknown source',
    from: 'AWS runs them all',
    to: 'AWS runs them all [^blog]',
    at: 'servers:',
    says: /\[\^blog\] names no source: add it under sources, or use one of quotas/,
  },
  {
    mistake: 'a term that points to no heading',
    from: 'see: How it works',
    to: 'see: Price',
    at: 'see:',
    says: /there is no heading "Price" in this note/,
  },
  {
    mistake: 'a picture that is no SVG',
    from: 'picture: widget.svg',
    to: 'picture: widget.png',
    at: 'picture: widget.png',
    says: /picture: must be a file name such as container-and-vm\.svg/,
  },
  {
    mistake: 'a single related note',
    from: '[gadget, gizmo]',
    to: '[gadget]',
    at: 'related:',
    says: /related:.*2 items/,
  },
];

describe('front matter is refused, with line and remedy, for', () => {
  test.each(mistakes)('$mistake', expectRefusal);
});
