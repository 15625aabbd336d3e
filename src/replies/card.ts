import type { APIEmbedField } from 'discord-api-types/v10';
import { LIMITS } from '../discord-limits.js';
import { cut } from './cut.js';
import type { Picture } from './pictures.js';
import type { ReplyEmbed } from './reply.js';

/** The content of a reply before Discord's limits are applied. */
export interface Card {
  readonly title: string;
  readonly color: number;
  /** Paragraphs and bullets, top to bottom. */
  readonly lines: readonly string[];
  /** Parts with a heading; inline ones are side by side where there is room. */
  readonly fields?: readonly APIEmbedField[];
  /** The notes and pages it is based on: its last lines. */
  readonly sources?: readonly string[];
  readonly picture?: Picture;
  /** Paragraphs and bullets below the picture. */
  readonly below?: readonly string[];
}

/** A card as one embed, or as two if there is text below its picture, within Discord's limits. */
export function embedsOf({ title, color, lines, fields = [], sources = [], below = [] }: Card): ReplyEmbed[] {
  const name = cut(title, LIMITS.embedTitle);
  const parts =
    sources.length > 0 && fields.length > 0 ? [...fields, { name: 'Sources', value: sources.join('\n') }] : fields;
  const description = joined(fields.length > 0 ? lines : [...lines, ...sources], LIMITS.embedTotal - name.length);
  const kept = fieldsWithin(parts, LIMITS.embedTotal - name.length - description.length);
  const used = [name, description, ...kept.flatMap((field) => [field.name, field.value])].join('').length;
  const rest = joined(below, LIMITS.embedTotal - used);
  const first = {
    title: name,
    color,
    ...(description === '' ? {} : { description }),
    ...(kept.length === 0 ? {} : { fields: kept }),
  };
  return rest === '' ? [first] : [first, { color, description: rest }];
}

function joined(lines: readonly string[], room: number): string {
  return cut(lines.filter((line) => line !== '').join('\n'), Math.min(LIMITS.embedDescription, room));
}

function fieldsWithin(fields: readonly APIEmbedField[], room: number): APIEmbedField[] {
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
