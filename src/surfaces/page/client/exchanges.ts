import { isOfQuiz, pressedLine, resumedLine } from '../../../replies/pressed.js';
import type { Conversation } from './conversation.js';
import { type BotMessage, isPrivate, type Message, newMessage } from './message.js';
import { clearAlert, showAlert } from './notices.js';
import { askBot } from './server.js';

/** Lines and their replies, one exchange after the other, so that each reply stands right below its line. */
export class Exchanges {
  readonly #conversation: Conversation;
  #last: Promise<void>;
  /** The newest question or verdict of a quiz, which a letter or "next" goes on from. */
  #quiz: BotMessage['response'] | undefined;

  /** @param ready what the first exchange waits for */
  constructor(conversation: Conversation, ready: Promise<void>) {
    this.#conversation = conversation;
    this.#last = ready.catch(() => showAlert('The earlier conversation could not be shown.'));
  }

  /** Does something once all exchanges so far are done. */
  after(work: () => void | Promise<void>): void {
    this.#last = this.#last.then(work).catch(() => showAlert('Something went wrong. Reload the page and try again.'));
  }

  /** Runs the line of a button: what goes on from a private reply takes its place, everything else is an exchange of its own. */
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
        showAlert(wordsFor(error));
      }
    });
  }

  #show(line: string, response: BotMessage['response']): void {
    this.#conversation.add({ ...newMessage(), from: 'member', text: line });
    this.#conversation.add({ ...newMessage(), from: 'bot', response });
  }

  /** Shows a line and what the bot says to it; a line that cannot be sent is taken back, with an alert. */
  start(line: string, giveBack: (line: string) => void): void {
    this.after(async () => {
      const said = saidIn(this.#conversation.newest);
      if (said && isOfQuiz(said.reply)) this.#quiz = said;
      const typed =
        (said && pressedLine(line, said.reply)) ?? (this.#quiz && resumedLine(line, this.#quiz.reply)) ?? line;
      const asked = { ...newMessage(), from: 'member', text: line } as const;
      this.#conversation.add(asked);
      try {
        const response = await askBot(said === undefined ? { line: typed } : { line: typed, before: said.line });
        this.#conversation.add({ ...newMessage(), from: 'bot', response });
        clearAlert();
      } catch (error) {
        await this.#conversation.remove(asked);
        giveBack(line);
        showAlert(wordsFor(error));
      }
    });
  }
}

/** What the bot says in a message: its newest reply is gone on from, and its buttons may be typed. */
function saidIn(message: Message | undefined): BotMessage['response'] | undefined {
  return message?.from === 'bot' ? message.response : undefined;
}

function wordsFor(error: unknown): string {
  return error instanceof Error ? error.message : 'The line could not be sent.';
}
