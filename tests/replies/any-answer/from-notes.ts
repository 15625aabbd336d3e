import fc from 'fast-check';
import type { Unknown } from '../../../src/answer/answer.js';
import { anyText as text } from '../../any-text.js';
import { fixture } from '../../fixture/knowledge.js';
import { base, texts, topic } from './base.js';

const files = fixture.notes.flatMap(({ picture }) => picture ?? []);
const picture = fc.record({ file: fc.constantFrom(...files) });

export const explanation = fc.record(
  {
    ...base,
    kind: fc.constant('explanation' as const),
    topic,
    teaching: fc.constantFrom('simply' as const, 'example' as const),
    summary: text,
    facts: fc.array(fc.record({ label: text, value: text }), { maxLength: 8 }),
    details: texts,
    partOf: text,
    picture,
  },
  { requiredKeys: ['kind', 'topic', 'summary', 'facts', 'details', 'sources', 'nextSteps', 'corrections'] },
);

const rowsOf = (sides: number) =>
  fc.array(fc.record({ label: text, values: fc.array(text, { minLength: sides, maxLength: sides }) }), {
    maxLength: 40,
  });
export const comparison = fc.array(topic, { minLength: 2, maxLength: 3 }).chain((topics) =>
  fc.record({
    ...base,
    kind: fc.constant('comparison' as const),
    title: text,
    topics: fc.constant(topics),
    difference: text,
    rows: rowsOf(topics.length),
    shown: rowsOf(topics.length),
  }),
);

export const passages = fc.record({
  ...base,
  kind: fc.constant('passages' as const),
  question: text,
  topic,
  heading: text,
  lead: text,
  details: texts,
  confidence: fc.double({ min: 0, max: 1, noNaN: true }),
});

export const steps = fc.record(
  {
    ...base,
    kind: fc.constant('steps' as const),
    topic,
    title: text,
    inShort: text,
    needs: text,
    steps: texts,
    worksWhen: text,
    costs: text,
    undo: text,
  },
  { requiredKeys: ['kind', 'topic', 'title', 'inShort', 'steps', 'worksWhen', 'sources', 'nextSteps', 'corrections'] },
);

export const error = fc.record({
  ...base,
  kind: fc.constant('error' as const),
  topic,
  title: text,
  means: text,
  causes: texts,
  lookFirst: text,
  mend: text,
});

export const others = fc.record({
  ...base,
  kind: fc.constant('others' as const),
  title: text,
  intro: text,
  likely: fc.array(fc.record({ heading: text, says: text }), { maxLength: 5 }),
});

export const unknown = fc.record(
  {
    ...base,
    kind: fc.constant('unknown' as const),
    question: text,
    reason: fc.constantFrom<Unknown['reason']>(
      ...(['not-in-notes', 'other-provider', 'wish', 'no-detail', 'no-such-topic', 'off-topic'] as const),
    ),
    subject: text,
    nearest: fc.array(topic, { maxLength: 5 }),
    near: fc.boolean(),
    questions: fc.nat({ max: 3 }),
  },
  {
    requiredKeys: ['kind', 'question', 'reason', 'nearest', 'near', 'questions', 'sources', 'nextSteps', 'corrections'],
  },
);
