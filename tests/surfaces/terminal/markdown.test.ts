import { expect, test } from 'vitest';
import { renderMarkdown } from '../../../src/surfaces/terminal/markdown.js';

test.each([
  ['✓ **B** · part 652 *(your answer)*', '✓ B · part 652 (your answer)'],
  ['2 * 3 * 4 stays a product', '2 * 3 * 4 stays a product'],
  ['cron(0 12 * * ? *) as well', 'cron(0 12 * * ? *) as well'],
  ['`cron(0 10 * * ? *)` or `cron(0 8 ? * MON-FRI *)`', 'cron(0 10 * * ? *) or cron(0 8 ? * MON-FRI *)'],
  ['[Docs](https://example.com/a) and `code`', 'Docs <https://example.com/a> and code'],
])('%s is shown without marks', (markdown, shown) => {
  expect(renderMarkdown(markdown, (_, text) => text)).toBe(shown);
});
