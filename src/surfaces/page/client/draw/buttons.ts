import type { ReplyBody } from '../../../../replies/reply.js';
import { button, element } from '../element.js';

/** Draws the buttons of a reply; pressing one runs the command line that its id is. */
export function drawButtons(rows: ReplyBody['components'], run: (line: string) => void): HTMLElement[] {
  return rows.map(({ components }) =>
    element(
      'discord-action-row',
      { slot: 'components' },
      ...components.map(({ label = '', custom_id: line }) => button(label, () => run(line), { class: 'reply-button' })),
    ),
  );
}
