import { codedError } from './discord-error.js';
import type { MessagePayload } from './messages.js';

/** All messages of all channels. */
export class MessageStore {
  readonly #messages = new Map<string, MessagePayload>();

  /** Adds a message or replaces its earlier version. */
  save(message: MessagePayload): MessagePayload {
    this.#messages.set(message.id, message);
    return message;
  }

  find(messageId: string): MessagePayload | undefined {
    return this.#messages.get(messageId);
  }

  get(messageId: string): MessagePayload {
    const message = this.find(messageId);
    if (message === undefined) throw codedError(404, 10008, 'Unknown Message');
    return message;
  }

  delete(messageId: string): void {
    this.get(messageId);
    this.#messages.delete(messageId);
  }
}
