import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readErrors, readTasks } from '../../src/notes/guides.js';
import { anyText } from '../any-text.js';
import { GOOD_ERRORS, GOOD_TASKS } from './example-guide.js';
import { changed, lineWith } from './example-note.js';

const FILE = 'guides/widget.md';
const GUIDE = { id: 'guide', title: 'Widget guide', url: 'https://docs.aws.amazon.com/widget/guide.html' };

const tasksOf = (text: string) => {
  const read = readTasks(FILE, text);
  return 'tasks' in read ? read.tasks : read.problems;
};
const errorsOf = (text: string) => {
  const read = readErrors(FILE, text);
  return 'errors' in read ? read.errors : read.problems;
};

describe('a file of tasks without mistakes', () => {
  test('gives each task with its steps, without source marks', () => {
    expect(tasksOf(GOOD_TASKS)[0]).toEqual({
      title: 'Grease a wheel',
      inShort: 'Put **one drop** on each tooth.',
      needs: 'a can of grease',
      steps: [
        { markdown: 'Stop the `belt`.', text: 'Stop the belt.', sources: [GUIDE] },
        {
          markdown: 'Put [a drop](https://a.example/) on each tooth.',
          text: 'Put a drop on each tooth.',
          sources: [GUIDE],
        },
      ],
      worksWhen: 'it makes no sound',
      costs: 'nothing at all',
      undo: 'wipe it off',
      reviewed: '2026-11-17',
    });
  });

  test('may leave out what a task needs and costs, and how it is undone', () => {
    expect(tasksOf(GOOD_TASKS)[1]).not.toHaveProperty('needs');
    expect(tasksOf(GOOD_TASKS)[1]).not.toHaveProperty('costs');
    expect(tasksOf(GOOD_TASKS)[1]).not.toHaveProperty('undo');
  });

  test('reads the same with Windows line ends', () => {
    expect(tasksOf(GOOD_TASKS.replaceAll('\n', '\r\n'))).toEqual(tasksOf(GOOD_TASKS));
  });
});

describe('a file of errors without mistakes', () => {
  test('gives each error with the pieces of its message and its causes', () => {
    expect(errorsOf(GOOD_ERRORS)[0]).toEqual({
      title: 'WidgetJammedException',
      shownAs: ['WidgetJammedException', 'the widget … is jammed'],
      ifNamed: [],
      shared: [],
      means: 'a part is stuck.',
      causes: [
        { markdown: 'The part is too large: **cut** it.', text: 'The part is too large: cut it.', sources: [GUIDE] },
      ],
      lookFirst: 'at the belt',
      mend: 'take it out',
      reviewed: '2026-11-16',
    });
  });

  test('tells the pieces that other errors show, too, from its own', () => {
    const text = changed(
      GOOD_ERRORS,
      'Means: a part is stuck.',
      'Shared: `the belt has stopped`\nMeans: a part is stuck.',
    );
    expect(errorsOf(text)[0]).toMatchObject({
      shownAs: ['WidgetJammedException', 'the widget … is jammed', 'the belt has stopped'],
      shared: ['the belt has stopped'],
    });
  });

  test('tells the pieces that only count beside the name of the note', () => {
    const text = changed(
      GOOD_ERRORS,
      'Means: a part is stuck.',
      'If named: `the belt has stopped`\nMeans: a part is stuck.',
    );
    expect(errorsOf(text)[0]).toMatchObject({
      shownAs: ['WidgetJammedException', 'the widget … is jammed', 'the belt has stopped'],
      ifNamed: ['the belt has stopped'],
      shared: [],
    });
  });

  test('may hold a symptom without a message', () => {
    expect(errorsOf(GOOD_ERRORS)[1]).toMatchObject({ title: 'The widget hums', shownAs: [] });
  });
});

