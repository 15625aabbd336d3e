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
function link(url: string, content: readonly Node[]): HTMLAnchorElement {
  return element('a', { href: url, target: '_blank', rel: 'noopener noreferrer' }, ...content);
}

function drawBlock({ kind, lines }: Block): Node {
  const drawn = lines.map((line) => line.map(drawInline));
  const flowing = drawn.flatMap((line, index) => (index === 0 ? line : [element('br'), ...line]));
  switch (kind) {
    case 'paragraph':
      return element('p', {}, ...flowing);
    case 'small':
      return element('p', { class: 'small' }, ...flowing);
    case 'quote':
      return element('blockquote', {}, element('p', {}, ...flowing));
    case 'bullets':
    case 'numbers':
      return element(kind === 'bullets' ? 'ul' : 'ol', {}, ...drawn.map((line) => element('li', {}, ...line)));
  }
}

function drawInline(piece: Inline): Node {
  if (typeof piece === 'string') return document.createTextNode(piece);
  const content = piece.content.map(drawInline);
  return 'url' in piece ? link(piece.url, content) : element(TAGS[piece.style], {}, ...content);
}
