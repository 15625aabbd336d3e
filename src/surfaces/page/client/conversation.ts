import { drawArticle, elementId, type MessageActions } from './draw/article.js';
import type { BotMessage, Message } from './message.js';
import type { MessageStore } from './message-store.js';
import { keepNewestInView, type NewestInView } from './newest-in-view.js';
import { remark } from './notices.js';

/** Where the conversation is shown. */
export interface ConversationPlace {
  /** What scrolls, and what screen readers listen to. */
  readonly log: HTMLElement;
  /** What holds the articles. */
  readonly messages: HTMLElement;
  /** What is shown while there are none. */
  readonly welcome: HTMLElement;
}

/** The messages that are shown, and kept for the next visit. */
export class Conversation {
  readonly #place: ConversationPlace;
  readonly #store: MessageStore;
  readonly #actions: MessageActions;
  readonly #newest: NewestInView;
  /** What was said last; undefined if it was taken away. */
  #last: Message | undefined;

  constructor(place: ConversationPlace, store: MessageStore, actions: Omit<MessageActions, 'dismiss'>) {
    this.#place = place;
    this.#store = store;
    this.#actions = { ...actions, dismiss: (message) => this.remove(message) };
    this.#newest = keepNewestInView(place.log, place.messages);
  }

  /** The message that was said last. */
  get newest(): Message | undefined {
    return this.#last;
  }

  /** Shows what was said on earlier visits. */
  async restore(): Promise<void> {
    const kept = await this.#store.all();
    this.#last = kept.at(-1);
    this.#place.messages.append(...kept.map((message) => drawArticle(message, this.#actions)));
    this.#shown();
    this.#newest.show();
  }

  /** Shows a new message as the last one. */
  add(message: Message): void {
    this.#place.messages.append(drawArticle(message, this.#actions));
    this.#last = message;
    void this.#keep(message);
    this.#shown();
    this.#newest.show();
  }

  /** Shows another reply in the place of one. */
  replace(message: BotMessage, response: BotMessage['response']): void {
    const replaced = { ...message, response };
    if (this.#last?.id === message.id) this.#last = replaced;
    document.getElementById(elementId(message))?.replaceWith(drawArticle(replaced, this.#actions));
    void this.#keep(replaced);
    this.#newest.show();
  }

  /** Takes a message away: first from what is kept, so that it does not come back for who reloads at once. */
  async remove(message: Message): Promise<void> {
    await this.#store.remove(message.id);
    if (this.#last?.id === message.id) this.#last = undefined;
    document.getElementById(elementId(message))?.remove();
    this.#shown();
  }

  /** Takes all messages away; what comes back puts them before whatever was said since. */
  async clear(): Promise<() => Promise<void>> {
    const kept = await this.#store.all();
    const shown = [...this.#place.messages.children];
    const last = this.#last;
    this.#place.messages.replaceChildren();
    this.#last = undefined;
    await this.#store.clear();
    this.#shown();
    return async () => {
      // First to what is kept: who reloads at once sees them, too.
      await Promise.all(kept.map((message) => this.#keep(message)));
      this.#place.messages.prepend(...shown);
      this.#last ??= last;
      this.#shown();
    };
  }

  /** Scrolls to the message of an element id, if there is one, and marks it. */
  reveal(id: string): void {
    const message = document.getElementById(id);
    if (!message?.matches('article')) return;
    this.#newest.leave();
    for (const marked of this.#place.messages.querySelectorAll('.linked')) marked.classList.remove('linked');
    message.classList.add('linked');
    // A frame later, because the articles above get their height only then.
    requestAnimationFrame(() => {
      message.scrollIntoView({ block: 'center' });
      message.focus({ preventScroll: true });
    });
  }

  async #keep(message: Message): Promise<void> {
    await this.#store.add(message).catch(() => remark('This browser has no room left to keep the conversation'));
  }

  #shown(): void {
    this.#place.welcome.hidden = this.#place.messages.childElementCount > 0;
  }
}
