import type { ReplyBody } from './reply.js';

/** The line behind a button of a reply that is typed by its label, such as "B", or by its place among the buttons, counted from 1. */
export function pressedLine(typed: string, { components }: Pick<ReplyBody, 'components'>): string | undefined {
  const buttons = components.flatMap((row) => row.components);
  const said = typed.trim().toLowerCase();
  return (buttons.find(({ label }) => label?.toLowerCase() === said) ?? buttons[Number(said) - 1])?.custom_id;
}
