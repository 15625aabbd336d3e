import { describe, expect, test } from 'vitest';
import { commands } from '../../commands/index.js';
import type { Comparison } from '../../src/answer/answer.js';
import type { Response } from '../../src/bot.js';
import type { Topic } from '../../src/notes/topics.js';
import type { Reply } from '../../src/replies/reply.js';
import { knowledge } from '../knowledge.js';
import { bot } from '../real-bot.js';
import { replyProblems } from '../reply-problems.js';

const { topics, names } = knowledge;
const pairs = knowledge.notes.flatMap(({ versus }) => versus);
const explanations = topics.map(({ id }) => `/explain topic:${id}`);
const comparisons = pairs.map((pair) => `/compare first:${pair.of} second:${pair.with}`);
const examples = commands.map(({ example }) => example);

const replied = new Map<string, Promise<Response>>();

/** The response to a line, made once: every topic is looked at more than once, and the same buttons stand below many replies. */
function responseTo(line: string): Promise<Response> {
  const response = replied.get(line) ?? bot.respondToLine(line);
  replied.set(line, response);
  return response;
}

function buttonsOf({ body }: Reply): readonly string[] {
  return body.components.flatMap((row) => row.components.map((button) => button.custom_id));
}

/** The buttons of all replies to these lines, each once. */
async function buttonsAfter(lines: readonly string[]): Promise<readonly string[]> {
  const buttons = new Set<string>();
  for (const line of lines) for (const button of buttonsOf((await responseTo(line)).reply)) buttons.add(button);
  return [...buttons];
}

/** The buttons among these that lead nowhere. */
async function deadButtons(buttons: readonly string[]): Promise<readonly string[]> {
  const dead: string[] = [];
  for (const line of buttons) {
    const { kind } = (await responseTo(line)).answer;
    if (kind === 'invalid' || kind === 'unknown') dead.push(line);
  }
  return dead;
}

async function compared(line: string): Promise<Comparison> {
  const { answer, reply } = await responseTo(line);
  expect(replyProblems(reply)).toEqual([]);
  if (answer.kind === 'comparison') return answer;
  throw new Error(`${line} gave ${answer.kind}`);
}

const shareNoKey = (first: Topic, second: Topic): boolean =>
  first.facts.length > 0 && first.facts.every(({ key }) => second.facts.every((fact) => fact.key !== key));

