import { describe, expect, test } from 'vitest';
import { wholeLine } from '../../src/understand/follow-up.js';
import { fixture } from '../fixture/knowledge.js';

const whole = (before: string, line: string): string | undefined => wholeLine(line, before, fixture.names);

describe('a line that goes on from the one before', () => {
  test.each([
    ['How long can a widget run?', 'and for a gadget?', 'How long can Gadget run?'],
    ['How long can a widget run?', 'what about gadgets', 'How long can Gadget run?'],
    ['/explain widget', 'and the gadget?', '/explain Gadget'],
    ['How long can a widget run?', 'how much does that cost?', 'How much does Widget cost?'],
    ['How long can a widget run?', 'when should I use it?', 'When should I use Widget?'],
    ['How long can a widget run?', 'Why?', '/explain topic:Widget'],
    ['How long can a widget run?', 'tell me more please', '/explain topic:Widget'],
    ['How long can a widget run?', 'can I raise it?', 'Widget: can I raise it'],
    ['widget or gadget', 'how much of each do I need?', 'Widget, Gadget: how much of each do I need'],
    ['widget or gadget', "what's the difference then?", '/compare first:Widget second:Gadget'],
  ])('after "%s", "%s" means "%s"', (before, line, meant) => {
    expect(whole(before, line)).toBe(meant);
  });

  test.each([
    ['How long can a widget run?', 'How long can a gadget run?'],
    ['How long can a widget run?', 'what about my homework?'],
    ['How long can a widget run?', "what's the difference?"],
    ['hello', 'and for the gadget?'],
    ['hello', 'why?'],
    ['How long can a widget run?', 'thanks, lol'],
    ['How long can a widget run?', 'what can you do about it?'],
    ['How long can a widget run?', 'can it run on a gadget?'],
    ['', 'more'],
    ['How long can a widget run?', ''],
  ])('after "%s", "%s" stands for itself', (before, line) => {
    expect(whole(before, line)).toBeUndefined();
  });

  test('is found in no time, however long the lines are', () => {
    const start = performance.now();
    whole(`widget ${'a '.repeat(3_000)}`, 'and gadget?');
    whole('widget', `and ${'gadget '.repeat(900)}`);
    expect(performance.now() - start).toBeLessThan(50);
  });
});
