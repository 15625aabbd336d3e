import { describe, expect, test } from 'vitest';
import { parseFollowUp } from '../../src/understand/follow-up.js';
import { fixture } from '../fixture/knowledge.js';

describe('a follow-up has an intent:', () => {
  test.each([
    ['why not?', 'reason'],
    ['but how come', 'reason'],
    ['is that a hard limit?', 'change'],
    ['how do I get more', 'change'],
    ['can it be made bigger?', 'change'],
    ['since when do they exist', 'date'],
    ['when was that introduced', 'date'],
    ['can you give me a real example', 'example'],
    ['more', 'more'],
    ['in plain english?', 'simpler'],
    ['tl;dr', 'shorter'],
    ['2 sentences max', 'shorter'],
    ['this is confusing', 'simpler'],
    ['and which is simpler?', 'other'],
    ['sorry, too complicated, simpler please', 'simpler'],
    ['when did that come out', 'date'],
    ['how do I do that', 'steps'],
    ['and how do I turn that off again', 'undo'],
    ['back to normal?', 'undo'],
    ['how do I know that it worked', 'check'],
    ['is that free?', 'cost'],
    ['so whats the difference', 'difference'],
    ['still not working', 'trouble'],
    ['nothing happens', 'trouble'],
    ['can it run on a gadget?', 'other'],
  ])('by "%s" for its %s', (line, intent) => {
    expect(parseFollowUp(line, fixture.names)).toMatchObject({ intent });
  });
});
