import type { APIEmbed, APIEmbedField } from 'discord-api-types/v10';
import { cut, LIMITS } from './limits.js';
import type { Picture } from './pictures.js';

/** A part with a heading; inline ones stand side by side where there is room. */
export interface CardField {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

/** What a reply shows, before Discord's limits: every kind of answer becomes one of these. */
export interface Card {
  readonly title: string;
  readonly url?: string;
  readonly color: number;
  /** Paragraphs and bullets, top to bottom. */
  readonly lines: readonly string[];
  readonly fields?: readonly CardField[];
  /** Small print below everything, without Markdown. */
  readonly footer?: string;
  readonly picture?: Picture;
  /** Paragraphs and bullets below the picture. */
  readonly below?: readonly string[];
}

/** A card as one embed, or two where something stands below its picture, within every limit of Discord's. */
export function embedsOf(card: Card): APIEmbed[] {
  const first = embedOf(card, LIMITS.embedTotal);
  const below = linesOf(card.below ?? [], LIMITS.embedTotal - sizeOf(first));
  return below === '' ? [first] : [first, { color: card.color, description: below }];
}

/** @param total characters that title, description, fields and footer may have together */
function embedOf(card: Card, total: number): APIEmbed {
  const title = cut(card.title, LIMITS.embedTitle);
  const footer = card.footer === undefined ? undefined : cut(card.footer, LIMITS.footer);
  const description = linesOf(card.lines, total - title.length - (footer?.length ?? 0));
  const fields = fieldsWithin(card.fields ?? [], total - sizeOf({ title, description }) - (footer?.length ?? 0));
  return {
    title,
    color: card.color,
    ...(card.url === undefined ? {} : { url: card.url }),
    ...(description === '' ? {} : { description }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(footer === undefined ? {} : { footer: { text: footer } }),
  };
}

function linesOf(lines: readonly string[], room: number): string {
  return cut(lines.filter((line) => line !== '').join('\n'), Math.min(LIMITS.embedDescription, room));
}

function fieldsWithin(fields: readonly CardField[], room: number): APIEmbedField[] {
  const kept: APIEmbedField[] = [];
  let left = room;
  for (const field of fields.slice(0, LIMITS.embedFields)) {
    const name = cut(field.name, LIMITS.fieldName).trim() || '\u200B';
    const value = cut(field.value, LIMITS.fieldValue).trim() || '\u200B';
    left -= name.length + value.length;
    if (left < 0) break;
    kept.push({ name, value, ...(field.inline ? { inline: true } : {}) });
  }
  return kept;
}

function sizeOf({ title = '', description = '', fields = [], footer }: APIEmbed): number {
  const texts = [title, description, footer?.text ?? '', ...fields.flatMap(({ name, value }) => [name, value])];
  return texts.reduce((sum, text) => sum + text.length, 0);
}
