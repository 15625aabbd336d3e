import type { APIEmbedField } from 'discord-api-types/v10';
import type { ReplyEmbed } from '../../../../replies/reply.js';
import type { PageFile } from '../../protocol.js';
import { element } from '../element.js';
import { drawMarkdown } from '../markdown/draw-markdown.js';

/** Draws an embed. Text and picture are slotted light DOM, where screen readers and searches find them. */
export function drawEmbed(embed: ReplyEmbed, files: readonly PageFile[]): HTMLElement {
  const { title, description, fields = [], color, image } = embed;
  const drawn = element('discord-embed', { slot: 'embeds' });
  if (color !== undefined) drawn.style.setProperty('--embed-color', `#${color.toString(16).padStart(6, '0')}`);
  if (title !== undefined) drawn.append(element('h2', { slot: 'description' }, title));
  if (description !== undefined) {
    drawn.append(element('discord-embed-description', { slot: 'description' }, ...drawMarkdown(description)));
  }
  if (fields.length > 0) drawn.append(element('discord-embed-fields', { slot: 'fields' }, ...fields.map(drawField)));
  if (image) drawn.append(...drawPicture(image.url, files));
  return drawn;
}

/** Inline fields are side by side, at most three. */
function drawField({ name, value, inline = false }: APIEmbedField): HTMLElement {
  const heading = drawMarkdown(name).flatMap((node) => [...node.childNodes]);
  const content = [element('strong', { class: 'field-name' }, ...heading), ...drawMarkdown(value)];
  return element('discord-embed-field', inline ? { class: 'inline' } : {}, ...content);
}

/** Only pictures of the reply itself: the page loads nothing from elsewhere. */
function drawPicture(url: string, files: readonly PageFile[]): Node[] {
  const file = files.find(({ name }) => url === `attachment://${name}`);
  return file ? [element('img', { slot: 'fields', class: 'picture', src: file.url, alt: file.description })] : [];
}
