import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Entry } from '../../src/notes/entries.js';
import type { KnownError } from '../../src/notes/note.js';
import { errorFinderOf } from '../../src/retrieval/error-finder.js';
import { entryWith, fixture } from '../fixture/knowledge.js';
import { processorTime } from '../processor-time.js';

const [jammed, bent] = [entryWith('a part is stuck'), entryWith('one gear broke')];
const findErrors = (text: string): readonly Entry[] => fixture.findErrors(text).map(({ entry }) => entry);
/** A line of a log that belongs to no error. */
const NOISE = '2026-11-20T08:00:00Z INFO belt moves at 3 m/s "ok" {"gear": 3}\n';

describe('an error is recognised by its message', () => {
  test.each([
    ['alone', 'WidgetJammedException'],
    ['in a sentence', 'why do I get WidgetJammedException since today?'],
    ['in other letters', 'widgetjammedexception'],
    ['in quotation marks of any kind', "it says “Widget'JammedException”"],
    ['with something in the place of "…"', 'Error: the widget 17 of hall B is jammed!'],
    ['over two lines', 'the widget\nis jammed'],
    ['behind a line break as JSON writes it', '{"log": "stopped\\nWidgetJammedException"}'],
    ['with nothing in the place of "…"', 'the widget is jammed'],
  ])('%s: %s', (_where, text) => {
    expect(findErrors(text)).toEqual([jammed]);
  });

  test('anywhere in a pasted log of 6,000 characters', () => {
    const noise = NOISE.repeat(100).slice(0, 5_900);
    for (const at of [0, 2_000, 5_900]) {
      expect(findErrors(`${noise.slice(0, at)} WidgetJammedException ${noise.slice(at)}`)).toEqual([jammed]);
    }
  });
});

describe('no error is recognised', () => {
  test.each([
    ['in half of a message', 'WidgetJammed'],
    ['in a message that begins inside a word', 'MyWidgetJammedException'],
    ['in the parts of a message in another order', 'is jammed: the widget'],
    ['in parts that stand too far from each other', `the widget ${NOISE.repeat(10)} is jammed`],
    ['in nothing', ''],
    ['by the title of a mere symptom, which is no message', 'The widget hums and does not move'],
  ])('%s', (_where, text) => {
    expect(findErrors(text)).toEqual([]);
  });
});

describe('of several errors', () => {
  test('the most specific message is the likeliest cause', () => {
    expect(findErrors('WidgetJammedException: gear 7 is bent')).toEqual([bent, jammed]);
  });

  test('each is there once, however often its message is repeated', () => {
    expect(findErrors('WidgetJammedException the widget is jammed '.repeat(50))).toEqual([jammed]);
  });
});

/** An error of the widget or of the gizmo that is shown so. */
function errorOf(base: Entry, shownAs: readonly string[], shared: readonly string[] = []): Entry {
  const error = { ...(jammed.passage.error as KnownError), shownAs: [...shownAs, ...shared], ifNamed: [], shared };
  return { ...base, passage: { ...base.passage, error } };
}

describe('of errors that show the same', () => {
  const gizmo = entryWith('A gizmo paints in crimson');
  const [ofWidget, ofGizmo] = [errorOf(jammed, ['the motor is too hot']), errorOf(gizmo, ['motor is too hot'])];
  const find = errorFinderOf([ofWidget, ofGizmo], fixture.names);
  const first = (text: string): Entry | undefined => find(text)[0]?.entry;

  test('that of the note which the text names comes first', () => {
    expect(first('the motor is too hot')).toBe(ofWidget);
    expect(first('gizmo 4 says: the motor is too hot')).toBe(ofGizmo);
    expect(find('gizmo 4 says: the motor is too hot').map(({ named }) => named)).toEqual([true, false]);
  });

  test('a piece may only count in a text that names the note', () => {
    const [error, piece] = [gizmo.passage.error ?? (jammed.passage.error as KnownError), 'motor is too hot'];
    const ifNamed = {
      ...gizmo,
      passage: { ...gizmo.passage, error: { ...error, shownAs: [piece], ifNamed: [piece] } },
    };
    const findIn = errorFinderOf([ofWidget, ifNamed], fixture.names);
    expect(findIn('the motor is too hot').map(({ entry }) => entry)).toEqual([ofWidget]);
    expect(findIn('gizmo 4 says: the motor is too hot')[0]?.entry).toBe(ifNamed);
  });

  test('a piece that is much longer tells more than a name', () => {
    const exact = errorOf(jammed, ['the motor is too hot after a run of 7 hours']);
    const text = 'gizmo 4 says: the motor is too hot after a run of 7 hours';
    expect(errorFinderOf([exact, ofGizmo], fixture.names)(text)[0]?.entry).toBe(exact);
  });
});

test('the type that the text gives outweighs a longer message', () => {
  const typed = errorOf(jammed, ['Widget.Jammed']);
  const other = errorOf(bent, ['cannot turn the gear of this machine']);
  const find = errorFinderOf([typed, other], fixture.names);
  const first = (type: string) =>
    find(`{"errorMessage": "cannot turn the gear of this machine", "errorType": "${type}"}`)[0]?.entry;
  expect(first('Widget.Jammed')).toBe(typed);
  expect(first('Widget.JammedTwice')).toBe(other);
  expect(first('Error')).toBe(other);
});

describe('a piece that other errors show, too,', () => {
  test('is found where it stands alone, as a shared one', () => {
    expect(fixture.findErrors('the whole machine has stopped')).toEqual([{ entry: bent, named: false, shared: true }]);
  });

  test('gives way to any piece that only one error shows, however short', () => {
    expect(findErrors('the whole machine has stopped: the widget is jammed')).toEqual([jammed, bent]);
  });

  test('does not count beside a piece of its own error alone', () => {
    expect(fixture.findErrors('the whole machine has stopped: WidgetJammedException: gear 7 is bent')[0]).toMatchObject(
      {
        entry: bent,
        shared: false,
      },
    );
  });
});

test('wherever a message stands in other text, it is found', () => {
  const other = fc.string({ unit: 'grapheme', maxLength: 300 });
  fc.assert(
    fc.property(other, other, (before, after) => {
      expect(findErrors(`${before} WidgetJammedException: gear 7 is bent ${after}`)[0]).toBe(bent);
    }),
  );
});

test('a text made to be slow takes no time: many beginnings of a message without its end', async () => {
  const text = 'the widget '.repeat(545);
  expect(await processorTime(() => findErrors(text), 50)).toBeLessThan(50);
});
