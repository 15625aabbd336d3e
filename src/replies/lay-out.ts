import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { Answer, NextStep, Notice, QuizQuestion } from '../answer/answer.js';
import { LIMITS } from '../discord-limits.js';
import { sentenceCase } from '../language/sentence-case.js';
import { buttonId } from '../pricing/button-line.js';
import { type Card, embedsOf } from './card.js';
import { cardOf } from './cards.js';
import { cut } from './cut.js';
import type { PictureRenderer } from './pictures.js';
import type { Reply, ReplyBody, ReplyFile } from './reply.js';

/** In every message that is sent: nothing a member types can ping anyone, and a reply does not ping its member. */
export const NO_MENTIONS: ReplyBody['allowed_mentions'] = { parse: [] };

/** Answers that only the asker needs to read. */
const PRIVATE: ReadonlySet<Answer['kind']> = new Set([
  'help',
  'invalid',
  'others',
  'question',
  'verdict',
  'progress',
  'notice',
]);

/** Answers that replace the message whose button was pressed. */
const REPLACING: ReadonlySet<Answer['kind']> = new Set(['question', 'verdict']);

/** Lays an answer out as a Discord message, with its picture drawn. */
export async function layOut(answer: Answer, pictures: PictureRenderer): Promise<Reply> {
  const card = cardOf(answer);
  const picture = card.picture && (await pictures.render(card.picture));
  const attached = answer.kind === 'notice' ? (answer.files ?? []) : [];
  const files = picture ? [picture] : attached.map(({ text, ...file }) => ({ ...file, data: Buffer.from(text) }));
  return {
    files,
    ...(card.picture && !picture ? { lacksPicture: true as const } : {}),
    ...(REPLACING.has(answer.kind) ? { replaces: true as const } : {}),
    body: bodyOf(answer, card, files, picture?.name),
  };
}

/** Lays out an answer that has neither picture nor files. */
export function layOutText(answer: QuizQuestion | Notice): ReplyBody {
  return bodyOf(answer, cardOf(answer), []);
}

/** @param pictureName name of the file that is shown inside the message */
function bodyOf(answer: Answer, card: Card, files: readonly ReplyFile[], pictureName?: string): ReplyBody {
  const [first, ...below] = embedsOf(card);
  const isShared = (answer.kind === 'question' || answer.kind === 'notice') && answer.shared === true;
  const image = pictureName === undefined ? {} : { image: { url: `attachment://${pictureName}` } };
  return {
    embeds: [{ ...first, ...image }, ...below],
    components: buttonsOf(answer.nextSteps),
    allowed_mentions: NO_MENTIONS,
    attachments: files.map(({ name, description }, index) => ({
      id: String(index),
      filename: name,
      description: cut(description, LIMITS.attachmentDescription),
    })),
    ...(PRIVATE.has(answer.kind) && !isShared ? { flags: MessageFlags.Ephemeral as const } : {}),
  };
}

/**
 * Buttons for next steps. A button's id is its command line, a long one compressed: it needs no state, survives restarts, and a forged one
 * can do nothing that typing cannot. Steps are left out if their line is repeated or too long for an id.
 */
export function buttonsOf(steps: readonly NextStep[]): APIActionRowComponent<APIButtonComponentWithCustomId>[] {
  const ids = new Set<string>();
  const buttons = steps
    .flatMap(({ label, line }) => {
      const id = line.trim() === '' ? undefined : buttonId(line);
      if (id === undefined || ids.has(id)) return [];
      ids.add(id);
      const named = sentenceCase(label.trim() === '' ? line : label);
      return {
        type: ComponentType.Button as const,
        style: ButtonStyle.Secondary as const,
        label: cut(named, LIMITS.buttonLabel),
        custom_id: id,
      };
    })
    .slice(0, LIMITS.buttonsPerRow * LIMITS.rows);
  return Array.from({ length: Math.ceil(buttons.length / LIMITS.buttonsPerRow) }, (_, row) => ({
    type: ComponentType.ActionRow as const,
    components: buttons.slice(row * LIMITS.buttonsPerRow, (row + 1) * LIMITS.buttonsPerRow),
  }));
}
