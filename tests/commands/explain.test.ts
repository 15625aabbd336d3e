import { describe, expect, test } from 'vitest';
import { knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';
import { replyProblems } from '../reply-problems.js';

const { topics, names } = knowledge;

describe('every topic', () => {
  test('is explained by its id, with its source, in a message that Discord takes', async () => {
    for (const { id, summary, note } of topics) {
      const { answer, reply } = await bot.respondToLine(`/explain topic:${id}`);
      expect(answer).toMatchObject({ kind: 'explanation', topic: { id }, summary, corrections: [] });
      expect(answer.sources).toMatchObject([{ note: note.id, reviewed: note.reviewed }]);
      expect(replyProblems(reply)).toEqual([]);
    }
  });

  test('is found by each of its names, as they are spelt', () => {
    for (const topic of topics) {
      const found = topic.names.map((name) => names.find(name));
      expect(found).toEqual(topic.names.map(() => ({ topic })));
    }
  });
});

describe('an explanation', () => {
  test('leads with the summary and adds five facts at most', async () => {
    const { answer, reply } = await bot.respondToLine('/explain fargate');
    if (answer.kind !== 'explanation') throw new Error(answer.kind);
    const [first] = reply.body.embeds[0]?.description?.split('\n') ?? [];
    expect(first).toBe(`**${answer.summary}**`);
    expect(answer.facts.length).toBeGreaterThan(0);
    expect(answer.facts.length).toBeLessThanOrEqual(5);
  });

  test('of a term says which note it belongs to', async () => {
    const { answer } = await bot.respondToLine('/explain pod');
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id: 'pod' }, partOf: 'Kubernetes' });
  });

  test.each([
    ['microvm', 'MicroVMs'],
    ['lambda managed instances', 'Managed Instances'],
    ['snapstart', 'SnapStart'],
    ['task definition', 'task definitions'],
  ])('of a term links the page about it, not that of its neighbour in the section: %s', async (term, title) => {
    const { answer } = await bot.respondToLine(`/explain topic:${term}`);
    expect(answer.sources[0]?.page?.title).toContain(title);
  });

  test.each([
    ['spot', /2 minutes before/],
    ['savings plan', /is a commitment to spend/],
    ['pod', /is the smallest thing/],
    ['microvm', /execution environment/],
  ])(
    'of a term leaves out what its sentence and facts say already, and what is about others: %s',
    async (term, again) => {
      const { reply } = await bot.respondToLine(`/explain topic:${term}`);
      expect(reply.body.embeds[0]?.description).not.toMatch(again);
    },
  );

  test('keeps figures and denials that were not told', async () => {
    const { answer } = await bot.respondToLine('/explain reserved concurrency');
    expect(answer).toMatchObject({ details: expect.arrayContaining([expect.stringContaining('concurrency of 0')]) });
  });

  test('of a topic first offers to compare it with what its note calls related', async () => {
    const { answer } = await bot.respondToLine('/explain k8s');
    expect(answer.nextSteps[0]?.line).toBe('/compare first:kubernetes second:eks');
  });

  test('of a sidecar is found by its plain name', async () => {
    const { answer } = await bot.respondToLine('what is a sidecar');
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id: 'sidecar-container' } });
  });

  test('tells how a misspelt name was read', async () => {
    const { answer } = await bot.respondToLine('/explain fargte');
    expect(answer).toMatchObject({ topic: { id: 'fargate' }, corrections: [{ typed: 'fargte', read: 'AWS Fargate' }] });
  });

  test('is found inside a few words', async () => {
    const { answer } = await bot.respondToLine('/explain how does lambda work');
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id: 'lambda' } });
  });

  test('shows its picture with alt text', async () => {
    const { reply } = await bot.respondToLine('/explain container');
    const [file] = reply.files;
    expect(reply.body.embeds[0]?.image?.url).toBe(`attachment://${file?.name}`);
    expect(reply.body.attachments).toEqual([{ id: '0', filename: file?.name, description: file?.description }]);
  });
});

test('an unknown topic gets the closest ones as buttons', async () => {
  const { answer } = await bot.respondToLine('/explain quantum computer');
  expect(answer.kind).toBe('unknown');
  expect(answer.nextSteps.length).toBeGreaterThan(0);
  for (const { line } of answer.nextSteps) expect((await bot.respondToLine(line)).answer.kind).toBe('explanation');
});
