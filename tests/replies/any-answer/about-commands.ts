import fc from 'fast-check';
import { anyText as text } from '../../any-text.js';
import { base, texts } from './base.js';

const option = fc.record({ name: text, description: text, required: fc.boolean() });
export const help = fc.record(
  {
    ...base,
    kind: fc.constant('help' as const),
    title: text,
    intro: text,
    commands: fc.array(
      fc.record({ name: text, description: text, examples: texts, options: fc.array(option, { maxLength: 5 }) }),
      { maxLength: 6 },
    ),
  },
  { requiredKeys: ['kind', 'title', 'commands', 'sources', 'nextSteps', 'corrections'] },
);

export const invalid = fc.record({ ...base, kind: fc.constant('invalid' as const), problems: texts });
