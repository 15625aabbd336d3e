import { isOfQuiz, pressedLine, resumedLine } from '../../../replies/pressed.js';
import type { Conversation } from './conversation.js';
import { type BotMessage, isPrivate, newMessage } from './message.js';
import { clearAlert, showAlert } from './notices.js';
import { askBot } from './server.js';

/** Sends lines one after the other, so that each reply is right below its line. */
export class Exchanges {
  readonly #conversation: Conversation;
  #last: Promise<void>;
  /** The newest quiz question or verdict, to which a letter or "next" refers. */
  #quiz: BotMessage['response'] | undefined;

  /** @param ready delays the first exchange */
  constructor(conversation: Conversation, ready: Promise<void>) {
    this.#conversation = conversation;
    this.#last = ready.catch(() => showAlert('The earlier conversation could not be shown.'));
  }

  /** Does something after all exchanges so far. */
  after(work: () => void | Promise<void>): void {
    this.#last = this.#last.then(work).catch(() => showAlert('Something went wrong. Reload the page and try again.'));
  }

  /** Runs the line of a button. On a private reply the next one may replace it; otherwise this is a new exchange. */
  press(line: string, on: BotMessage): void {
    if (!isPrivate(on)) {
      this.start(line, () => {});
      return;
    }
    this.after(async () => {
      try {
        const response = await askBot({ line });
        if (response.replaces) this.#conversation.replace(on, response);
        else this.#show(line, response);
        clearAlert();
      } catch (error) {
        showAlert(messageOf(error));
      }
    });
  }

  #show(line: string, response: BotMessage['response']): void {
    this.#conversation.add({ ...newMessage(), from: 'member', text: line });
    this.#conversation.add({ ...newMessage(), from: 'bot', response });
  }

  /** Shows a line and its reply. A line that cannot be sent is taken back, with an alert. */
  start(line: string, giveBack: (line: string) => void): void {
    this.after(async () => {
      const { newest } = this.#conversation;
      // Follow-ups refer to the newest reply, whose buttons may be typed.
      const last = newest?.from === 'bot' ? newest.response : undefined;
      if (last && isOfQuiz(last.reply)) this.#quiz = last;
      const typed =
        (last && pressedLine(line, last.reply)) ??
        (this.#quiz && resumedLine(line, this.#quiz.reply, last?.kind === 'unknown')) ??
        line;
      const asked = { ...newMessage(), from: 'member', text: line } as const;
      this.#conversation.add(asked);
      try {
        const response = await askBot(last === undefined ? { line: typed } : { line: typed, before: last.line });
        this.#conversation.add({ ...newMessage(), from: 'bot', response });
        clearAlert();
      } catch (error) {
        await this.#conversation.remove(asked);
        giveBack(line);
        showAlert(messageOf(error));
      }
    });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : 'The line could not be sent.';
}
