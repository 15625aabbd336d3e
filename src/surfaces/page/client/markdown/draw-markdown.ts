import { element } from '../element.js';
import { type Block, parseBlocks } from './blocks.js';
import type { Inline, Styled } from './inline.js';

const TAGS = { bold: 'strong', italic: 'em', underline: 'u', strike: 's', code: 'code' } as const satisfies Record<
  Styled['style'],
  keyof HTMLElementTagNameMap
>;

/** Draws Discord's Markdown as elements. HTML in it stays text. */
export function drawMarkdown(markdown: string): Node[] {
  return parseBlocks(markdown).map(drawBlock);
}

/** A link that opens in a new tab, without a referrer. */
export function link(url: string, ...content: readonly (Node | string)[]): HTMLAnchorElement {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...content);
}

function drawBlock(block: Block): Node {
  switch (block.kind) {
    case 'paragraph':
      return element('p', {}, ...drawLines(block.lines));
    case 'heading':
    case 'small':
      return element('p', { class: block.kind }, ...drawLines(block.lines));
    case 'quote':
      return element('blockquote', {}, ...block.blocks.map(drawBlock));
    case 'code':
      return element('pre', {}, element('code', {}, block.text));
    case 'list': {
      const items = block.items.map((item) => element('li', {}, ...item.flatMap(drawInItem)));
      return block.start === undefined
        ? element('ul', {}, ...items)
        : element('ol', { start: String(block.start) }, ...items);
    }
  }
}

/** The text of an item needs no paragraph. */
function drawInItem(block: Block): Node[] {
  return block.kind === 'paragraph' ? drawLines(block.lines) : [drawBlock(block)];
}

function drawLines(lines: readonly (readonly Inline[])[]): Node[] {
  return lines.flatMap((line, index) => [...(index === 0 ? [] : [element('br')]), ...line.map(drawInline)]);
}

function drawInline(piece: Inline): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const content = piece.content.map(drawInline);
  return 'url' in piece ? link(piece.url, ...content) : element(TAGS[piece.style], {}, ...content);
}
