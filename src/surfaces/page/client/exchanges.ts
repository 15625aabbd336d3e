import { isOfQuiz, lineMeant } from '../../../replies/line-meant.js';
import type { Conversation } from './conversation.js';
import { type BotMessage, isPrivate, newMessage } from './message.js';
import { clearAlert, showAlert } from './notices.js';
import { askBot } from './server.js';

/**
 * Sends lines one after the other, so that each reply is right below its line.
 * @param ready delays the first exchange
 */
export function exchangesIn(conversation: Conversation, ready: Promise<void>) {
  let last = ready.catch(() => showAlert('The earlier conversation could not be shown.'));
  /** The newest quiz question or verdict, to which a letter or "next" refers. */
  let quiz: BotMessage['response'] | undefined;

  /** Does something after all exchanges so far. */
  const after = (work: () => void | Promise<void>): void => {
    last = last.then(work).catch(() => showAlert('Something went wrong. Reload the page and try again.'));
  };

  /** Shows a line and its reply. A line that cannot be sent is taken back, with an alert. */
  const start = (line: string, giveBack: (line: string) => void = () => undefined): void =>
    after(async () => {
      const newest = conversation.newest();
      // Follow-ups refer to the newest reply, whose buttons may be typed.
      const before = newest?.from === 'bot' ? newest.response : undefined;
      if (before && isOfQuiz(before.reply)) quiz = before;
      const typed = lineMeant(line, before, quiz?.reply);
      const asked = { ...newMessage(), from: 'member', text: line } as const;
      conversation.add(asked);
      try {
        const response = await askBot({ line: typed, ...(before ? { before: before.line } : {}) });
        await conversation.addReply({ ...newMessage(), from: 'bot', response });
        clearAlert();
      } catch (error) {
        await conversation.remove(asked);
        giveBack(line);
        showAlert(messageOf(error));
      }
    });

  /** Runs the line of a button. On a private reply the next one may replace it; otherwise this is a new exchange. */
  const press = (line: string, on: BotMessage): void => {
    if (!isPrivate(on)) start(line);
    else
      after(async () => {
        try {
          const response = await askBot({ line });
          if (response.replaces) conversation.replace(on, response);
          else {
            conversation.add({ ...newMessage(), from: 'member', text: line });
            await conversation.addReply({ ...newMessage(), from: 'bot', response });
          }
          clearAlert();
        } catch (error) {
          showAlert(messageOf(error));
        }
      });
  };

  return { after, start, press };
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The line could not be sent.';
}
