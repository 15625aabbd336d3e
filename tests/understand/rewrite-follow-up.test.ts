import { describe, expect, test } from 'vitest';
import { distinctTopics } from '../../src/language/topic-names.js';
import { shortNameOf } from '../../src/notes/topics.js';
import { splitConversation } from '../../src/understand/conversation.js';
import { parseFollowUp } from '../../src/understand/follow-up.js';
import { rewriteFollowUp } from '../../src/understand/rewrite-follow-up.js';
import { fixture } from '../fixture/knowledge.js';
import { processorTime } from '../processor-time.js';

const whole = (line: string, next: string, explains = false): string | undefined => {
  const followUp = parseFollowUp(next, fixture.names);
  const about = distinctTopics(fixture.names.spot(line)).map(({ topic }) => shortNameOf(topic));
  return followUp && rewriteFollowUp(followUp, { line, about, explains }, fixture.names);
};

describe('a follow-up', () => {
  test.each([
    ['How long can a widget run?', 'and for a gadget?', 'How long can Gadget run?'],
    ['How long can a widget run?', 'and of a gadget', 'How long can Gadget run?'],
    ['Widget or gadget for a slow belt?', 'and gadget?', 'Widget or gadget for a slow belt ‒ and gadget?'],
    ['How long can a widget run?', 'what about gadgets', 'How long can Gadget run?'],
    ['How long can a widget run?', 'gadget?', 'How long can Gadget run?'],
    ['/explain widget', 'and the gadget?', '/explain Gadget'],
    ['Why does a widget end with status 12?', 'and 34?', 'Why does a widget end with status 34?'],
    ['How long does a widget with 2 GB run?', 'and with 4 gb', 'How long does a widget with 4 gb run?'],
    ['What does a widget do on a c9.small?', 'what about c9.large', 'What does a widget do on a c9.large?'],
    ['What is WidgetBackOff on a widget?', 'GizmoBackOff?', 'What is GizmoBackOff on a widget?'],
    ['Does a widget of 2 cogs need 3 pins?', 'and 4?', 'Does a widget of 2 cogs need 3 pins ‒ and 4?'],
    ['How long can a widget run?', 'and 4?', 'How long can a widget run ‒ and 4?'],
    ['How long can a widget run?', 'is it free?', 'How long can a widget run ‒ is it free?'],
    ['What does a widget cost?', 'can I run two of them', 'What does a widget cost ‒ can I run two of them'],
    ['How long can a widget run?', 'how much does that cost?', 'How long can a widget run ‒ how much does that cost?'],
    ['How long can a widget run?', 'when should I use it?', 'How long can a widget run ‒ when should I use it?'],
    [
      'How do I start a widget?',
      'and how do I get rid of it?',
      'How do I start a widget ‒ and how do I get rid of it?',
    ],
    ['How do I put a cog on a widget?', 'how do I stop it', 'How do I put a cog on a widget ‒ how do I stop it'],
    ['How long can a widget run?', 'Why?', 'How long can a widget run ‒ Why?'],
    ['How long can a widget run?', 'thanks, and for a gadget?', 'How long can Gadget run?'],
    [
      'How long can a widget run?',
      'what happens when I run out',
      'How long can a widget run ‒ what happens when I run out',
    ],
    ['a widget ‒ why? ‒ and then', 'max size?', 'a widget ‒ and then ‒ max size?'],
    ['a widget ‒ more', 'More', 'a widget ‒ more ‒ More'],
    ['a widget ‒ why? ‒ more', 'go on', 'a widget ‒ why? ‒ more ‒ go on'],
    ['How long can a widget run ‒ why?', 'no, I meant gadget', 'How long can Gadget run'],
    ['How long can a widget run?', 'no, for gadgets', 'How long can Gadget run?'],
    ['How long can a widget run?', 'ok and then?', 'How long can a widget run ‒ and then?'],
    ['How long can a widget run?', 'cogs?', 'How long can a widget run ‒ cogs?'],
    [
      'How long can a widget run?',
      'give me one from real life',
      'How long can a widget run ‒ give me one from real life',
    ],
    ['How long can a widget run?', 'max size?', 'How long can a widget run ‒ max size?'],
    ['How long can a widget run?', 'can it run on a gadget?', 'How long can a widget run ‒ can it run on a gadget?'],
    ['/explain widget', 'is that all?', 'Widget ‒ is that all?'],
    ['How long can a widget run?', 'eli5', 'How long can a widget run ‒ eli5'],
    [
      'How long can a widget run?',
      'can you explain it simpler?',
      'How long can a widget run ‒ can you explain it simpler?',
    ],
    ['What is a widget?', 'how do I make one?', 'What is a widget ‒ how do I make one?'],
    ['How long can a widget run?', 'tell me more please', 'How long can a widget run ‒ tell me more please'],
    ['How long can a widget run?', 'can I raise it?', 'How long can a widget run ‒ can I raise it?'],
    ['widget or gadget', 'how much of each do I need?', 'widget or gadget ‒ how much of each do I need?'],
    ['How long can a widget run?', 'it does not work', 'How long can a widget run ‒ it does not work'],
    ['Can a widget feed a cog wheel?', 'and a gadget?', 'Can Gadget feed a cog wheel?'],
    ['Widget ‒ can it feed a cog wheel?', 'can gadget?', 'Widget ‒ can it feed a cog wheel ‒ can gadget?'],
    [
      'widget or gadget ‒ does the first one rust',
      'does a gizmo too',
      'widget or gadget ‒ does the first one rust ‒ does a gizmo too',
    ],
    ['widget or gadget', "what's the difference then?", '/compare first:Widget second:Gadget'],
  ])('after "%s", "%s" means "%s"', (before, line, meant) => {
    expect(whole(before, line)).toBe(meant);
  });

  test.each([
    ['How long can a widget run?', 'gadget'],
    ['How long can a widget run?', 'cogs'],
    ['How long can a widget run?', 'B'],
    ['How long can a widget run?', '2'],
    ['How long can a widget run?', '/help'],
    ['hello', 'and for the gadget?'],
    ['hello', 'why?'],
    ['', 'more'],
    ['How long can a widget run?', ''],
  ])('after "%s", "%s" makes sense alone', (before, line) => {
    expect(whole(before, line)).toBeUndefined();
  });

  test.each([
    ['and a cog wheel?', 'What is a widget ‒ and a cog wheel?'],
    ['and with a cog wheel?', 'What is a widget ‒ and with a cog wheel?'],
    ['what are its limits', 'What is a widget ‒ what are its limits'],
  ])('after an explanation "%s" means "%s"', (line, meant) => {
    expect(whole('What is a widget?', line, true)).toBe(meant);
  });

  test('is fast, however long the lines are', async () => {
    const read = () => {
      whole(`widget ${'a '.repeat(3_000)}`, 'and gadget?');
      whole('widget', `and ${'gadget '.repeat(900)}`);
    };
    expect(await processorTime(read, 50)).toBeLessThan(50);
  });
});

test('joined lines can be split again', () => {
  const joined = whole('How long can a widget run?', 'why?') ?? '';
  expect(splitConversation(joined, fixture.names)).toMatchObject([
    { line: 'How long can a widget run' },
    { line: joined, followUp: { intent: 'reason' } },
  ]);
  const typed = 'Widget ‒ gears turn without any noise in winter';
  expect(splitConversation(typed, fixture.names)).toEqual([{ line: typed }]);
});
