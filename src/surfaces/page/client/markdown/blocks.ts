import { type Inline, parseInline } from './inline.js';

/** A block of Markdown. */
export type Block =
  | { readonly kind: 'paragraph' | 'small' | 'heading'; readonly lines: readonly (readonly Inline[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly Block[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly items: readonly (readonly Block[])[] }
  | { readonly kind: 'code'; readonly text: string };

const ITEM = /^(?:[-*]|(\d{1,9})\.)\s+(.*)$/;
const SMALL = /^-# +(.*)$/;
const HEADING = /^#{1,3} +(.*)$/;
const QUOTE = /^> ?(.*)$/;
const FENCE = /^```\w*$/;

/** Parses Discord's Markdown: headings, small print, quotes, lists, code and paragraphs with line breaks. */
export function parseBlocks(text: string): Block[] {
  return readLines(text.split('\n'));
}

function readLines(lines: readonly string[]): Block[] {
  const blocks: Block[] = [];
  let rest = lines;
  while (rest.length > 0) {
    const { block, used } = readBlock(rest);
    if (block) blocks.push(block);
    rest = rest.slice(used);
  }
  return blocks;
}

interface Read {
  readonly block: Block | undefined;
  /** Number of lines, at least one. */
  readonly used: number;
}

function readBlock(lines: readonly string[]): Read {
  const [line = ''] = lines;
  if (line.trim() === '') return { block: undefined, used: 1 };
  if (FENCE.test(line)) return readCode(lines);
  if (ITEM.test(line)) return readList(lines);
  if (QUOTE.test(line)) return readQuote(lines);
  const small = textsOf(lines, SMALL);
  if (small.length > 0) return { block: { kind: 'small', lines: small.map(parseInline) }, used: small.length };
  const heading = HEADING.exec(line)?.[1];
  if (heading !== undefined) return { block: { kind: 'heading', lines: [parseInline(heading)] }, used: 1 };
  const paragraph = lines.slice(
    0,
    countWhile(lines, (next, index) => index === 0 || isPlain(next)),
  );
  return {
    block: { kind: 'paragraph', lines: paragraph.map((plain) => parseInline(plain.trim())) },
    used: paragraph.length,
  };
}

function readCode(lines: readonly string[]): Read {
  const length = countWhile(lines.slice(1), (line) => !line.startsWith('```'));
  return { block: { kind: 'code', text: lines.slice(1, length + 1).join('\n') }, used: length + 2 };
}

function readQuote(lines: readonly string[]): Read {
  const texts = textsOf(lines, QUOTE);
  return { block: { kind: 'quote', blocks: readLines(texts) }, used: texts.length };
}

/** Indented lines belong to the item above. */
function readList(lines: readonly string[]): Read {
  const used = countWhile(lines, (line) => ITEM.test(line) || /^\s+\S/.test(line));
  const items: string[][] = [];
  for (const line of lines.slice(0, used)) {
    const text = ITEM.exec(line)?.[2];
    if (text !== undefined) items.push([text]);
    else items.at(-1)?.push(line.replace(/^\s{1,4}/, ''));
  }
  const number = ITEM.exec(lines[0] ?? '')?.[1];
  const start = number === undefined ? undefined : Number(number);
  return { block: { kind: 'list', start, items: items.map(readLines) }, used };
}

/** The captured texts of the first lines, as long as a pattern matches. */
function textsOf(lines: readonly string[], pattern: RegExp): string[] {
  return lines
    .slice(
      0,
      countWhile(lines, (line) => pattern.test(line)),
    )
    .map((line) => pattern.exec(line)?.[1] ?? '');
}

function isPlain(line: string): boolean {
  return line.trim() !== '' && ![FENCE, ITEM, QUOTE, SMALL, HEADING].some((pattern) => pattern.test(line));
}

function countWhile(lines: readonly string[], isPart: (line: string, index: number) => boolean): number {
  const end = lines.findIndex((line, index) => !isPart(line, index));
  return end === -1 ? lines.length : end;
}
