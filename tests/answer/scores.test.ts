import { expect, test } from 'vitest';
import { bot } from '../fixture/bot.js';

test.each([
  'how long does a widget turn at most?',
  'how do I grease the cog wheel?',
  'WidgetJammedException',
  'widget or gadget?',
  'parts have to be held. Which service?\nA. AWS Widget\nB. AWS Gadget',
  '3M lambda calls of 200 ms with 512 MB',
  'a wheel, parts and a shelf',
  '/explain topic:gizmo',
  '/compare first:widget second:gadget third:gizmo',
  '/which need:hold parts',
  '/which need:a website',
])('the sources of "%s" have scores from 0 to 1', async (line) => {
  const { answer } = await bot.respondToLine(line);
  expect(answer.sources.length + answer.nextSteps.length).toBeGreaterThan(0);
  for (const { score } of answer.sources) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});
