import { drawArticle, elementId, type MessageActions } from './draw/article.js';
import type { BotMessage, Message } from './message.js';
import type { MessageStore } from './message-store.js';
import { keepNewestInView, type NewestInView } from './newest-in-view.js';
import { remark } from './notices.js';

/** Elements of the conversation. */
interface ConversationPlace {
  /** Scrolls, and is announced by screen readers. */
  readonly log: HTMLElement;
  /** Contains the articles. */
  readonly messages: HTMLElement;
  /** Shown while there are no messages. */
  readonly welcome: HTMLElement;
}

/** The messages, which are shown and stored for the next visit. */
export class Conversation {
  readonly #place: ConversationPlace;
  readonly #store: MessageStore;
  readonly #actions: MessageActions;
  readonly #newest: NewestInView;
  /** The newest message; undefined if it was removed. */
  #last: Message | undefined;

  constructor(place: ConversationPlace, store: MessageStore, actions: Omit<MessageActions, 'dismiss'>) {
    this.#place = place;
    this.#store = store;
    this.#actions = { ...actions, dismiss: (message) => this.remove(message) };
    this.#newest = keepNewestInView(place.log, place.messages);
  }

  /** The newest message. */
  get newest(): Message | undefined {
    return this.#last;
  }

  /** Shows the stored messages. */
  async restore(): Promise<void> {
    const kept = await this.#store.all();
    this.#last = kept.at(-1);
    this.#place.messages.append(...kept.map((message) => drawArticle(message, this.#actions)));
    this.#updateWelcome();
    this.#newest.show();
  }

  /** Appends a new message. */
  add(message: Message): void {
    this.#place.messages.append(drawArticle(message, this.#actions));
    this.#last = message;
    void this.#save(message);
    this.#updateWelcome();
    this.#newest.show();
  }

  /** Replaces a reply. */
  replace(message: BotMessage, response: BotMessage['response']): void {
    const replaced = { ...message, response };
    if (this.#last?.id === message.id) this.#last = replaced;
    document.getElementById(elementId(message))?.replaceWith(drawArticle(replaced, this.#actions));
    void this.#save(replaced);
    this.#newest.show();
  }

  /** Removes a message, first from the store, so that it does not come back if the page is reloaded at once. */
  async remove(message: Message): Promise<void> {
    await this.#store.remove(message.id);
    if (this.#last?.id === message.id) this.#last = undefined;
    document.getElementById(elementId(message))?.remove();
    this.#updateWelcome();
  }

  /** Removes all messages. The returned function restores them, before any newer ones. */
  async clear(): Promise<() => Promise<void>> {
    const kept = await this.#store.all();
    const shown = [...this.#place.messages.children];
    const last = this.#last;
    this.#place.messages.replaceChildren();
    this.#last = undefined;
    await this.#store.clear();
    this.#updateWelcome();
    return async () => {
      // First in the store, in case the page is reloaded at once.
      await Promise.all(kept.map((message) => this.#save(message)));
      this.#place.messages.prepend(...shown);
      this.#last ??= last;
      this.#updateWelcome();
    };
  }

  /** Scrolls to a message and highlights it. */
  reveal(id: string): void {
    const message = document.getElementById(id);
    if (!message?.matches('article')) return;
    this.#newest.leave();
    for (const marked of this.#place.messages.querySelectorAll('.linked')) marked.classList.remove('linked');
    message.classList.add('linked');
    // The articles above get their height one frame later.
    requestAnimationFrame(() => {
      message.scrollIntoView({ block: 'center' });
      message.focus({ preventScroll: true });
    });
  }

  async #save(message: Message): Promise<void> {
    await this.#store.add(message).catch(() => remark('This browser has no room left to keep the conversation'));
  }

  #updateWelcome(): void {
    this.#place.welcome.hidden = this.#place.messages.childElementCount > 0;
  }
}
