/** Text in one style. */
export interface Styled {
  readonly style: 'bold' | 'italic' | 'underline' | 'strike' | 'code';
  readonly content: readonly Inline[];
}

/** A link to a web page. */
export interface Link {
  readonly url: string;
  readonly content: readonly Inline[];
}

/** A piece of a line. */
export type Inline = string | Styled | Link;

interface Rule {
  /** Sticky; the first group is the content. */
  readonly pattern: RegExp;
  readonly build: (content: string, second: string) => Inline;
}

const styled =
  (style: Exclude<Styled['style'], 'code'>) =>
  (content: string): Inline => ({ style, content: parseInline(content) });

/** Discord's inline Markdown; the first match wins. Only web addresses become links. */
const RULES: readonly Rule[] = [
  { pattern: /\\([^\w\s])/y, build: (character) => character },
  { pattern: /``([\s\S]+?)``(?!`)/y, build: (code) => ({ style: 'code', content: [code.trim()] }) },
  { pattern: /`([^`]+)`/y, build: (code) => ({ style: 'code', content: [code] }) },
  {
    pattern: /\[([^\]]+)\]\((https?:\/\/[^\s)]+)\)/y,
    build: (text, url) => ({ url, content: parseInline(text) }),
  },
  { pattern: /<(https?:\/\/[^\s>]+)>/y, build: (url) => ({ url, content: [url] }) },
  { pattern: /(https?:\/\/[^\s<>)]*[^\s<>).,;:!?'"])/y, build: (url) => ({ url, content: [url] }) },
  { pattern: /\*\*(?!\s)([\s\S]+?)\*\*(?!\*)/y, build: styled('bold') },
  { pattern: /__([\s\S]+?)__(?!_)/y, build: styled('underline') },
  { pattern: /~~([\s\S]+?)~~/y, build: styled('strike') },
  { pattern: /\*(?![\s*])([^*]+?)\*(?!\*)/y, build: styled('italic') },
  { pattern: /(?<!\w)_([^_]+)_(?!\w)/y, build: styled('italic') },
];

/** Parses inline Markdown. Unmatched marks stay as typed. */
export function parseInline(text: string): Inline[] {
  const pieces: Inline[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const found = matchAt(text, at);
    if (!found) {
      plain += text.charAt(at);
      at += 1;
      continue;
    }
    if (plain !== '') pieces.push(plain);
    plain = '';
    pieces.push(found.piece);
    at = found.end;
  }
  return plain === '' ? pieces : [...pieces, plain];
}

function matchAt(text: string, at: number): { piece: Inline; end: number } | undefined {
  // Most characters start no mark; trying every rule on each would be slow for long texts.
  if (!/[\\`[<h*_~]/.test(text.charAt(at))) return undefined;
  for (const { pattern, build } of RULES) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    const end = pattern.lastIndex;
    if (match) return { piece: build(match[1] ?? '', match[2] ?? ''), end };
  }
  return undefined;
}
