import { describe, expect, test } from 'vitest';
import { afterError, wholeLine } from '../../src/understand/follow-up.js';
import { fixture } from '../fixture/knowledge.js';
import { processorTime } from '../processor-time.js';

const whole = (before: string, line: string): string | undefined => wholeLine(line, before, fixture.names);

describe('a line that goes on from the one before', () => {
  test.each([
    ['How long can a widget run?', 'and for a gadget?', 'How long can Gadget run?'],
    ['How long can a widget run?', 'what about gadgets', 'How long can Gadget run?'],
    ['/explain widget', 'and the gadget?', '/explain Gadget'],
    ['How long can a widget run?', 'how much does that cost?', 'How much does Widget cost?'],
    ['How long can a widget run?', 'when should I use it?', 'How long can a widget run – when should I use it?'],
    ['How long can a widget run?', 'Why?', 'How long can a widget run – Why?'],
    ['How long can a widget run?', 'thanks, and for a gadget?', 'How long can Gadget run?'],
    [
      'How long can a widget run?',
      'what happens when I run out',
      'How long can a widget run – what happens when I run out',
    ],
    ['a widget – why? – and then', 'max size?', 'a widget – and then – max size?'],
    ['How long can a widget run?', 'cogs?', 'How long can a widget run – cogs?'],
    [
      'How long can a widget run?',
      'give me one from real life',
      'How long can a widget run – give me one from real life',
    ],
    ['How long can a widget run?', 'max size?', 'How long can a widget run – max size?'],
    ['How long can a widget run?', 'can it run on a gadget?', 'How long can a widget run – can it run on a gadget?'],
    ['/explain widget', 'is that all?', 'Widget: is that all?'],
    ['How long can a widget run?', 'eli5', '/explain topic:Widget'],
    ['How long can a widget run?', 'can you explain it simpler?', '/explain topic:Widget'],
    ['What is a widget?', 'how do I make one?', 'What is a widget – how do I make one?'],
    ['How long can a widget run?', 'tell me more please', '/explain topic:Widget'],
    ['How long can a widget run?', 'can I raise it?', 'How long can a widget run – can I raise it?'],
    ['widget or gadget', 'how much of each do I need?', 'widget or gadget – how much of each do I need?'],
    ['widget or gadget', "what's the difference then?", '/compare first:Widget second:Gadget'],
  ])('after "%s", "%s" means "%s"', (before, line, meant) => {
    expect(whole(before, line)).toBe(meant);
  });

  test.each([
    ['How long can a widget run?', 'How long can a gadget run?'],
    ['How long can a widget run?', 'how do I write my homework in time'],
    ['How long can a widget run?', 'gadget'],
    ['How long can a widget run?', 'gadget?'],
    ['How long can a widget run?', 'cogs'],
    ['How long can a widget run?', 'B'],
    ['How long can a widget run?', '2'],
    ['How long can a widget run?', '/help'],
    ['How long can a widget run?', 'thank you so much, now I get it'],
    ['How long can a widget run?', "that's not what I asked"],
    ['How long can a widget run?', 'is it possible to nest a gadget'],
    ['hello', 'and for the gadget?'],
    ['hello', 'why?'],
    ['How long can a widget run?', 'thanks, lol'],
    ['', 'more'],
    ['How long can a widget run?', ''],
  ])('after "%s", "%s" stands for itself', (before, line) => {
    expect(whole(before, line)).toBeUndefined();
  });

  test('is found in no time, however long the lines are', async () => {
    const read = () => {
      whole(`widget ${'a '.repeat(3_000)}`, 'and gadget?');
      whole('widget', `and ${'gadget '.repeat(900)}`);
    };
    expect(await processorTime(read, 50)).toBeLessThan(50);
  });
});

test('after an error a line that names nothing is asked of its message', () => {
  const message = 'Widget: widget jammed';
  expect(afterError('how do I fix it?', message, fixture.names)).toBe(`${message} – how do I fix it?`);
  expect(afterError('what is a gadget?', message, fixture.names)).toBeUndefined();
  expect(afterError('thanks', message, fixture.names)).toBeUndefined();
});
