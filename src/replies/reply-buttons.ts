import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import type { ReplyBody } from './reply.js';

/** Marks around a letter or label: "b)", "(B)", "B." and "Something else?". */
const MARKS = /^\(\s*|[\s.):?!]+$/g;
const MARKDOWN = /[*`\\]/g;
/** The label of an option. */
export const LETTER = /^[A-Z]$/;

/** What a typed text can refer to in a reply. */
export type Body = Pick<ReplyBody, 'embeds' | 'components'>;
/** A button whose id is the line that it stands for. */
export type Button = Pick<APIButtonComponentWithCustomId, 'label' | 'custom_id'>;

/** The line of the button that has a typed text as its whole label. */
export function lineLabelled(typed: string, buttons: readonly Button[]): string | undefined {
  const name = normalize(typed);
  return buttons.find(({ label }) => label !== undefined && normalize(label) === name)?.custom_id;
}

/** The buttons of a reply, row by row. */
export function buttonsOf({ components }: Pick<Body, 'components'>): readonly Button[] {
  return components.flatMap((row) => row.components);
}

/** A typed text or label without capitals, marks and Markdown. */
export function normalize(text: string): string {
  return text.replace(MARKDOWN, '').trim().replace(MARKS, '').toLowerCase();
}
