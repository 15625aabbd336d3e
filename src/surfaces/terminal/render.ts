import { styleText } from 'node:util';
import wrapAnsi from 'wrap-ansi';
import type { Reply, ReplyEmbed, ReplyFile } from '../../replies/reply.js';
import { type Paint, renderMarkdown } from './markdown.js';

/** Width and colour of a terminal. */
export interface TerminalStyle {
  /** Columns to wrap at. */
  readonly columns: number;
  readonly color: boolean;
}

/** Before the label of a button. */
export const TRY = 'try:';

/**
 * Renders a reply as text: embeds, the alt text of pictures, other files as they are, and button labels as "try:" lines,
 * which can be typed.
 */
export function renderReply({ body, files }: Reply, { columns, color }: TerminalStyle): string {
  const paint: Paint = (format, text) => (color ? styleText(format, text, { validateStream: false }) : text);
  const wrapped = (block: string): string =>
    block
      .split('\n')
      .map((line) => wrapLine(line, columns))
      .join('\n');
  const heading = ({ name, type, description }: ReplyFile): string =>
    paint('dim', `[${type === 'image/png' ? 'picture ' : ''}${name}: ${description}]`);
  return [
    ...body.embeds.map((embed) => wrapped(renderEmbed(embed, paint))),
    // What is copied from the terminal must not be wrapped.
    ...files.flatMap((file) => [wrapped(heading(file)), textOf(file)]),
    wrapped(
      body.components
        .flatMap((row) => row.components)
        .map((button) => `${paint('green', TRY)} ${button.label ?? button.custom_id}`)
        .join('\n'),
    ),
  ]
    .filter((block) => block !== '')
    .join('\n\n');
}

/** What a file holds; empty for a picture. */
function textOf({ type, data }: ReplyFile): string {
  return type === 'image/png' ? '' : new TextDecoder().decode(data);
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
