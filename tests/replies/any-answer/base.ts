import fc from 'fast-check';
import type { TopicReference } from '../../../src/answer/answer.js';
import { GROUPS } from '../../../src/notes/note.js';
import { anyAddress, anyText as text } from '../../any-text.js';

export const texts = fc.array(text, { maxLength: 8 });
export const day = fc
  .date({ min: new Date('2020-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
export const topic: fc.Arbitrary<TopicReference> = fc.record({
  id: text,
  note: text,
  name: text,
  group: fc.constantFrom(...GROUPS),
});
export const source = fc.record(
  {
    note: text,
    heading: text,
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    reviewed: day,
    page: fc.record({ title: text, url: anyAddress }),
  },
  { requiredKeys: ['note', 'heading', 'score', 'reviewed'] },
);
export const base = {
  sources: fc.array(source, { maxLength: 5 }),
  nextSteps: fc.array(fc.record({ label: text, line: text }), { maxLength: 30 }),
  corrections: fc.array(fc.record({ typed: text, read: text }), { maxLength: 3 }),
  alsoLikely: fc.array(fc.record({ heading: text, says: text }), { maxLength: 2 }),
};
