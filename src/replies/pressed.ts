import type { ReplyBody } from './reply.js';

/** "B", "b)", "(B)" and "B." */
const MARKS = /^\(\s*|[\s.):]+$/g;
const LETTER = /^[A-Z]$/;
/** The line of a reply that says what a letter stands for: "**B** · 6 vCPUs" */
const OPTION = /^\*\*([A-Z])\*\* · (.+)$/gm;
const MARKDOWN = /[*`\\]/g;

/**
 * The line behind a button of a reply that is typed by its label, such as "B", by the option that its letter stands for, with the letter
 * or without, or by its place among the buttons, counted from 1. Letters have no places: a figure may be what one of them stands for.
 */
export function pressedLine(
  typed: string,
  { embeds, components }: Pick<ReplyBody, 'embeds' | 'components'>,
): string | undefined {
  const buttons = components.flatMap((row) => row.components);
  const name = bare(typed);
  const labelled = buttons.find(({ label }) => label !== undefined && bare(label) === name);
  if (labelled) return labelled.custom_id;
  if (!buttons.some(({ label = '' }) => LETTER.test(label))) return buttons[Number(name) - 1]?.custom_id;
  const options = embeds.flatMap(({ description = '' }) => [...description.matchAll(OPTION)]);
  const [, letter] =
    options.find(([, mark = '', text = '']) => [`${mark} · ${text}`, text].some((said) => bare(said) === name)) ?? [];
  return buttons.find(({ label }) => label === letter)?.custom_id;
}

function bare(text: string): string {
  return text.replace(MARKDOWN, '').trim().replace(MARKS, '').toLowerCase();
}
