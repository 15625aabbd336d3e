import { type Inline, parseInline } from './inline.js';

/** Consecutive lines of one kind, without their marks. */
export interface Block {
  readonly kind: 'paragraph' | 'small' | 'quote' | 'bullets' | 'numbers';
  readonly lines: readonly (readonly Inline[])[];
}

/** The first group is the text behind the mark. */
const MARKED: readonly (readonly [Block['kind'], RegExp])[] = [
  ['small', /^-# +(.*)$/],
  ['quote', /^> ?(.*)$/],
  ['bullets', /^[-*]\s+(.*)$/],
  ['numbers', /^\d{1,9}\.\s+(.*)$/],
];

/** Parses the blocks of Discord's Markdown that replies have: paragraphs, small print, quotes and flat lists. */
export function parseBlocks(text: string): readonly Block[] {
  const blocks: { kind: Block['kind']; lines: (readonly Inline[])[] }[] = [];
  let isApart = true;
  for (const line of text.split('\n')) {
    const [kind, mark] = MARKED.find(([, pattern]) => pattern.test(line)) ?? ['paragraph', /^\s*(.*?)\s*$/];
    const [, content = ''] = mark.exec(line) ?? [];
    const last = blocks.at(-1);
    if (line.trim() !== '') {
      const inline = parseInline(content);
      if (last?.kind === kind && !isApart) last.lines.push(inline);
      else blocks.push({ kind, lines: [inline] });
    }
    isApart = line.trim() === '';
  }
  return blocks;
}
