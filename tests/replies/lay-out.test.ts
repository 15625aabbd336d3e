import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOut } from '../../src/replies/lay-out.js';
import { pictureRenderer } from '../../src/replies/pictures.js';
import type { Reply, ReplyEmbed } from '../../src/replies/reply.js';
import { fixture } from '../fixture/knowledge.js';
import { replyProblems } from '../reply-problems.js';
import { anyAnswer } from './any-answer.js';

const pictures = pictureRenderer(fixture.picturesFolder, (error) => {
  throw error;
});

function sizeOf({ title, description, fields = [] }: ReplyEmbed): number {
  const texts = [title, description, ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}

/** Texts that Discord demands to be there, spaces not counted. */
function demandedTexts({ body }: Reply): readonly string[] {
  const fields = body.embeds.flatMap((embed) => (embed.fields ?? []).flatMap(({ name, value }) => [name, value]));
  const buttons = body.components.flatMap(({ components }) => components);
  return [...fields, ...buttons.flatMap((button) => [button.label ?? '', button.custom_id])];
}

/** What holds for each reply; they are looked at together, because to make up an answer and lay it out costs most. */
const ALWAYS: Readonly<Record<string, (reply: Reply) => void>> = {
  'keeps the limits of embeds': ({ body: { embeds } }) => {
    expect(embeds.length).toBeLessThanOrEqual(10);
    expect(embeds.reduce((sum, embed) => sum + sizeOf(embed), 0)).toBeLessThanOrEqual(6000);
    for (const { title = '', description = '', fields = [] } of embeds) {
      expect(title.length).toBeLessThanOrEqual(256);
      expect(description.length).toBeLessThanOrEqual(4096);
      expect(fields.length).toBeLessThanOrEqual(25);
      expect(fields.filter(({ name, value }) => name.length > 256 || value.length > 1024)).toEqual([]);
    }
  },
  'keeps the limits of buttons': ({ body: { components } }) => {
    expect(components.length).toBeLessThanOrEqual(5);
    expect(components.filter((row) => row.components.length < 1 || row.components.length > 5)).toEqual([]);
    const buttons = components.flatMap((row) => row.components);
    const ids = buttons.map((button) => button.custom_id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.length < 1 || id.length > 100)).toEqual([]);
    expect(buttons.filter(({ label = '' }) => label.length < 1 || label.length > 80)).toEqual([]);
  },
  'mentions nobody': ({ body }) => expect(body.allowed_mentions).toEqual({ parse: [] }),
  'leaves nothing empty that Discord demands': (reply) => {
    const [embed] = reply.body.embeds;
    expect(`${embed?.title ?? ''}${embed?.description ?? ''}`.trim()).not.toBe('');
    expect(demandedTexts(reply).filter((text) => text.trim() === '')).toEqual([]);
  },
  "passes Discord's own description of a message": (reply) => expect(replyProblems(reply)).toEqual([]),
};

test.each(anyAnswer)(`any answer of kind %s ${Object.keys(ALWAYS).join(', ')}`, async (_kind, answers) => {
  const property = fc.asyncProperty(answers, async (answer) => {
    const reply = await layOut(answer, pictures);
    for (const holds of Object.values(ALWAYS)) holds(reply);
  });
  await fc.assert(property, { numRuns: 60 });
});

describe('a reply', () => {
  const base = { sources: [], corrections: [], nextSteps: [] };

  test('for the asker only is private', async () => {
    const { body } = await layOut({ ...base, kind: 'invalid', problems: ['Say more.'] }, pictures);
    expect(body.flags).toBe(64);
  });

  test('of general interest is public', async () => {
    const { body } = await layOut(
      { ...base, kind: 'unknown', question: 'why?', reason: 'off-topic', nearest: [], near: false, questions: 0 },
      pictures,
    );
    expect(body.flags).toBeUndefined();
  });

  test('leaves out next steps that are repeated or too long for a button', async () => {
    const step = { label: 'Explain Lambda', line: '/explain topic:lambda' };
    const long = { label: 'Long', line: `/ask question:${'why '.repeat(30)}` };
    const { body } = await layOut(
      { ...base, kind: 'invalid', problems: ['No.'], nextSteps: [step, long, step] },
      pictures,
    );
    expect(body.components.flatMap(({ components }) => components)).toMatchObject([
      { label: 'Explain Lambda', custom_id: '/explain topic:lambda' },
    ]);
  });

  test('shows spelling corrections', async () => {
    const corrections = [{ typed: 'fargte', read: 'AWS Fargate' }];
    const topic = { id: 'fargate', note: 'fargate', name: 'AWS Fargate', group: 'containers' as const };
    const answer = {
      ...base,
      corrections,
      kind: 'explanation' as const,
      topic,
      summary: 'It runs.',
      facts: [],
      details: [],
    };
    const { body } = await layOut(answer, pictures);
    expect(body.embeds[0]?.description).toContain('I read `fargte` as AWS Fargate');
  });
});