describe('a file of tasks is refused, with line and remedy, for', () => {
  test.each([
    ['no front matter', '---\nreviewed', 'reviewed', 'reviewed:', /must start with front matter/],
    ['an unknown key', 'reviewed:', 'colour: red\nreviewed:', 'colour:', /colour: is not a known key/],
    ['a day in another form', '2026-11-17', 'yesterday', 'reviewed:', /must be a day such as/],
    ['text before the first title', '## Grease', 'A word.\n\n## Grease', 'A word.', /text before the first title/],
    [
      'a title that is there twice',
      '## Replace a belt',
      '## Grease a wheel ',
      '## Grease a wheel ',
      /is here twice: join them/,
    ],
    [
      'a title that is too long',
      '## Replace a belt',
      `## Replace ${'a belt '.repeat(20)}`,
      '## Replace',
      /the title has \d+ characters, 90 at most/,
    ],
    [
      'a missing label',
      'Works when: it is straight\n',
      '',
      '## Replace',
      /"Replace a belt" has no line "Works when: …"/,
    ],
    ['an empty label', 'Works when: it is straight', 'Works when:', '## Replace', /has no line "Works when: …"/],
    [
      'a label that is too long',
      'Costs: nothing',
      `Costs: ${'nothing '.repeat(50)}`,
      'Costs:',
      /Costs: has \d+ characters, 300 at most/,
    ],
    [
      'a line of no known form',
      'Costs: nothing',
      'Price: nothing',
      'Price:',
      /a line must be "1\. …" or begin with In short, Works when, Needs, Costs, Undo and a colon/,
    ],
    [
      'a step without a source',
      'Lift the old belt. [^guide]',
      'Lift the old belt.',
      'Lift',
      /a point needs its source/,
    ],
    [
      'a step with an unknown source',
      'Lift the old belt. [^guide]',
      'Lift the old belt. [^blog]',
      'Lift',
      /\[\^blog\] names no source/,
    ],
    [
      'a label with an unknown source',
      'one drop** on each tooth. [^guide]',
      'one drop** on each tooth. [^blog]',
      'In short: Put',
      /\[\^blog\] names no source/,
    ],
    [
      'a step that is too long',
      'Lift the old',
      `Lift ${'the very '.repeat(40)}old`,
      'Lift',
      /this point has \d+ characters, 300 at most/,
    ],
    [
      'a single step',
      '2. Lay the new belt. [^guide]\n',
      '',
      '## Replace',
      /has 1 numbered points, but must have 2 to 7/,
    ],
    [
      'too many steps',
      '2. Lay the new',
      `${'3. Lay it. [^guide]\n'.repeat(7)}2. Lay the new`,
      '## Replace',
      /has 9 numbered points, but must have 2 to 7/,
    ],
  ])('%s', (_mistake, from, to, at, says) => {
    const text = changed(GOOD_TASKS, from, to);
    expect(tasksOf(text)).toEqual([{ file: FILE, line: lastLineWith(text, at), message: expect.stringMatching(says) }]);
  });

  test('several mistakes at once, all of them', () => {
    const text = changed(changed(GOOD_TASKS, 'Works when: it is straight\n', ''), 'Costs: nothing', 'Price: nothing');
    expect(tasksOf(text)).toHaveLength(2);
  });
});

describe('a file of errors is refused, with line and remedy, for', () => {
  test.each([
    [
      'a piece of a message that stands in any log',
      '`the widget … is jammed`',
      '`… ok`',
      '## WidgetJammed',
      /`… ok` is too short to tell one error from another/,
    ],
    [
      'no cause',
      '1. The plug is out: put it in. [^guide]\n',
      '',
      '## The widget hums',
      /has 0 numbered points, but must have 1 to 6/,
    ],
    ['nothing that mends it', 'Mend: plug it in\n', '', '## The widget hums', /has no line "Mend: …"/],
  ])('%s', (_mistake, from, to, at, says) => {
    const text = changed(GOOD_ERRORS, from, to);
    expect(errorsOf(text)).toEqual([{ file: FILE, line: lineWith(text, at), message: expect.stringMatching(says) }]);
  });
});

test('whatever a file holds, it is read, or refused with lines that it has', () => {
  const pieces = fc.array(
    fc.oneof(anyText, fc.constantFrom('## A title', 'In short: x', '1. A step [^guide]', 'Works when: y')),
  );
  fc.assert(
    fc.property(pieces, fc.boolean(), (lines, withHead) => {
      const head = withHead ? GOOD_TASKS.slice(0, GOOD_TASKS.indexOf('# Tasks')) : '';
      const text = `${head}${lines.join('\n')}`;
      const read = readTasks(FILE, text);
      const count = text.split('\n').length;
      for (const { line = 0 } of 'problems' in read ? read.problems : []) expect(line >= 1 && line <= count).toBe(true);
    }),
    { numRuns: 60 },
  );
});

/** The number of the last line that begins with a text, counted from 1. */
function lastLineWith(text: string, start: string): number {
  return text.split('\n').findLastIndex((line) => line.replace(/^\d+\. /, '').startsWith(start)) + 1;
}
