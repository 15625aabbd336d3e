import type { ReplyBody } from './reply.js';

/** "B", "b)", "(B)" and "B." */
const MARKS = /^\(\s*|[\s.):]+$/g;

/** The line behind a button of a reply that is typed by its label, such as "B", or by its place among the buttons, counted from 1. */
export function pressedLine(typed: string, { components }: Pick<ReplyBody, 'components'>): string | undefined {
  const buttons = components.flatMap((row) => row.components);
  const name = bare(typed);
  const named = buttons.find(({ label }) => label !== undefined && bare(label) === name);
  return (named ?? buttons[Number(name) - 1])?.custom_id;
}

function bare(text: string): string {
  return text.trim().replace(MARKS, '').toLowerCase();
}
