import type { styleText } from 'node:util';

/** Formats a text for the terminal. */
export type Paint = (format: Parameters<typeof styleText>[0], text: string) => string;

/** Renders the Markdown that replies use: bold, italics, code, links, bullets and small print. */
export function renderMarkdown(markdown: string, paint: Paint): string {
  return markdown
    .split('\n')
    .map((line) => (line.startsWith('-# ') ? paint('dim', renderLinks(line.slice(3))) : renderInline(line, paint)))
    .join('\n');
}

/** Between code and the rest: the stars of `cron(0 8 * * ? *)` are no italics. */
const CODE = /(`[^`]+`)/;

function renderInline(line: string, paint: Paint): string {
  return renderLinks(line.replace(/^- /, '• '))
    .replace(/\*\*(.+?)\*\*/g, (_, text: string) => paint('bold', text))
    .split(CODE)
    .map((part) =>
      CODE.test(part)
        ? paint('yellow', part.slice(1, -1))
        : part.replace(/(?<![\w*])\*([^\s*][^*]*)\*(?![\w*])/g, (_, text: string) => paint('italic', text)),
    )
    .join('');
}

function renderLinks(line: string): string {
  return line.replace(/\[([^\]]+)\]\((https?:[^)\s]+)\)/g, '$1 <$2>');
}
