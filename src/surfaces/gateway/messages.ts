import type { Message } from 'discord.js';
import type { Bot } from '../../bot.js';
import { showsTwoAnswers } from '../../replies/cards.js';
import type { Reply } from '../../replies/reply.js';

/** The reply to a mention or a direct message. */
export async function replyToMessage(bot: Bot, message: Message): Promise<Reply> {
  const line = withoutMentions(message.content);
  // Everybody in a channel reads the reply, so it may contain nothing personal.
  const asker = message.guildId === null ? { id: message.author.id } : undefined;
  return (await bot.respondToLine(line === '' ? '/help' : line, lineRepliedTo(message), asker)).reply;
}

/** Whether a message is for the bot: a mention, which a reply to the bot contains too, or a direct message. */
export function isForBot({ author, client, guildId, mentions, system }: Message): boolean {
  if (author.bot || system) return false;
  return guildId === null || mentions.users.has(client.user.id);
}

/** The command line at the end of a quote. */
const QUOTE_LINE = /^`(\/price [^`]+)`$/m;

/** The question before the first of two answers; "No:" may stand above it. */
const FIRST_QUESTION = /^\*\*([^*]*[^*:])\*\* /m;

/**
 * For a reply to one of the bot's messages: the line of the quote in it, otherwise its title, or the first question of two answers, as the
 * original line is not known.
 */
function lineRepliedTo({ channel, client, reference }: Message): string | undefined {
  const repliedTo = channel.messages.cache.get(reference?.messageId ?? '');
  if (repliedTo?.author.id !== client.user.id) return undefined;
  const text = repliedTo.embeds.map(({ description }) => description ?? '').join('\n');
  const title = repliedTo.embeds[0]?.title ?? undefined;
  return (
    QUOTE_LINE.exec(text)?.[1] ??
    (title !== undefined && showsTwoAnswers(title) ? FIRST_QUESTION.exec(text)?.[1] : title)
  );
}

function withoutMentions(content: string): string {
  return content
    .replace(/<(?:@[!&]?|#)\d+>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
