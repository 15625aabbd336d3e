import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Reply, ReplyEmbed } from '../../replies/reply.js';
import { type Paint, renderMarkdown } from './markdown.js';

/** Width and colour of a terminal. */
export interface TerminalStyle {
  /** Columns to wrap at. */
  readonly columns: number;
  readonly color: boolean;
}

/** Before the label of a button. */
export const TRY = 'try:';

/** Renders a reply as text: embeds, the alt text of pictures, and button labels as "try:" lines, which can be typed. */
export function renderReply({ body, files }: Reply, { columns, color }: TerminalStyle): string {
  const paint: Paint = (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
  const blocks = [
    ...body.embeds.map((embed) => renderEmbed(embed, paint)),
    ...files.map(({ name, description }) => paint('dim', `[picture ${name}: ${description}]`)),
    body.components
      .flatMap((row) => row.components)
      .map((button) => `${paint('green', TRY)} ${button.label ?? button.custom_id}`)
      .join('\n'),
  ];
  const text = blocks.filter((block) => block !== '').join('\n\n');
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function renderEmbed({ title, description, fields }: ReplyEmbed, paint: Paint): string {
  return [
    title === undefined ? '' : paint(['bold', 'cyan'], title),
    description === undefined ? '' : renderMarkdown(description, paint),
    ...(fields ?? []).map(({ name, value }) => `${paint('underline', name)}\n${renderMarkdown(value, paint)}`),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Wraps at words, with a hanging indent for bullets. */
function wrapLine(line: string, columns: number): string {
  const indent = line.startsWith('• ') ? '  ' : '';
  return wrapAnsi(line, Math.max(columns - indent.length, 20), { trim: false })
    .split('\n')
    .map((part, index) => (index === 0 ? part : indent + part.trimStart()))
    .join('\n');
}
