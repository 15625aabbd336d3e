import type { APIEmbed } from 'discord-api-types/v10';
import { cut, LIMITS } from './limits.js';
import type { Picture } from './pictures.js';

/** What a reply shows, before Discord's limits: every kind of answer becomes one of these. */
export interface Card {
  readonly title: string;
  readonly url?: string;
  readonly color: number;
  /** Paragraphs and bullets, top to bottom. */
  readonly lines: readonly string[];
  readonly fields?: readonly { readonly name: string; readonly value: string }[];
  /** Small print below everything, without Markdown. */
  readonly footer?: string;
  readonly picture?: Picture;
}

/** A card as an embed that keeps every one of Discord's limits, the total over all parts included. */
export function embedOf(card: Card): APIEmbed {
  const title = cut(card.title, LIMITS.embedTitle);
  const footer = card.footer === undefined ? undefined : cut(card.footer, LIMITS.footer);
  let room = LIMITS.embedTotal - title.length - (footer?.length ?? 0);
  const description = cut(card.lines.filter((line) => line !== '').join('\n'), Math.min(LIMITS.embedDescription, room));
  room -= description.length;
  const fields: { name: string; value: string }[] = [];
  for (const field of (card.fields ?? []).slice(0, LIMITS.embedFields)) {
    const name = cut(field.name, LIMITS.fieldName).trim() || '\u200B';
    const value = cut(field.value, LIMITS.fieldValue).trim() || '\u200B';
    if (name.length + value.length > room) break;
    room -= name.length + value.length;
    fields.push({ name, value });
  }
  return {
    title,
    color: card.color,
    ...(card.url === undefined ? {} : { url: card.url }),
    ...(description === '' ? {} : { description }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(footer === undefined ? {} : { footer: { text: footer } }),
  };
}
