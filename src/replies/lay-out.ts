import { MessageFlags } from 'discord-api-types/v10';
import type { Answer, Notice, QuizQuestion } from '../answer/answer.js';
import { buttonsOf } from './buttons.js';
import { type Card, embedsOf } from './card.js';
import { cardOf } from './cards.js';
import { cut, LIMITS } from './limits.js';
import type { PictureRenderer } from './pictures.js';
import type { Reply, ReplyBody, ReplyFile } from './reply.js';

/** Answers that concern only the asker: nobody else in the channel needs to read them. */
const PRIVATE: ReadonlySet<Answer['kind']> = new Set([
  'help',
  'invalid',
  'others',
  'question',
  'verdict',
  'progress',
  'notice',
]);

function isForAskerOnly(answer: Answer): boolean {
  const isShared = (answer.kind === 'question' || answer.kind === 'notice') && answer.shared === true;
  return PRIVATE.has(answer.kind) && !isShared;
}

/** Answers that take the place of the reply whose button asked for them. */
const REPLACING: ReadonlySet<Answer['kind']> = new Set(['question', 'verdict']);

function filesOf(answer: Answer): readonly ReplyFile[] {
  if (answer.kind !== 'notice') return [];
  return (answer.files ?? []).map(({ text, ...file }) => ({ ...file, data: Buffer.from(text) }));
}

/** Lays an answer out as a Discord message, with its picture drawn. */
export async function layOut(answer: Answer, pictures: PictureRenderer): Promise<Reply> {
  const card = cardOf(answer);
  const picture = card.picture && (await pictures.render(card.picture));
  const files = picture ? [picture] : filesOf(answer);
  return {
    files,
    ...(card.picture && !picture ? { lacksPicture: true as const } : {}),
    ...(REPLACING.has(answer.kind) ? { replaces: true as const } : {}),
    body: bodyOf(answer, card, files, picture?.name),
  };
}

/** Lays an answer out that has neither picture nor files. */
export function layOutText(answer: QuizQuestion | Notice): ReplyBody {
  return bodyOf(answer, cardOf(answer), []);
}

/** @param pictureName name of the file that is shown in the message itself */
function bodyOf(answer: Answer, card: Card, files: readonly ReplyFile[], pictureName?: string): ReplyBody {
  const [first, ...below] = embedsOf(card);
  const image = pictureName === undefined ? {} : { image: { url: `attachment://${pictureName}` } };
  return {
    embeds: [{ ...first, ...image }, ...below],
    components: buttonsOf(answer.nextSteps),
    allowed_mentions: { parse: [] },
    attachments: files.map(({ name, description }, place) => ({
      id: String(place),
      filename: name,
      description: cut(description, LIMITS.attachmentDescription),
    })),
    ...(isForAskerOnly(answer) ? { flags: MessageFlags.Ephemeral as const } : {}),
  };
}
