import { describe, expect, test } from 'vitest';
import { topicsToCompare, topicsToExplain } from '../../src/understand/asked-topics.js';
import { understand } from '../../src/understand/understood.js';
import { read } from '../fixture/knowledge.js';
import { knowledge } from '../knowledge.js';

const explained = (text: string): readonly [string, number][] =>
  topicsToExplain(read(text)).map(({ topic, share }) => [topic.topic.id, share]);
const compared = (text: string): readonly string[] => topicsToCompare(read(text)).map(({ topic }) => topic.id);

describe('what may be explained', () => {
  test.each<readonly [string, string, readonly [string, number][]]>([
    ['the only topic that is named', 'what is a gadget?', [['gadget', 1]]],
    [
      'of two topics rather the first',
      'a gizmo in a gadget',
      [
        ['gizmo', 0.6],
        ['gadget', 0.4],
      ],
    ],
    [
      'of three topics rather the first',
      'gizmo, gadget, widget',
      [
        ['gizmo', 0.6],
        ['gadget', 0.2],
        ['widget', 0.2],
      ],
    ],
    ['a part rather than the service that it belongs to', 'what is the cog of a widget?', [['cog-wheel', 1]]],
    ['nothing with an everyday name', 'is a gizmo a thing?', [['gizmo', 1]]],
    ['nothing where nothing is named', 'what is a zebra?', []],
  ])('is %s: %s', (_what, text, topics) => {
    expect(explained(text).map(([id]) => id)).toEqual(topics.map(([id]) => id));
    for (const [at, [, share]] of topics.entries()) expect(explained(text)[at]?.[1]).toBeCloseTo(share, 9);
  });
});

describe('what may be compared', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['two topics', 'gadget or gizmo', ['gadget', 'gizmo']],
    ['three topics', 'gadget, gizmo or cog', ['gadget', 'gizmo', 'cog-wheel']],
    ['not one topic alone', 'what is a gadget?', []],
    ['not a service with its own part', 'the cog of a widget', []],
    ['a topic once, however often it is named', 'gadget gadget gadgets', []],
  ])('%s: %s', (_what, text, topics) => {
    expect(compared(text)).toEqual(topics);
  });
});

describe('in the notes of AWS', () => {
  const idsOf = (text: string): readonly string[] =>
    topicsToCompare(understand(text, knowledge.reader)).map(({ topic }) => topic.id);

  test.each([
    [
      'a name beside its service is a part of that one',
      'ECS task, service and cluster',
      'task ecs-service ecs-cluster',
    ],
    [
      'all that stand in one list are meant',
      'ECS task and service and task definition',
      'task ecs-service task-definition',
    ],
    [
      'what does not stand in it is not',
      'should I stop or terminate my instance',
      'stopping-an-instance terminating-an-instance',
    ],
    ['a name is told from another with the same stem', 'region vs availability zone', 'aws-region availability-zone'],
  ])('%s', (_what, text, ids) => {
    expect(idsOf(text).join(' ')).toBe(ids);
  });
});
