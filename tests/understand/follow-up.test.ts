import { describe, expect, test } from 'vitest';
import { parseFollowUp } from '../../src/understand/follow-up.js';
import { fixture } from '../fixture/knowledge.js';

describe('a follow-up has an intent:', () => {
  test.each([
    ['why not?', 'vague'],
    ['but how come', 'vague'],
    ['is that a hard limit?', 'vague'],
    ['how do I get more', 'vague'],
    ['can it be made bigger?', 'vague'],
    ['how do I do that', 'vague'],
    ['still not working', 'vague'],
    ['nothing happens', 'vague'],
    ['since when do they exist', 'detail'],
    ['can you give me a real example', 'detail'],
    ['more', 'more'],
    ['in plain english?', 'simpler'],
    ['tl;dr', 'simpler'],
    ['this is confusing', 'simpler'],
    ['and which is simpler?', 'other'],
    ['sorry, too complicated, simpler please', 'simpler'],
    ['is that free?', 'cost'],
    ['so whats the difference', 'difference'],
    ['can it run on a gadget?', 'other'],
  ])('by "%s": %s', (line, intent) => {
    expect(parseFollowUp(line, fixture.names)).toMatchObject({ intent });
  });
});
