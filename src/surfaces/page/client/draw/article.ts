import type { ReplyBody } from '../../../../replies/reply.js';
import type { PageFile } from '../../protocol.js';
import { button, element } from '../element.js';
import { type BotMessage, isPrivate, type Message } from '../message.js';
import { drawEmbed } from './embed.js';

/** Actions on a message. */
export interface MessageActions {
  /** Runs the line of a button on a message. */
  readonly run: (line: string, on: BotMessage) => void;
  readonly copyLink: (message: Message) => void;
  readonly dismiss: (message: Message) => void;
}

/** The id of a message's element, which is also the hash of its link. */
export function elementId({ id }: Message): string {
  return `message-${id}`;
}

/** The command line of a quote; undefined for other messages. */
export function quoteLine(message: Message): string | undefined {
  return message.from === 'bot' ? message.response.again : undefined;
}

/** Draws a message as an article: author and time, content, and tools. */
export function drawArticle(message: Message, actions: MessageActions): HTMLElement {
  const author = message.from === 'bot' ? 'aws-compute-bot' : 'You';
  const privately = message.from === 'bot' && isPrivate(message);
  const article = element('article', {
    id: elementId(message),
    class: `message ${message.from}${privately ? ' private' : ''}`,
    'aria-label': `${author}, ${dayAndTime(message.time)}`,
    tabindex: '-1',
  });
  const body = element('discord-message', { 'message-body-only': '' }, ...contentOf(message, actions));
  if (privately) body.append(privateNote(() => actions.dismiss(message)));
  article.append(drawHeader(message, author), body, drawTools(message, actions));
  return article;
}

function drawHeader({ from, time }: Message, author: string): HTMLElement {
  const tag = from === 'bot' ? [element('span', { class: 'app-tag' }, 'App')] : [];
  const when = element('time', { datetime: new Date(time).toISOString() }, dayAndTime(time));
  return element('div', { class: 'header' }, element('span', { class: 'author' }, author), ...tag, when);
}

function contentOf(message: Message, { run }: MessageActions): Node[] {
  if (message.from === 'member') return [element('p', { class: 'line' }, message.text)];
  const { reply, files } = message.response;
  return [
    ...reply.embeds.map((embed) => drawEmbed(embed, files)),
    ...files.filter(({ url }) => !url.startsWith('data:image/')).map(drawDownload),
    ...drawButtons(reply.components, (line) => run(line, message)),
  ];
}

/** Files other than pictures are downloads. */
function drawDownload({ name, url, description }: PageFile): HTMLElement {
  const link = element('a', { download: name, href: url, title: description }, `Download ${name}`);
  return element('p', { slot: 'components', class: 'line' }, link);
}

function privateNote(dismiss: () => void): HTMLElement {
  return element(
    'p',
    { slot: 'reactions', class: 'private-note' },
    'Only you can see this • ',
    button('Dismiss message', dismiss, { class: 'text-button' }),
  );
}

function drawTools(message: Message, { copyLink }: MessageActions): HTMLElement {
  const title = `Copy link to ${quoteLine(message) === undefined ? 'message' : 'this quote'}`;
  const copy = button('', () => copyLink(message), { class: 'icon icon-link', 'aria-label': title, title });
  return element('div', { class: 'tools' }, copy);
}

/** Draws the buttons of a reply; the id of a button is the line that it runs. */
function drawButtons(rows: ReplyBody['components'], run: (line: string) => void): HTMLElement[] {
  return rows.map(({ components }) =>
    element(
      'discord-action-row',
      { slot: 'components' },
      ...components.map(({ label = '', custom_id: line }) => button(label, () => run(line), { class: 'reply-button' })),
    ),
  );
}

const clock = new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' });
const calendar = new Intl.DateTimeFormat(undefined, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** A time in Discord's format: "Today at 14:05", "Today at 2:05 PM". */
function dayAndTime(time: number, now = Date.now()): string {
  const day = calendar.format(time);
  if (day === calendar.format(now)) return `Today at ${clock.format(time)}`;
  return `${day} ${clock.format(time)}`;
}
