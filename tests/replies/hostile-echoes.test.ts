import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Reply } from '../../src/replies/reply.js';
import { bot } from '../fixture/bot.js';

/** Stands in everything that is typed, and in nothing that the notes say. */
const TYPED = 'zqx';

/** What closes a mark, opens one, or is one. */
const MARKS = [
  ...['**', '*', '_', '__', '~~', '||', '`', '``', '```', '\\', '[', ']', '(', ')', '<', '>', '"', ':', '\n', ' '],
  ...['[x](https://evil.example)', '](https://evil.example)', 'https://evil.example', '<https://evil.example>'],
  ...['@everyone', '@here', '<@123456789012345678>', '<@&123456789012345678>', '<#123456789012345678>'],
  ...['</ask:123456789012345678>', '<t:1700000000>', '<a:x:123456789012345678>', '\n# ', '\n> ', '\n- ', '\n-# '],
  ...['\u202E', '\u200B', '5', 'GB', 'lambda', 'widget', 'gadgte', 'memory:', '-', '.'],
];

/** Up to five of them before what is typed, and up to five behind it. */
const marks = fc.array(fc.constantFrom(...MARKS), { maxLength: 5 });
const hostile = fc.tuple(marks, marks).map(([before, after]) => `${before.join('')}${TYPED}${after.join('')}`);

/** Lines that are answered without a search and without reading plain words, so that thousands can be tried. */
const QUICK: readonly ((typed: string) => string)[] = [
  (typed) => `/${typed}`,
  (typed) => `/help command:${typed}`,
  (typed) => `/price lambda ${typed}:3`,
  (typed) => `/price lambda requests:${typed}`,
  (typed) => `/price lambda requests:3M memory:512MB duration:200ms region:${typed}`,
  (typed) => `/price ec2 type:${typed}`,
  (typed) => `/price fargate vcpu:0.5 memory:1GB os:${typed}`,
  (typed) => `/price break-even memory:${typed} duration:200ms`,
];

const READ: readonly ((typed: string) => string)[] = [
  (typed) => typed,
  (typed) => `/ask question:what is ${typed} gadgte?`,
  (typed) => `/explain topic:${typed}`,
  (typed) => `/compare first:${typed} second:widgte`,
  (typed) => `/which need:${typed}`,
  (typed) => `/price ${typed}`,
  (typed) => `/price quote text:2 ${typed} lambda`,
  (typed) => `/price quote text:3M calls 512 MB ${typed} 200ms`,
  (typed) => `A shop has to turn parts for 40 minutes. Which is best?\nA. ${typed}\nB. ${typed} Widget\nC. AWS Gadget`,
];

type Node = ReturnType<typeof parse>[number];

/** Nodes that only the bot may write, besides links to its sources. */
const NEVER =
  /^(?:user|role|channel|everyone|here|emoji|timestamp|slashCommand|guildNavigation|heading|blockQuote|codeBlock)$/;

/** What a member would see of a text that was typed, and should not. */
function breakouts(nodes: readonly Node[], within: readonly string[] = []): string[] {
  return nodes.flatMap((node) => {
    const { type, content, target } = node;
    if (NEVER.test(type)) return [type];
    if (typeof target === 'string' && target.includes('evil')) return [`${type} to ${target}`];
    if (Array.isArray(content)) return breakouts(content, [...within, type]);
    if (!String(content).includes(TYPED)) return [];
    if (type !== 'inlineCode') return [`outside a code span: ${content}`];
    return within.every((mark) => mark === 'subtext') ? [] : [`within ${within}: ${content}`];
  });
}

function textsOf({ body: { embeds } }: Reply): string[] {
  return embeds.flatMap(({ title = '', description = '', fields = [] }) => [
    title,
    description,
    ...fields.flatMap(({ name, value }) => [name, value]),
  ]);
}

/** What a member would see of a text; most texts of replies hold nothing that was typed and come again and again. */
function seenIn(text: string): readonly string[] {
  const known = seen.get(text);
  if (known !== undefined) return known;
  const found = breakouts(parse(text, 'extended'));
  if (!text.includes(TYPED)) seen.set(text, found);
  return found;
}

const seen = new Map<string, readonly string[]>();

async function tryEach(lines: readonly ((typed: string) => string)[], numRuns: number): Promise<void> {
  const property = fc.asyncProperty(hostile, fc.constantFrom(...lines), async (typed, line) => {
    const { reply } = await bot.respondToLine(line(typed));
    const found = textsOf(reply).flatMap(seenIn);
    // To expect costs more than to look, ten thousand times.
    if (found.length > 0) expect(found).toEqual([]);
  });
  await fc.assert(property, { numRuns });
}

test('none of 10,000 quoted hostile texts breaks out of its code span', async () => {
  await tryEach(QUICK, 10_000);
}, 120_000);

test('nor do those in search queries and requests in plain words', async () => {
  await tryEach(READ, 700);
});