describe('every topic', () => {
  test('is explained by its id, with its source, in a message that Discord takes', async () => {
    for (const { id, summary, note } of topics) {
      const { answer, reply } = await responseTo(`/explain topic:${id}`);
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

  test('leads on', async () => {
    for (const line of explanations) {
      const { answer } = await responseTo(line);
      expect(answer.nextSteps.length, line).toBeGreaterThan(0);
    }
  });

  test('is offered while its name is typed, as tried with every third', () => {
    const offered = (name: string) => bot.complete({ command: 'explain', options: { topic: name } }, 'topic', name);
    const missing = topics.filter(
      ({ id, name }, place) => place % 3 === 0 && !offered(name).some(({ value }) => value === id),
    );
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

test('every difference that the notes tell comes first, whichever side is named first', async () => {
  for (const pair of pairs) {
    for (const line of [`first:${pair.of} second:${pair.with}`, `first:${pair.with} second:${pair.of}`]) {
      const { difference, sources } = await compared(`/compare ${line}`);
      expect(difference).toContain(pair.difference);
      expect(sources).toHaveLength(2);
    }
  }
});

test.each([
  ['explanation', explanations],
  ['comparison', comparisons],
  ['example', examples],
])('every button of every %s works', async (_kind, lines) => {
  const buttons = await buttonsAfter(lines);
  expect(buttons.length).toBeGreaterThan(2);
  expect(await deadButtons(buttons)).toEqual([]);
});

test.each(examples)('the example works: %s', async (example) => {
  const { answer, reply } = await responseTo(example);
  expect(['invalid', 'unknown']).not.toContain(answer.kind);
  expect(replyProblems(reply)).toEqual([]);
});

describe('an explanation', () => {
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
    expect(answer).toMatchObject({
      details: expect.arrayContaining([expect.stringMatching(/concurrency (to|of)? ?0/)]),
    });
  });

  test('of a topic first offers to compare it with what its note calls related', async () => {
    const { answer } = await bot.respondToLine('/explain k8s');
    expect(answer.nextSteps[0]?.line).toBe('/compare first:kubernetes second:eks');
  });

  test('of a sidecar is found by its plain name', async () => {
    const { answer } = await bot.respondToLine('what is a sidecar');
    expect(answer).toMatchObject({ kind: 'explanation', topic: { id: 'sidecar-container' } });
  });

  test('shows its picture with alt text', async () => {
    const { reply } = await bot.respondToLine('/explain container');
    const [file] = reply.files;
    expect(reply.body.embeds[0]?.image?.url).toBe(`attachment://${file?.name}`);
    expect(reply.body.attachments).toEqual([{ id: '0', filename: file?.name, description: file?.description }]);
  });
});

describe('a comparison', () => {
  test('has rows with a value for each side', async () => {
    const { topics, rows } = await compared('/compare lambda batch');
    expect(topics.map(({ id }) => id)).toEqual(['lambda', 'batch']);
    expect(rows.length).toBeGreaterThan(2);
    for (const { values } of rows) expect(values).toHaveLength(2);
  });

  test('shows the four rows that differ most as a column each, and all of them behind a button', async () => {
    const { answer, reply } = await responseTo('/compare first:lambda second:batch');
    const [embed] = reply.body.embeds;
    const inline = embed?.fields?.filter((field) => field.inline) ?? [];
    expect(inline.map(({ name }) => name)).toEqual(['Lambda', 'Batch']);
    for (const { value } of inline) expect(value.match(/^\*\*/gm)).toHaveLength(4);
    expect(answer.nextSteps[0]).toEqual({
      label: 'Show all rows',
      line: '/compare first:lambda second:batch all:true',
    });
    const all = await compared('/compare first:lambda second:batch all:true');
    expect(all.shown).toEqual(all.rows);
    expect(all.rows.length).toBeGreaterThan(4);
    expect(all.nextSteps.map(({ label }) => label)).not.toContain('Show all rows');
  });

  test('of three has one deciding line a side, once, and no picture of a pair', async () => {
    const { answer, reply } = await responseTo('/compare first:lambda second:fargate third:ec2');
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

  test('of three, of which one is only where the others are, leads with what tells these apart', async () => {
    const { difference } = await compared('/compare first:control plane second:data plane third:eks');
    expect(difference.split('\n')[0]).toMatch(/control plane.+; the data plane/);
  });

  test.each(['lambda vs fargate vs ec2', 'what is the difference between lambda, fargate and ec2?'])(
    'of three in plain words keeps all of them: %s',
    async (line) => {
      const { answer } = await responseTo(line);
      expect(answer.kind === 'comparison' && answer.topics.map(({ id }) => id)).toEqual(['lambda', 'fargate', 'ec2']);
    },
  );

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

  test.each([
    ['/compare first:lambda second:fargate third:ec2', ['lambda', 'fargate', 'ec2']],
    ['what is the difference between lambda, fargate, ecs and eks', ['lambda', 'fargate', 'ecs', 'eks']],
    ['/compare ec2 ecs eks fargate lambda', ['ec2', 'ecs', 'eks', 'fargate', 'lambda']],
  ])('of several puts all of them side by side: %s', async (line, ids) => {
    const { topics, rows, shown, difference } = await compared(line);
    expect(topics.map(({ id }) => id)).toEqual(ids);
    expect(difference.split('\n')).toHaveLength(ids.length);
    expect(shown).toHaveLength(4);
    for (const { values } of rows) expect(values).toHaveLength(ids.length);
  });

  test('of four terms says what each is, not six differences', async () => {
    const { difference } = await compared('ALB vs NLB vs GWLB vs CLB');
    expect(difference.split('\n')).toHaveLength(4);
  });

  test('of more than five says what it leaves out', async () => {
    const { topics, remark } = await compared('/compare ec2 ecs eks fargate lambda batch');
    expect(topics).toHaveLength(5);
    expect(remark).toContain('left out Batch');
  });

  test('of topics that share no row says what each is', async () => {
    const apart = topics.flatMap((first) =>
      topics.filter((second) => shareNoKey(first, second)).map((second) => [first, second] as const),
    );
    const [pair] = apart.filter(([first, second]) => first.note !== second.note);
    if (!pair) throw new Error('all topics share a row');
    const [first, second] = pair;
    const { rows, difference } = await compared(`/compare first:${first.id} second:${second.id}`);
    expect(rows).toEqual([]);
    expect(difference).toContain(first.summary);
    expect(difference).toContain(second.summary);
  });

  test('shows the picture of its pair', async () => {
    const pair = pairs.find(({ picture }) => picture !== undefined);
    expect(pair).toBeDefined();
    const { picture } = await compared(`/compare first:${pair?.of} second:${pair?.with}`);
    expect(picture?.file).toBe(pair?.picture);
  });
});
