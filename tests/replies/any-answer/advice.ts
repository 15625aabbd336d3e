import fc from 'fast-check';
import { anyText as text } from '../../any-text.js';
import { base, source, texts, topic } from './base.js';

export const recommendation = fc.record(
  {
    ...base,
    kind: fc.constant('recommendation' as const),
    need: text,
    confidence: fc.double({ min: 0, max: 1, noNaN: true }),
    service: topic,
    named: text,
    because: text,
    setUp: text,
    signals: texts,
    runnerUp: topic,
    change: text,
    ruledOut: fc.array(fc.record({ topic, why: text }), { maxLength: 5 }),
    question: fc.record({ ask: text, options: texts }),
  },
  { requiredKeys: ['kind', 'need', 'confidence', 'signals', 'ruledOut', 'sources', 'nextSteps', 'corrections'] },
);

export const exam = fc.record(
  {
    ...base,
    kind: fc.constant('exam' as const),
    question: text,
    asksForException: fc.boolean(),
    options: fc.array(
      fc.record(
        {
          letter: text,
          text,
          verdict: fc.constantFrom('supported' as const, 'ruled-out' as const, 'open' as const),
          why: text,
          source,
        },
        { requiredKeys: ['letter', 'text', 'verdict', 'why'] },
      ),
      { maxLength: 9 },
    ),
    deciding: texts,
    chosen: fc.array(text, { maxLength: 3 }),
    known: text,
  },
  {
    requiredKeys: [
      'kind',
      'question',
      'asksForException',
      'options',
      'deciding',
      'chosen',
      'sources',
      'nextSteps',
      'corrections',
    ],
  },
);
