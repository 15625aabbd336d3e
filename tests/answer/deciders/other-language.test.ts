import { describe, expect, test } from 'vitest';
import { decide } from '../../../src/answer/decide.js';
import { fixture } from '../../fixture/knowledge.js';

describe('of a question in another language the names are understood:', () => {
  test('one of them is explained', () => {
    expect(decide('was ist ein widget und kann ich es mieten?', fixture)).toMatchObject({
      decidedBy: 'other-language',
      kind: 'explanation',
      topic: { id: 'widget' },
      remark: 'My notes are in English only, so I went by the names in your question.',
    });
  });

  test('several are compared, services before terms', () => {
    const answer = decide('wie funktioniert ein widget oder ein gadget mit einem cog?', fixture);
    expect(answer).toMatchObject({ decidedBy: 'other-language', kind: 'comparison' });
    expect(answer.nextSteps.map(({ line }) => line)).toEqual(['/explain topic:widget', '/explain topic:gadget']);
  });

  test('a term counts where no service is named', () => {
    expect(decide('was ist ein cog und wie funktioniert es?', fixture)).toMatchObject({
      decidedBy: 'other-language',
      topic: { id: 'cog-wheel' },
    });
  });
});

test('without a name it is asked for in English', () => {
  expect(decide('wie hoch ist der turm und wer hat ihn gebaut?', fixture)).toMatchObject({
    decidedBy: 'other-language',
    kind: 'unknown',
    reason: 'off-topic',
    remark: 'My notes are in English only. Please ask in English.',
  });
});

test.each(['how long does a gadget hold parts?', 'does a gizmo paint crimson?'])(
  'English is left to the others: %s',
  (line) => {
    expect(decide(line, fixture).trace).toContain('other-language: English');
  },
);
