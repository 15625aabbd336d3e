import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buttonId, lineOfButton } from '../../src/pricing/button-line.js';

const LONG =
  '/price quote text:network load_balancers:1 hours:24/7 region:ap-southeast-2 + ec2 instance:m6i.xlarge count:2 hours:24/7 region:ap-southeast-2 disk:100GB or lambda requests:3M memory:512MB duration:200ms';

describe('the id of a button', () => {
  test('is its line where that is short enough', () => {
    expect(buttonId('/price ec2 instance:t3.micro')).toBe('/price ec2 instance:t3.micro');
    expect(buttonId('Can I use Lambda for an hour?')).toBe('Can I use Lambda for an hour?');
  });

  test('is a compressed price line, which is read again', () => {
    const id = buttonId(LONG) ?? '';
    expect(id.length).toBeLessThanOrEqual(100);
    expect(lineOfButton(id)).toBe(LONG);
  });

  test('has room for neither a long question nor a price line of random letters', () => {
    expect(buttonId('why '.repeat(40))).toBeUndefined();
    expect(buttonId(`/price quote text:${LONG.split('').sort().join('x1')}`)).toBeUndefined();
  });

  test('fits, and stands for its line, whatever that is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const line = `/price quote text:${text}`;
        const id = buttonId(line);
        expect(id?.length ?? 0).toBeLessThanOrEqual(100);
        // What cannot be written as UTF-8 is no text that anybody typed.
        if (id !== undefined && Buffer.from(text).toString() === text) expect(lineOfButton(id)).toBe(line);
      }),
    );
  });

  test.each(['/price ~', '/price ~!!', '/price ~AAAA', `/price ~${'z'.repeat(90)}`])(
    'is read as it is if forged: %s',
    (id) => {
      expect(lineOfButton(id).startsWith('/price ')).toBe(true);
    },
  );
});
