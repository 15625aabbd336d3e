import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Recommendation } from '../../../src/answer/answer.js';
import { recommend } from '../../../src/answer/parts/recommendation.js';
import { anyText } from '../../any-text.js';
import { fixture, read } from '../../fixture/knowledge.js';

type Shares = Readonly<Record<string, number>>;

/** What is recommended for a need if the classifier gives the services these shares. */
function recommended(need: string, shares: Shares): Recommendation {
  return recommend(read(need), new Map(Object.entries(shares)), fixture);
}

const MOSTLY_WIDGET: Shares = { widget: 0.7, gadget: 0.2, gizmo: 0.1 };

test('what a known feature of the need speaks for comes before what is only a little likelier by its words', () => {
  const shares: Shares = { gadget: 0.95, widget: 0.05 };
  expect(recommended('anything', shares).service?.id).toBe('gadget');
  expect(recommended('something to turn parts', shares).service?.id).toBe('widget');
  expect(recommended('something to turn parts', { gadget: 0.9999, widget: 0.0001 }).service?.id).toBe('gadget');
});

describe('a recommendation', () => {
  const { service, named, because, setUp, signals, runnerUp, change, sources, nextSteps } = recommended(
    'something to turn parts',
    MOSTLY_WIDGET,
  );

  test('is the likeliest service, with why', () => {
    expect(service?.id).toBe('widget');
    expect(because).toBe('turns parts into finished pieces');
    expect(signals).toEqual(['something has to turn']);
  });

  test('says what to set up, and calls the service by a name that fits a sentence, if its author gave one', () => {
    expect({ named, setUp }).toEqual({ named: 'a widget', setUp: 'a belt, and a cog wheel below it' });
    expect(recommended('anything', { gizmo: 0.9 })).not.toHaveProperty('setUp');
  });

  test('is the kind of the service that a feature of the need decides for', () => {
    const kind = { named: 'a gadget with a lid', because: 'holds parts and covers them', setUp: 'a box and a lid' };
    expect(recommended('something to hold parts', { gadget: 0.9 })).toMatchObject(kind);
    expect(recommended('anything', { gadget: 0.9 })).not.toHaveProperty('named');
  });

  test('names the next likely service, and when that would be right instead of this very one', () => {
    expect(runnerUp?.id).toBe('gadget');
    expect(change).toBe('Gadget, if parts have to be held');
    const other = recommended('something to hold parts', { gadget: 0.85, widget: 0.15 });
    expect(other.change).toBe('Widget, if parts turn by themselves');
  });

  test('cites the section behind its reason and that of its service', () => {
    expect(sources.map(({ heading }) => heading)).toEqual(['AWS Widget › How it works']);
    expect(recommended('anything', { gizmo: 0.9 }).sources.map(({ heading }) => heading)).toEqual([
      'AWS Gizmo › Colours',
    ]);
  });

  test('offers the comparison with the runner-up, and both explained', () => {
    expect(nextSteps.map(({ line }) => line)).toEqual([
      '/compare first:widget second:gadget',
      '/explain topic:widget',
      '/explain topic:gadget',
    ]);
  });

  test('has no runner-up for which neither share nor need speaks', () => {
    expect(recommended('anything', { widget: 0.999, gadget: 0.0005, gizmo: 0.0005 }).runnerUp).toBeUndefined();
    expect(recommended('hold parts', { widget: 0.999, gadget: 0.0005, gizmo: 0.0005 }).runnerUp?.id).toBe('gadget');
  });
});

describe('a service is ruled out', () => {
  test.each(['no gadget please', 'anything but a gadget', 'a gadget is not an option'])(
    'by name, with what is built on it: %s',
    (need) => {
      const { service, runnerUp, ruledOut } = recommended(need, { gadget: 0.6, gizmo: 0.3, widget: 0.1 });
      expect(service?.id).toBe('widget');
      expect(runnerUp).toBeUndefined();
      expect(ruledOut.map(({ topic, why }) => [topic.id, why])).toEqual([
        ['gadget', 'because you ruled it out'],
        ['gizmo', 'it is built on Gadget, and you ruled that out'],
      ]);
    },
  );

  test('by what the need calls for, with the reason', () => {
    const { service, ruledOut } = recommended('turn parts', { gizmo: 0.8, widget: 0.2 });
    expect(service?.id).toBe('widget');
    expect(ruledOut).toEqual([{ topic: expect.objectContaining({ id: 'gizmo' }), why: 'it cannot turn' }]);
  });

  test('where others are put up for choice', () => {
    const { service } = recommended('widget or gadget?', { gizmo: 0.8, widget: 0.05, gadget: 0.15 });
    expect(service?.id).toBe('gadget');
  });

  test('and if all are, a question is asked back', () => {
    const { service, question } = recommended('no widget and no gadget', MOSTLY_WIDGET);
    expect(service).toBeUndefined();
    expect(question?.ask).toBe('What does it do?');
  });
});

describe('a need that no service is likely enough for', () => {
  const UNDECIDED: Shares = { widget: 0.38, gadget: 0.35, gizmo: 0.27 };

  test('is asked back, with answers to press', () => {
    const { service, question, nextSteps } = recommended('something', UNDECIDED);
    expect(service).toBeUndefined();
    expect(question).toEqual({ ask: 'What does it do?', options: ['It turns', 'It holds'] });
    expect(nextSteps).toEqual([
      { label: 'It turns', line: '/which need:something, turn parts' },
      { label: 'It holds', line: '/which need:something, hold parts' },
    ]);
  });

  test('is kept in the buttons as far as it fits, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (need) => {
        for (const { line } of recommended(need, {}).nextSteps) {
          expect(line.length).toBeLessThanOrEqual(100);
          expect(line).toMatch(/^\/which need:.*(?:turn|hold) parts$/s);
        }
      }),
    );
  });
});

test('any need gets a service or a question, and none that is ruled out', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const needs = fc.oneof(anyText, fc.constantFrom('no gadget', 'turn parts', 'gizmo or widget', 'not a widget'));
  fc.assert(
    fc.property(needs, fc.record({ widget: share, gadget: share, gizmo: share }), (need, shares) => {
      const { service, question, runnerUp, ruledOut, signals } = recommended(need, shares);
      expect(service === undefined).toBe(question !== undefined);
      const out = ruledOut.map(({ topic }) => topic.id);
      expect(out).not.toContain(service?.id);
      expect(out).not.toContain(runnerUp?.id);
      expect(runnerUp === undefined || runnerUp.id !== service?.id).toBe(true);
      expect(signals.length).toBeLessThanOrEqual(3);
    }),
  );
});
