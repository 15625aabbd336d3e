import { describe, expect, test } from 'vitest';
import { replyTo } from '../replies.js';

describe('below what the notes say on a bill, the sum is compared with the price of what was paid for', () => {
  test.each([
    ['i have a bill of 43 dollars for the nat gateway, why', '**$43** is $10.15 more than that.'],
    ['why do i pay 7.30 for public ip addresses', '**$7.30** is about 2 times that.'],
    ['why is eks 150 dollars', '**$150** is $77.00 more than that.'],
  ])('%s', async (line, says) => {
    const { answer, text } = await replyTo(line);
    expect(answer.decidedBy).toBe('notes');
    expect(text).toContain('Compared with that sum');
    expect(text).toContain(says);
  });

  test.each([
    ['a sum that is many times as high', 'ways to cut a 9,000 dollar nat bill'],
    ['a sum that nobody has paid', 'how do we ssh to a t3.nano without a bastion, for at most 1 dollar in the lab'],
    ['no sum', 'why do i pay for a nat gateway'],
  ])('but not with %s', async (_, line) => {
    expect((await replyTo(line)).text).not.toContain('Compared with that sum');
  });
});
