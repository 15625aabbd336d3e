import { codedError } from './discord-error.js';
import { textAt, valueAt } from './json.js';
import type { MessagePayload } from './messages.js';

/** All messages of all channels. */
export class MessageStore {
  readonly #messages = new Map<string, MessagePayload>();
  readonly #byNonce = new Map<string, string>();

  /** Adds a message or replaces its earlier version. */
  save(message: MessagePayload): MessagePayload {
    this.#messages.set(message.id, message);
    return message;
  }

  /**
   * The message that was made with a nonce, if the nonce is enforced.
   * @see https://discord.com/developers/docs/resources/message#create-message-jsonform-params
   */
  withNonce(body: unknown): MessagePayload | undefined {
    return valueAt(body, 'enforce_nonce') === true
      ? this.find(this.#byNonce.get(textAt(body, 'nonce')) ?? '')
      : undefined;
  }

  /** Remembers the nonce with which a message was made. */
  keepNonce(body: unknown, messageId: string): void {
    if (textAt(body, 'nonce') !== '') this.#byNonce.set(textAt(body, 'nonce'), messageId);
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
