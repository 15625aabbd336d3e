import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Block, parseBlocks } from '../../../src/surfaces/page/client/markdown/blocks.js';
import { type Inline, parseInline } from '../../../src/surfaces/page/client/markdown/inline.js';
import { anyText } from '../../any-text.js';
import { bot } from '../../real-bot.js';

/** The text that a reader sees. */
function textOf(piece: Inline): string {
  return typeof piece === 'string' ? piece : piece.content.map(textOf).join('');
}

function textsOf({ lines }: Block): string[] {
  return lines.map((line) => line.map(textOf).join(''));
}

describe('marks within a line', () => {
  test.each<[string, readonly Inline[]]>([
    ['plain', ['plain']],
    ['**bold** word', [{ style: 'bold', content: ['bold'] }, ' word']],
    ['*one* _two_', [{ style: 'italic', content: ['one'] }, ' ', { style: 'italic', content: ['two'] }]],
    ['__under__ ~~gone~~', [{ style: 'underline', content: ['under'] }, ' ', { style: 'strike', content: ['gone'] }]],
    ['`**code**`', [{ style: 'code', content: ['**code**'] }]],
    ['`` a`b ``', [{ style: 'code', content: ['a`b'] }]],
    ['**a `b`**', [{ style: 'bold', content: ['a ', { style: 'code', content: ['b'] }] }]],
    ['[AWS](https://aws.amazon.com/)', [{ url: 'https://aws.amazon.com/', content: ['AWS'] }]],
    ['see https://a.b/c.', ['see ', { url: 'https://a.b/c', content: ['https://a.b/c'] }, '.']],
    ['<https://a.b>', [{ url: 'https://a.b', content: ['https://a.b'] }]],
    ['\\*no\\*', ['*', 'no', '*']],
    ['$0.20* = **$1**', ['$0.20* = ', { style: 'bold', content: ['$1'] }]],
    ['snake_case_name', ['snake_case_name']],
    ['2 * 3 * 4', ['2 * 3 * 4']],
    ['[x](javascript:alert(1))', ['[x](javascript:alert(1))']],
    ['[x](data:text/html,hi)', ['[x](data:text/html,hi)']],
    ['**open', ['**open']],
  ])('%s', (text, pieces) => {
    expect(parseInline(text)).toEqual(pieces);
  });
});

describe('blocks', () => {
  test('of an answer are told apart', () => {
    expect(parseBlocks('**Lead**\nmore\n- one\n- two\n-# small\n-# print\n> quote\n1. first\n2. second')).toEqual([
      { kind: 'paragraph', lines: [[{ style: 'bold', content: ['Lead'] }], ['more']] },
      { kind: 'bullets', lines: [['one'], ['two']] },
      { kind: 'small', lines: [['small'], ['print']] },
      { kind: 'quote', lines: [['quote']] },
      { kind: 'numbers', lines: [['first'], ['second']] },
    ]);
  });

  test('end at an empty line', () => {
    expect(parseBlocks('one\ntwo\n\nthree')).toEqual([
      { kind: 'paragraph', lines: [['one'], ['two']] },
      { kind: 'paragraph', lines: [['three']] },
    ]);
  });
});

test('replies have no leftover Markdown', async () => {
  for (const { example } of bot.commands) {
    const { reply } = await bot.respondToLine(example);
    for (const { description = '' } of reply.body.embeds) {
      expect(parseBlocks(description).flatMap(textsOf).join('\n')).not.toMatch(/\*\*|`|\]\(|^-#|^- /m);
    }
  }
});

test('any text is parsed quickly, and links lead to web pages only', () => {
  const urlsIn = (piece: Inline): string[] => {
    if (typeof piece === 'string') return [];
    return [...('url' in piece ? [piece.url] : []), ...piece.content.flatMap(urlsIn)];
  };
  const marks = fc.array(
    fc.constantFrom('**', '*', '_', '__', '`', '~~', '[', '](', ')', '\\', 'a', ' ', '\n', '> ', '- '),
    {
      maxLength: 4_000,
    },
  );
  fc.assert(
    fc.property(
      fc.oneof(
        anyText,
        marks.map((parts) => parts.join('')),
      ),
      (text) => {
        const start = performance.now();
        const urls = parseInline(text.slice(0, 4_096)).flatMap(urlsIn);
        parseBlocks(text.slice(0, 4_096));
        expect(performance.now() - start).toBeLessThan(500);
        for (const url of urls) expect(url).toMatch(/^https?:\/\//);
      },
    ),
    { numRuns: 200 },
  );
});
