import type { PageFile } from '../../protocol.js';
import { button, element } from '../element.js';
import { type BotMessage, isPrivate, type Message } from '../message.js';
import { drawButtons } from './buttons.js';
import { drawEmbed } from './embed.js';
import { dayAndTime } from './time.js';

/** What can be done with a message. */
export interface MessageActions {
  /** Runs the command line of a button on a message. */
  readonly run: (line: string, on: BotMessage) => void;
  readonly copyLink: (message: Message) => void;
  readonly dismiss: (message: Message) => void;
}

/** The id of a message's element, which is also what a link to it ends with. */
export function elementId({ id }: Message): string {
  return `message-${id}`;
}

/** The line that opens the quote of a message again; nothing for other messages. */
export function quoteLine(message: Message): string | undefined {
  return message.from === 'bot' ? message.response.again : undefined;
}

/** Draws a message as an article: who and when, what, and what can be done with it. */
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

function contentOf(message: Message, { run }: MessageActions): (Node | string)[] {
  return message.from === 'bot' ? replyContent(message, run) : [element('p', { class: 'line' }, message.text)];
}

function replyContent(message: BotMessage, run: MessageActions['run']): Node[] {
  const { reply, files } = message.response;
  return [
    ...reply.embeds.map((embed) => drawEmbed(embed, files)),
    ...files.filter(({ url }) => !url.startsWith('data:image/')).map(drawDownload),
    ...drawButtons(reply.components, (line) => run(line, message)),
  ];
}

/** A file that is no picture is there to be kept. */
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
