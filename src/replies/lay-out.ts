import { MessageFlags } from 'discord-api-types/v10';
import type { Answer } from '../answer/answer.js';
import { buttonsOf } from './buttons.js';
import { embedsOf } from './card.js';
import { cardOf } from './cards.js';
import { cut, LIMITS } from './limits.js';
import type { PictureRenderer } from './pictures.js';
import type { Reply, ReplyFile } from './reply.js';

/** Answers that concern only the asker: nobody else in the channel needs to read them. */
const PRIVATE: ReadonlySet<Answer['kind']> = new Set([
  'help',
  'invalid',
  'others',
  'question',
  'verdict',
  'progress',
  'my-data',
]);

function isForAskerOnly(answer: Answer): boolean {
  return PRIVATE.has(answer.kind) && !(answer.kind === 'question' && answer.shared);
}

/** Answers that take the place of the reply whose button asked for them. */
const REPLACING: ReadonlySet<Answer['kind']> = new Set(['question', 'verdict']);

function filesOf(answer: Answer): readonly ReplyFile[] {
  if (answer.kind !== 'my-data') return [];
  return (answer.files ?? []).map(({ text, ...file }) => ({ ...file, data: Buffer.from(text) }));
}

/** Lays an answer out as a Discord message, with its picture drawn. */
export async function layOut(answer: Answer, pictures: PictureRenderer): Promise<Reply> {
  const card = cardOf(answer);
  const [first, ...below] = embedsOf(card);
  const picture = card.picture && (await pictures.render(card.picture));
  const files = picture ? [picture] : filesOf(answer);
  return {
    files,
    ...(card.picture && !picture ? { lacksPicture: true as const } : {}),
    ...(REPLACING.has(answer.kind) ? { replaces: true as const } : {}),
    body: {
      embeds: [{ ...first, ...(picture ? { image: { url: `attachment://${picture.name}` } } : {}) }, ...below],
      components: buttonsOf(answer.nextSteps),
      allowed_mentions: { parse: [] },
      attachments: files.map(({ name, description }, place) => ({
        id: String(place),
        filename: name,
        description: cut(description, LIMITS.attachmentDescription),
      })),
      ...(isForAskerOnly(answer) ? { flags: MessageFlags.Ephemeral as const } : {}),
    },
  };
}
