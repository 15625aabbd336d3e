import { MessageFlags } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.js';
import { buttonsOf } from './buttons.js';
import { embedsOf } from './card.js';
import { cardOf } from './cards.js';
import { cut, LIMITS } from './limits.js';
import type { PictureRenderer } from './pictures.js';
import type { Reply } from './reply.js';

/** Answers that concern only the asker: nobody else in the channel needs to read them. */
const PRIVATE: ReadonlySet<Answer['kind']> = new Set(['help', 'invalid', 'others', 'question', 'verdict']);

/** Answers that take the place of the reply whose button asked for them. */
const REPLACING: ReadonlySet<Answer['kind']> = new Set(['question', 'verdict']);

/** Lays an answer out as a Discord message, with its picture drawn. */
export async function layOut(answer: Answer, pictures: PictureRenderer): Promise<Reply> {
  const card = cardOf(answer);
  const [first, ...below] = embedsOf(card);
  const file = card.picture && (await pictures.render(card.picture));
  return {
    files: file ? [file] : [],
    ...(REPLACING.has(answer.kind) ? { replaces: true as const } : {}),
    body: {
      embeds: [{ ...first, ...(file ? { image: { url: `attachment://${file.name}` } } : {}) }, ...below],
      components: buttonsOf(answer.nextSteps),
      allowed_mentions: { parse: [] },
      attachments: file
        ? [{ id: '0', filename: file.name, description: cut(file.description, LIMITS.attachmentDescription) }]
        : [],
      ...(PRIVATE.has(answer.kind) ? { flags: MessageFlags.Ephemeral as const } : {}),
    },
  };
}
