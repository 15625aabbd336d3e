import { describe, expect, test } from 'vitest';
import type { Comparison } from '../../src/answer/answer.js';
import type { Topic } from '../../src/notes/topics.js';
import { knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';
import { replyProblems } from '../reply-problems.js';

async function compared(line: string): Promise<Comparison> {
  const { answer, reply } = await bot.respondToLine(line);
  expect(replyProblems(reply)).toEqual([]);
  if (answer.kind === 'comparison') return answer;
  throw new Error(`${line} gave ${answer.kind}`);
}

const shareNoKey = (first: Topic, second: Topic): boolean =>
  first.facts.length > 0 && first.facts.every(({ key }) => second.facts.every((fact) => fact.key !== key));

test('every topic compared with itself is explained instead', async () => {
  for (const { id } of knowledge.topics) {
    const { answer, reply } = await bot.respondToLine(`/compare first:${id} second:${id}`);
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id } });
    expect(reply.body.embeds[0]?.description).toContain('twice');
    expect(replyProblems(reply)).toEqual([]);
  }
});

test('every difference that the notes tell comes first, whichever side is named first', async () => {
  for (const pair of knowledge.notes.flatMap(({ versus }) => versus)) {
    for (const line of [`first:${pair.of} second:${pair.with}`, `first:${pair.with} second:${pair.of}`]) {
      const { difference, sources } = await compared(`/compare ${line}`);
      expect(difference).toContain(pair.difference);
      expect(sources).toHaveLength(2);
    }
  }
});

describe('a comparison', () => {
  test('has rows with a value for each side', async () => {
    const { topics, rows } = await compared('/compare lambda batch');
    expect(topics.map(({ id }) => id)).toEqual(['lambda', 'batch']);
    expect(rows.length).toBeGreaterThan(2);
    for (const { values } of rows) expect(values).toHaveLength(2);
  });

  test('shows the four rows that differ most as a column each, and all of them behind a button', async () => {
    const { answer, reply } = await bot.respondToLine('/compare first:lambda second:batch');
    const [embed] = reply.body.embeds;
    const inline = embed?.fields?.filter((field) => field.inline) ?? [];
    expect(inline.map(({ name }) => name)).toEqual(['Lambda', 'Batch']);
    for (const { value } of inline) expect(value.match(/^\*\*/gm)).toHaveLength(4);
    expect(answer.nextSteps[0]).toEqual({ label: 'All rows', line: '/compare first:lambda second:batch all:true' });
    const all = await compared('/compare first:lambda second:batch all:true');
    expect(all.shown).toEqual(all.rows);
    expect(all.rows.length).toBeGreaterThan(4);
    expect(all.nextSteps.map(({ label }) => label)).not.toContain('All rows');
  });

  test('of three has one deciding line a side, once, and no picture of a pair', async () => {
    const { answer, reply } = await bot.respondToLine('/compare first:lambda second:fargate third:ec2');
    const [embed] = reply.body.embeds;
    expect(embed?.title).toBe('Lambda, Fargate or EC2?');
    expect(embed?.description?.split('\n')).toEqual([
      expect.stringMatching(/^- \*\*Lambda:\*\* best for [^*]+$/),
      expect.stringMatching(/^- \*\*Fargate:\*\* best for [^*]+$/),
      expect.stringMatching(/^- \*\*EC2:\*\* best for [^*]+$/),
    ]);
    expect(embed?.fields?.map(({ value }) => value).join()).not.toContain('Best for');
    expect(answer).not.toHaveProperty('picture');
  });

  test('of three says what each is where the notes do not say of all what it is best for', async () => {
    const other = knowledge.topics.find(({ facts }) => facts.every(({ key }) => key !== 'best for'));
    const { difference, topics } = await compared(`/compare first:lambda second:fargate third:${other?.id}`);
    const summaries = topics.map(({ id }) => knowledge.topics.find((topic) => topic.id === id)?.summary);
    expect(difference.split('\n')).toEqual(summaries);
  });

  test('leaves out rows on which the sides agree', async () => {
    const { rows } = await compared('/compare ecs eks');
    expect(rows.filter(({ values }) => new Set(values).size === 1)).toEqual([]);
  });

  test('of terms links the page about each', async () => {
    const { sources } = await compared('/compare first:microvm second:snapstart');
    expect(sources.map(({ page }) => page?.title)).toEqual([
      expect.stringContaining('MicroVMs'),
      expect.stringContaining('SnapStart'),
    ]);
  });

  test('of three puts all of them side by side', async () => {
    const { topics, rows } = await compared('/compare first:lambda second:fargate third:ec2');
    expect(topics.map(({ id }) => id)).toEqual(['lambda', 'fargate', 'ec2']);
    for (const { values } of rows) expect(values).toHaveLength(3);
  });

  test('of three with one named twice is of two', async () => {
    const { topics } = await compared('/compare first:lambda second:fargate third:aws lambda');
    expect(topics.map(({ id }) => id)).toEqual(['lambda', 'fargate']);
  });

  test('of topics that share no row says what each is', async () => {
    const pairs = knowledge.topics.flatMap((first) =>
      knowledge.topics.filter((second) => shareNoKey(first, second)).map((second) => [first, second] as const),
    );
    const [pair] = pairs.filter(([first, second]) => first.note !== second.note);
    if (!pair) throw new Error('all topics share a row');
    const [first, second] = pair;
    const { rows, difference } = await compared(`/compare first:${first.id} second:${second.id}`);
    expect(rows).toEqual([]);
    expect(difference).toContain(first.summary);
    expect(difference).toContain(second.summary);
  });

  test('shows the picture of its pair', async () => {
    const pair = knowledge.notes.flatMap(({ versus }) => versus).find(({ picture }) => picture !== undefined);
    expect(pair).toBeDefined();
    const { picture } = await compared(`/compare first:${pair?.of} second:${pair?.with}`);
    expect(picture?.file).toBe(pair?.picture);
  });

  test.each(['/compare first:lamda second:fargte', '/compare lamda vs fargte', '/compare lamda fargte'])(
    'tells which names were misspelt: %s',
    async (line) => {
      const { corrections } = await compared(line);
      expect(corrections.map(({ typed }) => typed)).toEqual(['lamda', 'fargte']);
    },
  );
});

describe('a comparison that cannot be made', () => {
  test('with an unknown topic offers the closest as buttons', async () => {
    const { answer } = await bot.respondToLine('/compare first:fargate second:lam');
    expect(answer.kind).toBe('unknown');
    expect(answer.nextSteps.map(({ line }) => line)).toContain('/explain topic:lambda');
  });

  test('with one topic asks for another', async () => {
    const { answer } = await bot.respondToLine('/compare lambda');
    expect(answer).toMatchObject({ kind: 'invalid', problems: [expect.stringMatching(/two topics/)] });
  });
});
